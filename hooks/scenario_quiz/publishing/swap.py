"""Putting a finished folder in the place of another: readers find the old one or the new one, and nothing between."""

from __future__ import annotations

import ctypes
import os
import sys
import time
from pathlib import Path

# From Linux's fcntl.h and fs.h: paths are from the current folder; exchange the two.
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
# Windows does not rename a folder while one of its files is open, say by a reader's download.
_TRIES = 20
_PAUSE = 0.25


def put_in_place(new: Path, target: Path, aside: Path) -> None:
    """Make `new` the target. An old target then stands where `new` stood, or at `aside`.

    On Linux the two change places in one step of the system. Elsewhere there are two renames, and for the moment
    between them no target: a build killed just there is put right by the next (see `staging.clear_leftovers`).
    Raises OSError and leaves the old target where the system refuses.
    """
    if not target.exists():
        new.rename(target)
        return
    if exchanged(new, target):
        return
    _rename(target, aside)
    try:
        _rename(new, target)
    except OSError:
        _rename(aside, target)
        raise


def exchanged(one: Path, other: Path) -> bool:
    """Let two folders change places in one step. False where the system or the disk cannot."""
    if not sys.platform.startswith("linux"):
        return False
    function = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if function is None:
        return False
    return bool(function(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)


def _rename(one: Path, other: Path) -> None:
    for left in reversed(range(_TRIES)):
        try:
            one.rename(other)
            return
        except PermissionError:
            if os.name != "nt" or not left:
                raise
            time.sleep(_PAUSE)
