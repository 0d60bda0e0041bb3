"""The registers of rules: words to avoid, abbreviations that all know, what is excused, and what the law says.

`plain-words.yml` and `statements.yml` are read and checked like every register. Without them only lengths are judged.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel, Field

from scenario_quiz.checks.citations import UNKNOWN_SOURCE
from scenario_quiz.findings import Finding, Place
from scenario_quiz.project import Project
from scenario_quiz.reading import MappingNode, Node, Reading, ScalarNode, SequenceNode
from scenario_quiz.registers.register_file import entries_in, read_register
from scenario_quiz.schema.fields import Identifier, Line
from scenario_quiz.schema.following import doubt_of
from scenario_quiz.schema.model import Model
from scenario_quiz.schema.shape import read_as
from scenario_quiz.schema.text_names import names_of

M = TypeVar("M", bound=BaseModel)

Verb = Literal["must", "may", "may-not", "usually", "unsure"]


class Avoided(Model):
    """Words that readers stumble over, with what to write instead."""

    words: tuple[Line, ...] = Field(description="The words, each form by itself.", min_length=1)
    instead: Line = Field(description="What to write instead.")
    why: Line | None = Field(None, description="The reason, where it is not plain.")
    unless: tuple[Line, ...] = Field((), description="Longer wordings in which they are right.")


class Known(Model):
    """Abbreviations that need no entry in the glossary."""

    words: tuple[Line, ...] = Field(description="The abbreviations.", min_length=1)
    why: Line = Field(description="Why every reader knows them.")


class Excused(Model):
    """What stays as it is, in one file, for a reason."""

    file: Line = Field(description="The file, from the project's folder.")
    words: Line = Field(description="The words that a finding names, or how its sentence starts.")
    reason: Line = Field(description="Why it stays.")


class PlainWords(Model):
    """`plain-words.yml`."""

    avoid: tuple[Avoided, ...] = Field((), description="Words to avoid.")
    known: tuple[Known, ...] = Field((), description="Abbreviations that need no explaining.")
    exceptions: tuple[Excused, ...] = Field((), description="What is excused, with a reason.")


class Statement(Model):
    """What the law says, in one verb, and how to know a sentence that is about it."""

    says: Verb = Field(description="must, may, may-not, usually, or unsure where it is not confirmed.")
    of: Line = Field(description="The statement in our own words.")
    about: tuple[Line, ...] = Field(
        description="Words that all stand in the sentence. A | parts choices.", min_length=1
    )
    acts: tuple[Line, ...] = Field(description="What is done: share, report.", min_length=1)
    unless: tuple[Line, ...] = Field((), description="Words that make it another statement.")
    never: tuple[Line, ...] = Field((), description="Words that are wrong in any such sentence.")
    source: Identifier = Field(description="Where it is from: an id of sources.yml.")


@dataclass(frozen=True)
class Rules:
    """The registers of rules. `exceptions` and `known` say where each entry of those lists stands."""

    words: PlainWords = field(default_factory=PlainWords)
    statements: dict[str, Statement] = field(default_factory=dict)
    explained: frozenset[str] = frozenset()  # terms that the glossary explains, as they are written there
    path: str = ""
    exceptions: tuple[Place, ...] = ()
    known: tuple[Place, ...] = ()


def load_rules(project: Project) -> tuple[Rules, list[Finding]]:
    """The rules of a project, and what is wrong with their files.

    Rules lean on the glossary and on the sources. Where one of those is no register at all, that is a finding too.
    """
    findings: list[Finding] = []
    root, reading = _root(project.registers / "plain-words.yml", project, findings)
    words = None
    if root:
        words, form = read_as(PlainWords, _shown(project, "plain-words"), root)
        findings += doubt_of(reading, form, names_of(PlainWords))[1]
    explained = {
        term
        for folder in (project.registers, project.local_registers)
        for term in _explained(_root(folder / "glossary.yml", project, findings, whole=True)[0])
    }
    rules = Rules(
        words or PlainWords(),
        _statements(project, findings),
        frozenset(explained),
        _shown(project, "plain-words"),
        tuple(_places(root, "exceptions")),
        tuple(_places(root, "known")),
    )
    return rules, findings


def _statements(project: Project, findings: list[Finding]) -> dict[str, Statement]:
    path = _shown(project, "statements")
    root, reading = _root(project.registers / "statements.yml", project, findings)
    if root is None:
        return {}
    trouble: list[Finding] = []
    known, _ = _root(project.registers / "sources.yml", project, trouble, whole=True)
    findings += trouble
    nodes, form = entries_in(path, root, names_of(Statement))
    unknown: list[Finding] = []
    statements: dict[str, Statement] = {}
    for id_, node in nodes.items():
        statement, mistakes = read_as(Statement, path, node)
        form += mistakes
        if statement:
            statements[id_] = statement
            # Without a register of sources, each would be unknown.
            unknown += [] if trouble else _unknown_source(path, node, statement, known.entries if known else ())
    doubt, form = doubt_of(reading, form, names_of(Statement))
    findings += [*form, *doubt.without(unknown)]
    return statements


def _shown(project: Project, name: str) -> str:
    return project.shown(project.registers / f"{name}.yml")


def _root(
    file: Path, project: Project, findings: list[Finding], *, whole: bool = False
) -> tuple[MappingNode | None, Reading]:
    """The names of a register. With `whole`, nothing is said of it as long as it has any: its entries are no rules."""
    root, trouble, reading = read_register(file, project.shown(file))
    if not whole or root is None:
        findings += trouble
    return root, reading


def _places(root: MappingNode | None, name: str) -> list[Place]:
    entries = root.get(name) if root else None
    return [item.place for item in entries.items] if isinstance(entries, SequenceNode) else []


def _explained(glossary: MappingNode | None) -> set[str]:
    """Every term that the glossary explains. What is wrong with that file, `check` says."""
    found: set[str] = set()
    for entry in glossary.entries.values() if glossary else ():
        for name in ("abbreviation", "term", "also"):
            value = entry.get(name) if isinstance(entry, MappingNode) else None
            for scalar in value.items if isinstance(value, SequenceNode) else [value]:
                if isinstance(scalar, ScalarNode):
                    found.add(scalar.value)
    return found


def _unknown_source(path: str, node: Node, statement: Statement, sources: Collection[str]) -> list[Finding]:
    if statement.source in sources:
        return []
    value = node.get("source") if isinstance(node, MappingNode) else None
    place = value.place if value else node.place
    message = f"there is no source '{statement.source}' in sources.yml"
    return [Finding(path, place, UNKNOWN_SOURCE, message, "Name one that it has, or add it there.")]
