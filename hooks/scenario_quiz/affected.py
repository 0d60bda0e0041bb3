"""What to look at again when something changes: every page, question and register entry that points at it."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from scenario_quiz.bank import Bank
from scenario_quiz.checks.citations import Citable, guess, unresolved
from scenario_quiz.checks.draft import Draft, scalars_in, text_of
from scenario_quiz.checks.superseded import SOURCES_PAGE
from scenario_quiz.doc_links import links_in, place_at
from scenario_quiz.findings import Place
from scenario_quiz.law_markers import law_markers
from scenario_quiz.ordinary import content_of, text_in
from scenario_quiz.places import PAGE
from scenario_quiz.project import Project
from scenario_quiz.reading import Mapping, Scalar, read

_PAGE_OF = {"law": "law", "source": SOURCES_PAGE}


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


def unknown_target(target: str, bank: Bank) -> str | None:
    """Why a target cannot be looked for, in words with the nearest that is known, or None."""
    if target.startswith("idea:"):
        id_ = target.removeprefix("idea:")
        known = bank.registers.ideas
        return None if id_ in known else f"there is no idea '{id_}' in ideas.yml. {guess(id_, known)}"
    problem = unresolved(target, Citable(bank.pages, bank.registers))
    return f"{problem[1]}. {problem[2]}" if problem else None


def pointers_at(target: str, bank: Bank, project: Project) -> list[Pointer]:
    """Everything that points at `law:ID`, `source:ID`, `idea:ID`, a page or page#anchor, by file and place.

    A page stands for all its anchors. Files that cannot be read are left out: `check` names them.
    """
    matches = _matcher(target, bank)
    found = [*_in_scenarios(target, matches, project), *_in_pages(matches, project)]
    found += _in_registers(target, matches, bank)
    return sorted(set(found), key=lambda one: (one.path, one.place.line, one.place.column, one.how))


def _matcher(target: str, bank: Bank) -> Callable[[str], bool]:
    """Whether a citation means the target. An entry may be cited by its register, by its anchor, or, where it is of
    the law, by the place that explains it."""
    register, colon, id_ = target.partition(":")
    same = {target, f"{_PAGE_OF[register]}#{id_}"} if register in _PAGE_OF else {target}
    page, _, anchor = target.partition("#")
    for name, place in _PAGE_OF.items():
        if not colon and place == page and anchor:
            same.add(f"{name}:{anchor}")
    if register == "law" and colon:
        same.add(bank.registers.law[id_].place)
    whole_page = not colon and not anchor
    entries = tuple(f"{name}:" for name, place in _PAGE_OF.items() if place == page)

    def matches(citation: str) -> bool:
        if citation in same:
            return True
        return whole_page and (citation.partition("#")[0] == page or citation.startswith(entries))

    return matches


def _in_scenarios(target: str, matches: Callable[[str], bool], project: Project) -> Iterator[Pointer]:
    idea = target.removeprefix("idea:") if target.startswith("idea:") else None
    for file in project.scenario_files():
        root = read("", content_of(file) or b"").root
        if not isinstance(root, Mapping):
            continue
        draft = Draft(project.shown(file), file.stem, root)
        for node in [*(question.node for question in draft.questions), *draft.outcomes]:
            kind = "question" if node.get("ask") else "outcome"
            what = f"{kind} {text_of(node, 'id')}"
            for scalar in scalars_in(node, "cite"):
                if matches(scalar.value):
                    yield Pointer(draft.path, scalar.place, what, f"cites {scalar.value}")
            for scalar in scalars_in(node, "practises"):
                if scalar.value == idea:
                    yield Pointer(draft.path, scalar.place, what, f"practises {idea}")


def _in_pages(matches: Callable[[str], bool], project: Project) -> Iterator[Pointer]:
    for page_place, file in project.docs_files().items():
        if posixpath.basename(page_place) != PAGE:
            continue
        page = posixpath.dirname(page_place) or "."
        markdown = text_in(file)
        path, what = project.shown(file), f"page {page}"
        for id_, start, end in law_markers(markdown):
            if matches(f"law:{id_}"):
                yield Pointer(path, place_at(markdown, start, end), what, "shows its status")
        for link in links_in(markdown, page):
            address = f"{link.page}#{link.anchor}" if link.anchor else link.page
            if link.page != page and matches(address):
                yield Pointer(path, link.place, what, f"links to {address}")


def _in_registers(target: str, matches: Callable[[str], bool], bank: Bank) -> Iterator[Pointer]:
    registers = bank.registers
    for register, nodes in registers.nodes.items():
        for id_, node in nodes.items():
            path = registers.path_of(register, id_)
            what = f"{register} entry {id_}"
            own = {"law": f"law:{id_}", "sources": f"source:{id_}", "ideas": f"idea:{id_}"}.get(register)
            place = node.get("place")
            if isinstance(place, Scalar) and not place.is_null:
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
