"""The front matter of a page of the documentation: when it was checked, when it is due again, and by which role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from scenario_quiz.findings import Finding, Severity
from scenario_quiz.reading import Mapping, Reading, Scalar, read

# As MkDocs finds it, which also ends it at three dots.
_FRONT = re.compile(r"---[ \t]*\n(?:.*?\n)?(?=(?:---|\.\.\.)[ \t]*(?:\n|$))", re.DOTALL)
_DATES = ("checked", "check_after")


@dataclass(frozen=True)
class Front:
    """What the front matter says of a page's upkeep. `glossary` is false where its words are not to be explained."""

    checked: date | None = None
    check_after: date | None = None
    owner: str = ""
    glossary: bool = True


def front_of(markdown: str) -> Front:
    """The front matter of a page's Markdown. What is wrong with it is told by `check_front`."""
    root = read_front("", markdown).root
    if not isinstance(root, Mapping):
        return Front()
    return Front(
        checked=_date(root, "checked"),
        check_after=_date(root, "check_after"),
        owner=_text(root, "owner"),
        glossary=_text(root, "glossary").lower() not in ("false", "no"),
    )


def read_front(shown: str, markdown: str) -> Reading:
    """The tree of a page's front matter, with its places in the page. Without front matter it is empty."""
    found = _FRONT.match(markdown)
    return read(shown, found.group().encode() if found else b"")


def check_front(shown: str, markdown: str, today: date | None, severity: Severity) -> Iterator[Finding]:
    """Findings on a page's front matter: what the site builder would drop without a word, and its dates."""
    reading = read_front(shown, markdown)
    yield from (one for one in reading.findings if one.is_error and one.code != "empty-file")
    root = reading.root
    if not isinstance(root, Mapping):
        return
    for name in _DATES:
        node = root.get(name)
        if node is not None and _date(root, name) is None:
            message = f"'{name}' is not a day written as year-month-day"
            yield Finding(shown, node.place, "bad-date", message, f"Write it as in {name}: 2027-05-22")
    checked, due = _date(root, "checked"), _date(root, "check_after")
    place = root.entries["check_after"].place if due else root.place
    if checked and due and due <= checked:
        help_ = "Set it to the day by which the page is to be looked at again."
        yield Finding(shown, place, "bad-date", "check_after is not later than checked", help_)
    if today and due and due < today:
        message = f"this page was to be checked after {due.isoformat()}"
        help_ = "Check it against today's law and guidance, then set checked and check_after."
        yield Finding(shown, place, "check-overdue", message, help_, severity)


def _text(root: Mapping, name: str) -> str:
    node = root.get(name)
    return node.value.strip() if isinstance(node, Scalar) and not node.is_null else ""


def _date(root: Mapping, name: str) -> date | None:
    try:
        return date.fromisoformat(_text(root, name))
    except ValueError:
        return None
