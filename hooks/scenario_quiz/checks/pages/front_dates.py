"""The days in a page's front matter: when it was checked, and when it is due again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from scenario_quiz.checks.scenarios.review import CHECK_OVERDUE, check_days
from scenario_quiz.checks.texts.check import check_review_texts
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.front_matter import DATES, REVIEWS, day_in
from scenario_quiz.findings import Finding, Place, Severity
from scenario_quiz.reading import MappingNode
from scenario_quiz.reading.reader import EMPTY_FILE
from scenario_quiz.scenarios.draft_parts import reviews_below, text_of
from scenario_quiz.schema.codes import BAD_DATE, MISSING_KEY


def check_front(document: Document, today: date | None, severity: Severity | None) -> Iterator[Finding]:
    """Findings on a page's front matter: what the site builder would drop without a word, and its dates."""
    root = document.front_names
    if root and text_of(root, "generated") == "true":
        return  # written by `scenario-quiz write`, from what was checked before
    yield from (one for one in document.front_tree.findings if one.is_error and one.code != EMPTY_FILE)
    if not root:
        return
    for name in DATES:
        node = root.get(name)
        if node is not None and day_in(root, name) is None:
            message = f"'{name}' is not a day written as year-month-day"
            yield Finding(document.path, node.place, BAD_DATE, message, f"Write it as in {name}: 2027-05-22")
    checked, due = day_in(root, "checked"), day_in(root, "check_after")
    place = root.entries["check_after"].place if due else root.place
    if checked and due and due <= checked:
        help_ = "Set it to the day by which the page is to be looked at again."
        yield Finding(document.path, place, BAD_DATE, "check_after is not later than checked", help_)
    yield from check_review_texts(document.path, _reviews(root))
    if today:
        yield from check_days(document.path, reviews_below(root), today)
    if today and due and due < today:
        message = f"this page was to be checked after {due.isoformat()}"
        help_ = "Check it against today's law and guidance, then set checked and check_after."
        yield Finding(document.path, place, CHECK_OVERDUE, message, help_, severity)


def _reviews(root: MappingNode) -> MappingNode:
    return replace(root, entries={name: node for name, node in root.entries.items() if name in REVIEWS})


def check_dated(document: Document) -> Iterator[Finding]:
    """A page that readers rely on says when its facts were checked, and when they are to be checked again."""
    root = document.front_names
    missing = [name for name in DATES if not root or name not in root.entries]
    if missing:
        message = f"this page does not say {' and '.join(missing)}, so nobody is told when to look at it again"
        help_ = f"Add {' and '.join(missing)} to its front matter, with a day such as 2027-05-22."
        place = root.place if root else Place()
        yield Finding(document.path, place, MISSING_KEY, message, help_, lacks=tuple(missing))
