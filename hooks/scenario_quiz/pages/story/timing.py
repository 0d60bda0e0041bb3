"""How a group may spend its time with a story."""

from __future__ import annotations

from dataclasses import dataclass

from scenario_quiz.pages.story.ways import longest_way
from scenario_quiz.scenarios.model import Scenario


@dataclass(frozen=True)
class Timing:
    """How a group's minutes may be spent: our own rule of thumb. A seventh to begin and a fifth to end, at least."""

    total: int
    begin: int
    question: int
    questions: int
    end: int


def group_minutes(scenario: Scenario) -> int:
    """How long a group needs. Where the author does not say: twice as long as one reader."""
    given = scenario.trainer.minutes if scenario.trainer else None
    return given or 2 * scenario.minutes


def timing(scenario: Scenario) -> Timing:
    total = group_minutes(scenario)
    questions = longest_way(scenario)
    begin, end = max(1, total // 7), max(1, total // 5)
    each = max(1, (total - begin - end) // questions)
    return Timing(total, begin, each, questions, max(1, total - begin - each * questions))
