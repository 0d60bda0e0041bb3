"""A story of this site takes as long as it says: its minutes are near those counted from its words, and not above."""

from __future__ import annotations

from scenario_quiz.bank import load_bank
from scenario_quiz.checks.scenarios.minutes import allowed
from scenario_quiz.project import Project
from scenario_quiz.scenarios.reading_time import reading_minutes
from tests.release import ROOT


def test_each_story_takes_about_as_long_as_it_says() -> None:
    published = load_bank(Project(ROOT)).published
    assert len(published) > 30
    apart = {one.id: reading_minutes(one) - one.minutes for one in published}
    assert {one.id: apart[one.id] for one in published if abs(apart[one.id]) > allowed(one.minutes)} == {}
