"""The files of a project as files: secrets, links, sizes, depth, and names that other systems cannot hold.

Everything under the folders of the documentation, the scenarios and the organisation is looked at, whatever
its name: a build copies most of it to readers.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from scenario_quiz.findings import Finding, Place
from scenario_quiz.project import PAGE_ENDINGS, Project
from scenario_quiz.secrets import HARMLESS, holds_private_key, secret_by_name

TEXT_BYTES = 1024 * 1024  # a page of 5 MB took the site builder 33 seconds
FILE_BYTES = 100 * 1024 * 1024
DEPTH = 10
PATH_CHARACTERS = 150  # of the 260 that a path has on Windows, the folder of the site included
_TEXTS = (*PAGE_ENDINGS, ".yml", ".yaml", ".svg")
# Microsoft, "Naming Files, Paths, and Namespaces".
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.I)
_REFUSED = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]')


def check_files(project: Project) -> list[Finding]:
    """Every finding on the files of a project. Raises nothing for bad files; what is not ordinary is never opened."""
    findings: list[Finding] = []
    for name in dict.fromkeys((project.docs_folder, *project.scenario_folders, "local")):
        folder = project.root / name
        if folder.is_symlink():
            findings.append(_link(project.shown(folder)))
        elif folder.is_dir():
            theme = folder / ".overrides" if name == project.docs_folder else None
            findings += _folder(project, folder, theme, 1)
    return findings


def is_safe_to_read(findings: list[Finding]) -> bool:
    """Whether the rest of the checks may open the files: none is endless, a device or huge."""
    return not any(finding.code in ("not-ordinary", "large-file", "deep-folder") for finding in findings)


def _folder(project: Project, folder: Path, theme: Path | None, depth: int) -> Iterator[Finding]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as trouble:
        message = f"this folder cannot be read: {trouble.strerror}"
        yield Finding(project.shown(folder), Place(), "unreadable-file", message, "Look at who may open it.")
        return
    yield from _names(project, folder, [entry.name for entry in entries])
    for entry in entries:
        path = Path(entry.path)
        shown = _printable(project.shown(path))
        why = None if path == theme else secret_by_name(entry.name, folder=entry.is_dir())
        if why:
            yield _secret(shown, f"this is {why}")
        if entry.is_symlink():
            if not why or path.exists():  # some editors mark an open file with a hidden link that leads nowhere
                yield _link(shown)
        elif not entry.is_dir():
            yield from _file(path, shown, quiet=bool(why) or entry.name in HARMLESS)
        elif why:
            continue
        elif depth >= DEPTH:
            message = f"this folder lies more than {DEPTH} folders deep"
            yield Finding(shown, Place(), "deep-folder", message, "Move what is in it further up.")
        else:
            yield from _folder(project, path, theme, depth + 1)


def _file(path: Path, shown: str, quiet: bool) -> Iterator[Finding]:
    try:
        about = path.lstat()
        if not stat.S_ISREG(about.st_mode):
            message = "this is no ordinary file but a device, a pipe or the like"
            yield Finding(shown, Place(), "not-ordinary", message, "Delete it.")
            return
        most = TEXT_BYTES if path.suffix.lower() in _TEXTS else FILE_BYTES
        if about.st_size > most:
            message = f"this file has {about.st_size / 2**20:.1f} MiB; at most {most // 2**20} MiB are taken"
            yield Finding(shown, Place(), "large-file", message, "Split it, make it smaller, or link to it elsewhere.")
        if not quiet and holds_private_key(path):
            yield _secret(shown, "a private key stands in this file")
    except OSError as trouble:
        message = f"this file cannot be read: {trouble.strerror}"
        yield Finding(shown, Place(), "unreadable-file", message, "Look at its name, and at who may open it.")


def _names(project: Project, folder: Path, names: list[str]) -> Iterator[Finding]:
    """Names that cannot lie on Windows, or not beside each other: the bundle could not be unpacked there."""
    first: dict[str, str] = {}
    for name in names:
        shown = _printable(project.shown(folder / name))
        reason = ""
        if not name.isprintable() or _REFUSED.search(name):
            reason = "has a character that Windows does not take"
        elif _RESERVED.fullmatch(name) or name.endswith((".", " ")):
            reason = "cannot be used on Windows"
        elif len(shown) > PATH_CHARACTERS:
            reason = f"makes a path of more than {PATH_CHARACTERS} characters"
        elif name.casefold() in first:
            reason = f"differs from '{first[name.casefold()]}' in capitals alone"
        if reason:
            help_ = "Rename it: small letters, digits and hyphens work everywhere."
            yield Finding(shown, Place(), "portable-name", f"the name '{_printable(name)}' {reason}", help_)
        first.setdefault(name.casefold(), name)


def _secret(shown: str, message: str) -> Finding:
    return Finding(
        shown,
        Place(),
        "secret-file",
        message,
        "Move it out of the project. If it was ever published, change the secret.",
    )


def _link(shown: str) -> Finding:
    message = "this is a symbolic link: what it leads to, wherever that is, would be published"
    return Finding(shown, Place(), "not-ordinary", message, "Delete it, and put a copy of the file here instead.")


def _printable(text: str) -> str:
    """A path that may stand in a message: what a terminal would act on is replaced."""
    return "".join(character if character.isprintable() else "\ufffd" for character in text)
