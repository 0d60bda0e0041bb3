"""A new story, as `scenario-quiz new` writes it, in this site: it cites pages and entries that are here."""

from __future__ import annotations

import shutil
from pathlib import Path

from scenario_quiz.bank import Asked, check_scenario
from tests.content import shipped
from tests.engine.cli.conftest import Run
from tests.engine.cli.conftest import project as project  # a fixture
from tests.engine.cli.conftest import run as run  # a fixture


def test_the_draft_passes_the_checks_of_this_site(project: Path, run: Run) -> None:
    # The draft cites pages and registers of its project, so it is written and checked with those of this site.
    shutil.copytree(shipped.PROJECT.registers, project / "quizzes" / "registers", dirs_exist_ok=True)
    assert run("new", "a-new-story").exit_code == 0
    data = (project / "quizzes" / "a-new-story.yml").read_bytes()
    _, scenario, findings = check_scenario("quizzes/a-new-story.yml", data, Asked(shipped.citable()))
    assert {(finding.code.name, finding.severity) for finding in findings} == {("template-text", "warning")}
    assert scenario is not None and scenario.status == "draft"


def test_published_as_it_was_written_every_text_of_it_is_an_error_at_its_line(project: Path, run: Run) -> None:
    run("new", "a-new-story")
    text = (project / "quizzes" / "a-new-story.yml").read_text(encoding="utf-8")
    data = text.replace("status: draft", "status: published").encode()
    draft, scenario, findings = check_scenario("quizzes/a-new-story.yml", data, Asked(shipped.citable()))
    assert draft is not None and scenario is None
    found = [finding for finding in findings if finding.code.name == "template-text"]
    assert all(finding.is_error for finding in found)
    # Each text that a reader would see: title, summary, setting, question, two options with reasons, the rest.
    assert {finding.place for finding in found} == {scalar.place for _, scalar in draft.texts}
    assert len(found) == 10


def test_no_story_of_this_site_holds_words_of_the_template() -> None:
    assert [finding for finding in shipped.bank().findings if finding.code.name == "template-text"] == []
