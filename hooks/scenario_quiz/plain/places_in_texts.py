"""From a character of running text to where it stands in its file."""

from __future__ import annotations

from collections.abc import Callable

from scenario_quiz.documentation.links import place_at
from scenario_quiz.findings import Place
from scenario_quiz.reading import ScalarNode

Where = Callable[[int, int], Place]


def place_in(source: str, at: tuple[int, ...]) -> Where:
    """Places for a block of Markdown: `at` is where each of its characters stands in the source."""

    def place(start: int, length: int) -> Place:
        return place_at(source, at[start], at[min(start + length, len(at)) - 1] + 1)

    return place


def place_in_source(scalar: ScalarNode, lines: tuple[str, ...], at: tuple[int, ...]) -> Where:
    """Places for a block of a YAML text."""

    def place(start: int, length: int) -> Place:
        begin = at[start]
        return _cut(scalar.place_of(begin, at[min(start + length, len(at)) - 1] + 1 - begin), lines)

    return place


def _cut(place: Place, lines: tuple[str, ...]) -> Place:
    """A place that ends on its own line."""
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    return Place(place.line, place.column, max(1, min(place.length, len(line) - place.column + 1)))
