"""`scenario-quiz check`: what it prints in each form, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.engine.cli.conftest import Run
from tests.engine.small import BASE, PUBLISHED, SOUND, promise, sound

ENGLISH = "Plain English: 0 findings\n"
CHECKED = "1 scenario, 13 registers, 3 pages and 1 other file"


@pytest.fixture
def broken(project: Path) -> Path:
    """A project with an error in one file, a warning in another, and a missing review in a third."""
    (project / "quizzes" / "a-bruise.yml").write_text(sound(level="cor"), encoding="utf-8")
    (project / "quizzes" / "a-burn.yml").write_text(sound(title="“A burn”"), encoding="utf-8")
    (project / "quizzes" / "a-scar.yml").write_text(PUBLISHED, encoding="utf-8")
    promise(project)
    return project


@pytest.mark.usefixtures("project")
def test_a_sound_project_ends_with_zero(run: Run) -> None:
    result = run("check")
    assert (result.exit_code, result.stdout, result.stderr) == (
        0,
        f"{CHECKED} checked: 0 errors, 0 warnings\n{ENGLISH}",
        "",
    )


@pytest.mark.usefixtures("broken")
def test_errors_end_with_one_and_every_finding_is_shown(run: Run) -> None:
    result = run("check")
    assert result.exit_code == 1
    assert result.stdout == (
        "quizzes/a-bruise.yml:9:8: error[bad-choice] 'cor' may not stand under 'level'\n"
        "  9 | level: cor\n"
        "    |        ^^^\n"
        "  = Did you mean 'core'? Write one of: core (A story to begin with), "
        "further (A story for those who have done some of the core ones).\n"
        "\n"
        "quizzes/a-burn.yml:2:8: warning[smart-quote] The curly quotes “ ” around this text will show on the page.\n"
        "  2 | title: “A burn”\n"
        "    |        ^^^^^^^^\n"
        '  = If they only hold the text together, write straight ones: "A burn" If it is speech, leave them.\n'
        "\n"
        "note[review-missing] 1 story awaits review by a practitioner, and its page says so. Nothing is to be mended.\n"
        "\n"
        "4 scenarios, 13 registers, 3 pages and 2 other files checked: 1 error, 1 warning\n"
        "Plain English: 0 findings\n"
    )


def test_it_ends_with_how_many_findings_there_are_on_the_english(project: Path, run: Run) -> None:
    (project / "quizzes" / "a-mark.yml").write_text(sound(setting="You see a mark prior to lunch."), encoding="utf-8")
    (project / "quizzes" / "a-burn.yml").write_text(SOUND, encoding="utf-8")
    words = BASE.parent / "plain" / "every-rule" / "quizzes" / "registers" / "plain-words.yml"
    (project / "quizzes" / "registers" / "plain-words.yml").write_bytes(words.read_bytes())
    told = run("check", "quizzes/a-mark.yml").stdout.splitlines()[-1]
    assert told == "Plain English: 1 finding. To see them, run: scenario-quiz plain quizzes/a-mark.yml"
    assert run("check", "quizzes/a-burn.yml").stdout.splitlines()[-1] == "Plain English: 0 findings"
    assert run("check", "--quiet").stdout.splitlines()[-1].startswith("2 scenarios, ")


@pytest.mark.usefixtures("broken")
def test_quiet_shows_errors_alone(run: Run) -> None:
    result = run("check", "--quiet")
    assert result.exit_code == 1
    assert "warning[" not in result.stdout
    assert result.stdout.endswith("files checked: 1 error, 0 warnings\n")


@pytest.mark.usefixtures("broken")
def test_warnings_alone_end_with_zero(run: Run) -> None:
    result = run("check", "quizzes/a-burn.yml", "quizzes/a-scar.yml")
    assert result.exit_code == 0
    assert "smart-quote" in result.stdout and "review-missing" in result.stdout and "bad-choice" not in result.stdout


@pytest.mark.usefixtures("broken")
def test_a_folder_stands_for_all_that_is_in_it(run: Run) -> None:
    assert run("check", "quizzes").exit_code == 1
    assert run("check", "docs").exit_code == 0


def test_a_page_of_the_documentation_can_be_chosen_too(project: Path, run: Run) -> None:
    (project / "docs" / "index.md").write_text("# Start\n\n<!-- local:no-such -->\n", encoding="utf-8")
    for path in ("docs", "docs/index.md", "."):
        result = run("check", path)
        assert result.exit_code == 1
        assert "docs/index.md:3:1: error[unknown-local]" in result.stdout


@pytest.mark.usefixtures("broken")
def test_the_json_form_is_json_and_nothing_else(run: Run) -> None:
    result = run("check", "--format", "json")
    assert result.exit_code == 1
    found = json.loads(result.stdout)
    assert [(one["path"], one["code"]) for one in found] == [
        ("quizzes/a-bruise.yml", "bad-choice"),
        ("quizzes/a-burn.yml", "smart-quote"),
        ("quizzes/a-scar.yml", "review-missing"),
    ]


@pytest.mark.usefixtures("broken")
def test_the_github_form_keeps_its_count_apart(run: Run) -> None:
    result = run("check", "--format", "github")
    assert result.exit_code == 1
    assert [line.split(" ")[0] for line in result.stdout.splitlines()] == ["::error", "::warning", "::notice"]
    assert result.stderr == "1 error, 1 warning\n"


@pytest.mark.usefixtures("broken")
def test_dates_are_judged_by_the_day_that_is_given(run: Run) -> None:
    assert "check-overdue" not in run("check").stdout
    assert "check-overdue" not in run("check", "--today", "2027-05-22").stdout
    assert "a-scar.yml:12:14: warning[check-overdue]" in run("check", "--today", "2027-05-23").stdout


@pytest.mark.usefixtures("project")
def test_a_release_refuses_what_is_only_missing_so_far(run: Run) -> None:
    result = run("check", "--release", "--today", "2027-01-01")
    assert result.exit_code == 1
    assert result.stdout.count("error[local-unset]") == 5


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--release",), "needs --today DATE"),
        (("--today", "tomorrow"), "'tomorrow' is not a date"),
        (("--format", "xml"), "'xml' is not one of"),
        (("no-such-file.yml",), "there is no file or folder 'no-such-file.yml'"),
        (("--no-such-option",), "No such option"),
    ],
)
def test_wrong_use_ends_with_two_and_says_what_is_wrong(run: Run, arguments: tuple[str, ...], says: str) -> None:
    result = run("check", *arguments)
    assert result.exit_code == 2
    assert says in result.stderr and result.stdout == ""


def test_outside_a_project_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    monkeypatch.chdir(tmp_path)
    for command in (["check"], ["new", "a-story"], ["publish"], ["write", "out"], ["check-site", "."]):
        result = run(*command)
        assert result.exit_code == 2
        assert "there is no quizzes/ folder here" in result.stderr
    assert list(tmp_path.iterdir()) == []
