"""The registers: YAML lists of what pages and scenarios cite. Read and checked like scenarios."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TypeVar

from pydantic import BaseModel

from scenario_quiz.findings import Finding, Place, errors_in
from scenario_quiz.places import LISTS, REGISTERS
from scenario_quiz.project import is_local_id
from scenario_quiz.reading import MappingNode, Reading, ScalarNode, SequenceNode
from scenario_quiz.registers.calls import with_numbers
from scenario_quiz.registers.models import (
    REGISTER_MODELS,
    Helpline,
    Idea,
    Law,
    Listed,
    Misconception,
    OwnWord,
    Problem,
    Reviewer,
    Route,
    Source,
    Term,
)
from scenario_quiz.registers.register_file import entries_in, read_register
from scenario_quiz.registers.topic_lists import law_form, reviewer_form, story_form
from scenario_quiz.registers.vocabulary import Vocabulary
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.schema.fields import is_id
from scenario_quiz.schema.following import Doubt, doubt_of
from scenario_quiz.schema.homes import wrong_home
from scenario_quiz.schema.shape import read_as
from scenario_quiz.schema.text_names import names_of
from scenario_quiz.words import Words, english

E = TypeVar("E", bound=BaseModel)
# The lists that authors choose from.
_CHOSEN = tuple(name for name in LISTS if REGISTER_MODELS[name] is Listed)


@dataclass(frozen=True)
class Registers:
    """All that pages look up by name: every register by id, in the order written, and the words of the interface."""

    ideas: dict[str, Idea] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    misconceptions: dict[str, Misconception] = field(default_factory=dict)
    problems: dict[str, Problem] = field(default_factory=dict)
    law: dict[str, Law] = field(default_factory=dict)
    glossary: dict[str, Term] = field(default_factory=dict)
    # The words of the interface, in the language of the site.
    words: Words = field(default_factory=english)
    # What the organisation itself says of entries of the law, by their ids. It stands in organisation.yml.
    own_words: dict[str, OwnWord] = field(default_factory=dict)
    contacts: dict[str, Helpline] = field(default_factory=dict)
    # The closed lists of this topic: audiences, nations and the like.
    lists: dict[str, dict[str, Listed]] = field(default_factory=lambda: {name: {} for name in _CHOSEN})
    reviewers: dict[str, Reviewer] = field(default_factory=dict)
    routes: dict[str, Route] = field(default_factory=dict)
    # The files with mistakes of their own. An entry missing there is no mistake of whoever names it.
    broken_files: frozenset[str] = frozenset()
    # What is not known of each file, by its path.
    doubts: dict[str, Doubt] = field(default_factory=dict)
    # The entries as written and their ids' places, by register and id, to know where they stand.
    nodes: dict[str, dict[str, MappingNode]] = field(default_factory=dict)
    ids: dict[str, dict[str, Place]] = field(default_factory=dict)
    # The folders that entries stand in, as authors know them: this site's, and an organisation's own.
    shown: str = ""
    shown_own: str = ""

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of the glossary, ready to be looked for in texts."""
        return Vocabulary(self.glossary)

    @cached_property
    def form_of_story(self) -> type[Scenario]:
        """The form of a story, with what the closed lists offer."""
        return story_form(self.lists, self.broken)

    @cached_property
    def broken(self) -> frozenset[str]:
        """The names of registers with mistakes of their own."""
        return frozenset(PurePosixPath(path).stem for path in self.broken_files)

    def may_have(self, register: str, id_: str) -> bool:
        """Whether a register has an entry, or may have it: while it has mistakes of its own, nobody knows all of it."""
        entries: dict[str, object] = getattr(self, register)
        return id_ in entries or (register in self.broken and is_id(id_))

    def path_of(self, register: str, id_: str) -> str:
        """The file that an entry stands in, as authors know it."""
        return f"{self.shown_own if is_local_id(id_) and self.shown_own else self.shown}/{register}.yml"

    def place_in(self, register: str, id_: str, name: str) -> Place:
        """Where a value of an entry stands."""
        node = self.nodes.get(register, {}).get(id_)
        value = node.get(name) if node else None
        return value.place if value else node.place if node else Place()

    def place_of_id(self, register: str, id_: str) -> Place:
        """Where an entry's id stands."""
        return self.ids.get(register, {}).get(id_, Place())

    def list_places(self, register: str, id_: str, name: str) -> list[ScalarNode]:
        """The texts of a list of an entry, each with its place."""
        node = self.nodes.get(register, {}).get(id_)
        value = node.get(name) if node else None
        return [item for item in value.items if isinstance(item, ScalarNode)] if isinstance(value, SequenceNode) else []


def load_registers(
    folder: Path, shown: str, own: Path | None = None, shown_own: str = ""
) -> tuple[Registers, list[Finding]]:
    """Read the registers in a folder, and an organisation's own additions in another, whose ids begin with `local-`.

    `shown` and `shown_own` are the folders as authors know them.
    """
    reader = _Files()
    nodes = {name: reader.nodes(folder, shown, name, local=False) for name in (*REGISTERS, *LISTS)}
    if own:
        for name in REGISTERS:
            nodes[name] |= reader.nodes(own, shown_own, name, local=True)
    registers = Registers(shown=shown, shown_own=shown_own)

    def written(name: str, model: type[E]) -> dict[str, E]:
        return dict(reader.entries(lambda id_: registers.path_of(name, id_), nodes[name], model))

    def entries(name: str, model: type[E]) -> dict[str, E]:
        return {id_: with_numbers(entry, contacts) for id_, entry in written(name, model).items()}

    contacts = written("contacts", Helpline)
    lists = {name: written(name, Listed) for name in _CHOSEN}
    registers = replace(
        registers,
        ideas=entries("ideas", Idea),
        sources=entries("sources", Source),
        misconceptions=entries("misconceptions", Misconception),
        problems=entries("problems", Problem),
        law=entries("law", law_form(lists, reader.broken)),
        glossary=entries("glossary", Term),
        contacts=contacts,
        lists=lists,
        reviewers=written("reviewers", reviewer_form(lists, reader.broken)),
        routes=written("routes", Route),
        nodes=nodes,
        ids=reader.ids,
    )
    doubts, findings = reader.judged()
    # Known only now that the entries are read.
    broken = frozenset(finding.path for finding in errors_in(findings))
    return replace(registers, broken_files=broken, doubts=doubts), findings


class _Files:
    """The files of registers: what each reads as, and what is wrong with its form."""

    def __init__(self) -> None:
        self.ids: dict[str, dict[str, Place]] = {}
        self._readings: dict[str, Reading] = {}
        self._of_files: list[Finding] = []
        self._of_form: dict[str, list[Finding]] = {}
        self._names: dict[str, frozenset[str]] = {}

    def nodes(self, folder: Path, shown: str, name: str, *, local: bool) -> dict[str, MappingNode]:
        """What stands under each id of a register."""
        path = f"{shown}/{name}.yml"
        root, trouble, self._readings[path] = read_register(folder / f"{name}.yml", path)
        self._of_files += trouble
        if root is None:
            return {}
        self._names[path] = names_of(REGISTER_MODELS[name])
        nodes, trouble = entries_in(path, root, self._names[path])
        self._of_form[path] = trouble
        for id_ in root.entries:
            wrong = wrong_home(id_, local)
            if wrong:
                self._of_form[path].append(Finding(path, root.place_of_key(id_), *wrong))
                nodes.pop(id_, None)
            else:
                self.ids.setdefault(name, {})[id_] = root.place_of_key(id_)
        return nodes

    def entries(
        self, path_of: Callable[[str], str], nodes: dict[str, MappingNode], model: type[E]
    ) -> Iterator[tuple[str, E]]:
        """The entries that are right."""
        for id_, node in nodes.items():
            path = path_of(id_)
            entry, trouble = read_as(model, path, node)
            self._of_form.setdefault(path, []).extend(trouble)
            if entry is not None:
                yield id_, entry

    @property
    def broken(self) -> frozenset[str]:
        """The names of registers with mistakes, of those that are read so far."""
        of_form = (finding for many in self._of_form.values() for finding in many)
        return frozenset(PurePosixPath(one.path).stem for one in errors_in([*self._of_files, *of_form]))

    def judged(self) -> tuple[dict[str, Doubt], list[Finding]]:
        """What is in doubt in each file, and every finding but for those that only follow."""
        doubts: dict[str, Doubt] = {}
        findings = list(self._of_files)
        for path, form in self._of_form.items():
            doubts[path], kept = doubt_of(self._readings[path], form, self._names[path])
            findings += kept
        return doubts, findings
