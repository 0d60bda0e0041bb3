"""organisation.yml as frozen models: what an organisation says of itself, each field with a sentence for editors.

Only the form is judged here. Numbers, addresses, hours and colours are looked at by `organisation.checks`, on the node
tree, so that every mistake shows in the same run.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, ConfigDict, Field, WithJsonSchema, create_model

from scenario_quiz.registers.models import OwnWord, Route
from scenario_quiz.schema.fields import Line, Minutes, YesNo
from scenario_quiz.schema.model import Model
from scenario_quiz.schema.offers import AlsoNamed

Feature = Literal["lessons-from-reviews", "further-pages", "further-stories", "guides", "trainers", "exports"]
# What the form shows as an example. Left as it is, it would tell readers nothing, and ring nobody.
EXAMPLE_NAME = "The name of your organisation"
EXAMPLE_NUMBER = "020 7946 0000"
FEATURES: tuple[Feature, ...] = get_args(Feature)


class Hyphened(Model):
    """A model whose names are written with hyphens, as the markers in pages are."""

    model_config = ConfigDict(alias_generator=lambda name: name.replace("_", "-"))


class Contact(Model):
    """One way to reach somebody. At least one of its names is needed."""

    name: Line | None = Field(None, description="Who answers: a team or a role. No person's name: people move on.")
    telephone: Line | None = Field(None, description=f'Digits and spaces, in quotes: "{EXAMPLE_NUMBER}".')
    form: Line | None = Field(None, description="The web address of an online form: https://…")
    email: Line | None = Field(None, description="An email address of a team, not of a person.")
    hours: Line | None = Field(None, description="When somebody answers, as in Monday to Friday, 9am to 5pm.")


class Contacts(Model):
    """The routes of contact, in the order in which a worried reader needs them. Leave out what you do not have."""


class Document(Model):
    """A document that readers are sent to."""

    title: Line = Field(description="What it is called.")
    address: Line | None = Field(None, description="Its web address, or a file under docs/ or local/docs/.")


class Documents(Hyphened):
    """Documents of your partnership."""

    escalation_policy: Document | None = Field(None, description="What to do when services disagree.")
    threshold_document: Document | None = Field(None, description="Your partnership's guide to levels of need.")


class Video(Model):
    """A briefing video of your own, shown on the page of resources."""

    address: Line = Field(description="A file under local/docs/, such as media/briefing.mp4, or a web address.")
    captions: Line | None = Field(None, description="Captions for it: a .vtt file.")
    transcript: Line | None = Field(None, description="A page or file with all that the video says and shows.")


class Accessibility(Model):
    """What the accessibility statement has to say."""

    contact: Line | None = Field(None, description="Whom to ask for another format: an email address or a number.")
    reply_days: Minutes | None = Field(None, description="Within how many days you answer.")


class Colours(Model):
    """Your colours, as # and six digits or letters from a to f, in quotes. Readability is checked."""

    primary: Line | None = Field(None, description='The bar at the top, behind white words: "#0b4f5c".')
    accent: Line | None = Field(None, description='Links on white: "#0a5c6b". A lighter tint is made for dark colours.')


class Features(Hyphened):
    """Parts of the site that a smaller organisation may leave out, with their pages and the links to them."""

    lessons_from_reviews: YesNo = Field(True, description="The page on published reviews, which is hard to read.")
    further_pages: YesNo = Field(True, description="Guidance beyond the core, for some kinds of work and of family.")
    further_stories: YesNo = Field(True, description="Stories of the further level. Your own are always kept.")
    guides: YesNo = Field(True, description="The guides that ask, answer by answer, and end in who to call.")
    trainers: YesNo = Field(True, description="The part for trainers.")
    exports: YesNo = Field(True, description="Handouts and files to take away.")


class Organisation(Model):
    """All that an organisation fills in. Each part may be left out; the site then shows a placeholder."""

    schema_: Annotated[Literal["1"], WithJsonSchema({"enum": [1, "1"]})] = Field(
        "1", alias="schema", description="The version of this form: 1."
    )
    name: Line | None = Field(None, description="The organisation that runs this copy.")
    logo: Line | None = Field(None, description="A picture under local/docs/: media/logo.svg or .png.")
    colours: Colours = Field(Colours(), description="Your colours.")
    contacts: dict[str, Contact | None] = Field({}, description="Whom to ring, with hours.")
    documents: Documents = Field(Documents(), description="Your partnership's documents.")
    law: dict[str, OwnWord] = Field({}, description="How entries of the law stand for you, by their ids.")
    video: Video | None = Field(None, description="A briefing video of your own.")
    accessibility: Accessibility = Field(
        Accessibility(), description="Your contact for accessibility, and how soon it answers."
    )
    review_owner: Line | None = Field(None, description="The role that looks after pages that name no other.")
    licence: Line | None = Field(None, description="The licence of the content, for the foot of every page.")
    footer: tuple[Line, ...] = Field((), description="More lines for the foot of every page.")
    features: Features = Field(Features(), description="Parts of the site to leave out.")

    def contact(self, route: str) -> Contact | None:
        """The contact of a route, or None where it is not filled in."""
        return self.contacts.get(route)

    @property
    def left_out(self) -> frozenset[str]:
        """The features that are switched off."""
        return frozenset(name for name in FEATURES if not getattr(self.features, name.replace("-", "_")))

    @property
    def makes_handouts(self) -> bool:
        """Whether handouts are made: they are not where they are left out by name, or with the part for trainers."""
        return self.left_out.isdisjoint(("exports", "trainers"))


def organisation_form(routes: Mapping[str, Route]) -> type[Organisation]:
    """The form of organisation.yml, with contacts by these routes and no others. Without any, nobody knows the routes,
    so whatever is called a contact fits."""
    return _form(tuple(routes.items())) if routes else Organisation


@lru_cache(maxsize=16)  # a preview reads the same routes over and over
def _form(routes: tuple[tuple[str, Route], ...]) -> type[Organisation]:
    fields: dict[str, Any] = {
        name: (Annotated[Contact | None, AlsoNamed(one.also)], Field(None, description=one.about))
        for name, one in routes
    }
    contacts = create_model(Contacts.__name__, __base__=Contacts, __doc__=Contacts.__doc__, **fields)
    about = Organisation.model_fields["contacts"].description
    below: Any = Annotated[contacts, AfterValidator(_filled_in)]
    field = (below, Field(contacts(), description=about, validate_default=True))
    return create_model(Organisation.__name__, __base__=Organisation, __doc__=Organisation.__doc__, contacts=field)


def _filled_in(contacts: Contacts) -> dict[str, Contact]:
    return {route: contact for route, contact in contacts if contact}
