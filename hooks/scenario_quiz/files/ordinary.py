"""Ordinary files: opening them and walking over them, without ever waiting for a pipe or following a link."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path


def content_of(file: Path) -> bytes | None:
    """What a file holds; None where there is none, where it is no ordinary file, and where it may not be opened.

    Whoever needs to say which of these it is asks `checks.files`.
    """
    try:
        return file.read_bytes() if file.is_file() else None
    except OSError:
        return None


def text_in(file: Path) -> str:
    """The text of a file with plain line ends; nothing where `content_of` gives none. What is no UTF-8 is replaced."""
    text = (content_of(file) or b"").decode("utf-8-sig", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def files_below(folder: Path, skip: Callable[[Path], bool], *, deep: bool = True) -> Iterator[Path]:
    """The ordinary files in a folder, and with `deep` in those below, in order of name. Links are left out.

    `skip` says of files and folders which are passed over. A folder that is a link or cannot be read holds nothing.
    """
    for entry in _entries(folder):
        path = Path(entry.path)
        if skip(path):
            continue
        if entry.is_file(follow_symlinks=False):
            yield path
        elif deep and entry.is_dir(follow_symlinks=False):
            yield from files_below(path, skip)


def folders_below(folder: Path, skip: Callable[[Path], bool]) -> Iterator[Path]:
    """The folders below a folder, in order of name. Links are left out."""
    for entry in _entries(folder):
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False) and not skip(path):
            yield path
            yield from folders_below(path, skip)


def is_linked(file: Path, folder: Path) -> bool:
    """Whether the way from a folder to a file goes over a symbolic link, which may lead out of the folder."""
    inside = file.relative_to(folder)
    return any((folder / part).is_symlink() for part in (inside, *inside.parents))


def is_ordinary(file: Path) -> bool:
    """Whether a path is a file, and no link, folder, pipe or device."""
    try:
        return stat.S_ISREG(file.lstat().st_mode)
    except OSError:
        return False


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        return [] if folder.is_symlink() else sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return []
