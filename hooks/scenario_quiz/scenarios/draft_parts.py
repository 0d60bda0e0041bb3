"""Parts of a scenario as the author left them: questions, options and texts, whatever is missing or wrong."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from scenario_quiz.findings import Code, Place
from scenario_quiz.reading import MappingNode, Node, ScalarNode, SequenceNode


class Hole(NamedTuple):
    """What is wrong with a part, not yet tied to its file: where, the code, in words, what to write instead, and which
    names or values are missing: where one of them stands out of place, the hole only follows."""

    place: Place
    code: Code
    message: str
    help: str
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True)
class DraftOption:
    """An option: its letter, where the letter stands, and what stands under it."""

    letter: str
    place: Place
    node: MappingNode

    @cached_property
    def _texts(self) -> dict[str, str]:
        entries = self.node.entries.items()
        return {name: value.value for name, value in entries if isinstance(value, ScalarNode) and not value.is_null}

    def text(self, name: str) -> str:
        """The text under a name, or nothing. Checks ask for each many times."""
        return self._texts.get(name, "")


@dataclass(frozen=True)
class DraftQuestion:
    """A question: its place among the others and what stands in it."""

    number: int
    node: MappingNode

    @property
    def kind(self) -> str:
        return text_of(self.node, "kind")

    @property
    def id(self) -> str:
        return text_of(self.node, "id")

    @property
    def place(self) -> Place:
        return place_of(self.node, "id")

    @cached_property
    def options(self) -> list[DraftOption]:
        options = self.node.get("options")
        if not isinstance(options, MappingNode):
            return []
        return [
            DraftOption(letter, options.place_of_key(letter), option)
            for letter, option in options.entries.items()
            if isinstance(option, MappingNode)
        ]


# The problems of the register that may go with an option that is so good or bad, each with its words.
Fits = Callable[[str], Mapping[str, str]]


def text_of(node: Node | None, name: str) -> str:
    """The text under a name, or nothing."""
    value = node.get(name) if isinstance(node, MappingNode) else None
    return value.value if isinstance(value, ScalarNode) and not value.is_null else ""


def place_of(node: MappingNode, name: str) -> Place:
    """Where the value under a name stands, or the mapping itself."""
    value = node.get(name)
    return value.place if value is not None else node.place


def scalars_in(node: MappingNode, name: str) -> list[ScalarNode]:
    """The texts of the list under a name."""
    value = node.get(name)
    if not isinstance(value, SequenceNode):
        return []
    return [item for item in value.items if isinstance(item, ScalarNode) and not item.is_null]


def mappings_in(node: MappingNode, name: str) -> list[MappingNode]:
    value = node.get(name)
    return [item for item in value.items if isinstance(item, MappingNode)] if isinstance(value, SequenceNode) else []


def reviews_below(root: MappingNode) -> list[MappingNode]:
    """What a story or the front matter of a page says of reviews, right or wrong."""
    nodes = (root.get("reviewed"), *mappings_in(root, "also_reviewed"))
    return [node for node in nodes if isinstance(node, MappingNode)]


def texts_under(root: Node, names: Collection[str]) -> list[ScalarNode]:
    """The texts of a tree that stand under one of these names, alone or in a list."""
    return [scalar for _, scalar in texts_with_names(root, names)]


def texts_with_names(root: Node, names: Collection[str]) -> list[tuple[str, ScalarNode]]:
    """The same, each with the name that it stands under."""
    return [(name, scalar) for name, scalar in every_text(root) if name in names]


def every_text(root: Node) -> list[tuple[str, ScalarNode]]:
    """Every text of a tree, in order, with the name that it stands under."""
    found: list[tuple[str, ScalarNode]] = []
    _add_texts("", root, found)
    return found


def _add_texts(name: str, node: Node, found: list[tuple[str, ScalarNode]]) -> None:
    """Add what stands below a name. The reader keeps trees shallow."""
    if isinstance(node, ScalarNode):
        found.append((name, node))
        return
    parts = node.entries.items() if isinstance(node, MappingNode) else [(name, item) for item in node.items]
    for inner, part in parts:
        if isinstance(part, ScalarNode):  # most are: no call for each
            found.append((inner, part))
        else:
            _add_texts(inner, part, found)
