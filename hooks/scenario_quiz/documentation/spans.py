"""Stretches of a text from an opening to its close, found in time that grows as the text does and no faster.

An expression such as `<!--.*?-->` looks through the rest of the text again for every opening that nothing closes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_TICKS = re.compile(r"`+|\n[ \t]*\n")
_FENCE = re.compile(r"[ \t]*(```+|~~~+)")
Span = tuple[int, int]


def stretches(
    text: str, opening: re.Pattern[str], closing: Callable[[re.Match[str]], re.Pattern[str]]
) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Each opening with its close, left to right, none inside another. What nothing closes is passed over."""
    unclosed: set[re.Pattern[str]] = set()
    at = 0
    while found := opening.search(text, at):
        close = closing(found)
        end = None if close in unclosed else close.search(text, found.end())
        if end:
            yield found, end
        else:
            unclosed.add(close)
        at = end.end() if end else found.end()


def code_spans(text: str) -> Iterator[Span]:
    """Code within lines: from some backticks to the next as many, in one paragraph."""
    if "`" not in text:
        return
    runs = list(_TICKS.finditer(text))
    pairs = _pairs(text, runs)
    number = 0
    while number < len(runs):
        partner = pairs[number]
        if partner:
            yield runs[number].start(), runs[partner].end()
        number = (partner or number) + 1


def fences(lines: list[str]) -> Iterator[Span]:
    """Fenced code, as the numbers of its first line and of the line behind its last. What is never closed is none."""
    if not any("```" in line or "~~~" in line for line in lines):
        return
    marks = [found[1] if (found := _FENCE.match(line)) else "" for line in lines]
    longest = _longest_below(marks)
    opened = -1
    for number, mark in enumerate(marks):
        if opened >= 0 and mark.startswith(marks[opened]):
            yield opened, number + 1
            opened = -1
        elif opened < 0 and mark and longest[number].get(mark[0], 0) >= len(mark):
            opened = number


def _pairs(text: str, runs: list[re.Match[str]]) -> list[int | None]:
    """For each run of backticks the number of the next that closes it."""
    pairs: list[int | None] = [None] * len(runs)
    ahead: dict[int, int] = {}  # by length
    for number in range(len(runs) - 1, -1, -1):
        run = runs[number]
        if run.group()[0] == "\n":
            ahead.clear()
            continue
        length = run.end() - run.start()
        pairs[number] = ahead.get(length - _is_escaped(text, run.start()))
        ahead[length] = number
    return pairs


def _is_escaped(text: str, at: int) -> bool:
    before = at
    while before and text[before - 1] == "\\":
        before -= 1
    return (at - before) % 2 == 1


def _longest_below(marks: list[str]) -> list[dict[str, int]]:
    """For each line the longest mark of each kind on the lines below it."""
    found: list[dict[str, int]] = [{}] * len(marks)
    longest: dict[str, int] = {}
    for number in range(len(marks) - 1, -1, -1):
        found[number] = longest
        mark = marks[number]
        if len(mark) > longest.get(mark[:1], 0):
            longest = {**longest, mark[0]: len(mark)}
    return found
