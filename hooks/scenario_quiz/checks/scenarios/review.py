"""Review and dates. Nothing here reads the clock: the day is given by whoever asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from scenario_quiz.checks.scenarios.ids import names_of
from scenario_quiz.findings import Code, Finding, Severity
from scenario_quiz.project import is_local_id
from scenario_quiz.reading import MappingNode
from scenario_quiz.registers.reviews import Reviews
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.draft_parts import mappings_in, place_of, reviews_below, text_of
from scenario_quiz.schema.codes import BAD_DATE

REVIEW_MISSING = Code(
    "review-missing", "note", "No practitioner has reviewed it. An error before a release.", "Have it reviewed."
)
REVIEW_BY_AUTHOR = Code(
    "review-by-author", "error", "Author and reviewer are the same, or one is not named.", "Name both, by role."
)
CHECK_OVERDUE = Code(
    "check-overdue", "warning", "Its date for checking has passed. An error before a release.", "Check it."
)

# Whose a story or page of the site is that names no author. A role: it says nothing of who they are or what they do.
MAKERS = "the makers of this site"


class OwnReview(NamedTuple):
    """Why a review is not shown to be somebody else's: what is wrong, and what to write instead."""

    message: str
    help: str


def own_review(id_: str, author: str, by: str) -> OwnReview | None:
    """Why a review by this role is not shown to be somebody else's than the author's; None if it is.

    What names no author is by the makers of this site. A story of an organisation, known by its id, has to name one.
    """
    if not author.strip() and is_local_id(id_):
        return OwnReview("a reviewed story of your own must name its author too", "Add author: a role, no name.")
    if _role(author or MAKERS) == _role(by):
        return OwnReview(
            "author and reviewer are the same", "A review is somebody else's. Name whose it is, or take it out."
        )
    return None


def check_review(
    draft: Draft, today: date | None, release: bool, elsewhere: Reviews | None = None
) -> Iterator[Finding]:
    """A missing review: a note. With `today`, a date that has passed: a warning. Before a release both are errors.

    `elsewhere` are the reviews in an organisation's own register.
    """
    if draft.status != "published":
        return
    severity: Severity | None = "error" if release else None
    review = draft.root.get("reviewed")
    listed = _listed(draft, elsewhere) if elsewhere else []
    if review is not None and not isinstance(review, MappingNode) and not listed:
        yield draft.finding(
            review.place,
            REVIEW_MISSING,
            "no practitioner has reviewed this scenario",
            "After a real review write reviewed: {on: DATE, by: a role}. Until then the page says that it is missing.",
            "error" if release else None,
        )
    for one in reviews_below(draft.root):
        yield from _by_somebody_else(draft, draft.path, one)
    for one in listed:
        yield from _by_somebody_else(draft, elsewhere.path if elsewhere else "", one)
    if today is None:
        return
    due = _date(text_of(draft.root, "check_after"))
    if due and due < today:
        yield draft.finding(
            place_of(draft.root, "check_after"),
            CHECK_OVERDUE,
            f"it was to be checked after {due.isoformat()}",
            "Check it against today's law and guidance, then set check_after to the next date.",
            severity,
        )
    yield from check_days(draft.path, reviews_below(draft.root), today)


def check_days(path: str, reviews: Iterable[MappingNode], today: date) -> Iterator[Finding]:
    """A finding on each review that lies after today."""
    for review in reviews:
        on = _date(text_of(review, "on"))
        if on and on > today:
            message = "a review cannot lie in the future"
            yield Finding(path, place_of(review, "on"), BAD_DATE, message, "Mend the date.")


def _by_somebody_else(draft: Draft, path: str, review: MappingNode) -> Iterator[Finding]:
    trouble = own_review(draft.id, text_of(draft.root, "author"), text_of(review, "by"))
    if trouble:
        yield Finding(path, place_of(review, "by"), REVIEW_BY_AUTHOR, trouble.message, trouble.help)


def _listed(draft: Draft, elsewhere: Reviews) -> list[MappingNode]:
    """The reviews of a story in a register, under whichever of its names."""
    root = elsewhere.root
    return [node for name in names_of(draft) for node in mappings_in(root, name)] if root else []


def _role(text: str) -> str:
    return " ".join(text.casefold().split())


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
