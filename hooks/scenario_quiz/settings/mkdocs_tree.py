"""The tree of mkdocs.yml: read once, however many ask for something in it."""

from __future__ import annotations

from functools import lru_cache

from scenario_quiz.reading import MappingNode, Node, Reading, read


@lru_cache(maxsize=4)
def settings_reading(settings: bytes) -> Reading:
    """How the bytes of mkdocs.yml read. What is wrong with them is told by `checks.settings`."""
    return read("", settings)


def settings_root(settings: bytes) -> MappingNode | None:
    """The settings by name, or None where the bytes hold no names."""
    root = settings_reading(settings).root
    return root if isinstance(root, MappingNode) else None


def setting_at(settings: bytes, *names: str) -> Node | None:
    """What stands under these names, one within the other, as in `extra`, `release`; None where nothing does."""
    node: Node | None = settings_reading(settings).root
    for name in names:
        node = node.get(name) if isinstance(node, MappingNode) else None
    return node
