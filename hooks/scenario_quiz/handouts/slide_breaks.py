"""Texts in parts that fit on a slide. Nothing is lost: the parts hold every word, in order."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence

# What stands at 22 points in the body of a wide slide, with room to spare for wide letters and between paragraphs.
COLUMNS, LINES = 74, 11
# What stands in three lines above it. A longer title is cut there, and begins the body, whole.
TITLE = 165
_CHOICE = re.compile(r"[A-J]\t")


def is_choice(line: str) -> bool:
    """Whether a line is a choice: a letter, a tab, and its words."""
    return bool(_CHOICE.match(line))


def parts_of(paragraphs: Iterable[str]) -> list[list[str]]:
    """The paragraphs, shared out over as many slides as they need. Choices stay together where one slide holds them:
    nobody can weigh what has gone from the screen. A paragraph too long for a slide is cut between words."""
    slides: list[list[str]] = [[]]
    left = LINES
    for group in _groups(paragraphs):
        for pieces in [group] if _height(group) <= LINES else [[piece] for piece in group]:
            needed = _height(pieces)
            if needed > left and slides[-1]:
                slides.append([])
                left = LINES
            slides[-1] += pieces
            left -= needed
    return slides


def shortened(title: str, body: Sequence[str]) -> tuple[str, list[str]]:
    """A title that fits above a slide, and the body: a title that does not fit begins the body, whole."""
    if len(title) <= TITLE:
        return title, list(body)
    return title[:TITLE].rsplit(" ", 1)[0] + " …", [title, *body]


def _groups(paragraphs: Iterable[str]) -> Iterator[list[str]]:
    """Each paragraph by itself, in pieces that fit a slide; choices as one group, with what to do about them."""
    choices: list[str] = []
    for paragraph in paragraphs:
        if is_choice(paragraph):
            choices += _pieces(paragraph)
            continue
        if choices:
            yield [*choices, *_pieces(paragraph)]
            choices = []
        else:
            yield from ([piece] for piece in _pieces(paragraph))
    if choices:
        yield choices


def _pieces(paragraph: str) -> list[str]:
    lines = _lines(paragraph)
    return [" ".join(lines[start : start + LINES]) for start in range(0, len(lines), LINES)]


def _height(pieces: Iterable[str]) -> int:
    return sum(len(_lines(piece)) for piece in pieces)


def _lines(text: str) -> list[str]:
    return textwrap.wrap(text, COLUMNS, break_on_hyphens=False, expand_tabs=False, replace_whitespace=False) or [""]
