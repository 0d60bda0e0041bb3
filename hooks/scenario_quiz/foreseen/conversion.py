"""What Python-Markdown makes of a page, as far as the site builder looks at it: its anchors and its links."""

from __future__ import annotations

import sys
from functools import cache, lru_cache
from types import FrameType
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown, htmlparser
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from scenario_quiz.documentation.dialect import Dialect

_BEFORE_HTML = 21  # where MkDocs looks at raw HTML too: fenced code is gone by then, and tags are not
_AT_LAST = -1
# Every conversion begins this deep, so that a check and a hook fail at the same page; and deeper than any build, so
# that none fails at a page that passed. Python allows a thousand calls inside one another.
_CALLS = 500
_ADDRESS = {"a": "href", "img": "src"}
_HTMLParser: Any = vars(htmlparser)["htmlparser"].HTMLParser  # Python-Markdown's own, which MkDocs uses as well


class Converted(NamedTuple):
    """A converted page: what links may name in it, and the addresses that its own links and pictures name."""

    anchors: frozenset[str]
    links: tuple[str, ...]


@lru_cache(maxsize=512)
def converted(markdown: str, dialect: Dialect) -> Converted:
    """A page's anchors and links. Raises RecursionError where too much stands inside itself, and what extensions do."""
    converter, tags, tree = _listening(dialect)
    converter.reset()
    tags.anchors = tree.anchors = frozenset()  # an empty page is not even looked at
    tree.links = ()
    _deeper(_CALLS - _calls(), converter, markdown)
    return Converted(tags.anchors | tree.anchors, tuple(dict.fromkeys(tree.links)))


def _deeper(steps: int, converter: Markdown, markdown: str) -> None:
    """Convert from so many calls further down."""
    if steps > 0:
        _deeper(steps - 1, converter, markdown)
    else:
        converter.convert(markdown)


def _calls() -> int:
    """How many calls there are around this one."""
    frame: FrameType | None = sys._getframe()
    count = 0
    while frame:
        frame = frame.f_back
        count += 1
    return count


@cache
def _listening(dialect: Dialect) -> tuple[Markdown, _Tags, _Tree]:
    converter = dialect.new_converter()
    tags, tree = _Tags(converter), _Tree(converter)
    converter.preprocessors.register(tags, "foreseen_tags", _BEFORE_HTML)
    converter.treeprocessors.register(tree, "foreseen_tree", _AT_LAST)
    return converter, tags, tree


class _Tags(Preprocessor):
    """Listens to raw HTML."""

    anchors: frozenset[str] = frozenset()

    def run(self, lines: list[str]) -> list[str]:
        parser = _Anchors()
        parser.feed("\n".join(lines))
        parser.close()
        self.anchors = frozenset(parser.found)
        return lines


class _Anchors(_HTMLParser):  # type: ignore[misc]
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= {value for name, value in attrs if value and (name == "id" or (name == "name" and tag == "a"))}


class _Tree(Treeprocessor):
    """Listens to what has become elements."""

    anchors: frozenset[str] = frozenset()
    links: tuple[str, ...] = ()

    def run(self, root: Element) -> None:
        elements = list(root.iter())
        ids = [element.get("id") for element in elements]
        names = [element.get("name") for element in elements if element.tag == "a"]
        self.anchors = frozenset(filter(None, (*ids, *names)))
        found = [element.get(_ADDRESS.get(str(element.tag), "")) for element in elements]
        self.links = tuple(address for address in found if address and AMP_SUBSTITUTE not in address)
