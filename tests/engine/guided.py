"""The small project with a guide: as it stands in `guides/`, or with some of its words changed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from scenario_quiz.bank import Bank, load_bank
from scenario_quiz.findings import Finding
from scenario_quiz.project import Project
from tests.engine.small import copy_of_project

SOURCE = (Path(__file__).parent / "guides" / "a-guide.yml").read_text(encoding="utf-8")
PATH = "quizzes/guides/a-guide.yml"


def changed(*changes: tuple[str, str]) -> str:
    """The guide's file with each first text, which stands there once, in place of the second."""
    text = SOURCE
    for was, now in changes:
        assert text.count(was) == 1, was
        text = text.replace(was, now)
    return text


def loaded(folder: Path, text: str = SOURCE, *, today: date | None = None, release: bool = False, **more: str) -> Bank:
    """The project with the guide, read and checked; `more` are further files, their paths written with two underscores
    for a slash and one for a dot."""
    root = copy_of_project(folder)
    files = {PATH: text, **{name.replace("__", "/").replace("_", "."): content for name, content in more.items()}}
    for place, content in files.items():
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        (root / place).write_text(content, encoding="utf-8")
    return load_bank(Project(root), today=today, release=release)


def on_guide(bank: Bank) -> list[Finding]:
    """The findings on the guide's file, but for the note that nobody has reviewed it."""
    return [one for one in bank.findings if one.path == PATH and one.code.name != "guide-review-missing"]
