"""The files of a project as files: secrets, links, sizes, depth, and names that other systems cannot hold.

Everything under the folders of the documentation, the scenarios and the organisation is looked at, whatever
its name, and so are the files beside them that are read: a build copies most of it to readers. What is nobody's content
(see `left_alone`) is passed over.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from scenario_quiz.checks.files.portable_names import check_names, check_together, printable
from scenario_quiz.files.left_alone import copied_name, is_left_alone
from scenario_quiz.files.secret_names import secret_by_name
from scenario_quiz.files.secret_texts import secret_in
from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.places import PAGE_ENDINGS, THEME
from scenario_quiz.project import Project

UNREADABLE_FILE = Code(
    "unreadable-file", "error", "The file cannot be opened.", "Check its name and who may read it.", on_file=True
)
SECRET_FILE = Code(
    "secret-file",
    "error",
    "A key, a hidden file or the like would be published.",
    "Move it out of the project.",
    on_file=True,
)
NOT_ORDINARY = Code(
    "not-ordinary",
    "error",
    "A symbolic link or a device stands among the sources.",
    "Put a copy there instead.",
    on_file=True,
)
LARGE_FILE = Code(
    "large-file",
    "error",
    "A page over 1 MiB, or another file over 100 MiB.",
    "Split it, or make it smaller.",
    on_file=True,
)
DEEP_FOLDER = Code(
    "deep-folder", "error", "Folders lie more than ten deep.", "Move what is in them further up.", on_file=True
)

TEXT_BYTES = 1024 * 1024  # a page of 5 MB took the site builder 33 seconds
FILE_BYTES = 100 * 1024 * 1024
DEPTH = 10
_TEXTS = (*PAGE_ENDINGS, ".yml", ".yaml", ".svg")
_CHANGE = "change the secret"
_TELL = "tell your data protection lead"
_ABOUT_PEOPLE = re.compile(r"a database|mail|a backup")


def check_files(project: Project) -> list[Finding]:
    """Every finding on the files of a project. Raises nothing for bad files; what is not ordinary is never opened."""
    findings = [*_beside(project)]
    for folder in project.folders:
        shown = project.shown(folder)
        if folder.is_symlink():
            findings.append(_link(shown))
        elif folder.is_dir():
            findings += _Folders(project).findings(folder, 1)
        elif folder.exists():
            message = "this is a file where a folder belongs"
            findings.append(Finding(shown, Place(), UNREADABLE_FILE, message, "Rename it, or make it a folder."))
    return [*findings, *_together(project)]


def is_safe_to_read(findings: list[Finding]) -> bool:
    """Whether the rest of the checks may open the files: none is endless, a device or huge."""
    return not any(finding.code in (NOT_ORDINARY, LARGE_FILE, DEEP_FOLDER) for finding in findings)


def _beside(project: Project) -> Iterator[Finding]:
    """The two files beside the folders that are read."""
    for file in (project.settings, project.organisation):
        shown = project.shown(file)
        if file.is_symlink():
            yield _link(shown)
        elif file.is_dir():
            message, help_ = "this is a folder where a file belongs", "Rename it, and move what is in it."
            yield Finding(shown, Place(), UNREADABLE_FILE, message, help_)
        elif file.exists():
            yield from _file(file, shown, TEXT_BYTES)


def _together(project: Project) -> Iterator[Finding]:
    """Names of an organisation's pages and files, which the build puts among those of the documentation."""
    files = list(project.files("page", "asset"))
    ours = [file.relative_to(project.docs).as_posix() for file in files if not project.is_local(file)]
    own = [file.relative_to(project.local_docs).as_posix() for file in files if project.is_local(file)]
    yield from check_together(project.shown(project.local_docs), own, ours)


class _Folders:
    """Findings on folders and all that is in them."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._theme = project.docs / THEME

    def findings(self, folder: Path, depth: int) -> Iterator[Finding]:
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as trouble:
            message = f"this folder cannot be read: {trouble.strerror}"
            yield Finding(self._project.shown(folder), Place(), UNREADABLE_FILE, message, "Look at who may open it.")
            return
        ours = [entry for entry in entries if not is_left_alone(entry.name)]
        yield from check_names(self._project.shown(folder), [entry.name for entry in ours])
        for entry in entries:
            yield from self._left_alone(entry) if is_left_alone(entry.name) else self._entry(entry, depth)

    def _left_alone(self, entry: os.DirEntry[str]) -> Iterator[Finding]:
        """A copy of a secret is one, too."""
        bare = copied_name(entry.name)
        why = secret_by_name(bare) if bare != entry.name and not entry.is_dir() else None
        if why:
            yield _secret(self._shown(entry), f"this is a copy of what is {why}")

    def _entry(self, entry: os.DirEntry[str], depth: int) -> Iterator[Finding]:
        path, shown = Path(entry.path), self._shown(entry)
        expected = path == self._theme or self._project.is_of_plugin(path)
        why = None if expected else secret_by_name(entry.name, folder=entry.is_dir())
        if why:
            yield _secret(shown, f"this is {why}")
        if entry.is_symlink():
            yield _link(shown)
        elif not entry.is_dir():
            most = TEXT_BYTES if path.suffix.lower() in _TEXTS else FILE_BYTES
            yield from _file(path, shown, most, quiet=bool(why))
        elif why:
            return
        elif depth >= DEPTH:
            message = f"this folder lies more than {DEPTH} folders deep"
            yield Finding(shown, Place(), DEEP_FOLDER, message, "Move what is in it further up.")
        else:
            yield from self.findings(path, depth + 1)

    def _shown(self, entry: os.DirEntry[str]) -> str:
        return printable(self._project.shown(Path(entry.path)))


def _file(path: Path, shown: str, most: int, quiet: bool = False) -> Iterator[Finding]:
    try:
        about = path.lstat()
        if not stat.S_ISREG(about.st_mode):
            message = "this is no ordinary file but a device, a pipe or the like"
            yield Finding(shown, Place(), NOT_ORDINARY, message, "Delete it.")
            return
        if about.st_size > most:
            message = f"this file has {about.st_size / 2**20:.1f} MiB; at most {most // 2**20} MiB are taken"
            yield Finding(shown, Place(), LARGE_FILE, message, "Split it, make it smaller, or link to it elsewhere.")
        found = None if quiet else secret_in(path)
        if found:
            yield _secret(shown, f"{found.what} stands in this file", found.line)
    except OSError as trouble:
        message = f"this file cannot be read: {trouble.strerror}"
        yield Finding(shown, Place(), UNREADABLE_FILE, message, "Look at its name, and at who may open it.")


def _secret(shown: str, message: str, line: int = 1) -> Finding:
    then = _TELL if _ABOUT_PEOPLE.search(message) else _CHANGE
    help_ = f"Move it out of the project. If it was ever published, {then}."
    return Finding(shown, Place(line), SECRET_FILE, message, help_)


def _link(shown: str) -> Finding:
    message = "this is a symbolic link: what it leads to, wherever that is, would be published"
    return Finding(shown, Place(), NOT_ORDINARY, message, "Delete it, and put a copy of the file here instead.")
