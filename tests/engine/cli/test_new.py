"""`scenario-quiz new`: a draft that is sound and explains itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenario_quiz.bank import Asked, check_scenario, load_bank
from scenario_quiz.documentation.made import RESERVED_IDS
from scenario_quiz.project import Project
from scenario_quiz.scenarios.lists import AUDIENCES
from scenario_quiz.scenarios.model import Scenario
from tests.engine import shipped
from tests.engine.cli.conftest import Run


def test_the_draft_passes_the_checks_of_this_site(project: Path, run: Run) -> None:
    # The draft cites this site's pages and registers, so it is checked against those.
    assert run("new", "a-new-story").exit_code == 0
    data = (project / "quizzes" / "a-new-story.yml").read_bytes()
    _, scenario, findings = check_scenario("quizzes/a-new-story.yml", data, Asked(shipped.citable()))
    assert {(finding.code, finding.severity) for finding in findings} == {("template-text", "warning")}
    assert scenario is not None and scenario.status == "draft"


def test_published_as_it_was_written_every_text_of_it_is_an_error_at_its_line(project: Path, run: Run) -> None:
    run("new", "a-new-story")
    text = (project / "quizzes" / "a-new-story.yml").read_text(encoding="utf-8")
    data = text.replace("status: draft", "status: published").encode()
    draft, scenario, findings = check_scenario("quizzes/a-new-story.yml", data, Asked(shipped.citable()))
    assert draft is not None and scenario is None
    found = [finding for finding in findings if finding.code == "template-text"]
    assert all(finding.is_error for finding in found)
    # Each text that a reader would see: title, summary, setting, question, two options with reasons, the rest.
    assert {finding.place for finding in found} == {scalar.place for _, scalar in draft.texts}
    assert len(found) == 10


def test_no_story_of_this_site_holds_words_of_the_template() -> None:
    assert [finding for finding in shipped.bank().findings if finding.code == "template-text"] == []


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
    assert [audience for audience in AUDIENCES if audience not in text] == []


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
