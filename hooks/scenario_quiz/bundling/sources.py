"""The project's own files that go into a bundle: by name, so that the list needs no git and takes nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from scenario_quiz.files.left_alone import is_left_alone
from scenario_quiz.files.ordinary import is_ordinary
from scenario_quiz.files.secret_names import HARMLESS, secret_by_name
from scenario_quiz.files.secret_texts import secret_in

_FILES = ("*.md", "LICEN[CS]E*", "Makefile", "*.yml", "pyproject.toml", "requirements*.lock", ".gitignore")
_FOLDERS = (".ci", "docs", "quizzes", "local", "examples", "hooks", "setup", "tests")
_HIDDEN = frozenset({".overrides"})
_MADE = ("__pycache__", ".egg-info", ".pyc")


def sources_in(root: Path) -> dict[str, Path]:
    """Every source file by its place, in order. Built files and hidden ones are left out."""
    found = {file.name: file for pattern in _FILES for file in root.glob(pattern) if file.is_file()}
    for name in _FOLDERS:
        found |= {file.relative_to(root).as_posix(): file for file in _files(root / name)}
    return dict(sorted(found.items()))


def refused_sources(sources: dict[str, Path]) -> Iterator[str]:
    """Why these sources may not leave the house; nothing where they may."""
    for place, file in sources.items():
        why = secret_by_name(file.name)
        if file.is_symlink():
            yield f"{place} is a symbolic link. Put a copy of the file there instead."
        elif not is_ordinary(file):
            yield f"{place} is no ordinary file. Delete it."
        elif why:
            yield f"{place} is {why}. Move it out of the project."
        elif found := secret_in(file):
            yield f"{place} holds {found.what} on line {found.line}. Move it out of the project."


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        kept = path.name in _HIDDEN | HARMLESS
        if not kept and (path.name.startswith(".") or path.name.endswith(_MADE) or is_left_alone(path.name)):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _files(path)
        else:
            yield path
