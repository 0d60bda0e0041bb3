"""Pages and sections that moved: where each earlier address leads now, as front matter says under `aliases`.

An address is the name of a page (`guidance/a-page`), or that and an anchor (`guidance/a-page#which`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.front_matter import WHOLE_PAGE
from scenario_quiz.findings import Place
from scenario_quiz.reading import MappingNode, ScalarNode, SequenceNode


class Alias(NamedTuple):
    """An earlier address, where it leads now, and where that is written."""

    old: str
    new: str
    path: str
    place: Place


@dataclass(frozen=True)
class Moves:
    """Where earlier addresses lead now."""

    homes: dict[str, str] = field(default_factory=dict)

    def home_of(self, address: str) -> str:
        """Where an address leads now: itself, where it did not move. A section of a page that moved whole is looked for
        under its own anchor there."""
        name, _, anchor = address.partition("#")
        home = self.homes.get(address) or self.homes.get(name, name)
        return home if address in self.homes or not anchor or "#" in home else f"{home}#{anchor}"

    def is_earlier(self, name: str, anchor: str) -> bool:
        """Whether a page, or a section of it, has moved."""
        return name in self.homes or f"{name}#{anchor}" in self.homes

    @cached_property
    def pages(self) -> frozenset[str]:
        """The names of pages that moved whole."""
        return frozenset(address for address in self.homes if "#" not in address)

    def sections_of(self, name: str) -> dict[str, str]:
        """The sections that once stood on a page, by their anchors there: where each stands now."""
        start = f"{name}#"
        return {old.removeprefix(start): new for old, new in self.homes.items() if old.startswith(start)}


def aliases_in(document: Document) -> Iterator[Alias]:
    """The earlier addresses that a page's front matter names. What is wrong with them is told by the checks."""
    root = document.front_names
    written = root.get("aliases") if root else None
    for name, node in written.entries.items() if isinstance(written, MappingNode) else ():
        new = document.name if name == WHOLE_PAGE else f"{document.name}#{name}"
        for item in node.items if isinstance(node, SequenceNode) else ():
            if isinstance(item, ScalarNode) and not item.is_null:
                yield Alias(item.value, new, document.path, item.place)


def moves_in(documents: Iterable[Document]) -> Moves:
    """Every move that the pages of a site name, but of what still opens by itself. Of two homes the first counts."""
    documents = list(documents)
    stand = {document.name: document.anchors for document in documents}
    homes: dict[str, str] = {}
    for document in documents:
        for alias in aliases_in(document):
            name, _, anchor = alias.old.partition("#")
            if name not in stand or (anchor and anchor not in stand[name]):
                homes.setdefault(alias.old, alias.new)
    return Moves(homes)
