"""Measuring CPU time, which others on the machine disturb less than they disturb the clock."""

from __future__ import annotations

import resource
import shutil
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from scenario_quiz.kept import FOLDER
from tests.site.building import command


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
