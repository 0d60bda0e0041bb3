"""What several test processes share: whoever needs it first makes it, and the others wait for it."""

from __future__ import annotations

import fcntl
import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

Made = TypeVar("Made")


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Made]) -> Made:
    """What `make` gives for an empty folder of its own. It is called once in a run of the tests, whatever the number
    of their processes; where it fails, whoever asks next tries again. Nobody may change what stands there."""
    base = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:  # each process has a folder of its own in that of the run
        base = base.parent
    place = base / "shared"
    place.mkdir(exist_ok=True)
    made = place / f"{name}.made"
    with (place / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            tried = len([*place.glob(f"{name}-*")])
            folder = place / f"{name}-{tried}"
            folder.mkdir()
            made.write_bytes(pickle.dumps(make(folder)))
    result: Made = pickle.loads(made.read_bytes())
    return result
