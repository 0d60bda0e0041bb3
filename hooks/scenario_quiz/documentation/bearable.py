"""What a page may ask of the site builder. Python-Markdown takes minutes for some shapes of text, or none at all.

Its work grows with the square of what stands between two empty lines, and it goes one step deeper for each list inside
a list. No page that somebody reads comes near these limits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from scenario_quiz.documentation.spans import fences

LINES = 400  # without an empty line between them
CHARACTERS = 20_000  # likewise
BLOCKS = 5_000  # empty lines on a page
LINE = 5_000  # characters of one line that begins with no tag
DEPTH = 12  # of lists, quotes and notes inside one another
OPEN = 50  # brackets in one block, each inside the one before or never closed; tags and fences on a page

_MARK = re.compile(r"[-*+:](?=[ \t])|\d{1,9}[.)](?=[ \t])|>|!!!|\?\?\?")
_RULE = re.compile(r"[ \t]*(?:[- \t]*|[* \t]*)")
_BRACKET = re.compile(r"[][()]")
_TAG = re.compile("<[A-Za-z/!?]")
_FENCE = re.compile("(```+|~~~+)")


class Burden(NamedTuple):
    """What is too much, where it begins (the line and the character, from 0), and what to do."""

    line: int
    column: int
    message: str
    help: str


@lru_cache(maxsize=256)
def burdens(markdown: str) -> tuple[Burden, ...]:
    """Where a page asks too much of the site builder: the first place of each kind."""
    lines = markdown.split("\n")
    found = list(_fences(lines))
    for first, end in fences(lines):
        lines[first:end] = ["\0"] * (end - first)
    found += [*_blocks(lines), *_depths(lines), *_tags("\n".join(lines))]
    return tuple({one.message: one for one in reversed(found)}.values())


def depth_of(line: str) -> int:
    """How many lists, quotes and notes begin on a line, those counted in that its indent stands for."""
    line = line.expandtabs(4)
    at = len(line) - len(line.lstrip(" "))
    marks = 0
    while found := _MARK.match(line, at):
        marks += 1
        at = found.end()
        while line.startswith(" ", at):
            at += 1
    return marks and marks + (len(line) - len(line.lstrip(" "))) // 4


def _blocks(lines: list[str]) -> Iterator[Burden]:
    first = empty = 0
    for number, line in enumerate([*lines, ""]):
        if line.strip():
            continue
        if first < number:
            yield from _block(lines[first:number], first)
        first = number + 1
        empty += 1
        if empty == BLOCKS:
            yield Burden(number, 0, f"this page has more than {BLOCKS:,} empty lines", "Make several pages of it.")


def _block(lines: list[str], first: int) -> Iterator[Burden]:
    help_ = "Put empty lines between its parts."
    if len(lines) - lines.count("\0") > LINES:
        yield Burden(first, 0, f"more than {LINES} lines stand here without an empty line between them", help_)
    if sum(map(len, lines)) > CHARACTERS:
        message = f"more than {CHARACTERS:,} characters stand here without an empty line between them"
        yield Burden(first, 0, message, help_)
    long = next((number for number, line in enumerate(lines) if len(line) > LINE and line[0] != "<"), None)
    if long is not None:
        yield Burden(first + long, 0, f"this line has more than {LINE:,} characters", "Make several paragraphs of it.")
    open_: dict[str, list[tuple[int, int]]] = {"[": [], "(": []}
    for number, line in enumerate(lines, first):
        for found in _BRACKET.finditer(line):
            mark = found.group()
            places = open_["[" if mark in "[]" else "("]
            if mark in "[(":
                places.append((number, found.start()))
            elif places:
                places.pop()
            if len(places) > OPEN:
                message = f"more than {OPEN} brackets are open here at once"
                yield Burden(*places[0], message, "Close them, or take them out.")
                return


def _fences(lines: list[str]) -> Iterator[Burden]:
    """Fences that the same fence alone on a line never closes: the text behind each is looked through to its end."""
    closed: set[str] = set()
    open_: list[int] = []
    for number in range(len(lines) - 1, -1, -1):
        found = _FENCE.match(lines[number])
        if found and found[1] not in closed:
            open_.append(number)
        if found and not lines[number][found.end() :].strip(" "):
            closed.add(found[1])
    if len(open_) > OPEN:
        message = f"more than {OPEN} fences are opened from here on, and none is closed"
        yield Burden(open_[-1], 0, message, "Close each with the same marks alone on a line.")


def _depths(lines: list[str]) -> Iterator[Burden]:
    for number, line in enumerate(lines):
        if depth_of(line) > DEPTH and not _RULE.fullmatch(line):
            message = f"lists, quotes or notes stand more than {DEPTH} deep inside one another here"
            yield Burden(
                number, 0, message, "Take indents or marks away. A line of dashes needs an empty line above it."
            )


def _tags(text: str) -> Iterator[Burden]:
    end = text.rfind(">") + 1
    tags = [found.start() for found in _TAG.finditer(text, end)]
    if len(tags) > OPEN:
        line_start = text.rfind("\n", 0, tags[0]) + 1
        message = f"more than {OPEN} tags are opened from here on, and none is closed"
        yield Burden(
            text.count("\n", 0, tags[0]), tags[0] - line_start, message, "Write &lt; for a < that begins no tag."
        )
