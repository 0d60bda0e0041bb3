"""`python -m scenario_quiz` as a shell runs it, and help that names every command."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import scenario_quiz
from scenario_quiz.cli import main
from scenario_quiz.cli.organisation_questions import questions
from tests.engine.cli.conftest import Run

COMMANDS = (
    *("check", "plain", "write", "handouts", "check-site", "new", "new-organisation"),
    *("publish", "withdraw", "review", "reviewed", "affected", "schema"),
    *("serve", "build", "verify", "bundle", "hosting", "check-host"),
)


def test_the_module_runs_from_a_shell(tmp_path: Path) -> None:
    engine = Path(scenario_quiz.__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-m", "scenario_quiz", "--help"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(engine), "COLUMNS": "120"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert all(f"\n  {command} " in done.stdout for command in COMMANDS)
    assert "Exit status: 0 clean, 1 errors found, 2 wrong use." in done.stdout


def test_the_list_of_commands_loads_no_command_and_nothing_else_of_the_engine(tmp_path: Path) -> None:
    asked = "from scenario_quiz.cli import main; main(['--help'], standalone_mode=False)"
    done = subprocess.run(
        [sys.executable, "-c", f"{asked}; import sys; print('loaded:', *sys.modules)"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(scenario_quiz.__file__).parents[1])},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = done.stdout.partition("loaded:")[2].split()
    ours = {name for name in loaded if name.partition(".")[0] == "scenario_quiz"}
    assert ours == {"scenario_quiz", "scenario_quiz.cli", "scenario_quiz.cli.commands"}
    heavy = {"pydantic", "yaml", "markdown", "jinja2", "phonenumbers", "segno", "watchdog", "pathspec", "mkdocs", "ssl"}
    assert heavy.isdisjoint(loaded)


def test_there_are_no_other_commands() -> None:
    assert tuple(main.commands) == COMMANDS


def test_the_list_of_commands_says_the_first_sentence_of_each_in_full(run: Run) -> None:
    told = " ".join(run("--help").stdout.split())
    for name, command in main.commands.items():
        sentence = " ".join((command.help or "").split()).partition(". ")[0].rstrip(".")
        assert f" {name} {sentence}. " in f"{told} ", name
    assert "..." not in told.partition("Commands:")[2]


def test_the_options_of_a_new_organisation_stand_in_the_order_of_the_questions(project: Path, run: Run) -> None:
    told = run("new-organisation", "--help").stdout
    options = re.findall(r"^  --([a-z-]+)", told, re.MULTILINE)
    assert options == ["ask", *(asked.option for asked in questions())]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(project: Path, run: Run, command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage: ") and len(result.stdout.splitlines()) > 4


def test_an_unknown_command_is_wrong_use(run: Run) -> None:
    assert run("no-such-command").exit_code == 2
    assert run().exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "file"),
    [
        (("new", "local-one-day"), "local/quizzes"),
        (("write", "notes.txt/out"), "notes.txt/out"),
        (("schema", "notes.txt/schema.json"), "notes.txt/schema.json"),
        (("hosting", "notes.txt/hosting"), "notes.txt/hosting"),
    ],
)
def test_a_file_that_the_system_refuses_is_told_in_a_sentence(
    project: Path, run: Run, arguments: tuple[str, ...], file: str
) -> None:
    (project / ("local" if arguments[0] == "new" else "notes.txt")).write_text("in the way")
    result = run(*arguments)
    assert result.exit_code == 1
    assert re.fullmatch(rf"(?:File exists|Not a directory) \(\S*{file}\S*\)\. Look at who may .*\n", result.stderr)
