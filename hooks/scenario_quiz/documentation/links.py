"""The links of a page's Markdown: where each stands, where it leads, and the sentence around it."""

from __future__ import annotations

import posixpath
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from scenario_quiz.findings import Place

_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*+([^()\s]*+)[^()]*+\)")
_SENTENCE_END = re.compile(r"[.!?][*_)\"”]*\s|\n[ \t]*\n|\n[ \t]*(?:[-*+]|\d+[.)])[ \t]|\n#")
_NEAR = 1000  # characters before and behind a link that may belong to its sentence


@dataclass(frozen=True)
class DocLink:
    """A link to a page of this site: `page` is that page's name, `anchor` may be empty."""

    page: str
    anchor: str
    text: str
    place: Place
    _source: str = field(repr=False)
    _span: tuple[int, int] = field(repr=False)

    @property
    def sentence(self) -> str:
        """The sentence around it, links in their words alone: a year in an address tells the reader nothing."""
        start, end = _sentence(self._source, *self._span)
        return _LINK.sub(r"\1", self._source[start:end])


def links_in(text: str, page: str) -> Iterator[DocLink]:
    """The links of a page, its code blotted out, to pages of this site, in order."""
    folder = "" if page == "." else page
    for found in _LINK.finditer(text):
        target, _, anchor = found.group(2).partition("#")
        if ":" in target or target.startswith("/") or (target and not target.endswith("index.md")):
            continue
        name = posixpath.dirname(posixpath.normpath(posixpath.join(folder, target))) if target else page
        place = place_at(text, *found.span())
        yield DocLink(name or ".", anchor, found.group(1), place, text, found.span())


def place_at(text: str, start: int, end: int) -> Place:
    """The place of the characters from `start` up to `end`, cut at the end of their line."""
    starts = _line_starts(text)
    line = bisect_right(starts, start)
    line_end = starts[line] - 1 if line < len(starts) else len(text)
    return Place(line, start - starts[line - 1] + 1, max(1, min(end, line_end) - start))


@lru_cache(maxsize=8)
def _line_starts(text: str) -> list[int]:
    """Where each line of a text starts. A page with many findings would else be counted through for each."""
    return [0, *(found.end() for found in re.finditer("\n", text))]


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    before = 0
    for found in _SENTENCE_END.finditer(text, max(0, start - _NEAR), start):
        before = found.end()
    after = _SENTENCE_END.search(text, end, end + _NEAR)
    return before or max(0, start - _NEAR), after.start() if after else min(len(text), end + _NEAR)
