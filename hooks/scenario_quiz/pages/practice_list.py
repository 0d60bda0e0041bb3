"""The page of practice: what to do in five minutes, where to begin, and every story once. And a story's card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scenario_quiz.documentation.made import STORIES
from scenario_quiz.findings import Finding
from scenario_quiz.pages.author_text import heading_text
from scenario_quiz.pages.front_matter import front_matter
from scenario_quiz.pages.templating import fragment, render
from scenario_quiz.practice.first import first_stories, set_for_newcomers
from scenario_quiz.practice.fitting import main_ideas
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.scenarios.set_model import ScenarioSet

# Minutes that the filter may ask for. It asks for those alone that some stories fit and others do not.
_MINUTES = (5, 6, 8, 10, 15, 20, 30)
_RULES = 2  # on a card


@dataclass(frozen=True)
class _Group:
    """The stories of a role: those that stand in its group, and those that stand in another's already."""

    id: str
    name: str
    members: tuple[Scenario, ...]
    also: tuple[Scenario, ...]


def practice_page(
    scenarios: Sequence[Scenario],
    registers: Registers,
    sets: Sequence[ScenarioSet] = (),
    findings: Sequence[Finding] = (),
    drafts: Sequence[Scenario] = (),
) -> str:
    """The page of practice. While previewing, it says which files have mistakes, and leads to the drafts."""
    words = registers.words
    groups = _groups(scenarios, registers)
    first = first_stories(sets, scenarios)
    return front_matter(STORIES, words, hide=("toc",)) + render(
        "index.md.j2",
        words,
        now=fragment("index-now.html.j2", words) if scenarios else "",
        first=fragment("index-first.html.j2", words, stories=first, set=set_for_newcomers(sets, scenarios))
        if first
        else "",
        tools=fragment(
            "index-tools.html.j2",
            words,
            groups=groups,
            ideas=_practised(scenarios, registers),
            levels=[one for one in ("core", "further") if any(one == story.level for story in scenarios)],
            minutes=_times(scenarios),
        )
        if scenarios
        else "",
        groups=[
            (
                group,
                heading_text(group.name),
                [(heading_text(one.title), card(one, registers, group.id), one) for one in group.members],
                fragment("index-also.html.j2", words, stories=group.also) if group.also else "",
            )
            for group in groups
        ],
        findings=fragment("findings.html.j2", words, findings=findings) if findings else "",
        drafts=fragment("drafts.html.j2", words, drafts=drafts) if drafts else "",
    )


def card(scenario: Scenario, registers: Registers, role: str = "") -> str:
    """What a list says of a scenario. `role` is the one under which it stands there, which it need not say."""
    return fragment(
        "card.html.j2",
        registers.words,
        scenario=scenario,
        ideas=[registers.ideas[id_].name for id_ in main_ideas(scenario)[:_RULES]],
        roles=[registers.lists["audiences"][id_].name for id_ in scenario.audience if id_ != role],
        alone=not role,
    )


def _groups(scenarios: Sequence[Scenario], registers: Registers) -> list[_Group]:
    """Roles with their stories, each story in the group of the role that its author names first. Core ones first."""
    in_order = sorted(scenarios, key=lambda one: one.level != "core")
    groups = (
        _Group(
            id_,
            audience.name,
            tuple(one for one in in_order if one.audience[0] == id_),
            tuple(one for one in in_order if id_ in one.audience[1:]),
        )
        for id_, audience in registers.lists["audiences"].items()
    )
    return [group for group in groups if group.members or group.also]


def _practised(scenarios: Sequence[Scenario], registers: Registers) -> list[tuple[str, str]]:
    found = {id_ for one in scenarios for id_ in one.ideas}
    return [(id_, idea.name) for id_, idea in registers.ideas.items() if id_ in found]


def _times(scenarios: Sequence[Scenario]) -> list[int]:
    fit = {most: sum(one.minutes <= most for one in scenarios) for most in _MINUTES}
    return [most for most, count in fit.items() if 0 < count < len(scenarios)]
