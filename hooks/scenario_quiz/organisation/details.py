"""The details that pages may name with a marker, `<!-- local:front-door -->`, and where each is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scenario_quiz.organisation.contact import COUNCIL
from scenario_quiz.organisation.model import ROUTES, Organisation
from scenario_quiz.words import Words

Kind = Literal["contact", "document", "text", "video"]


@dataclass(frozen=True)
class Detail:
    """One detail: the way to it in organisation.yml, its kind, and why a release needs it, if it does."""

    name: str
    way: tuple[str, ...]
    kind: Kind
    needed_for: str = ""

    def called(self, words: Words) -> str:
        """What it is, in the words of its placeholder."""
        return str(words["details"][self.name])

    @property
    def written(self) -> str:
        """The way to it, as help tells it: contacts, front-door, telephone."""
        return ", ".join(self.way)


_CHILD = "Readers with a child in mind need it."
_STATEMENT = "The accessibility statement has to say it."
DETAILS: dict[str, Detail] = {
    detail.name: detail
    for detail in (
        *(
            Detail(route, ("contacts", route, "telephone"), "contact", _CHILD)
            if route in COUNCIL
            else Detail(route, ("contacts", route), "contact")
            for route in ROUTES
        ),
        Detail("escalation-policy", ("documents", "escalation-policy"), "document"),
        Detail("threshold-document", ("documents", "threshold-document"), "document"),
        Detail("organisation", ("name",), "text", _STATEMENT),
        Detail("accessibility-contact", ("accessibility", "contact"), "text", _STATEMENT),
        Detail("accessibility-reply-days", ("accessibility", "reply_days"), "text", _STATEMENT),
        Detail("review-owner", ("review_owner",), "text"),
        Detail("licence", ("licence",), "text"),
        Detail("video", ("video",), "video"),
    )
}


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
