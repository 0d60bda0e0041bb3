"""What a guide names is there: citations, entries of the law, who to call, its own questions, reviewers, nations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scenario_quiz.checks.citations import Citable, unknown_law, unresolved
from scenario_quiz.checks.pages.aliases import moved_link
from scenario_quiz.findings import Code, Finding
from scenario_quiz.organisation.contact import Directory
from scenario_quiz.reading import MappingNode, ScalarNode
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.draft_parts import mappings_in, scalars_in, text_of
from scenario_quiz.schema.choices import suggested
from scenario_quiz.schema.homes import wrong_home

UNKNOWN_IN_GUIDE = Code(
    "unknown-in-guide", "error", "A guide names something that is not there.", "Name what is there.", names_nothing=True
)


def check_names(draft: Draft, citable: Citable, local: bool) -> Iterator[Finding]:
    """Findings on whatever a guide names. `local` says whether it is an organisation's own."""
    yield from _citations(draft, citable)
    registers = citable.registers
    calls = callable_(Directory(helplines=registers.contacts, words=registers.words, routes=registers.routes))
    if not {"contacts", "routes"} & registers.broken:
        for scalar in _of_outcomes(draft, "call"):
            yield from _known(draft, scalar, "nobody to call under", calls)
        yield from _named_in(draft, draft.root.get("frame"), "call", "no route", {**_names_of(registers.routes)})
    questions = {question.id: text_of(question.node, "ask") for question in draft.questions}
    for page in mappings_in(draft.root, "pages"):
        yield from _named_in(draft, page, "opens", "no question", questions)
        trouble = wrong_home(text_of(page, "id"), local)
        if trouble:
            yield draft.finding(page.place, *trouble)
    record = draft.root.get("record")
    for line in mappings_in(record, "lines") if isinstance(record, MappingNode) else ():
        yield from _named_in(draft, line, "answer", "no question", questions)
    if "reviewers" not in registers.broken:
        known = _names_of(registers.reviewers)
        named = scalars_in(draft.root, "reviewers")
        for review in mappings_in(draft.root, "reviewed"):
            role = review.get("role")
            named += [role] if isinstance(role, ScalarNode) else []
        for scalar in named:
            yield from _known(draft, scalar, "no reviewer", known)
    if "nations" not in registers.broken:
        for scalar in scalars_in(draft.root, "nations"):
            yield from _known(draft, scalar, "no nation", _names_of(registers.lists["nations"]))


def callable_(directory: Directory) -> dict[str, str]:
    """Whatever a card can send a reader to: routes and documents of an organisation, and numbers of contacts.yml."""
    details = {name: one.called for name, one in directory.details.items() if one.kind in ("contact", "document")}
    return {**{id_: one.name for id_, one in directory.helplines.items()}, **details}


def _citations(draft: Draft, citable: Citable) -> Iterator[Finding]:
    options = [option.node for question in draft.questions for option in question.options]
    cited = [scalar for node in (*options, *draft.outcomes) for scalar in scalars_in(node, "cite")]
    for part, name in (("frame", "no_number_cite"), ("record", "cite")):
        node = draft.root.get(part)
        scalar = node.get(name) if isinstance(node, MappingNode) else None
        cited += [scalar] if isinstance(scalar, ScalarNode) else []
    for scalar in cited:
        problem = unresolved(scalar.value, citable) or moved_link(scalar.value, citable.moves)
        if problem:
            yield draft.finding(scalar.place, *problem)
    for scalar in _of_outcomes(draft, "law"):
        problem = unknown_law(scalar.value, citable.registers)
        if problem:
            yield draft.finding(scalar.place, *problem)


def _of_outcomes(draft: Draft, name: str) -> list[ScalarNode]:
    return [scalar for outcome in draft.outcomes for scalar in scalars_in(outcome, name)]


def _named_in(draft: Draft, node: object, name: str, what: str, known: Mapping[str, str]) -> Iterator[Finding]:
    scalar = node.get(name) if isinstance(node, MappingNode) else None
    if isinstance(scalar, ScalarNode) and not scalar.is_null:
        yield from _known(draft, scalar, what, known)


def _known(draft: Draft, scalar: ScalarNode, what: str, known: Mapping[str, str]) -> Iterator[Finding]:
    if scalar.value not in known:
        message = f"there is {what} '{scalar.value[:80]}'"
        yield draft.finding(scalar.place, UNKNOWN_IN_GUIDE, message, suggested(scalar.value, known))


def _names_of(entries: Mapping[str, object]) -> dict[str, str]:
    return {id_: str(getattr(one, "name", "")) for id_, one in entries.items()}
