"""Parts of a scenario as the author left them: questions, options and texts, whatever is missing or wrong."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
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


class DraftOption(NamedTuple):
    """An option: its letter, where the letter stands, what stands under it, and of that the texts by name."""

    letter: str
    place: Place
    node: MappingNode
    texts: Mapping[str, str]

    def text(self, name: str) -> str:
        """The text under a name, or nothing."""
        return self.texts.get(name, "")


class DraftQuestion(NamedTuple):
    """A question: its place among the others, what stands in it, and what each check asks for, found once."""

    number: int
    node: MappingNode
    kind: str
    id: str
    place: Place
    options: list[DraftOption]


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


def questions_in(root: MappingNode) -> list[DraftQuestion]:
    """The questions of a story, in order."""
    return [_question(number, node) for number, node in enumerate(mappings_in(root, "questions"), 1)]


def _question(number: int, node: MappingNode) -> DraftQuestion:
    kind, id_, options = text_of(node, "kind"), text_of(node, "id"), _options(node.get("options"))
    return DraftQuestion(number, node, kind, id_, place_of(node, "id"), options)


def _options(node: Node | None) -> list[DraftOption]:
    if not isinstance(node, MappingNode):
        return []
    return [
        DraftOption(letter, node.place_of_key(letter), option, _texts(option))
        for letter, option in node.entries.items()
        if isinstance(option, MappingNode)
    ]


def _texts(node: MappingNode) -> dict[str, str]:
    entries = node.entries.items()
    return {name: value.value for name, value in entries if isinstance(value, ScalarNode) and not value.is_null}


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
