"""Measuring CPU time, which others on the machine disturb less than they disturb the clock."""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from scenario_quiz.kept import FOLDER
from tests.site.building import BIN, EPOCH, command


@dataclass(frozen=True)
class Cost:
    """What a program took, with all that it started: CPU seconds, seconds of the clock, memory, and what it said."""

    cpu: float
    clock: float
    peak: int  # bytes that its largest process held at once
    said: str


def cost(root: Path, program: str, *arguments: str) -> Cost:
    """Run a program in a folder, those of the project by their names. Raises RuntimeError where it fails."""
    own = BIN / program
    began = time.monotonic()
    with tempfile.TemporaryFile("w+", encoding="utf-8") as out:
        process = subprocess.Popen(
            [str(own if own.exists() else program), *arguments],
            cwd=root,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": EPOCH},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        said = out.read()
    if process.returncode:
        raise RuntimeError(said)
    return Cost(used.ru_utime + used.ru_stime, time.monotonic() - began, used.ru_maxrss * 1024, said)


def build_cpu(root: Path, *, warm: bool = False) -> float:
    """CPU seconds of a whole `mkdocs build`, user and system: from nothing, or with what the last one has kept."""
    if not warm:
        shutil.rmtree(root / FOLDER, ignore_errors=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = command("mkdocs", "build", at=root, SCENARIO_QUIZ_CACHE="yes")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def call_cpu(call: Callable[[], object]) -> float:
    """CPU seconds of a call in this process."""
    before = time.process_time()
    call()
    return time.process_time() - before


def spread(values: Sequence[float]) -> str:
    """The median, with the least and the most."""
    return f"{statistics.median(values):.2f} ({min(values):.2f} to {max(values):.2f})"
