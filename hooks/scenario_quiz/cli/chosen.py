"""The files that a command was given: which of them it reads, and a sentence on each that it does not."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import click

from scenario_quiz.files.ordinary import is_ordinary
from scenario_quiz.findings import Finding
from scenario_quiz.findings.report import number
from scenario_quiz.places import FileKind, form_of
from scenario_quiz.project import Project

Read = Mapping[str, FileKind]
# What authors call a form of file; all others are counted together.
_COUNTED = {
    "scenario": "scenario",
    "set": "set",
    "guide": "guide",
    "register": "register",
    "rules": "register",
    "page": "page",
}


@dataclass(frozen=True)
class Chosen:
    """What a command tells of: the paths that were named, and of these the files that it reads."""

    places: tuple[str, ...]  # files and folders from the project's folder; "." stands for all
    read: Read
    refused: tuple[str, ...] = ()  # a sentence on each path that holds nothing it reads

    @property
    def is_all(self) -> bool:
        """Whether the whole project was named, as it is where nothing was."""
        return "." in self.places

    def holds(self, finding: Finding) -> bool:
        """Whether a finding is on something that was named."""
        return any(_is_below(finding.path, place) for place in self.places)


def files_read(project: Project, *kinds: FileKind) -> dict[str, FileKind]:
    """Every file of these forms by its path, as authors know it."""
    found = {project.shown(file) for file in project.files(*kinds)}
    forms = {place: form_of(place, project.docs_folder) for place in sorted(found)}
    return {place: form.kind for place, form in forms.items() if form}


def chosen(project: Project, paths: tuple[Path, ...], read: Read, judged: str = "checked") -> Chosen:
    """What PATHS name, all where there are none. `read` are the files that the command reads, and `judged` is what it
    does with them.

    Raises click.UsageError for a path that is not there.
    """
    if not paths:
        return Chosen((".",), read)
    places: list[str] = []
    refused: list[str] = []
    for path in paths:
        if not os.path.lexists(path):
            raise click.UsageError(f"there is no file or folder '{path}'.")
        place = _place(project, path)
        if place:
            places.append(place)
        if not place or not any(_is_below(file, place) for file in read):
            refused.append(f"{path}: nothing here was {judged}. {_why(project, path, place)}")
    named = {file: kind for file, kind in read.items() if any(_is_below(file, place) for place in places)}
    return Chosen(tuple(places), named, tuple(refused))


def refuse(asked: Chosen) -> None:
    """Say what was named and is not read, and end with exit status 2; nothing where all was read."""
    for sentence in asked.refused:
        click.echo(sentence, err=True)
    if asked.refused:
        sys.exit(2)


def counted(kinds: Iterable[FileKind]) -> str:
    """How many files of each form, in words: 36 scenarios, 3 sets and 20 other files."""
    tally = Counter(_COUNTED.get(kind, "other file") for kind in kinds)
    names = [name for name in (*dict.fromkeys(_COUNTED.values()), "other file") if tally[name]]
    if names == ["other file"]:
        return number(tally["other file"], "file")
    *first, last = [number(tally[name], name) for name in names] or ["no file"]
    return f"{', '.join(first)} and {last}" if first else last


def _place(project: Project, path: Path) -> str | None:
    """A path from the project's folder, or None for one outside. Links in the project stay as they are."""
    for full in (Path(os.path.normpath(Path.cwd() / path)), path.resolve()):
        for root in (project.root, project.root.resolve()):
            if full.is_relative_to(root):
                return full.relative_to(root).as_posix()
    return None


def _is_below(file: str, place: str) -> bool:
    return place == "." or PurePosixPath(file).is_relative_to(place)


def _why(project: Project, path: Path, place: str | None) -> str:
    if place is None:
        return "It stands outside this project."
    if path.is_dir():
        return "No file in it is one that this command reads."
    if not is_ordinary(project.root / place):
        return "It is no ordinary file."
    return "This command reads no file of this name in this place."
