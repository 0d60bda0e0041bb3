"""The ways through a scenario that unfolds: which answers lead where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from scenario_quiz.scenarios.model import Scenario


@dataclass(frozen=True)
class Way:
    """From a question to where choices lead: their letters, or none where every answer goes on."""

    start: str
    end: str
    letters: tuple[str, ...]

    @property
    def label(self) -> str:
        return ", ".join(letter.upper() for letter in self.letters)


def ways_of(scenario: Scenario) -> list[Way]:
    """Every step that a reader can take, in order: choices that lead to the same place are one way."""
    ways = []
    for question in scenario.questions:
        targets: dict[str, list[str]] = defaultdict(list)
        if question.leads_to:
            targets[question.leads_to] = []
        for letter, choice in question.choices.items():
            if question.options_lead and choice.next:
                targets[choice.next].append(letter)
        ways += [Way(question.id, target, tuple(letters)) for target, letters in targets.items()]
    return ways


def depths_of(scenario: Scenario, ways: Sequence[Way]) -> dict[str, int]:
    """How many steps may lead to each question and end, at most. Needs a scenario without loops."""
    depth = dict.fromkeys(scenario.titles, 0)
    for _ in scenario.titles:
        for way in ways:
            depth[way.end] = max(depth[way.end], depth[way.start] + 1)
    return depth


def longest_way(scenario: Scenario) -> int:
    """How many questions a group can meet at most."""
    if not scenario.unfolds:
        return len(scenario.questions)
    depth = depths_of(scenario, ways_of(scenario))
    return 1 + max(depth[question.id] for question in scenario.questions)
