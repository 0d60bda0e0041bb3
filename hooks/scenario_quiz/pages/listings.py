"""The pages that list: the sources and the codes; and the stubs at old addresses."""

from __future__ import annotations

from collections.abc import Sequence

from scenario_quiz.addresses import way
from scenario_quiz.documentation.made import BROKEN, CHECKS, MOVED, RETIRED, SOURCES, STORIES, WITHDRAWN
from scenario_quiz.findings import Finding
from scenario_quiz.findings.registry import all_codes
from scenario_quiz.pages.author_text import heading_text
from scenario_quiz.pages.front_matter import front_matter
from scenario_quiz.pages.templating import fragment, render
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.kinds import Question
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.words import Words


def sources_page(registers: Registers) -> str:
    """Every source with its edition, its status and how far it could be read."""
    words = registers.words
    sources = [
        (
            id_,
            heading_text(source.short[:1].upper() + source.short[1:]),
            fragment("source.html.j2", words, source=source),
        )
        for id_, source in registers.sources.items()
    ]
    return front_matter(SOURCES, words) + render("sources.md.j2", words, sources=sources, registers=registers)


def codes_page(words: Words) -> str:
    """Every code of the checks, for authors."""
    return front_matter(CHECKS, words) + render(
        "codes.md.j2",
        words,
        codes=[(id_, fragment("code.html.j2", words, code=code)) for id_, code in all_codes().items()],
    )


def findings_page(findings: Sequence[Finding], words: Words) -> str:
    """While previewing: the page of a scenario that has mistakes, with all of them."""
    return front_matter(BROKEN, words) + render(
        "findings.md.j2",
        words,
        title=heading_text(BROKEN.title(words)),
        findings=fragment("findings.html.j2", words, findings=findings),
    )


def alias_page(scenario: Scenario, words: Words, prefix: str = "") -> str:
    """The stub at an earlier address of a scenario. It keeps the anchors that old links may name: each leads on.

    `prefix` stands before the id of a question where the story is now, as on the pages for trainers. Questions are
    numbered and not named, for their words would give away how a story unfolds.
    """
    parts: list[tuple[str, str, list[str]]] = [
        (words["tr_question_number"].format(n=number), question.id, _anchors_of(question))
        for number, question in enumerate(scenario.questions, 1)
    ]
    parts += [(words["end_of_story"], outcome.id, [outcome.id]) for outcome in scenario.outcomes]
    if not prefix:
        parts += [(words["alias_retired"], stub.id, [stub.id]) for stub in scenario.retired_questions]
    return front_matter(MOVED, words) + render(
        "alias.md.j2",
        words,
        scenario=scenario,
        parts=[
            (name, prefix + id_, fragment("alias-anchors.html.j2", words, anchors=[prefix + one for one in anchors]))
            for name, id_, anchors in parts
        ],
    )


def _anchors_of(question: Question) -> list[str]:
    """What a link to a question may have named: the question, its earlier ids, and each of its choices."""
    return [question.id, *question.aliases, *(f"{question.id}-{letter}" for letter in question.offered)]


def gone_page(scenario: Scenario, anchors: Sequence[str], titles: dict[str, str], file: str, words: Words) -> str:
    """The stub of a scenario that was retired or withdrawn. It keeps the anchors that old links may name.

    `file` is where the stub stands."""
    stub = WITHDRAWN if scenario.status == "withdrawn" else RETIRED
    return front_matter(stub, words) + render(
        "gone.md.j2",
        words,
        title=stub.title(words),
        stub=scenario.gone,
        index=way(STORIES.file, file),
        withdrawn=stub is WITHDRAWN,
        anchors=fragment("anchors.html.j2", words, anchors=anchors),
        titles={id_: heading_text(title) for id_, title in titles.items()},
    )
