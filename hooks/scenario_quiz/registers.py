"""The registers: YAML lists of what pages and scenarios cite. Read and checked like scenarios."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from scenario_quiz.checks.ids import Ledger
from scenario_quiz.findings import Finding
from scenario_quiz.reading import Mapping, Node, Scalar, Sequence, read
from scenario_quiz.schema.registers import Idea, Misconception, Problem, Source
from scenario_quiz.schema.shape import read_as

E = TypeVar("E", bound=BaseModel)

LEDGER = "published.yml"


@dataclass(frozen=True)
class Registers:
    """Every register by id, in the order written."""

    ideas: dict[str, Idea] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    misconceptions: dict[str, Misconception] = field(default_factory=dict)
    problems: dict[str, Problem] = field(default_factory=dict)


def load_registers(folder: Path, shown: str) -> tuple[Registers, list[Finding]]:
    """Read the registers in a folder. `shown` is the folder as authors know it."""
    findings: list[Finding] = []
    registers = Registers(
        ideas=_entries(folder, shown, "ideas", Idea, findings),
        sources=_entries(folder, shown, "sources", Source, findings),
        misconceptions=_entries(folder, shown, "misconceptions", Misconception, findings),
        problems=_entries(folder, shown, "problems", Problem, findings),
    )
    return registers, findings


def load_ledger(file: Path, shown: str) -> tuple[Ledger, list[Finding]]:
    """Read the ledger of published ids: scenario, then question or outcome, then option letters."""
    if not file.is_file():
        return {}, []
    reading = read(shown, file.read_bytes())
    findings = [finding for finding in reading.findings if finding.code != "empty-file"]
    ledger: Ledger = {}
    scenarios = reading.root.get("scenarios") if isinstance(reading.root, Mapping) else None
    if reading.root is not None and not isinstance(scenarios, Mapping):
        findings.append(_broken_ledger(shown, reading.root))
    if isinstance(scenarios, Mapping):
        for scenario, questions in scenarios.entries.items():
            if not isinstance(questions, Mapping):
                findings.append(_broken_ledger(shown, questions))
                continue
            ledger[scenario] = {
                name: tuple(item.value for item in letters.items if isinstance(item, Scalar))
                for name, letters in questions.entries.items()
                if isinstance(letters, Sequence)
            }
    return ledger, findings


def _entries(folder: Path, shown: str, name: str, model: type[E], findings: list[Finding]) -> dict[str, E]:
    file = folder / f"{name}.yml"
    path = f"{shown}/{name}.yml"
    if not file.is_file():
        return {}
    reading = read(path, file.read_bytes())
    findings.extend(reading.findings)
    entries: dict[str, E] = {}
    for id_, node in _each(path, reading.root, findings):
        entry, trouble = read_as(model, path, node)
        findings.extend(trouble)
        if entry is not None:
            entries[id_] = entry
    return entries


def _each(path: str, root: Node | None, findings: list[Finding]) -> Iterator[tuple[str, Mapping]]:
    if not isinstance(root, Mapping):
        return
    for id_, node in root.entries.items():
        if isinstance(node, Mapping):
            yield id_, node
        else:
            findings.append(
                Finding(path, node.place, "wrong-type", f"'{id_}' has no names under it", "Indent its names below it.")
            )


def _broken_ledger(shown: str, node: Node) -> Finding:
    return Finding(
        shown,
        node.place,
        "wrong-type",
        "this is not the form of the ledger",
        "Take the last good version back; scenario-quiz publish writes this file.",
    )
