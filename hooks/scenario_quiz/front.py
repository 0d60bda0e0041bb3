"""The front matter of a page of the documentation: when it was checked, when it is due again, and by which role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from scenario_quiz.findings import Finding, Place, Severity
from scenario_quiz.reading import Mapping, Reading, Scalar, read

_FRONT = re.compile(r"---[ \t]*\n.*?\n(?=---[ \t]*(?:\n|$))", re.DOTALL)
_DATES = ("checked", "check_after")


@dataclass(frozen=True)
class Front:
    """What the front matter says of a page's upkeep. `glossary` is false where its words are not to be explained, and
    `optional` names the feature that an organisation may switch off with the page."""

    checked: date | None = None
    check_after: date | None = None
    owner: str = ""
    glossary: bool = True
    optional: str = ""


def front_of(markdown: str) -> Front:
    """The front matter of a page's Markdown. What is wrong with it is told by `check_front`."""
    root = _read("", markdown).root
    if not isinstance(root, Mapping):
        return Front()
    return Front(
        checked=_date(root, "checked"),
        check_after=_date(root, "check_after"),
        owner=_text(root, "owner"),
        glossary=_text(root, "glossary").lower() not in ("false", "no"),
        optional=_text(root, "optional"),
    )


def place_in_front(markdown: str, name: str) -> Place:
    """Where a value of the front matter stands."""
    root = _read("", markdown).root
    node = root.get(name) if isinstance(root, Mapping) else None
    return node.place if node else Place()


def check_front(shown: str, markdown: str, today: date | None, severity: Severity) -> Iterator[Finding]:
    """Findings on a page's front matter: what the site builder would drop without a word, and its dates."""
    reading = _read(shown, markdown)
    # MkDocs reads it itself, with forms that scenarios may not use.
    yield from (one for one in reading.findings if one.is_error and one.code not in ("tag", "anchor", "empty-file"))
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


def _read(shown: str, markdown: str) -> Reading:
    found = _FRONT.match(markdown)
    return read(shown, found.group().encode() if found else b"")


def _text(root: Mapping, name: str) -> str:
    node = root.get(name)
    return node.value.strip() if isinstance(node, Scalar) and not node.is_null else ""


def _date(root: Mapping, name: str) -> date | None:
    try:
        return date.fromisoformat(_text(root, name))
    except ValueError:
        return None
