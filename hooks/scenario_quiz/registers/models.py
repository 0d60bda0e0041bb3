"""The registers' entries: ideas, sources, misconceptions, problems, the law, the words of the glossary and numbers; and
what an organisation says of an entry of the law."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from scenario_quiz.places import LISTS
from scenario_quiz.scenarios.fixed_lists import Covers, LawStatus, SettledStatus
from scenario_quiz.schema.fields import Block, Citation, IsoDate, Line, Named, WebAddress, YesNo
from scenario_quiz.schema.model import Model

# How many days an organisation relies on its own word before somebody looks again: half a year, as with most pages.
WORD_LASTS = 26 * 7
ProblemVerdict = Literal["acceptable", "risky", "unsafe", "wrong"]
NumberKind = Literal["emergency", "police", "advice", "other"]


class Idea(Model):
    """What a question practises, such as a rule or a habit."""

    name: Line
    says: Line
    place: Citation


class Source(Model):
    """Something that pages and scenarios cite."""

    title: Line
    short: Line
    publisher: Line
    dated: Line
    status: Literal["in-force", "superseded", "reported", "background"]
    seen: Line
    superseded_by: Named | None = None
    note: Line | None = None
    address: WebAddress | None = None


class Misconception(Model):
    """A wrong belief that decent practitioners hold, with the truth and where this site says it."""

    belief: Line
    truth: Line
    place: Citation
    typed_as: tuple[Line, ...] = Field((), description="What staff type into the search box when they look for this.")


class Problem(Model):
    """What is wrong with a choice, in the words that the reader sees."""

    shown: Line
    verdicts: tuple[ProblemVerdict, ...] = Field(min_length=1)


class Law(Model):
    """A duty, power, limit, right or change, with how sure we are that it holds."""

    name: Line = Field(description="What it is called, in a few words.")
    kind: str = Field(description="What kind of law it is.")
    binds: Line = Field(description="Whom it binds, in words.")
    says: Block = Field(description="What it says, in our own words, with every condition and exception.")
    status: LawStatus = Field(description="in-force, announced, uncertain or repealed.")
    status_note: Line | None = Field(None, description="What is known of its start or end. Needed unless in-force.")
    as_of: IsoDate = Field(description="The day the facts were last looked at.")
    sources: tuple[Named, ...] = Field(description="Ids from sources.yml.", min_length=1)
    check: Line = Field(description="What to check, and with whom, before relying on it.")
    check_after: IsoDate = Field(description="Readers are told to check before relying on it after this day.")
    owner: Line = Field(description="The role that looks after the entry. No names.")
    place: Citation = Field(description="Where this site explains it: page#anchor.")


class OwnWord(Model):
    """An organisation's own answer on an entry of the law."""

    status: SettledStatus = Field(description="in-force, not-yet-in-force or repealed. Not settled? Leave it out.")
    covers: Covers = Field(alias="covers-us", description="yes, in-part or no. With in-part, the note says which part.")
    as_of: IsoDate = Field(alias="as-of", description="The day the answer was given, as year-month-day.")
    by: Line = Field(description="The role that gave it, as in data protection lead. No names.")
    note: Line | None = Field(None, description="One plain sentence that readers see beside it.")

    @property
    def check_after(self) -> date:
        """The day after which somebody is to look again."""
        return date.fromordinal(min(self.as_of.toordinal() + WORD_LASTS, date.max.toordinal()))


class Listed(Model):
    """A value that authors choose from a closed list of this topic, such as an audience."""

    name: Line = Field(description="In the words that readers see.")
    also: tuple[Line, ...] = Field((), description="What authors who know other lists write for it.")


class Asks(Model):
    """What `new-organisation` asks of a route of contact, in this order."""

    name: Line | None = Field(None, description="The question for who answers.")
    telephone: Line | None = Field(None, description="The question for the number.")
    hours: Line | None = Field(None, description="The question for the hours, asked where there is a number.")
    note: Line = Field(description="Whose it is, as a comment in the file.")

    @property
    def first(self) -> str:
        """What is asked first: the name or the number."""
        return "name" if self.name else "telephone"


class Route(Listed):
    """A way to reach an organisation, which it fills in in organisation.yml. Its name is what the panel says."""

    placeholder: Line = Field(description="What stands on pages while it is not filled in.")
    about: Line = Field(description="Help for whoever fills it in: who that is.")
    urgent: YesNo = Field(False, description="Whether it stands first everywhere, filled in or not.")
    needed: Line | None = Field(None, description="Why a release needs its number, where it does.")
    learners: YesNo = Field(False, description="Whether sheets for learners show it where it is filled in.")
    told_with: Named | None = Field(None, description="An id from contacts.yml: a number that is told always with it.")
    may_ring: tuple[Named, ...] = Field((), description="More ids from contacts.yml that may be its number.")
    asks: Asks | None = Field(None, description="What new-organisation asks. Without it, nothing.")


class Reviewer(Model):
    """Somebody who is asked to review stories and pages, and which."""

    name: Line = Field(description="Who it is: a role. No names of people.")
    always: YesNo = Field(False, description="Whether everything needs them.")
    law: YesNo = Field(False, description="Whether all that rests on an entry of the law needs them.")
    audiences: tuple[str, ...] = Field((), description="Stories for these need them.")
    touches: tuple[str, ...] = Field((), description="Stories that touch on these need them.")
    details: tuple[Named, ...] = Field((), description="Pages that show these details of organisation.yml need them.")


class Term(Model):
    """A word of the glossary, explained where it first stands on a page."""

    term: Line = Field(description="The word as it stands in a sentence.")
    abbreviation: Line | None = Field(None, description="Its abbreviation, matched exactly.")
    means: Line = Field(description="What it means, in one or two plain sentences.")
    also: tuple[Line, ...] = Field((), description="Other ways the same thing is written on pages.")
    typed_as: tuple[Line, ...] = Field((), description="What staff type into the search box, misspellings included.")
    say_instead: Line | None = Field(None, description="What to write instead, where it is jargon to avoid.")
    place: Citation | None = Field(None, description="Where this site says more: page#anchor.")

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way in which the word stands on pages."""
        return tuple(form for form in (self.term, self.abbreviation, *self.also) if form)


class Helpline(Model):
    """A number that rings the same service from everywhere: the emergency services, the police, a helpline."""

    kind: NumberKind = Field(description="emergency, police, advice or other. Of the first three there is one each.")
    name: Line = Field(description="Who answers, as it stands at the start of a line.")
    telephone: Line | None = Field(None, description="The number as readers read it, in quotes.")
    text: Line | None = Field(None, description="The number to send a text message to, in quotes, where there is one.")
    also: tuple[Line, ...] = Field(
        (), description="Other numbers that reach the same service. Readers see none of them."
    )
    what: Line = Field(
        description="Whom or what it is for, as it goes on after the name: for any adult who is worried."
    )
    hours: Line | None = Field(None, description="When somebody answers, as in Monday to Friday, 9am to 5pm.")
    as_of: IsoDate = Field(description="The day the number was last looked at.")
    sources: tuple[Named, ...] = Field(description="Ids from sources.yml.", min_length=1)
    check_after: IsoDate = Field(description="It is to be looked at again after this day.")
    owner: Line | None = Field(None, description="The role that looks after the entry. No names.")

    @property
    def number(self) -> str:
        """What readers ring, or send a text message to."""
        return self.telephone or self.text or ""


# The model of each register's entries, by the register's name.
REGISTER_MODELS: dict[str, type[Model]] = {
    "ideas": Idea,
    "sources": Source,
    "misconceptions": Misconception,
    "problems": Problem,
    "law": Law,
    "glossary": Term,
    "contacts": Helpline,
    **dict.fromkeys(LISTS, Listed),
    "reviewers": Reviewer,
    "routes": Route,
}
