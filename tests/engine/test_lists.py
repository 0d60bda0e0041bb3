"""The closed lists of the topic are registers: what stands there can be chosen and shows, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenario_quiz.bank import load_bank
from scenario_quiz.findings import Finding
from scenario_quiz.pages.practice_list import practice_page
from scenario_quiz.places import LISTS
from scenario_quiz.project import Project
from tests.engine.small import PUBLISHED, copy_of_project, promise


def found_in(root: Path) -> list[tuple[str, str, str]]:
    return [(one.path, one.code.name, one.help) for one in findings_in(root)]


def findings_in(root: Path) -> tuple[Finding, ...]:
    return tuple(load_bank(Project(root)).errors)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_that_is_not_there_is_named_and_nothing_that_only_follows(tmp_path: Path, name: str) -> None:
    root = copy_of_project(tmp_path)
    (root / f"quizzes/registers/{name}.yml").unlink()
    assert found_in(root) == [(f"quizzes/registers/{name}.yml", "file-missing", "Take it back from the release.")]


def test_what_is_added_to_a_list_can_be_chosen_and_shows_in_its_own_words(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path)
    with (root / "quizzes/registers/audiences.yml").open("a", encoding="utf-8") as file:
        file.write("libraries: {name: Libraries & archives, also: [librarian]}\n")
    story = root / "quizzes" / "a-mark.yml"
    story.write_text(PUBLISHED.replace("audience: [education]", "audience: [libraries]"), encoding="utf-8")
    promise(root)
    bank = load_bank(Project(root))
    assert bank.errors == [] and bank.published[0].audience == ("libraries",)
    page = practice_page(bank.published, bank.registers)
    assert "## Libraries &#38; archives {#for-libraries}" in page and '<option value="libraries">' in page
    story.write_text(PUBLISHED.replace("audience: [education]", "audience: [librarian]"), encoding="utf-8")
    (finding,) = findings_in(root)
    assert finding.code.name == "unknown-audience" and finding.help.startswith("Did you mean 'libraries'? ")


def test_while_a_list_has_mistakes_no_story_is_blamed_for_what_may_stand_there(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path)
    (root / "quizzes" / "a-mark.yml").write_text(PUBLISHED, encoding="utf-8")
    promise(root)
    file = root / "quizzes/registers/audiences.yml"
    file.write_text(file.read_text("utf-8").replace("education:\n  name:", "education:\n  nam:"), encoding="utf-8")
    bank = load_bank(Project(root))
    assert {one.path for one in bank.errors} == {"quizzes/registers/audiences.yml"}
    assert bank.published == ()  # its page would name an audience that has no words


@pytest.mark.parametrize("name", LISTS)
def test_an_organisation_adds_nothing_to_the_lists(tmp_path: Path, name: str) -> None:
    root = copy_of_project(tmp_path)
    file = root / "local" / "registers" / f"{name}.yml"
    file.parent.mkdir(parents=True)
    file.write_text("local-library: {name: Libraries}\n", encoding="utf-8")
    (finding,) = findings_in(root)
    assert (finding.path, finding.code.name) == (f"local/registers/{name}.yml", "unread-file")


def test_a_reviewer_is_asked_by_what_stands_in_the_lists_and_by_details_that_there_are(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path)
    file = root / "quizzes/registers/reviewers.yml"
    text = file.read_text("utf-8").replace("audiences: [health]", "audiences: [helth]")
    file.write_text(text.replace("details: [police]", "details: [polise]"), encoding="utf-8")
    assert [(one.code.name, one.message, one.help.partition("?")[0]) for one in findings_in(root)] == [
        ("bad-choice", "'helth' may not stand under 'audiences'", "Did you mean 'health'"),
        ("unknown-local", "'police': there is no detail 'polise'", "Did you mean 'police'"),
    ]
