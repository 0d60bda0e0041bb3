"""Running the site builder in a process of its own, strictly, and judging what it said."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

_TROUBLE = ("WARNING", "ERROR", "CRITICAL", "Traceback (most recent call last)")


def run_builder(root: Path, out: Path, epoch: int, lock: int, say: Callable[[str], None]) -> list[str]:
    """Build the project in `root` into `out`; each line that the builder says goes to `say`. Gives why the result may
    not be published, one line each; nothing where it may.

    The builder counts its own warnings only while it is not told to be quiet, and only those of its own loggers. So it
    is never told to be quiet, and its lines are judged here as well as its exit status. `epoch` is all that it learns
    of the time. `-P` keeps a file of the project that is named like a library from being run in its place.
    """
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "mkdocs", "build", "--strict", "--site-dir", str(out)],
        cwd=root,
        env={
            **os.environ,
            "SOURCE_DATE_EPOCH": str(epoch),
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONUTF8": "1",
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        pass_fds=() if os.name == "nt" else (lock,),
    )
    said = []
    with process:
        for line in process.stdout or ():
            said.append(line.rstrip("\n"))
            say(said[-1])
    return list(reasons_against(said, process.returncode))


def reasons_against(said: Iterable[str], status: int) -> Iterable[str]:
    """Why what the builder made may not be published, judged by its lines and its exit status."""
    trouble = sum(line.startswith(_TROUBLE) for line in said)
    if trouble:
        yield f"The builder gave {trouble} {'warning or error' if trouble == 1 else 'warnings or errors'}."
    if status < 0:
        yield f"The builder was ended by signal {-status}."
    elif status:
        yield f"The builder failed with exit status {status}."
