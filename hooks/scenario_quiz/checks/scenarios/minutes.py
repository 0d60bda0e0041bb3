"""Whether a story takes longer than it says: its minutes stand where readers choose one for the time they have."""

from __future__ import annotations

from collections.abc import Iterator

from scenario_quiz.findings import Code, Finding
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.draft_parts import place_of
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.scenarios.reading_time import reading_minutes

MINUTES_TOO_FEW = Code(
    "minutes-too-few",
    "warning",
    "A published story takes one reader much longer than its minutes say.",
    "Write the minutes that the check counted, or change the story.",
)


def allowed(minutes: int) -> int:
    """How far the minutes may be from those counted: people read at different speeds."""
    return max(2, minutes // 4)


def check_minutes(draft: Draft, scenario: Scenario) -> Iterator[Finding]:
    """Compare the minutes with those counted. A draft is not whole yet."""
    counted = reading_minutes(scenario)
    if scenario.status == "published" and counted - scenario.minutes > allowed(scenario.minutes):
        message = f"minutes: {scenario.minutes}, and its words take one reader about {counted}"
        yield draft.finding(place_of(draft.root, "minutes"), MINUTES_TOO_FEW, message, f"Write minutes: {counted}")
