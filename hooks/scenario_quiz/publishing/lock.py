"""One build at a time for each target: a lock that the system takes back by itself when its holder dies."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class BusyError(Exception):
    """Another build holds the lock."""


@contextmanager
def locked(file: Path) -> Iterator[int]:
    """Hold the lock on a file, which is made and stays: to delete it would let two builds lock two different files.

    Gives the open handle. A process that inherits it keeps the lock for as long as it lives, so that a builder whose
    parent was killed is never joined by a second one. Raises BusyError, or OSError where the file cannot be made.
    """
    handle = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
    try:
        try:
            _take(handle)
        except (BlockingIOError, PermissionError) as trouble:
            raise BusyError from trouble
        yield handle
    finally:
        os.close(handle)
