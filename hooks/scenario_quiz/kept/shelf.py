"""The shelf on which builds keep things: one database in one folder of the project.

It reads no clock: each build has a number, one more than the last, and what was used longest ago by these numbers goes
first. Nothing is kept in a form that could run, and each thing has a sum, so that nothing half written is believed.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from scenario_quiz.kept.fingerprints import digest, engine

FOLDER = ".cache"  # in the project's own folder; git and bundles leave it alone
_FILE = "kept.sqlite"
_FORM = 1  # of the tables below; a file of another form is begun anew
_MOST = 1024**3  # bytes on the disk
_BATCH = 4 * 1024**2  # bytes that wait to be written
_PATIENCE = 2  # seconds for another build to end its writing
_TABLES = """
CREATE TABLE things (key BLOB PRIMARY KEY, sum BLOB NOT NULL, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE used (key BLOB PRIMARY KEY, build INTEGER NOT NULL, size INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX by_age ON used (build);
"""


class Kept:
    """A shelf that keeps nothing: what a build has where there is none."""

    def get(self, key: bytes) -> Any:
        """What is kept under a key, plain data; None where nothing is, or nothing that can be believed."""
        return None

    def put(self, key: bytes, value: Any) -> None:
        """Keep plain data under a key."""

    def close(self) -> None:
        """Write what waits to be written, and let go of what was used longest ago."""


def keeping(root: Path, most: int = _MOST) -> Kept:
    """The shelf of the project in a folder; one that keeps nothing where it cannot be had, or is not wanted."""
    if os.environ.get("SCENARIO_QUIZ_CACHE", "yes") == "no":
        return Kept()
    folder = root / FOLDER
    for _ in range(2):  # the second time with a new file
        try:
            folder.mkdir(exist_ok=True)
            if folder.is_symlink():  # it may lead out of the project
                return Kept()
            return _Shelf(folder / _FILE, engine(), most)
        except sqlite3.OperationalError:  # another build writes, the disk is full, or nothing may be written here
            return Kept()
        except sqlite3.DatabaseError:
            with suppress(OSError):
                (folder / _FILE).unlink()
        except OSError:
            return Kept()
    return Kept()


class _Shelf(Kept):
    def __init__(self, file: Path, maker: bytes, most: int) -> None:
        """`maker` is part of every key. Raises sqlite3.Error, and OSError where the file is a link."""
        self._file, self._maker, self._most = file, maker, most
        self._waiting: dict[bytes, bytes] = {}
        self._size = 0
        self._used: set[bytes] = set()
        if file.is_symlink():
            raise OSError(f"{file} is a link")
        base = sqlite3.connect(file, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
        try:
            base.execute("PRAGMA trusted_schema = OFF")
            # A build that is killed, or a power cut, may leave a torn file: the sums tell.
            base.execute("PRAGMA synchronous = OFF")
            self._build = 1 + _last_build(base)
        except BaseException:
            base.close()
            raise
        self._base: sqlite3.Connection | None = base

    def get(self, key: bytes) -> Any:
        key = digest(self._maker, key)
        if key in self._waiting:
            return json.loads(self._waiting[key])
        return self._tried(lambda base: self._found(base, key))

    def put(self, key: bytes, value: Any) -> None:
        if self._base is None:
            return
        key = digest(self._maker, key)
        written = json.dumps(value, separators=(",", ":")).encode()
        self._waiting[key] = written
        self._used.add(key)
        self._size += len(written)
        if self._size >= _BATCH:
            self._tried(self._write)

    def close(self) -> None:
        self._tried(self._write)
        self._tried(self._let_go)
        if self._base is not None:
            self._base.close()
            self._base = None

    def _tried(self, step: Callable[[sqlite3.Connection], Any]) -> Any:
        """What a step gives. Whatever goes wrong in it ends the keeping for this build; a torn file is thrown away."""
        if self._base is None:
            return None
        try:
            return step(self._base)
        except (sqlite3.Error, ValueError, TypeError, RecursionError, OverflowError) as trouble:
            self._base.close()  # which undoes what is half written
            self._base = None
            self._waiting.clear()
            if not isinstance(trouble, sqlite3.OperationalError):  # which says: busy, full, or not to be written
                with suppress(OSError):
                    self._file.unlink()
            return None

    def _found(self, base: sqlite3.Connection, key: bytes) -> Any:
        found = base.execute("SELECT sum, value FROM things WHERE key = ?", (key,)).fetchone()
        if found is None or found[0] != _sum(key, found[1]):
            return None
        value = json.loads(found[1])
        self._used.add(key)
        return value

    def _write(self, base: sqlite3.Connection) -> None:
        things = sorted(self._waiting.items())
        self._waiting, self._size = {}, 0
        if not things:
            return
        base.execute("BEGIN IMMEDIATE")
        base.executemany(
            "INSERT OR REPLACE INTO things VALUES (?, ?, ?)", ((key, _sum(key, value), value) for key, value in things)
        )
        base.executemany(
            "INSERT OR REPLACE INTO used VALUES (?, ?, ?)", ((key, self._build, len(value)) for key, value in things)
        )
        self._make_room(base)
        base.execute("COMMIT")

    def _let_go(self, base: sqlite3.Connection) -> None:
        """Note what was used, and make room."""
        base.execute("BEGIN IMMEDIATE")
        base.executemany("UPDATE used SET build = ? WHERE key = ?", ((self._build, key) for key in sorted(self._used)))
        self._make_room(base)
        base.execute("COMMIT")

    def _make_room(self, base: sqlite3.Connection) -> None:
        """What was used longest ago goes first, and of one build what its key names last."""
        size = base.execute("SELECT sum(size) FROM used").fetchone()[0] or 0
        if size <= self._most:
            return
        gone = []
        for key, bytes_ in base.execute("SELECT key, size FROM used ORDER BY build, key DESC"):
            gone.append((key,))
            size -= bytes_
            if size <= self._most:
                break
        base.executemany("DELETE FROM things WHERE key = ?", gone)
        base.executemany("DELETE FROM used WHERE key = ?", gone)


def _last_build(base: sqlite3.Connection) -> int:
    """The number of the last build. Makes the tables where there are none. Raises sqlite3.Error."""
    form = base.execute("PRAGMA user_version").fetchone()[0]
    if form == 0 and not base.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        base.executescript(f"BEGIN IMMEDIATE; {_TABLES} PRAGMA user_version = {_FORM}; COMMIT;")
    elif form != _FORM:
        raise sqlite3.DatabaseError("of another form")
    last = base.execute("SELECT max(build) FROM used").fetchone()[0] or 0
    if not isinstance(last, int):
        raise sqlite3.DatabaseError("torn")
    return last


def _sum(key: bytes, value: bytes) -> bytes:
    """What tells whether a thing is whole, and stands under its own key."""
    return hashlib.blake2b(value, digest_size=16, key=key).digest()
