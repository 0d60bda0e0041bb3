"""The details that pages may name with a marker, `<!-- local:front-door -->`, and where each is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from scenario_quiz.organisation.model import Organisation
from scenario_quiz.registers.models import Route
from scenario_quiz.words import Words

Kind = Literal["contact", "document", "text", "video"]


@dataclass(frozen=True)
class Detail:
    """One detail: the way to it in organisation.yml, its kind, what it is in the words of its placeholder, and why a
    release needs it, if it does."""

    name: str
    way: tuple[str, ...]
    kind: Kind
    called: str
    needed_for: str = ""

    @property
    def written(self) -> str:
        """The way to it, as help tells it: contacts, front-door, telephone."""
        return ", ".join(self.way)


_STATEMENT = "The accessibility statement has to say it."
# Beside the routes of contact: the name, the way, the kind, and why a release needs it.
_OTHERS: tuple[tuple[str, tuple[str, ...], Kind, str], ...] = (
    ("escalation-policy", ("documents", "escalation-policy"), "document", ""),
    ("threshold-document", ("documents", "threshold-document"), "document", ""),
    ("organisation", ("name",), "text", _STATEMENT),
    ("accessibility-contact", ("accessibility", "contact"), "text", _STATEMENT),
    ("accessibility-reply-days", ("accessibility", "reply_days"), "text", _STATEMENT),
    ("review-owner", ("review_owner",), "text", ""),
    ("licence", ("licence",), "text", ""),
    ("video", ("video",), "video", ""),
)


def details_of(routes: Mapping[str, Route], words: Words) -> dict[str, Detail]:
    """Every detail by its name: the routes of contact in their order, and then the others."""
    of_routes = (
        Detail(
            name,
            ("contacts", name, "telephone") if route.needed else ("contacts", name),
            "contact",
            route.placeholder,
            route.needed or "",
        )
        for name, route in routes.items()
    )
    others = (Detail(name, way, kind, str(words["details"][name]), why) for name, way, kind, why in _OTHERS)
    return {one.name: one for one in (*of_routes, *others)}


def text_of_detail(name: str, organisation: Organisation) -> str:
    """The value of a detail of kind text, or nothing."""
    value: object = {
        "organisation": organisation.name,
        "accessibility-contact": organisation.accessibility.contact,
        "accessibility-reply-days": organisation.accessibility.reply_days,
        "review-owner": organisation.review_owner,
        "licence": organisation.licence,
    }[name]
    return "" if value is None else str(value)


def is_filled_in(detail: Detail, organisation: Organisation) -> bool:
    """Whether there is something to show. What a release needs of a contact is its telephone number."""
    if detail.kind == "contact":
        contact = organisation.contact(detail.name)
        return bool(contact and (contact.telephone or not detail.needed_for))
    if detail.kind == "document":
        return getattr(organisation.documents, detail.name.replace("-", "_")) is not None
    if detail.kind == "video":
        return organisation.video is not None
    return bool(text_of_detail(detail.name, organisation))
