"""What the tests of the reader share: reading a string, and short forms of what came out."""

from __future__ import annotations

from collections.abc import Iterator

from scenario_quiz.findings import Finding, Place
from scenario_quiz.reading import MappingNode, Node, Reading, ScalarNode, read


def reading(text: str | bytes) -> Reading:
    return read("a.yml", text if isinstance(text, bytes) else text.encode())


def found(text: str | bytes) -> list[str]:
    """Each finding as `line:column code`, with ` (warning)` where it is one."""
    return [short(finding) for finding in reading(text).findings]


def short(finding: Finding) -> str:
    place = finding.place
    return f"{place.line}:{place.column} {finding.code}{'' if finding.is_error else ' (warning)'}"


def only(text: str | bytes) -> Finding:
    """The one finding of a text."""
    (finding,) = reading(text).findings
    return finding


def plain(node: Node | None) -> object:
    """A tree as bare Python values."""
    if isinstance(node, ScalarNode):
        return node.value
    if isinstance(node, MappingNode):
        return {name: plain(value) for name, value in node.entries.items()}
    return None if node is None else [plain(item) for item in node.items]


def tree(text: str | bytes) -> object:
    return plain(reading(text).root)


def scalar(text: str, *path: str | int) -> ScalarNode:
    """The text at the end of a path of names and numbers."""
    node = reading(text).root
    for step in path:
        node = node.get(step) if isinstance(node, MappingNode) and isinstance(step, str) else node.items[step]  # type: ignore[union-attr, index]
    assert isinstance(node, ScalarNode)
    return node


def places(node: Node | None) -> Iterator[Place]:
    """Every place in a tree."""
    todo = [node] if node is not None else []
    while todo:
        one = todo.pop()
        yield one.place
        if isinstance(one, MappingNode):
            yield from one.keys.values()
            todo += one.entries.values()
        elif not isinstance(one, ScalarNode):
            todo += one.items


GOOD = """\
# a scenario
schema: 1
title: A mark, two stories and a father at the gate
status: published                 # draft | published
nations: [england]
setting: |
  You are a teacher. It is ten.

  She waits: what now?
questions:
  - id: first-move
    ask: "What do you do: now or later?"
    options:
      a: {text: Ring the father, verdict: unsafe, why: 'It can''t help'}
      b:
        text: Ring the lead
        why: >-
          She knows
          whom to ring.
    cite: [habits#plain-words, "source:wt-2026"]
trainer:
  prompts:
    - Who else?
"""
