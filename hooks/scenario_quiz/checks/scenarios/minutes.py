"""Whether a story takes as long as it says: its minutes stand where readers choose one for the time they have."""

from __future__ import annotations

from collections.abc import Iterator

from scenario_quiz.findings import Code, Finding
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.draft_parts import place_of
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.scenarios.reading_time import reading_minutes

MINUTES_NOT_SO = Code(
    "minutes-not-so",
    "warning",
    "A published story takes one reader much longer or shorter than its minutes say.",
    "Write the minutes that the check counted, or change the story.",
)
_APART = 2  # people read at different speeds: so many minutes, or a quarter, are no mistake


def check_minutes(draft: Draft, scenario: Scenario) -> Iterator[Finding]:
    """Compare the minutes with those counted. A draft is not whole yet."""
    counted = reading_minutes(scenario)
    if scenario.status == "published" and abs(counted - scenario.minutes) > max(_APART, scenario.minutes // 4):
        message = f"minutes: {scenario.minutes}, and its words take one reader about {counted}"
        yield draft.finding(place_of(draft.root, "minutes"), MINUTES_NOT_SO, message, f"Write minutes: {counted}")
