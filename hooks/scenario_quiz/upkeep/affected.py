"""What to look at again when something changes: every page, question, set, guide and entry that points at it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from scenario_quiz.bank import Bank
from scenario_quiz.documentation.document import Document, on_site
from scenario_quiz.documentation.links import place_at
from scenario_quiz.files.ordinary import content_of
from scenario_quiz.findings import Place
from scenario_quiz.project import Project
from scenario_quiz.reading import MappingNode, ScalarNode, read, scalars_below
from scenario_quiz.registers.calls import CALL
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.draft_parts import DraftOption, scalars_in, text_of
from scenario_quiz.upkeep.targets import FOLDER_OF, PAGE_OF

_REGISTER_OF = {"law": "law", "sources": "source", "ideas": "idea"}


@dataclass(frozen=True)
class Pointer:
    """One place that points at the target: `what` names the page, question or entry, `how` the way it points."""

    path: str
    place: Place
    what: str
    how: str

    def as_object(self) -> dict[str, str | int]:
        """The pointer as plain data for `--format json`."""
        place = {"line": self.place.line, "column": self.place.column}
        return {"path": self.path, **place, "what": self.what, "how": self.how}


def pointers_at(target: str, bank: Bank, project: Project) -> list[Pointer]:
    """Everything that points at a target as `targets.named` gives it, by file and place.

    A page stands for all its anchors. Files that cannot be read are left out: `check` names them.
    """
    matches = _matcher(target, bank)
    found = [*_in_scenarios(target, matches, project), *_in_sets(matches, project), *_in_guides(matches, project)]
    found += _in_organisation(matches, project)
    found += [*_in_pages(matches, on_site(bank.documents).values()), *_in_registers(target, matches, bank)]
    return sorted(set(found), key=lambda one: (one.path, one.place.line, one.place.column, one.how))


def _matcher(target: str, bank: Bank) -> Callable[[str], bool]:
    """Whether a citation means the target. An entry may be cited by its register, by its anchor, or, where it is of
    the law, by the place that explains it; a story or a set by its id or its address."""
    kind, colon, id_ = target.partition(":")
    if colon and kind in FOLDER_OF:
        address = f"{FOLDER_OF[kind]}/{id_}"
        return lambda citation: citation == target or citation.partition("#")[0] == address
    same = {target, f"{PAGE_OF[kind]}#{id_}"} if kind in PAGE_OF else {target}
    page, _, anchor = target.partition("#")
    for name, place in PAGE_OF.items():
        if not colon and place == page and anchor:
            same.add(f"{name}:{anchor}")
    if kind == "law" and colon:
        same.add(bank.registers.law[id_].place)
    whole_page = not colon and not anchor
    entries = tuple(f"{name}:" for name, place in PAGE_OF.items() if place == page)

    def matches(citation: str) -> bool:
        if citation in same:
            return True
        return whole_page and (citation.partition("#")[0] == page or citation.startswith(entries))

    return matches


def _in_scenarios(target: str, matches: Callable[[str], bool], project: Project) -> Iterator[Pointer]:
    for draft in _drafts(project, project.scenario_files()):
        yield from _numbers(draft.path, _rest_of(draft), f"story {draft.id}", matches)
        for question in draft.questions:
            what = f"question {question.id}"
            yield from _cited(draft, question.node, what, matches)
            yield from _numbers(draft.path, question.node, what, matches)
            for scalar in scalars_in(question.node, "practises"):
                if target == f"idea:{scalar.value}":
                    yield Pointer(draft.path, scalar.place, what, f"practises {scalar.value}")
            for option in question.options:
                yield from _of_option(draft, option, f"option {option.letter} of {question.id}", target)
        for outcome in draft.outcomes:
            what = f"outcome {text_of(outcome, 'id')}"
            yield from _cited(draft, outcome, what, matches)
            yield from _numbers(draft.path, outcome, what, matches)
        for status in ("retired", "withdrawn"):
            stub = draft.root.get(status)
            for scalar in scalars_in(stub, "instead") if isinstance(stub, MappingNode) else ():
                if matches(f"story:{scalar.value}"):
                    yield Pointer(draft.path, scalar.place, f"{status} story {draft.id}", f"leads to {scalar.value}")


def _cited(draft: Draft, node: MappingNode, what: str, matches: Callable[[str], bool]) -> Iterator[Pointer]:
    for scalar in scalars_in(node, "cite"):
        if matches(scalar.value):
            yield Pointer(draft.path, scalar.place, what, f"cites {scalar.value}")


def _of_option(draft: Draft, option: DraftOption, what: str, target: str) -> Iterator[Pointer]:
    for name, kind in (("problem", "problem"), ("misconception", "myth")):
        node = option.node.get(name)
        if isinstance(node, ScalarNode) and target == f"{kind}:{node.value}":
            yield Pointer(draft.path, node.place, what, f"shows {node.value}")


def _in_sets(matches: Callable[[str], bool], project: Project) -> Iterator[Pointer]:
    for draft in _drafts(project, project.set_files()):
        yield from _numbers(draft.path, draft.root, f"set {draft.id}", matches)
        for scalar in scalars_in(draft.root, "scenarios"):
            if matches(f"story:{scalar.value}"):
                yield Pointer(draft.path, scalar.place, f"set {draft.id}", f"holds {scalar.value}")


def _in_guides(matches: Callable[[str], bool], project: Project) -> Iterator[Pointer]:
    for draft in _drafts(project, project.guide_files()):
        yield from _numbers(draft.path, draft.root, f"guide {draft.id}", matches)
        for question in draft.questions:
            for option in question.options:
                yield from _cited(draft, option.node, f"option {option.letter} of {question.id}", matches)
        for outcome in draft.outcomes:
            what = f"outcome {text_of(outcome, 'id')}"
            yield from _cited(draft, outcome, what, matches)
            for scalar in scalars_in(outcome, "law"):
                if matches(f"law:{scalar.value}"):
                    yield Pointer(draft.path, scalar.place, what, f"rests on {scalar.value}")


def _in_organisation(matches: Callable[[str], bool], project: Project) -> Iterator[Pointer]:
    path = project.shown(project.organisation)
    root = read(path, content_of(project.organisation) or b"").root
    law = root.get("law") if isinstance(root, MappingNode) else None
    if isinstance(law, MappingNode):
        for id_ in law.entries:
            if matches(f"law:{id_}"):
                yield Pointer(path, law.place_of_key(id_), "your organisation", f"says how {id_} stands for it")


def _rest_of(draft: Draft) -> MappingNode:
    """A story without its questions and outcomes."""
    parts = {name: node for name, node in draft.root.entries.items() if name not in ("questions", "outcomes")}
    return MappingNode(parts, draft.root.place)


def _numbers(path: str, node: MappingNode, what: str, matches: Callable[[str], bool]) -> Iterator[Pointer]:
    """The numbers of contacts.yml that texts name."""
    for scalar in scalars_below(node):
        for found in CALL.finditer(scalar.value):
            if matches(f"call:{found[2]}"):
                place = scalar.place_of(found.start(), found.end() - found.start())
                yield Pointer(path, place, what, "gives its number")


def _drafts(project: Project, files: Iterator[Path]) -> Iterator[Draft]:
    for file in files:
        root = read("", content_of(file) or b"").root
        if isinstance(root, MappingNode):
            yield Draft(project.shown(file), file.stem, root)


def _in_pages(matches: Callable[[str], bool], documents: Iterable[Document]) -> Iterator[Pointer]:
    for document in documents:
        path, what = document.path, f"page {document.name}"
        for id_, start, end in document.law_markers:
            if matches(f"law:{id_}"):
                yield Pointer(path, place_at(document.markdown, start, end), what, "shows its status")
        for found in CALL.finditer(document.without_code):
            if matches(f"call:{found[2]}"):
                yield Pointer(path, place_at(document.markdown, *found.span()), what, "gives its number")
        for story, place in document.stories_of_sessions:
            if matches(f"story:{story}"):
                yield Pointer(path, place, what, f"names {story} in a session")
        for link in document.links:
            address = f"{link.page}#{link.anchor}" if link.anchor else link.page
            if link.page != document.name and matches(address):
                yield Pointer(path, link.place, what, f"links to {address}")


def _in_registers(target: str, matches: Callable[[str], bool], bank: Bank) -> Iterator[Pointer]:
    registers = bank.registers
    for register, nodes in registers.nodes.items():
        for id_, node in nodes.items():
            path = registers.path_of(register, id_)
            what = f"{register} entry {id_}"
            own = f"{_REGISTER_OF[register]}:{id_}" if register in _REGISTER_OF else None
            yield from _numbers(path, node, what, matches)
            place = node.get("place")
            if isinstance(place, ScalarNode) and not place.is_null:
                if own == target:
                    yield Pointer(path, place.place, what, f"is explained at {place.value}")
                elif matches(place.value):
                    yield Pointer(path, place.place, what, f"leads to {place.value}")
            for scalar in registers.list_places(register, id_, "sources"):
                if matches(f"source:{scalar.value}"):
                    yield Pointer(path, scalar.place, what, f"rests on {scalar.value}")
            newer = text_of(node, "superseded_by")
            if newer and matches(f"source:{newer}"):
                yield Pointer(path, node.entries["superseded_by"].place, what, f"is superseded by {newer}")
