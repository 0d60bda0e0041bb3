"""The registers of rules: words to avoid, abbreviations that all know, what is excused, and what the law says.

`plain-words.yml` and `statements.yml` are read and checked like every register. Without them only lengths are judged.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from pydantic import BaseModel, Field

from scenario_quiz.findings import Finding, Place
from scenario_quiz.ordinary import content_of
from scenario_quiz.project import Project
from scenario_quiz.reading import Mapping, Node, Scalar, Sequence, read
from scenario_quiz.schema.fields import Identifier, Line
from scenario_quiz.schema.scenario import Model
from scenario_quiz.schema.shape import read_as

M = TypeVar("M", bound=BaseModel)

Verb = Literal["must", "may", "may-not", "usually", "unsure"]


class Avoided(Model):
    """Words that readers stumble over, with what to write instead."""

    words: tuple[Line, ...] = Field(description="The words, each form by itself.", min_length=1)
    instead: Line = Field(description="What to write instead.")
    why: Line | None = Field(None, description="The reason, where it is not plain.")


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
    """The rules of a project, and what is wrong with their files."""
    findings: list[Finding] = []
    root = _root(project, "plain-words", findings)
    words = _as(PlainWords, _shown(project, "plain-words"), root, findings) if root else None
    statements: dict[str, Statement] = {}
    found = _root(project, "statements", findings)
    sources = _root(project, "sources", [])
    for id_, node in found.entries.items() if found else ():
        path = _shown(project, "statements")
        statement = _as(Statement, path, node, findings)
        if statement:
            statements[id_] = statement
            findings += _unknown_source(path, node, statement, sources.entries if sources else ())
    rules = Rules(
        words or PlainWords(),
        statements,
        frozenset({*_explained(_root(project, "glossary", [])), *_explained(_own_glossary(project))}),
        _shown(project, "plain-words"),
        tuple(_places(root, "exceptions")),
        tuple(_places(root, "known")),
    )
    return rules, findings


def _shown(project: Project, name: str) -> str:
    return project.shown(project.registers / f"{name}.yml")


def _root(project: Project, name: str, findings: list[Finding]) -> Mapping | None:
    content = content_of(project.registers / f"{name}.yml")
    if content is None:
        return None
    reading = read(_shown(project, name), content)
    findings += reading.findings
    return reading.root if isinstance(reading.root, Mapping) else None


def _own_glossary(project: Project) -> Mapping | None:
    content = content_of(project.local_registers / "glossary.yml")
    root = read("", content).root if content is not None else None
    return root if isinstance(root, Mapping) else None


def _as(model: type[M], path: str, node: Node, findings: list[Finding]) -> M | None:
    entry, trouble = read_as(model, path, node)
    findings += trouble
    return entry


def _places(root: Mapping | None, name: str) -> list[Place]:
    entries = root.get(name) if root else None
    return [item.place for item in entries.items] if isinstance(entries, Sequence) else []


def _explained(glossary: Mapping | None) -> set[str]:
    """Every term that the glossary explains. What is wrong with that file, `check` says."""
    found: set[str] = set()
    for entry in glossary.entries.values() if glossary else ():
        for name in ("abbreviation", "term", "also"):
            value = entry.get(name) if isinstance(entry, Mapping) else None
            for scalar in value.items if isinstance(value, Sequence) else [value]:
                if isinstance(scalar, Scalar):
                    found.add(scalar.value)
    return found


def _unknown_source(path: str, node: Node, statement: Statement, sources: Collection[str]) -> list[Finding]:
    if statement.source in sources:
        return []
    value = node.get("source") if isinstance(node, Mapping) else None
    place = value.place if value else node.place
    message = f"there is no source '{statement.source}' in sources.yml"
    return [Finding(path, place, "unknown-source", message, "Name one that it has, or add it there.")]
