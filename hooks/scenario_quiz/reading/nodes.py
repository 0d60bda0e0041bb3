"""The node tree that the reader makes of a YAML file: text, lists and mappings, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from scenario_quiz.findings import Place
from scenario_quiz.reading.positions import position

Style = Literal["plain", "quoted", "literal", "folded"]
NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(slots=True)
class ScalarNode:
    """A text. The schema decides what it means: `No` stays the word No, `1.10` stays 1.10."""

    value: str
    place: Place
    style: Style = "plain"
    indent: int = 0  # of a literal block: columns that YAML took off each line
    lines: Sequence[str] = field(default=(), repr=False, compare=False)  # of the whole file

    @property
    def is_null(self) -> bool:
        return self.style == "plain" and self.value in NULLS

    def place_of(self, start: int, length: int = 1) -> Place:
        """Where the characters from `start` stand in the file, up to the end of their line."""
        if self.style == "literal":
            before = self.value[:start]
            line = before.count("\n")
            column = start - (before.rfind("\n") + 1)
            return Place(self.place.line + 1 + line, self.indent + 1 + column, length)
        line, column = self.place.line - 1, self.place.column - 1
        if line >= len(self.lines):
            return self.place
        quotes = self.style == "quoted"
        if self.lines[line].startswith(self.value, column + quotes):
            return Place(line + 1, column + quotes + start + 1, length)
        # Several lines, or a backslash or a doubled quote: characters do not match columns.
        at, column = position(self.value, start, self.lines, line, column, block=self.style == "folded")
        return Place(at + 1, column + 1, max(1, min(length, len(self.lines[at]) - column)))


@dataclass(slots=True)
class SequenceNode:
    """A list."""

    items: list[Node]
    place: Place

    def __iter__(self) -> Iterator[Node]:
        return iter(self.items)


@dataclass(slots=True)
class MappingNode:
    """Names with their values; `keys` holds where each name stands."""

    entries: dict[str, Node]
    place: Place
    keys: dict[str, Place] = field(default_factory=dict)

    def get(self, name: str) -> Node | None:
        return self.entries.get(name)

    def place_of_key(self, name: str) -> Place:
        return self.keys.get(name, self.place)


Node: TypeAlias = ScalarNode | SequenceNode | MappingNode


def plain(node: Node) -> Any:
    """The tree as dicts, lists, texts and None."""
    if isinstance(node, ScalarNode):
        return None if node.is_null else node.value
    if isinstance(node, SequenceNode):
        return [plain(item) for item in node.items]
    return {
        name: value.value if isinstance(value, ScalarNode) and value.value not in NULLS else plain(value)
        for name, value in node.entries.items()
    }


def scalars_below(node: Node) -> Iterator[ScalarNode]:
    """Every text of a tree, in order. The reader keeps trees shallow."""
    if isinstance(node, ScalarNode):
        yield node
    else:
        for part in node.entries.values() if isinstance(node, MappingNode) else node:
            yield from scalars_below(part)
