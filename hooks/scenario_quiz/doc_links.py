"""The links and law markers of a page's Markdown: where each stands, where it leads, and the sentence around it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass

from scenario_quiz.findings import Place
from scenario_quiz.prose import without_code

_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*([^()\s]*)[^()]*\)")
_SENTENCE_END = re.compile(r"[.!?][*_)\"”]*\s|\n[ \t]*\n|\n[ \t]*(?:[-*+]|\d+[.)])[ \t]|\n#")


@dataclass(frozen=True)
class DocLink:
    """A link to a page of this site: `page` is that page's name, `anchor` may be empty."""

    page: str
    anchor: str
    text: str
    sentence: str
    place: Place


def links_in(markdown: str, page: str) -> Iterator[DocLink]:
    """The links of a page to pages of this site, in order. Code is left out."""
    text = without_code(markdown)
    folder = "" if page == "." else page
    for found in _LINK.finditer(text):
        target, _, anchor = found.group(2).partition("#")
        if ":" in target or target.startswith("/") or (target and not target.endswith("index.md")):
            continue
        name = posixpath.dirname(posixpath.normpath(posixpath.join(folder, target))) if target else page
        start, end = _sentence(text, found.start(), found.end())
        sentence = _LINK.sub(r"\1", text[start:end])  # a year in an address tells the reader nothing
        yield DocLink(name or ".", anchor, found.group(1), sentence, place_at(text, found.start(), found.end()))


def place_at(text: str, start: int, end: int) -> Place:
    """The place of the characters from `start` up to `end`, cut at the end of their line."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start)
    length = min(end, line_end if line_end >= 0 else end) - start
    return Place(text.count("\n", 0, start) + 1, start - line_start + 1, max(1, length))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    before = 0
    for found in _SENTENCE_END.finditer(text, max(0, start - 1000), start):
        before = found.end()
    after = _SENTENCE_END.search(text, end)
    return before or max(0, start - 1000), after.start() if after else len(text)
