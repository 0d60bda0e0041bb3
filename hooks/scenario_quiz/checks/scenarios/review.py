"""Review and dates. Nothing here reads the clock: the day is given by whoever asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from scenario_quiz.findings import Finding, Severity
from scenario_quiz.reading import Mapping
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.draft_parts import place_of, reviews_below, text_of


def check_review(draft: Draft, today: date | None, release: bool, is_reviewed: bool = False) -> Iterator[Finding]:
    """A missing review: a note. With `today`, a date that has passed: a warning. Before a release both are errors.

    `is_reviewed` says that an organisation's own register has a review of it.
    """
    if draft.status != "published":
        return
    severity: Severity = "error" if release else "warning"
    review = draft.root.get("reviewed")
    if review is not None and not isinstance(review, Mapping) and not is_reviewed:
        yield draft.finding(
            review.place,
            "review-missing",
            "no practitioner has reviewed this scenario",
            "After a real review write reviewed: {on: DATE, by: a role}. Until then the page says that it is missing.",
            "error" if release else "note",
        )
    for one in reviews_below(draft.root):
        yield from _by_somebody_else(draft, one)
    if today is None:
        return
    due = _date(text_of(draft.root, "check_after"))
    if due and due < today:
        yield draft.finding(
            place_of(draft.root, "check_after"),
            "check-overdue",
            f"it was to be checked after {due.isoformat()}",
            "Check it against today's law and guidance, then set check_after to the next date.",
            severity,
        )
    yield from check_days(draft.path, reviews_below(draft.root), today)


def check_days(path: str, reviews: Iterable[Mapping], today: date) -> Iterator[Finding]:
    """A finding on each review that lies after today."""
    for review in reviews:
        on = _date(text_of(review, "on"))
        if on and on > today:
            message = "a review cannot lie in the future"
            yield Finding(path, place_of(review, "on"), "bad-date", message, "Mend the date.")


def is_same_role(one: str, other: str) -> bool:
    """Whether two roles are the same, whatever their capitals and blanks."""
    return one.casefold().split() == other.casefold().split()


def _by_somebody_else(draft: Draft, review: Mapping) -> Iterator[Finding]:
    author = text_of(draft.root, "author")
    if not author.strip():
        message, help_ = "a reviewed scenario must name its author too", "Add author: the author's role, no name."
    elif is_same_role(author, text_of(review, "by")):
        message, help_ = "author and reviewer are the same", "A review is somebody else's. Until then: reviewed: null"
    else:
        return
    yield draft.finding(place_of(review, "by"), "review-by-author", message, help_)


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
