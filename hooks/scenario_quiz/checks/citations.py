"""Whatever a scenario names stands somewhere: pages, anchors, sources, law, ideas, problems and misconceptions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from scenario_quiz.checks.pages.aliases import moved_link
from scenario_quiz.documentation.moves import Moves
from scenario_quiz.documentation.pages import REGISTER_OF, Page
from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.findings.near import closest, nearest
from scenario_quiz.organisation.checks import UNKNOWN_ANCHOR
from scenario_quiz.reading.refusals import shown
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.draft_parts import DraftOption, DraftQuestion, place_of, scalars_in
from scenario_quiz.scenarios.kinds import QUESTION_KINDS
from scenario_quiz.scenarios.kinds.options import RIGHT
from scenario_quiz.schema.choices import listing, meant, suggested
from scenario_quiz.schema.fields import CITATION_PATTERN

PROBLEM_VERDICT = Code("problem-verdict", "error", "A problem does not go with that verdict.", "Change one of the two.")
BAD_CITATION = Code("bad-citation", "error", "Not a citation.", "Write page#anchor, source:id or law:id.")
UNKNOWN_PAGE = Code("unknown-page", "error", "The site has no such page.", "Cite one that it has.", names_nothing=True)
UNKNOWN_SOURCE = Code(
    "unknown-source",
    "error",
    "The register has no such source.",
    "Cite one that it has, or add it.",
    names_nothing=True,
)
UNKNOWN_LAW = Code(
    "unknown-law",
    "error",
    "The register of the law has no such entry.",
    "Name one that it has, or add it.",
    names_nothing=True,
)
UNKNOWN_IDEA = Code("unknown-idea", "error", "The register has no such idea.", "See ideas.yml.", names_nothing=True)
UNKNOWN_PROBLEM = Code(
    "unknown-problem", "error", "The register has no such problem.", "See problems.yml.", names_nothing=True
)
UNKNOWN_MISCONCEPTION = Code(
    "unknown-misconception",
    "error",
    "The register has no such misconception.",
    "See misconceptions.yml.",
    names_nothing=True,
)

# By what it is that the register has not.
_UNKNOWN = {"idea": UNKNOWN_IDEA, "problem": UNKNOWN_PROBLEM, "misconception": UNKNOWN_MISCONCEPTION}
# What a page's address has around its name.
_FILE = re.compile(r"^(?:docs)?/|(?:/?index)?(?:\.md|\.html)?/?$")
_MOST = 60  # of one file: to look for the nearest takes time, and something pasted by mistake may hold thousands


@dataclass(frozen=True)
class Citable:
    """What can be cited: the pages of the site and the registers."""

    pages: dict[str, Page]
    registers: Registers
    moves: Moves = field(default_factory=Moves)


def check_citations(draft: Draft, citable: Citable) -> Iterator[Finding]:
    """Every citation of every question and outcome resolves. Of very many that do not, the first are told."""
    yield from islice(_citations(draft, citable), _MOST)


def check_names(draft: Draft, registers: Registers) -> Iterator[Finding]:
    """Ideas, problems and misconceptions are in their registers, and a problem may go with its verdict."""
    yield from islice(_names(draft, registers), _MOST)


def _citations(draft: Draft, citable: Citable) -> Iterator[Finding]:
    for node in [question.node for question in draft.questions] + draft.outcomes:
        for scalar in scalars_in(node, "cite"):
            problem = unresolved(scalar.value, citable) or moved_link(scalar.value, citable.moves)
            if problem:
                yield draft.finding(scalar.place, *problem)


def _names(draft: Draft, registers: Registers) -> Iterator[Finding]:
    for question in draft.questions:
        for idea in scalars_in(question.node, "practises"):
            if not registers.may_have("ideas", idea.value):
                fits = {id_: one.name for id_, one in registers.ideas.items()}
                yield _unknown(draft, idea.place, "idea", idea.value, fits)
        for option in question.options:
            belief = option.text("misconception")
            if belief and not registers.may_have("misconceptions", belief):
                fits = {id_: one.belief for id_, one in registers.misconceptions.items()}
                yield _unknown(draft, place_of(option.node, "misconception"), "misconception", belief, fits)
            problem = option.text("problem")
            state = _state_of(question, option) if problem else ""
            if problem in registers.problems:
                yield from _verdict_of_problem(draft, option, problem, state, registers)
            elif problem and not registers.may_have("problems", problem):
                fits = problems_with(state, registers)
                none = "Take it out: a right option has no problem." if state in RIGHT else ""
                yield _unknown(draft, place_of(option.node, "problem"), "problem", problem, fits, none)


def _state_of(question: DraftQuestion, option: DraftOption) -> str:
    """How good an option is, as its kind of question says it, or whichever kind knows, where that is none."""
    if question.kind in QUESTION_KINDS:
        return QUESTION_KINDS[question.kind].state_in(option)
    return next((state for kind in QUESTION_KINDS.values() if (state := kind.state_in(option))), "")


def problems_with(verdict: str, registers: Registers) -> dict[str, str]:
    """The problems that may go with a verdict or with `wrong`, each in the words that readers see; all where there is
    none."""
    return {id_: one.shown for id_, one in registers.problems.items() if verdict in (*one.verdicts, "")}


def unresolved(citation: str, citable: Citable) -> tuple[Code, str, str] | None:
    """Code, message and help where a citation leads nowhere, or None where it resolves. An earlier address resolves to
    where its words stand now."""
    citation = citable.moves.home_of(citation)
    page, _, anchor = citation.partition("#")
    if not re.fullmatch(CITATION_PATTERN[1:-1], citation) and page not in citable.pages:
        return _no_citation(citation, citable)
    if ":" in citation:
        register, _, id_ = citation.partition(":")
        if register == "source":
            return unknown_source(id_, citable.registers)
        if register == "law":
            return unknown_law(id_, citable.registers)
        return BAD_CITATION, f"there is no register '{register}'", "Write source:id, law:id, or page#anchor."
    if page not in citable.pages:
        heading = nearest(page, by_anchor) if (by_anchor := _by_anchor(citable)) and not anchor else None
        likely = [by_anchor[heading]] if heading and not meant(page, _titles(citable)) else []
        return UNKNOWN_PAGE, f"this site has no page '{page}'", suggested(page, _titles(citable), likely)
    anchors = citable.pages[page].anchors
    if anchor in citable.pages[page].lost or REGISTER_OF.get(page) in citable.registers.broken:
        return None  # told where it has to be mended
    if anchor and anchor not in anchors:
        none = f"Cite {page} alone, or give a heading of that page an {{#anchor}}."
        help_ = suggested(anchor, anchors, otherwise=none)
        return UNKNOWN_ANCHOR, f"page '{page}' has no anchor '{anchor}'", help_
    return None


def unknown_law(id_: str, registers: Registers) -> tuple[Code, str, str] | None:
    """Code, message and help where the register of the law has no such entry, or None where it has."""
    if registers.may_have("law", id_):
        return None
    fits = {one: law.name for one, law in registers.law.items()}
    return UNKNOWN_LAW, f"there is no law entry '{id_}' in law.yml", suggested(id_, fits)


def unknown_source(id_: str, registers: Registers) -> tuple[Code, str, str] | None:
    """The same for the register of sources."""
    if registers.may_have("sources", id_):
        return None
    fits = {one: source.short for one, source in registers.sources.items()}
    return UNKNOWN_SOURCE, f"there is no source '{id_}' in sources.yml", suggested(id_, fits)


def _no_citation(written: str, citable: Citable) -> tuple[Code, str, str]:
    """What is wrong with a text that is no citation. It may name a page, a law or a source in words."""
    if written.startswith(("http://", "https://", "www.")):
        help_ = "List what it leads to in registers/sources.yml, and cite it as source:id."
        return BAD_CITATION, "a web address cannot be cited", help_
    registers = citable.registers
    fits = {
        **_titles(citable),
        **{f"law:{id_}": law.name for id_, law in registers.law.items()},
        **{f"source:{id_}": source.title for id_, source in registers.sources.items()},
    }
    likely = meant(_FILE.sub("", written.partition("#")[0].strip()), fits)
    if likely and "#" in written and ":" not in likely:
        anchors = citable.pages[likely].anchors
        anchor = meant(written.partition("#")[2].strip(), anchors)
        likely = f"{likely}#{anchor}" if anchor else likely
    heading = nearest(written, by_anchor) if (by_anchor := _by_anchor(citable)) and not likely else None
    likely = by_anchor[heading] if heading else likely
    how = "Write page#anchor, source:id or law:id, such as significant-harm#telling-the-family or source:wt-2026."
    near = [likely] if likely else closest(written, fits)
    guess = f"Did you mean '{likely}'? " if likely else f"The nearest: {', '.join(near)}. " if near else ""
    return BAD_CITATION, f"'{shown(written)}' is not a citation", f"{guess}{how}"


def _titles(citable: Citable) -> dict[str, str]:
    return {name: page.title for name, page in citable.pages.items() if name != "."}


def _by_anchor(citable: Citable) -> dict[str, str]:
    """Where each heading stands that people have written, by its anchor alone."""
    pages = [page for page in citable.pages.values() if page.source]
    return {anchor: f"{page.name}#{anchor}" for page in reversed(pages) for anchor in page.anchors}


def _verdict_of_problem(
    draft: Draft, option: DraftOption, problem: str, verdict: str, registers: Registers
) -> Iterator[Finding]:
    entry = registers.problems[problem]
    if verdict in (*RIGHT, "", *entry.verdicts):
        return  # that a right option has a problem is told with the key
    goes_with = [one for one in entry.verdicts if one != "wrong"]
    with_it = f"'{problem}' goes with {' or '.join(goes_with) or 'a wrong option'}."
    named = verdict if verdict != "wrong" else "correct: false"
    fits = listing(problems_with(verdict, registers))
    yield draft.finding(
        place_of(option.node, "problem"),
        PROBLEM_VERDICT,
        f"'{entry.shown}' does not go with verdict {verdict}",
        f"{with_it} With {named} go: {fits}." if fits else with_it,
    )


def _unknown(draft: Draft, place: Place, what: str, name: str, fits: Mapping[str, str], otherwise: str = "") -> Finding:
    message = f"there is no {what} '{shown(name)}' in {what}s.yml"
    return draft.finding(place, _UNKNOWN[what], message, suggested(name, fits, otherwise=otherwise))
