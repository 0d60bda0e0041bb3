"""Where newcomers begin."""

from __future__ import annotations

from collections.abc import Sequence

from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.scenarios.set_model import ScenarioSet

_FIRST = 3


def set_for_newcomers(sets: Sequence[ScenarioSet], stories: Sequence[Scenario]) -> ScenarioSet | None:
    """The set to begin with: of those with core stories alone, and three or more, the one that takes least time."""
    core = {one.id: one.minutes for one in stories if one.level == "core"}
    fit = [one for one in sets if len(one.scenarios) >= _FIRST and all(id_ in core for id_ in one.scenarios)]
    return min(fit, key=lambda one: sum(core[id_] for id_ in one.scenarios), default=None)


def first_stories(sets: Sequence[ScenarioSet], stories: Sequence[Scenario]) -> tuple[Scenario, ...]:
    """Three stories to begin with: of that set, or else the shortest core ones."""
    begin = set_for_newcomers(sets, stories)
    if begin:
        by_id = {one.id: one for one in stories}
        return tuple(by_id[id_] for id_ in begin.scenarios[:_FIRST])
    return tuple(sorted((one for one in stories if one.level == "core"), key=lambda one: one.minutes)[:_FIRST])
