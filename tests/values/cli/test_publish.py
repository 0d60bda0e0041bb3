"""`scenario-quiz publish`: promises ids once, and never takes a promise back."""

from __future__ import annotations

from pathlib import Path

from tests.values.cli.conftest import Run
from tests.values.small import SOUND

PUBLISHED = SOUND.replace("status: draft", "status: published")


def ledger_of(project: Path) -> str:
    return (project / "quizzes" / "published.yml").read_text(encoding="utf-8")


def test_it_writes_the_ids_of_what_is_published(project: Path, run: Run) -> None:
    (project / "quizzes" / "a-mark.yml").write_text(PUBLISHED, encoding="utf-8")
    result = run("publish")
    assert result.exit_code == 0
    assert result.stdout == (
        "Wrote quizzes/published.yml. Commit it with the scenarios.\n"
        "a-mark stands at scenarios/a-mark/index.html from the next build on.\n"
    )
    assert ledger_of(project).endswith("schema: 1\nscenarios:\n  a-mark:\n    first-move: a b\n")
    assert run("check").stdout.count("not-in-ledger") == 0


def test_it_tells_the_whole_address_of_what_is_new_alone(project: Path, run: Run) -> None:
    (project / "mkdocs.yml").write_text("site_name: Example\nsite_url: https://example.org/safe\n", encoding="utf-8")
    (project / "quizzes" / "a-mark.yml").write_text(PUBLISHED, encoding="utf-8")
    run("publish")
    (project / "quizzes" / "a-burn.yml").write_text(PUBLISHED, encoding="utf-8")
    said = run("publish").stdout
    assert "a-burn stands at https://example.org/safe/scenarios/a-burn/index.html from the next build on.\n" in said
    assert "a-mark" not in said


def test_a_second_time_it_changes_nothing(project: Path, run: Run) -> None:
    (project / "quizzes" / "a-mark.yml").write_text(PUBLISHED, encoding="utf-8")
    run("publish")
    before = ledger_of(project)
    assert run("publish").stdout == "The ledger already holds every published id.\n"
    assert ledger_of(project) == before


def test_an_option_that_is_retired_stays_in_the_ledger(project: Path, run: Run) -> None:
    file = project / "quizzes" / "a-mark.yml"
    file.write_text(PUBLISHED, encoding="utf-8")
    run("publish")
    file.write_text(PUBLISHED.replace("      b:\n", "      c:\n") + "    retired_options: [b]\n", encoding="utf-8")
    assert run("publish").exit_code == 0
    assert "first-move: a b c" in ledger_of(project)


def test_with_errors_it_writes_nothing_and_shows_them(project: Path, run: Run) -> None:
    (project / "quizzes" / "a-mark.yml").write_text(PUBLISHED.replace("level: core", "level: cor"), encoding="utf-8")
    result = run("publish")
    assert result.exit_code == 1
    assert "error[bad-choice]" in result.stderr and result.stdout == ""
    assert not (project / "quizzes" / "published.yml").exists()


def test_an_id_that_goes_is_an_error_until_it_has_a_successor(project: Path, run: Run) -> None:
    file = project / "quizzes" / "a-mark.yml"
    file.write_text(PUBLISHED, encoding="utf-8")
    run("publish")
    file.write_text(PUBLISHED.replace("id: first-move", "id: other-move"), encoding="utf-8")
    assert "error[ledger-gone]" in run("check").stdout
    file.write_text(PUBLISHED.replace("id: first-move", "id: other-move\n    aliases: [first-move]"), encoding="utf-8")
    assert "ledger-gone" not in run("check").stdout
