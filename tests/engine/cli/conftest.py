"""A copy of the small project as the current folder, and the command line to run in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from scenario_quiz.cli import main
from tests.engine.small import copy_of_project

Run = Callable[..., Result]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a copy of the small project, which is the current folder too."""
    root = copy_of_project(tmp_path / "project")
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def run() -> Run:
    """Run `scenario-quiz` with arguments: `.exit_code`, `.stdout` and `.stderr` of the result are what a shell sees."""

    def invoke(*arguments: str) -> Result:
        result = CliRunner().invoke(main, arguments)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result

    return invoke
