"""Links between the pages, as Markdown for builders to check and as HTML for finished blocks."""

from __future__ import annotations

import posixpath
from typing import NamedTuple

from scenario_quiz.guidance import Page
from scenario_quiz.pages.author_text import heading_text, plain_text
from scenario_quiz.registers import Registers


class Link(NamedTuple):
    """Where a citation leads: a page's Markdown file, an anchor or nothing, and the words to show."""

    file: str
    anchor: str
    words: str

    def markdown(self, start: str) -> str:
        """The link from a page (`scenarios/x/index.md`) as Markdown."""
        return f"[{heading_text(self.words)}]({_relative(self.file, start)}{self._hash})"

    def address(self, start: str) -> str:
        """The link from a page as an address that works on a server, under any path, and from a folder."""
        return _relative(self.file, start).removesuffix(".md") + ".html" + self._hash

    @property
    def _hash(self) -> str:
        return f"#{self.anchor}" if self.anchor else ""


def resolve(citation: str, pages: dict[str, Page], registers: Registers) -> Link:
    """The link that a checked citation stands for. Raises KeyError for one that does not resolve."""
    if citation.startswith("source:"):
        id_ = citation.removeprefix("source:")
        short = registers.sources[id_].short
        return Link("about/sources/index.md", id_, short[:1].upper() + short[1:])
    name, _, anchor = citation.partition("#")
    page = pages[name]
    words = page.anchors[anchor] if anchor else page.title
    return Link(page.file, anchor, plain_text(words) or page.title)


def scenario_file(id_: str) -> str:
    """The Markdown file of a scenario's page."""
    return f"scenarios/{id_}/index.md"


def _relative(file: str, start: str) -> str:
    return posixpath.relpath(file, posixpath.dirname(start) or ".")
