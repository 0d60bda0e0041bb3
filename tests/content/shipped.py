"""The scenarios of this very site, as files and as a bank, for tests that take them as they are."""

from __future__ import annotations

from functools import cache

from scenario_quiz.bank import Bank, load_bank
from scenario_quiz.checks.citations import Citable
from scenario_quiz.project import Project
from tests.release import ROOT

PROJECT = Project(ROOT)


@cache
def bank() -> Bank:
    """The project as it stands, read and checked once for all tests."""
    return load_bank(PROJECT)


@cache
def citable() -> Citable:
    """What its scenarios can cite."""
    return Citable(bank().pages, bank().registers)


@cache
def sources() -> dict[str, str]:
    """The text of every scenario file, by id."""
    return {file.stem: file.read_text(encoding="utf-8") for file in PROJECT.scenario_files()}
