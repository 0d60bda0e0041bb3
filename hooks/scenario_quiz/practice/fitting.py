"""How two stories go together."""

from __future__ import annotations

from collections import Counter

from scenario_quiz.scenarios.model import Scenario


def main_ideas(story: Scenario) -> list[str]:
    """The ideas that its questions practise, those of most questions first."""
    counted = Counter(idea for question in story.questions for idea in question.practises)
    return [idea for idea, _ in counted.most_common()]


def shared_idea(story: Scenario, other: Scenario) -> str:
    """The first idea of a story that the other practises too, or nothing."""
    return next((idea for idea in main_ideas(story) if idea in other.ideas), "")


def shares_role(story: Scenario, other: Scenario) -> bool:
    return not {*story.audience}.isdisjoint(other.audience)
