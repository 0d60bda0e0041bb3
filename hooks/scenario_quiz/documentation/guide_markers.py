"""Markers that offer a guide where a page tells of the same: `<!-- guide:a-page -->`, alone on a line.

`<!-- guide:a-page when reviewed -->` offers it only once all have reviewed it who have to.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from scenario_quiz.documentation.running_text import without_code

_MARKER = re.compile(r"<!--\s*guide:\s*+([^\s<>]*)([^<>]*?)-->")
_WHEN_REVIEWED = ("when", "reviewed")


class GuideMarker(NamedTuple):
    """A marker: the page of a guide that it names, whether it waits for reviews, what else it says, and where it
    stands."""

    page: str
    when_reviewed: bool
    rest: str
    start: int
    end: int


def guide_markers(text: str) -> Iterator[GuideMarker]:
    """Every marker in a text without code."""
    for found in _MARKER.finditer(text):
        words = tuple(found[2].split())
        waits = words == _WHEN_REVIEWED
        yield GuideMarker(found[1], waits, "" if waits else " ".join(words), found.start(), found.end())


def replace_guide_markers(markdown: str, block: Callable[[GuideMarker], str]) -> str:
    """The Markdown with what stands for each marker in its place, between empty lines."""
    parts: list[str] = []
    done = 0
    for marker in guide_markers(without_code(markdown)):
        parts += [markdown[done : marker.start].strip("\n"), block(marker).strip()]
        done = marker.end
    if not parts:
        return markdown
    return "\n\n".join(filter(None, [*parts, markdown[done:].lstrip("\n")]))
