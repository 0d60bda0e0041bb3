"""The front matter of a page of the documentation: when it was checked, when it is due again, and by which role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from scenario_quiz.findings import Finding, Place, Severity
from scenario_quiz.reading import Mapping, Reading, Scalar, Sequence, read

# As MkDocs finds it, which also ends it at three dots.
_FRONT = re.compile(r"(---[ \t]*\n.*?\n)((?:---|\.\.\.)[ \t]*\n)", re.DOTALL)
WHOLE_PAGE = "page"  # the name in `typed_as` of what is typed for the page as a whole
_DATES = ("checked", "check_after")


@dataclass(frozen=True)
class Front:
    """What the front matter says of a page. `glossary` is false where its words are not to be explained; `typed_as` has
    what staff type when they look for a section, by its anchor; `optional` names the feature that an organisation may
    switch off with the page."""

    checked: date | None = None
    check_after: date | None = None
    owner: str = ""
    glossary: bool = True
    typed_as: dict[str, tuple[str, ...]] = field(default_factory=dict)
    optional: str = ""
    title: str = ""


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
        typed_as=_terms(root),
        optional=_text(root, "optional"),
        title=_text(root, "title"),
    )


def without_front(markdown: str) -> str:
    """A page's Markdown with empty lines in place of its front matter, so that every line keeps its number."""
    front, closing, body = split_front(markdown)
    return "\n" * (front + closing).count("\n") + body


def place_in_front(markdown: str, name: str) -> Place:
    """Where a value of the front matter stands."""
    root = read_front("", markdown).root
    node = root.get(name) if isinstance(root, Mapping) else None
    return node.place if node else Place()


def read_front(shown: str, markdown: str) -> Reading:
    """The front matter of a page's Markdown as a tree; empty where it has none."""
    return _read(shown, split_front(markdown)[0])


def split_front(markdown: str) -> tuple[str, str, str]:
    """A page's front matter with the line that opens it, the line that closes it, and the rest. The first two are empty
    where the site builder sees no front matter."""
    found = _FRONT.match(markdown)
    return (found[1], found[2], markdown[found.end() :]) if found else ("", "", markdown)


def check_front(shown: str, markdown: str, today: date | None, severity: Severity) -> Iterator[Finding]:
    """Findings on a page's front matter: what the site builder would drop without a word, and its dates."""
    reading = read_front(shown, markdown)
    root = reading.root
    if isinstance(root, Mapping) and _text(root, "generated") == "true":
        return  # written by `scenario-quiz write`, from what was checked before
    yield from (one for one in reading.findings if one.is_error and one.code != "empty-file")
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


def check_dated(shown: str, markdown: str) -> Iterator[Finding]:
    """A page that readers rely on says when its facts were checked, and when they are to be checked again."""
    root = read_front(shown, markdown).root
    missing = [name for name in _DATES if not isinstance(root, Mapping) or name not in root.entries]
    if missing:
        message = f"this page does not say {' and '.join(missing)}, so nobody is told when to look at it again"
        help_ = f"Add {' and '.join(missing)} to its front matter, with a day such as 2027-05-22."
        place = root.place if isinstance(root, Mapping) else Place()
        yield Finding(shown, place, "missing-key", message, help_, lacks=tuple(missing))


@lru_cache(maxsize=8)  # each page is asked by several checks in a row
def _read(shown: str, names: str) -> Reading:
    return read(shown, names.encode())


def _text(root: Mapping, name: str) -> str:
    node = root.get(name)
    return node.value.strip() if isinstance(node, Scalar) and not node.is_null else ""


def _date(root: Mapping, name: str) -> date | None:
    try:
        return date.fromisoformat(_text(root, name))
    except ValueError:
        return None


def _terms(root: Mapping) -> dict[str, tuple[str, ...]]:
    typed = root.get("typed_as")
    lists = typed.entries.items() if isinstance(typed, Mapping) else ()
    return {
        name: tuple(term.value for term in terms if isinstance(term, Scalar))
        for name, terms in lists
        if isinstance(terms, Sequence)
    }
