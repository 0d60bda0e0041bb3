"""The front matter of a page of the documentation: when it was checked, when it is due again, and by which role."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from scenario_quiz.reading import MappingNode, Node, Reading, ScalarNode, SequenceNode, read
from scenario_quiz.scenarios.draft_parts import reviews_below, text_of
from scenario_quiz.scenarios.model import Review, in_order
from scenario_quiz.schema.shape import read_as

# As MkDocs finds it, which also ends it at three dots.
_FRONT = re.compile(r"(---[ \t]*\n.*?\n)((?:---|\.\.\.)[ \t]*\n)", re.DOTALL)
WHOLE_PAGE = "page"  # the name in `typed_as` of what is typed for the page as a whole
DATES = ("checked", "check_after")
REVIEWS = ("reviewed", "also_reviewed")


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
    scenario: str = ""  # what the page shows of stories, with the styles and scripts that go with it
    styles: str = ""  # a style sheet of its own, and a script: names of files without their ending
    scripts: str = ""
    long_because: str = ""  # why the page may be longer than pages are
    reviews: tuple[Review, ...] = ()


def front_of(markdown: str) -> Front:
    """The front matter of a page's Markdown."""
    return front_in(read_front("", markdown).root)


def front_in(root: Node | None) -> Front:
    """What the tree of a page's front matter says. What is wrong with it is told by `checks.pages.front_dates`."""
    if not isinstance(root, MappingNode):
        return Front()
    return Front(
        checked=day_in(root, "checked"),
        check_after=day_in(root, "check_after"),
        owner=_text(root, "owner"),
        glossary=_text(root, "glossary").lower() not in ("false", "no"),
        typed_as=_terms(root),
        optional=_text(root, "optional"),
        title=_text(root, "title"),
        scenario=_text(root, "scenario"),
        styles=_text(root, "styles"),
        scripts=_text(root, "scripts"),
        long_because=_text(root, "long_because"),
        reviews=in_order(one for node in reviews_below(root) if (one := read_as(Review, "", node)[0])),
    )


def without_front(markdown: str) -> str:
    """A page's Markdown with empty lines in place of its front matter, so that every line keeps its number."""
    front, closing, body = split_front(markdown)
    return "\n" * (front + closing).count("\n") + body


def read_front(shown: str, markdown: str) -> Reading:
    """The front matter of a page's Markdown as a tree; empty where it has none."""
    return read(shown, split_front(markdown)[0].encode())


def split_front(markdown: str) -> tuple[str, str, str]:
    """A page's front matter with the line that opens it, the line that closes it, and the rest. The first two are empty
    where the site builder sees no front matter."""
    found = _FRONT.match(markdown)
    return (found[1], found[2], markdown[found.end() :]) if found else ("", "", markdown)


def day_in(root: MappingNode, name: str) -> date | None:
    """The day under a name, or None where none is written as one."""
    try:
        return date.fromisoformat(_text(root, name))
    except ValueError:
        return None


def _text(root: MappingNode, name: str) -> str:
    return text_of(root, name).strip()


def _terms(root: MappingNode) -> dict[str, tuple[str, ...]]:
    typed = root.get("typed_as")
    lists = typed.entries.items() if isinstance(typed, MappingNode) else ()
    return {
        name: tuple(term.value for term in terms if isinstance(term, ScalarNode))
        for name, terms in lists
        if isinstance(terms, SequenceNode)
    }
