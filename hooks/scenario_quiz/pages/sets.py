"""The pages of sets: their list, one page each, and on a scenario's page the way through the sets that hold it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from scenario_quiz.documentation.made import SET, SETS
from scenario_quiz.pages.author_text import heading_text, plain_text
from scenario_quiz.pages.front_matter import front_matter
from scenario_quiz.pages.handout_links import set_links
from scenario_quiz.pages.handout_places import Shelf
from scenario_quiz.pages.practice_list import card
from scenario_quiz.pages.templating import fragment, render
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.scenarios.set_model import ScenarioSet
from scenario_quiz.words import Words


class Step(NamedTuple):
    """A scenario's place in a set: the set, its number from 1, and its neighbours."""

    set_: ScenarioSet
    number: int
    before: Scenario | None
    after: Scenario | None


def set_page(
    set_: ScenarioSet, scenarios: Mapping[str, Scenario], registers: Registers, shelf: Shelf | None = None
) -> str:
    """A set's page: its scenarios in order, with minutes and the time in all, and the handouts that the shelf has."""
    words = registers.words
    handouts = set_links(set_.id, SET.file_of(set_.id), shelf) if shelf else []
    members = [scenarios[id_] for id_ in set_.scenarios]
    return front_matter(
        SET,
        words,
        title=words["set_prefix"] + plain_text(set_.title),
        description=plain_text(set_.summary),
    ) + render(
        "set.md.j2",
        words,
        set=set_,
        title=heading_text(words["set_prefix"] + plain_text(set_.title)),
        intro=fragment("set-intro.html.j2", words, set=set_, minutes_in_all=_minutes(set_, scenarios)),
        members=[(heading_text(one.title), card(one, registers), one) for one in members],
        handouts=render("handouts/of-set.md.j2", words, handouts=handouts) if handouts else "",
    )


def sets_page(sets: Sequence[ScenarioSet], scenarios: Mapping[str, Scenario], words: Words) -> str:
    """The list of sets."""
    return front_matter(SETS, words) + render(
        "sets.md.j2",
        words,
        sets=[
            (
                heading_text(set_.title),
                fragment("set-card.html.j2", words, set=set_, minutes_in_all=_minutes(set_, scenarios)),
                set_,
            )
            for set_ in sets
        ],
    )


def steps_of(scenario: Scenario, sets: Sequence[ScenarioSet], scenarios: Mapping[str, Scenario]) -> list[Step]:
    """Where a scenario stands in each set that holds it."""
    steps = []
    for set_ in sets:
        if scenario.id in set_.scenarios:
            at = set_.scenarios.index(scenario.id)
            before = scenarios[set_.scenarios[at - 1]] if at else None
            after = scenarios[set_.scenarios[at + 1]] if at + 1 < len(set_.scenarios) else None
            steps.append(Step(set_, at + 1, before, after))
    return steps


def _minutes(set_: ScenarioSet, scenarios: Mapping[str, Scenario]) -> int:
    return sum(scenarios[id_].minutes for id_ in set_.scenarios)
