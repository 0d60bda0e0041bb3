"""An id of a register that was changed by a slip: many files name the old one, and the register alone is wrong."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator

from scenario_quiz.checks.citations import (
    UNKNOWN_IDEA,
    UNKNOWN_LAW,
    UNKNOWN_MISCONCEPTION,
    UNKNOWN_PROBLEM,
    UNKNOWN_SOURCE,
)
from scenario_quiz.findings import Finding
from scenario_quiz.reading import MappingNode, Node, ScalarNode, SequenceNode
from scenario_quiz.registers.loading import Registers

_UNKNOWN = re.compile(r"there is no [a-z ]+ '([^']+)' in ([a-z]+)\.yml")
_CODES = frozenset({UNKNOWN_IDEA, UNKNOWN_PROBLEM, UNKNOWN_MISCONCEPTION, UNKNOWN_SOURCE, UNKNOWN_LAW})
_FEW = 1  # place that names an id: there, the slip is more likely


def misnamed(findings: Iterable[Finding], registers: Registers, roots: Iterable[Node]) -> Iterator[Finding]:
    """One finding for each id that several places name, that is not there, and that an entry nobody names is like.

    `roots` are the trees of the files that name ids.
    """
    missed: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        found = _UNKNOWN.search(finding.message) if finding.code in _CODES else None
        if found:
            missed.setdefault((found[2], found[1]), []).append(finding)
    if all(len(places) <= _FEW for places in missed.values()):
        return
    named = _words(roots, registers)
    for (register, id_), places in missed.items():
        if len(places) <= _FEW:
            continue
        near = difflib.get_close_matches(id_, registers.nodes.get(register, {}), n=1, cutoff=0.8)
        if near and near[0] not in named:
            path, place = registers.path_of(register, near[0]), registers.place_of_id(register, near[0])
            message = f"nothing names '{near[0]}', and {len(places)} places name '{id_}', which is not here"
            first = f"{places[0].path}, line {places[0].place.line}"
            help_ = (
                f"If it is the same entry, call it {id_} again. If it has a new id, write that there, as in {first}."
            )
            yield Finding(path, place, places[0].code, message, help_)


def only_follows(finding: Finding, told: Iterable[Finding]) -> bool:
    """Whether a finding is about an id that is told of in its register."""
    found = _UNKNOWN.search(finding.message) if finding.code in _CODES else None
    return bool(found) and any(
        one.code == finding.code and found is not None and f"'{found[1]}'" in one.message for one in told
    )


def _words(roots: Iterable[Node], registers: Registers) -> set[str]:
    """Every id that is named somewhere, alone or behind the name of its register."""
    words: set[str] = set()
    pending: list[Node] = [*roots, *(node for nodes in registers.nodes.values() for node in nodes.values())]
    while pending:
        node = pending.pop()
        if isinstance(node, ScalarNode):
            words.add(node.value.rpartition(":")[2])
        elif isinstance(node, SequenceNode):
            pending += node.items
        elif isinstance(node, MappingNode):
            pending += node.entries.values()
    return words
