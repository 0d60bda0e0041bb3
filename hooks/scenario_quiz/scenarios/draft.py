"""A scenario as the author left it: a tolerant view of the node tree, so that checks run even on a broken file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from scenario_quiz.findings import Finding, Place, Severity
from scenario_quiz.reading import Mapping, Node, Scalar, Sequence
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.schema.following import Doubt
from scenario_quiz.schema.texts import names_of_blocks, names_of_texts

# Fields whose text the reader sees, and those of them that may hold paragraphs and lists.
TEXTS = names_of_texts(Scenario) - {"file"}
BLOCKS = names_of_blocks(Scenario)


@dataclass(frozen=True)
class DraftOption:
    """An option: its letter, where the letter stands, and what stands under it."""

    letter: str
    place: Place
    node: Mapping

    @cached_property
    def _texts(self) -> dict[str, str]:
        entries = self.node.entries.items()
        return {name: value.value for name, value in entries if isinstance(value, Scalar) and not value.is_null}

    def text(self, name: str) -> str:
        """The text under a name, or nothing. Checks ask for each many times."""
        return self._texts.get(name, "")


@dataclass(frozen=True)
class DraftQuestion:
    """A question: its place among the others and what stands in it."""

    number: int
    node: Mapping

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
        if not isinstance(options, Mapping):
            return []
        return [
            DraftOption(letter, options.place_of_key(letter), option)
            for letter, option in options.entries.items()
            if isinstance(option, Mapping)
        ]


@dataclass(frozen=True)
class Draft:
    """A scenario file: `path` as its author knows it, `id` from its name, and its tree."""

    path: str
    id: str
    root: Mapping
    doubt: Doubt = field(default_factory=Doubt, compare=False)  # what is not known of the file

    @property
    def status(self) -> str:
        return text_of(self.root, "status")

    @cached_property
    def questions(self) -> list[DraftQuestion]:
        return [DraftQuestion(number, node) for number, node in enumerate(mappings_in(self.root, "questions"), 1)]

    @cached_property
    def outcomes(self) -> list[Mapping]:
        return mappings_in(self.root, "outcomes")

    @cached_property
    def texts(self) -> list[tuple[str, Scalar]]:
        """Every text that a reader may see, with the name it stands under."""
        return list(texts_with_names(self.root, TEXTS))

    @property
    def blocks(self) -> frozenset[str]:
        """The names of texts that may hold paragraphs and lists."""
        return BLOCKS

    def finding(
        self,
        place: Place,
        code: str,
        message: str,
        help_: str = "",
        severity: Severity = "error",
        lacks: Iterable[str] = (),
    ) -> Finding:
        return Finding(self.path, place, code, message, help_, severity, lacks=tuple(lacks))


def text_of(node: Node | None, name: str) -> str:
    """The text under a name, or nothing."""
    value = node.get(name) if isinstance(node, Mapping) else None
    return value.value if isinstance(value, Scalar) and not value.is_null else ""


def place_of(node: Mapping, name: str) -> Place:
    """Where the value under a name stands, or the mapping itself."""
    value = node.get(name)
    return value.place if value is not None else node.place


def scalars_in(node: Mapping, name: str) -> list[Scalar]:
    """The texts of the list under a name."""
    value = node.get(name)
    if not isinstance(value, Sequence):
        return []
    return [item for item in value.items if isinstance(item, Scalar) and not item.is_null]


def mappings_in(node: Mapping, name: str) -> list[Mapping]:
    value = node.get(name)
    return [item for item in value.items if isinstance(item, Mapping)] if isinstance(value, Sequence) else []


def texts_under(root: Node, names: Collection[str]) -> Iterator[Scalar]:
    """The texts of a tree that stand under one of these names, alone or in a list."""
    return (scalar for _, scalar in texts_with_names(root, names))


def texts_with_names(root: Node, names: Collection[str]) -> Iterator[tuple[str, Scalar]]:
    """The same, each with the name that it stands under."""
    pending: list[tuple[str, Node]] = [("", root)]
    while pending:
        name, node = pending.pop()
        if isinstance(node, Scalar):
            if name in names:
                yield name, node
        elif isinstance(node, Sequence):
            pending.extend((name, item) for item in reversed(node.items))
        else:
            pending.extend(reversed(node.entries.items()))
