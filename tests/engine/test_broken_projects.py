"""What authors are told about broken projects: the mistakes that no file shows by itself, compared whole."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from scenario_quiz.bank import load_bank
from scenario_quiz.foreseen import foresee
from scenario_quiz.project import Project
from tests.engine.golden import assert_golden, lines_of
from tests.engine.small import BASE

PROJECTS = Path(__file__).parent / "projects"
NAMES = sorted(folder.name for folder in PROJECTS.iterdir() if folder.is_dir())


@pytest.mark.parametrize("name", NAMES)
def test_a_broken_project_gets_these_findings(name: str, tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    shutil.copytree(PROJECTS / name, tmp_path, dirs_exist_ok=True, symlinks=True)
    project = Project(tmp_path)
    bank = load_bank(project, today=date(2027, 1, 1), release=name.startswith("release-"))
    findings = [*bank.findings, *foresee(bank, project)]
    assert_golden(PROJECTS / name / "expected.txt", lines_of(findings, with_path=True))


def test_the_small_project_that_these_start_from_is_sound() -> None:
    bank = load_bank(Project(BASE), today=date(2027, 1, 1))
    assert (bank.findings, foresee(bank, Project(BASE))) == ((), [])
