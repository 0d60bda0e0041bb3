"""`scenario-quiz review`: what is due when, and what is overdue on the day that is given."""

from __future__ import annotations

import pytest

from tests.engine.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("project")
LINE = "2027-08-22  quizzes/registers/law.yml#duty-to-tell  The duty to tell (data protection lead)"


def test_without_a_day_nothing_is_judged(run: Run) -> None:
    result = run("review")
    assert result.exit_code == 0
    first, *_, last = result.stdout.splitlines()
    assert (first, last) == (LINE, "6 to be reviewed")


def test_with_a_day_what_is_overdue_is_marked_and_stops_nothing(run: Run) -> None:
    result = run("review", "--today", "2027-08-23")
    assert result.exit_code == 0
    first, second, *_, last = result.stdout.splitlines()
    assert first == f"OVERDUE  {LINE}" and second.startswith("         2027-11-22")
    assert last == "6 to be reviewed, 1 overdue on 2027-08-23"
