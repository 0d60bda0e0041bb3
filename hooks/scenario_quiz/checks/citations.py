"""Whatever a scenario names stands somewhere: pages, anchors, sources, law, ideas, problems and misconceptions."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from scenario_quiz.documentation.pages import REGISTER_OF, Page
from scenario_quiz.findings import Finding, Place
from scenario_quiz.reading import Mapping, Scalar
from scenario_quiz.registers.loading import Registers
from scenario_quiz.registers.models import Problem
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.draft_parts import place_of, scalars_in
from scenario_quiz.schema.fields import CITATION_PATTERN


@dataclass(frozen=True)
class Citable:
    """What can be cited: the pages of the site and the registers."""

    pages: dict[str, Page]
    registers: Registers


def check_citations(draft: Draft, citable: Citable) -> Iterator[Finding]:
    """Every citation of every question and outcome resolves."""
    for node in [question.node for question in draft.questions] + draft.outcomes:
        for scalar in scalars_in(node, "cite"):
            # One that is not well formed has a finding already.
            problem = unresolved(scalar.value, citable) if re.fullmatch(CITATION_PATTERN, scalar.value) else None
            if problem:
                yield draft.finding(scalar.place, *problem)


def check_names(draft: Draft, registers: Registers) -> Iterator[Finding]:
    """Ideas, problems and misconceptions are in their registers, and a problem may go with its verdict."""
    for question in draft.questions:
        for idea in scalars_in(question.node, "practises"):
            if idea.value not in registers.ideas and "ideas" not in registers.broken:
                yield _unknown(draft, idea.place, "idea", "ideas.yml", idea.value, registers.ideas)
        for option in question.options:
            belief = option.text("misconception")
            if belief and belief not in registers.misconceptions and "misconceptions" not in registers.broken:
                place = place_of(option.node, "misconception")
                yield _unknown(draft, place, "misconception", "misconceptions.yml", belief, registers.misconceptions)
            problem = option.text("problem")
            if problem in registers.problems:
                yield from _verdict_of_problem(draft, option.node, registers.problems[problem])
            elif problem and "problems" not in registers.broken:
                place = place_of(option.node, "problem")
                yield _unknown(draft, place, "problem", "problems.yml", problem, registers.problems)


def unresolved(citation: str, citable: Citable) -> tuple[str, str, str] | None:
    """Code, message and help where a citation leads nowhere, or None where it resolves."""
    if ":" in citation:
        register, _, id_ = citation.partition(":")
        if register == "source":
            if id_ not in citable.registers.sources and "sources" not in citable.registers.broken:
                known = citable.registers.sources
                return "unknown-source", f"there is no source '{id_}' in sources.yml", guess(id_, known)
        elif register == "law":
            return unknown_law(id_, citable.registers)
        else:
            return "bad-citation", f"there is no register '{register}'", "Write source:id, law:id, or page#anchor."
        return None
    page, _, anchor = citation.partition("#")
    if page not in citable.pages:
        return (
            "unknown-page",
            f"this site has no page '{page}'",
            guess(page, [name for name in citable.pages if name != "."], "Name it by its folder in docs/."),
        )
    anchors = citable.pages[page].anchors
    if anchor in citable.pages[page].lost or REGISTER_OF.get(page) in citable.registers.broken:
        return None  # told where it has to be mended
    if anchor and anchor not in anchors:
        none = f"Cite {page} alone, or give a heading of that page an {{#anchor}}."
        return "unknown-anchor", f"page '{page}' has no anchor '{anchor}'", guess(anchor, anchors, none)
    return None


def guess(name: str, known: Collection[str], otherwise: str = "See the register for those there are.") -> str:
    """Help on a name that is not known: the nearest that is, or all where they are few."""
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    if near:
        return f"Did you mean '{near[0]}'?"
    return f"There are: {', '.join(known)}." if 0 < len(known) <= 14 else otherwise


def unknown_law(id_: str, registers: Registers) -> tuple[str, str, str] | None:
    """Code, message and help where the register of the law has no such entry, or None where it has."""
    if id_ in registers.law or "law" in registers.broken:
        return None
    return "unknown-law", f"there is no law entry '{id_}' in law.yml", guess(id_, registers.law)


def _verdict_of_problem(draft: Draft, option: Mapping, problem: Problem) -> Iterator[Finding]:
    verdict = option.get("verdict")
    named = verdict.value if isinstance(verdict, Scalar) else "wrong"
    if named in ("acceptable", "risky", "unsafe", "wrong") and named not in problem.verdicts:
        fits = " or ".join(verdict for verdict in problem.verdicts if verdict != "wrong") or "a wrong option"
        yield draft.finding(
            place_of(option, "problem"),
            "problem-verdict",
            f"'{problem.shown}' does not go with verdict {named}",
            f"It goes with {fits}. Change the verdict or the problem.",
        )


def _unknown(draft: Draft, place: Place, what: str, file: str, name: str, known: Collection[str]) -> Finding:
    return draft.finding(place, f"unknown-{what}", f"there is no {what} '{name}' in {file}", guess(name, known))
