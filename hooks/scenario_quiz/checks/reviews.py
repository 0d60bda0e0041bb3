"""What an organisation had reviewed, as local/reviews.yml says: its names, days and words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from scenario_quiz.checks.scenarios.review import check_days
from scenario_quiz.checks.texts.check import check_review_texts
from scenario_quiz.findings import Code, Finding
from scenario_quiz.findings.near import nearest
from scenario_quiz.registers.reviews import Reviews
from scenario_quiz.scenarios.draft_parts import mappings_in

UNKNOWN_REVIEWED = Code(
    "unknown-reviewed",
    "error",
    "A review names no story and no page.",
    "Name one that the site has.",
    names_nothing=True,
)


def check_reviews(reviews: Reviews, today: date | None) -> Iterator[Finding]:
    """Findings on what each review says: a name of a person, and with `today` a day in the future."""
    yield from reviews.doubt.without(_on_each(reviews, today))


def _on_each(reviews: Reviews, today: date | None) -> Iterator[Finding]:
    if reviews.root is None:
        return
    yield from check_review_texts(reviews.path, reviews.root)
    if today:
        nodes = [node for name in reviews.root.entries for node in mappings_in(reviews.root, name)]
        yield from check_days(reviews.path, nodes, today)


def check_reviewed(reviews: Reviews, known: Iterable[str]) -> Iterator[Finding]:
    """Findings on names in local/reviews.yml that are none of those known: of stories and of pages."""
    yield from reviews.doubt.without(_unknown(reviews, known))


def _unknown(reviews: Reviews, known: Iterable[str]) -> Iterator[Finding]:
    known = set(known)
    for name, place in reviews.root.keys.items() if reviews.root else ():
        if name in known:
            continue
        meant = nearest(name, sorted(known))
        help_ = f"Write {meant}." if meant else "Write the id of a story, or the name of a page such as contacts."
        message = f"there is no story and no page '{name[:80]}'"
        yield Finding(reviews.path, place, UNKNOWN_REVIEWED, message, help_)
