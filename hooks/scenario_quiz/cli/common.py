"""What the commands share: the project in the current folder, dates, and how errors end a command."""

from __future__ import annotations

import posixpath
import re
import sys
import time
from datetime import date
from pathlib import Path
from threading import Event, Thread
from typing import NoReturn

import click

from scenario_quiz.bank import Bank
from scenario_quiz.findings.near import nearest
from scenario_quiz.findings.report import as_text, refusal
from scenario_quiz.places import QUIZZES
from scenario_quiz.project import Project
from scenario_quiz.reading import ScalarNode
from scenario_quiz.settings.mkdocs_tree import setting_at

_FIRST_SENTENCE = re.compile(r"^(.*?\.)(?: .*)?$")
_SILENCE = 8.0  # seconds without a line, after which people wonder
_GLANCE = 0.5


class Commands(click.Group):
    """Commands that end with a sentence and exit status 1 where the system refuses a file. Their list says the first
    sentence of each in full."""

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        cmd.short_help = _FIRST_SENTENCE.sub(r"\1", " ".join((cmd.help or "").split()))
        super().add_command(cmd, name)

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise  # whoever reads has stopped, as `| head` does: click ends without a word
        except OSError as trouble:
            stop(f"{refusal(trouble)} Look at who may read and write there, and at the room on the disk.")


class Day(click.ParamType[date]):
    """A day as YYYY-MM-DD."""

    name = "DATE"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"'{value}' is not a date. Write year-month-day, such as 2027-05-22.", param, ctx)


class Said:
    """What a long command says line by line as it works. Told to be quiet, it keeps the lines for when it fails.

    As a context it also says that it is still at work, wherever nothing else was said for a while.
    """

    def __init__(self, quiet: bool = False) -> None:
        self.unheard: list[str] = []
        self._quiet = quiet
        self._begun = self._last = time.monotonic()
        self._ended = Event()

    def __call__(self, line: str) -> None:
        self._last = time.monotonic()
        if self._quiet:
            self.unheard.append(line)
        else:
            click.echo(line, err=True)

    def __enter__(self) -> Said:
        if not self._quiet:
            Thread(target=self._remind, daemon=True).start()
        return self

    def __exit__(self, *trouble: object) -> None:
        self._ended.set()

    def _remind(self) -> None:
        while not self._ended.wait(_GLANCE):
            now = time.monotonic()
            if now - self._last >= _SILENCE:
                self(f"Still at work after {now - self._begun:.0f} seconds ...")


def project_here() -> Project:
    """The project in the current folder. Ends with exit status 2 where there is none."""
    project = Project(Path.cwd())
    folder = posixpath.normpath(setting(project, "docs_dir") or project.docs_folder)
    inside = folder != "." and not folder.startswith(("/", ".."))  # of any other, the build says what is wrong
    # With both, the other folder is what `write` made for a builder without hooks.
    if inside and not project.docs.is_dir():
        project = Project(project.root, docs_folder=folder)
    if not project.quizzes.is_dir():
        raise click.UsageError(f"there is no quizzes/ folder here. {_instead(project.root)}")
    return project


def _instead(folder: Path) -> str:
    near = next((one.name for one in sorted(folder.iterdir()) if one.is_dir() and nearest(one.name, [QUIZZES])), None)
    return f"Rename {near}/ to {QUIZZES}/." if near else "Run this in the project's own folder."


def setting(project: Project, name: str) -> str:
    """A text at the top of the site builder's settings; nothing where there is none."""
    node = setting_at(project.settings_bytes(), name)
    return node.value if isinstance(node, ScalarNode) and not node.is_null else ""


def stop_unless_read(bank: Bank) -> None:
    """Show why no file was opened, and end with exit status 1; do nothing where all were."""
    if not bank.is_read:
        stop(as_text(bank.errors, "No file was opened"))


def stop_on_errors(bank: Bank) -> None:
    """Show the errors and end with exit status 1, or do nothing where there are none."""
    if bank.errors:
        stop(as_text(bank.errors))


def stop(message: str) -> NoReturn:
    click.echo(message.rstrip("\n"), err=True)
    sys.exit(1)
