"""Files that `check` and `plain` are given: what was looked at is counted, and of nothing else is said "0 errors"."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.engine.cli.conftest import Run
from tests.engine.small import SOUND

ENGLISH = "Plain English: 0 findings\n"


@pytest.fixture
def mixed(project: Path) -> Path:
    """A project with an error in one story, and with files that are no form that is read."""
    (project / "quizzes/a-bruise.yml").write_text(SOUND.replace("level: core", "level: cor"), encoding="utf-8")
    (project / "quizzes/a-cut.yml.txt").write_text(SOUND, encoding="utf-8")
    (project / "quizzes/schema.json").write_text("{}", encoding="utf-8")
    (project / "README.md").write_text("# Us\n", encoding="utf-8")
    (project / "empty").mkdir()
    return project


@pytest.mark.usefixtures("mixed")
@pytest.mark.parametrize(
    ("place", "counted"),
    [
        ("quizzes/a-mark.yml", "1 scenario"),
        ("quizzes/registers/ideas.yml", "1 register"),
        ("quizzes/registers", "13 registers"),
        ("docs/index.md", "1 page"),
        ("docs", "3 pages"),
        ("mkdocs.yml", "1 file"),
        ("./docs/../docs/harm", "1 page"),
    ],
)
def test_what_was_looked_at_is_counted(run: Run, place: str, counted: str) -> None:
    result = run("check", place)
    assert (result.exit_code, result.stdout, result.stderr) == (
        0,
        f"{counted} checked: 0 errors, 0 warnings\n{ENGLISH}",
        "",
    )


def test_sets_ledgers_details_and_pages_of_ones_own_can_be_chosen(project: Path, run: Run) -> None:
    files = {
        "quizzes/sets/a-week.yml": "schema: 1\ntitle: A week\nsummary: For us.\nstatus: draft\nscenarios: [a-mark]\n",
        "quizzes/published.yml": "schema: 1\nscenarios: {}\n",
        "organisation.yml": "name: Ours\n",
        "local/docs/ours/index.md": "# Ours\n",
        "local/registers/sources.yml": "local-a: b\n",
    }
    for place, text in files.items():
        (project / place).parent.mkdir(parents=True, exist_ok=True)
        (project / place).write_text(text, encoding="utf-8")
    # Our own register is broken, so nothing that may cite it is called right.
    told = run("check", "quizzes/published.yml", "organisation.yml").stdout
    assert told.startswith("local/registers/sources.yml:1:10") and "\n2 files checked: 1 error, 0 warnings\n" in told
    assert run("check", "local").stdout.endswith(f"1 register and 1 page checked: 1 error, 0 warnings\n{ENGLISH}")
    assert "1 set checked: 2 errors" in run("check", "quizzes/sets").stdout


@pytest.mark.usefixtures("mixed")
@pytest.mark.parametrize(
    "place", ["README.md", "empty", "quizzes/schema.json", "quizzes/a-cut.yml.txt", "/etc/hostname", "/etc", ".."]
)
@pytest.mark.parametrize("command", ["check", "plain"])
def test_a_file_that_is_no_form_that_is_read_ends_with_two_and_never_with_no_errors(
    run: Run, command: str, place: str
) -> None:
    result = run(command, place)
    assert result.exit_code == 2
    assert f"{place}: nothing here was " in result.stderr
    assert "0 errors" not in result.output


@pytest.mark.usefixtures("mixed")
def test_the_cure_for_an_unread_file_is_told_with_it(run: Run) -> None:
    result = run("check", "quizzes/a-cut.yml.txt")
    assert result.exit_code == 2
    assert "  = Rename it to quizzes/a-cut.yml\n" in result.stdout
    assert result.stdout.endswith("no file checked: 1 error, 0 warnings\n")


@pytest.mark.usefixtures("mixed")
def test_of_several_files_those_that_are_read_are_told_all_the_same(run: Run) -> None:
    result = run("check", "README.md", "quizzes/a-bruise.yml", "quizzes/a-mark.yml")
    assert result.exit_code == 2
    assert "quizzes/a-bruise.yml:9:8: error[bad-choice]" in result.stdout
    assert result.stdout.endswith(f"2 scenarios checked: 1 error, 0 warnings\n{ENGLISH}")
    assert result.stderr == (
        "README.md: nothing here was checked. This command reads no file of this name in this place.\n"
    )


@pytest.mark.usefixtures("mixed")
def test_forms_for_tools_stay_whole_where_a_file_is_not_read(run: Run) -> None:
    result = run("check", "--format", "json", "README.md", "quizzes/a-bruise.yml")
    assert (result.exit_code, [one["code"] for one in json.loads(result.stdout)]) == (2, ["bad-choice"])
    result = run("check", "--format", "github", "README.md")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert json.loads(run("plain", "--format", "json", "README.md").stdout) == []


def test_a_pipe_is_named_and_nobody_waits_for_it(project: Path, run: Run) -> None:
    os.mkfifo(project / "outside")
    result = run("check", "outside")
    assert (result.exit_code, result.stderr) == (2, "outside: nothing here was checked. It is no ordinary file.\n")


@pytest.mark.parametrize("place", ["quizzes/a-pipe.yml", "organisation.yml", "docs/a-pipe.md", "local/docs/x/index.md"])
@pytest.mark.parametrize("command", ["check", "plain"])
def test_what_stops_all_reading_is_told_whatever_was_chosen(project: Path, run: Run, command: str, place: str) -> None:
    (project / place).parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(project / place)
    result = run(command, "quizzes/a-mark.yml")
    assert (result.exit_code, result.stderr) == (1, "")
    assert f"{place}:1:1: error[not-ordinary]" in result.stdout
    assert "No file was opened: 1 error" in result.stdout or "No text was judged: 1 error" in result.stdout


def test_rules_with_mistakes_stop_the_judging_of_every_file(project: Path, run: Run) -> None:
    (project / "quizzes/registers/plain-words.yml").write_text("avod: []\n", encoding="utf-8")
    result = run("plain", "docs/index.md")
    assert result.exit_code == 1
    assert "quizzes/registers/plain-words.yml:1:1: error[unknown-key]" in result.stdout
    assert result.stdout.endswith("No text was judged: 1 error, 0 warnings\n")
    assert "quizzes/registers/plain-words.yml:1:1: error[unknown-key]" in run("check").stdout


def test_the_project_may_be_reached_over_a_link(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (project.parent / "link").symlink_to(project)
    monkeypatch.chdir(project.parent / "link")
    for place in ("quizzes/a-mark.yml", str(project / "quizzes/a-mark.yml"), "../link/quizzes/a-mark.yml"):
        assert run("check", place).stdout == f"1 scenario checked: 0 errors, 0 warnings\n{ENGLISH}"


def test_a_link_in_the_project_is_refused_under_its_own_name(project: Path, run: Run) -> None:
    (project / "elsewhere.yml").write_text("name: Ours\n", encoding="utf-8")
    (project / "organisation.yml").symlink_to("elsewhere.yml")
    result = run("check", "organisation.yml")
    assert "organisation.yml:1:1: error[not-ordinary] this is a symbolic link" in result.stdout
    assert result.exit_code == 2


@pytest.mark.parametrize("command", [("check",), ("plain",), ("review",), ("affected", "harm"), ("publish",)])
def test_every_command_says_so_where_no_file_could_be_opened(project: Path, run: Run, command: tuple[str, ...]) -> None:
    os.mkfifo(project / "organisation.yml")
    result = run(*command)
    assert result.exit_code == 1
    assert "organisation.yml:1:1: error[not-ordinary]" in result.output


def test_another_folder_of_documentation_is_the_one_that_the_settings_name(project: Path, run: Run) -> None:
    (project / "docs").rename(project / "pages")
    (project / "mkdocs.yml").write_text("site_name: Small\ndocs_dir: ./pages/\n", encoding="utf-8")
    assert run("check", "pages").stdout == f"3 pages checked: 0 errors, 0 warnings\n{ENGLISH}"
