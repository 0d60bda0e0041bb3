"""From a character of running text to where it stands in its file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from scenario_quiz.findings import Place
from scenario_quiz.reading import Scalar

Where = Callable[[int, int], Place]


def place_in(source: str, at: tuple[int, ...]) -> Where:
    """Places for a block of Markdown: `at` is where each of its characters stands in the source."""

    def place(start: int, length: int) -> Place:
        begin, end = at[start], at[min(start + length, len(at)) - 1] + 1
        line_start = source.rfind("\n", 0, begin) + 1
        line_end = source.find("\n", begin)
        stop = end if line_end < 0 else min(end, line_end)
        return Place(source.count("\n", 0, begin) + 1, begin - line_start + 1, max(1, stop - begin))

    return place


def place_in_source(scalar: Scalar, lines: tuple[str, ...], at: tuple[int, ...]) -> Where:
    """Places for a block of a YAML text. Where YAML joined lines, the words are looked for one after the other."""

    def place(start: int, length: int) -> Place:
        begin = at[start]
        own = scalar.place
        span = at[min(start + length, len(at)) - 1] + 1 - begin
        exact = scalar.place_of(begin, span)
        if exact != own or (begin == 0 and scalar.style in ("plain", "quoted")):
            return _cut(exact, lines)
        return _cut(_walked(scalar.value, begin, span, own, lines), lines)

    return place


def _walked(value: str, begin: int, span: int, own: Place, lines: tuple[str, ...]) -> Place:
    source = "\n".join(lines)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    position = starts[own.line - 1] + own.column - 1
    words = [*value[:begin].split(), value[begin : begin + span].split()[0]]
    found = position
    for word in words:
        found = source.find(word, position)
        if found < 0:  # written with a backslash: the start of the text is near enough
            return own
        position = found + len(word)
    number = bisect_right(starts, found)
    return Place(number, found - starts[number - 1] + 1, span)


def _cut(place: Place, lines: tuple[str, ...]) -> Place:
    """A place that ends on its own line."""
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    return Place(place.line, place.column, max(1, min(place.length, len(line) - place.column + 1)))
