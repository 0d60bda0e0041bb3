"""`scenario-quiz new`: a draft that is sound and explains itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenario_quiz.bank import load_bank
from scenario_quiz.documentation.made import RESERVED_IDS
from scenario_quiz.project import Project
from scenario_quiz.scenarios.model import Scenario
from tests.engine.cli.conftest import Run


def test_the_draft_passes_the_checks_of_any_site(project: Path, run: Run) -> None:
    assert run("new", "a-new-story").exit_code == 0
    assert load_bank(Project(project)).errors == []
    assert "    practises: [seek-advice]      #" in (project / "quizzes" / "a-new-story.yml").read_text("utf-8")


def test_it_says_what_it_wrote_and_what_comes_next(project: Path, run: Run) -> None:
    result = run("new", "a-new-story")
    assert result.stdout == (
        "Wrote quizzes/a-new-story.yml. Edit it, then run: scenario-quiz check quizzes/a-new-story.yml\n"
    )
    assert b"\r" not in (project / "quizzes" / "a-new-story.yml").read_bytes()


def test_a_draft_is_not_built(project: Path, run: Run) -> None:
    run("new", "a-new-story")
    assert load_bank(Project(project)).published == ()


def test_the_draft_shows_every_name_that_is_required_and_every_audience(project: Path, run: Run) -> None:
    run("new", "a-new-story")
    text = (project / "quizzes" / "a-new-story.yml").read_text(encoding="utf-8")
    required = [field.alias or name for name, field in Scenario.model_fields.items() if field.is_required()]
    assert [name for name in required if f"\n{name}:" not in text] == []
    assert [
        audience for audience in load_bank(Project(project)).registers.lists["audiences"] if audience not in text
    ] == []


@pytest.mark.parametrize("id_", ["", "ab", "A-story", "a story", "../a-story", "a-story.yml", *sorted(RESERVED_IDS)])
def test_an_id_that_cannot_be_is_refused_and_nothing_is_written(project: Path, run: Run, id_: str) -> None:
    before = sorted(project.rglob("*"))
    result = run("new", id_)
    assert result.exit_code == 2
    assert f"'{id_}' cannot be a scenario's id" in result.stderr
    assert sorted(project.rglob("*")) == before


def test_a_file_that_is_there_is_never_written_over(project: Path, run: Run) -> None:
    before = (project / "quizzes" / "a-mark.yml").read_bytes()
    result = run("new", "a-mark")
    assert result.exit_code == 2
    assert "quizzes/a-mark.yml is there already; nothing was changed" in result.stderr
    assert (project / "quizzes" / "a-mark.yml").read_bytes() == before
