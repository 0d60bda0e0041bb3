"""The folder beside the target in which a build works, and what is done with those that killed builds left behind."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# A folder is only ever cleared away if this file in it says whose it is.
MARK = "made-by-scenario-quiz-build"


@dataclass(frozen=True)
class Staging:
    """A folder of one build. It stands beside the target, on the same disk, so that the swap is a rename."""

    folder: Path

    @property
    def new(self) -> Path:
        """Where the new site is built."""
        return self.folder / "new"

    @property
    def old(self) -> Path:
        """Where the old site goes, on systems where the two cannot change places in one step."""
        return self.folder / "old"

    @property
    def file(self) -> Path:
        """Where a bundle is written, where the build is for one."""
        return self.folder / "file"


def lock_file(target: Path) -> Path:
    return target.with_name(f".{target.name}.lock")


def new_staging(target: Path) -> Staging:
    """A new folder beside the target. Hold the lock. Raises OSError where it cannot be made."""
    staging = Staging(target.with_name(f".{target.name}.new-{os.getpid()}"))
    staging.folder.mkdir()
    (staging.folder / MARK).touch()
    return staging


def clear_leftovers(target: Path) -> None:
    """Clear away what killed builds left beside the target. Hold the lock, so that no other build is at work.

    A build that was killed between the two renames of a swap left the old site in its folder: it is put back first.
    Folders of other people's, whatever their names, and links are left alone. Raises OSError.
    """
    for folder in _leftovers(target):
        staging = Staging(folder)
        if not target.exists() and staging.old.is_dir():
            staging.old.rename(target)
        remove(folder)


def remove(folder: Path) -> None:
    """Remove a build's folder, its mark last: if this is killed too, the next build still knows the folder."""
    for inside in sorted(folder.iterdir()):
        if inside.is_dir():
            shutil.rmtree(inside)
        elif inside.name != MARK:
            inside.unlink()
    (folder / MARK).unlink(missing_ok=True)
    folder.rmdir()


def _leftovers(target: Path) -> Iterator[Path]:
    ours = re.compile(rf"\.{re.escape(target.name)}\.new-\d+")
    for folder in sorted(target.parent.iterdir()):
        if ours.fullmatch(folder.name) and folder.is_dir() and not folder.is_symlink():
            inside = {file.name for file in folder.iterdir()}
            # A build killed before it could write the mark left an empty folder.
            if not inside or (MARK in inside and inside <= {MARK, "new", "old", "file"}):
                yield folder
