"""The node tree that the reader makes of a YAML file: text, lists and mappings, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from scenario_quiz.findings import Place

Style = Literal["plain", "quoted", "literal", "folded"]
NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(slots=True)
class Scalar:
    """A text. The schema decides what it means: `No` stays the word No, `1.10` stays 1.10."""

    value: str
    place: Place
    style: Style = "plain"
    indent: int = 0  # of a literal block: columns that YAML took off each line

    @property
    def is_null(self) -> bool:
        return self.style == "plain" and self.value in NULLS

    def place_of(self, start: int, length: int = 1) -> Place:
        """Where the characters from `start` stand in the file; the start of the text where that cannot be known."""
        if self.style == "literal":
            before = self.value[:start]
            line = before.count("\n")
            column = start - (before.rfind("\n") + 1)
            return Place(self.place.line + 1 + line, self.indent + 1 + column, length)
        quotes = self.style == "quoted"
        if self.style == "folded" or self.place.length != len(self.value) + 2 * quotes:
            return self.place  # several lines, or a backslash or a doubled quote: characters do not match columns
        return Place(self.place.line, self.place.column + quotes + start, length)


@dataclass(slots=True)
class Sequence:
    """A list."""

    items: list[Node]
    place: Place

    def __iter__(self) -> Iterator[Node]:
        return iter(self.items)


@dataclass(slots=True)
class Mapping:
    """Names with their values; `keys` holds where each name stands."""

    entries: dict[str, Node]
    place: Place
    keys: dict[str, Place] = field(default_factory=dict)

    def get(self, name: str) -> Node | None:
        return self.entries.get(name)

    def place_of_key(self, name: str) -> Place:
        return self.keys.get(name, self.place)


Node: TypeAlias = Scalar | Sequence | Mapping
