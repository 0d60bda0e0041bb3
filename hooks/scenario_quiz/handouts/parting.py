"""Texts in parts that fit on a slide. Nothing is lost: the parts hold every word, in order."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

# What stands at 20 points in the body of a wide slide, with room to spare for wide letters.
COLUMNS, LINES = 76, 12
# A long title shows in smaller letters below this, and is told in the body above it.
TITLE = 110


def parts_of(paragraphs: Iterable[str]) -> list[list[str]]:
    """The paragraphs, shared out over as many slides as they need. One too long for a slide is cut between words."""
    slides: list[list[str]] = [[]]
    left = LINES
    for paragraph in paragraphs:
        for piece in _pieces(paragraph):
            needed = _height(piece)
            if needed > left and slides[-1]:
                slides.append([])
                left = LINES
            slides[-1].append(piece)
            left -= needed
    return slides


def shortened(title: str, body: Sequence[str]) -> tuple[str, list[str]]:
    """A title that fits above a slide, and the body: a title that does not fit begins the body, whole."""
    if len(title) <= TITLE:
        return title, list(body)
    return title[:TITLE].rsplit(" ", 1)[0] + " …", [title, *body]


def _pieces(paragraph: str) -> list[str]:
    lines = _lines(paragraph)
    return [" ".join(lines[start : start + LINES]) for start in range(0, len(lines), LINES)]


def _height(text: str) -> int:
    return len(_lines(text))


def _lines(text: str) -> list[str]:
    return textwrap.wrap(text, COLUMNS, break_on_hyphens=False) or [""]
