"""Publishing for real: `scenario-quiz build` as a person runs it, killed, starved or twice at once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.usual import bytes_in

COMMAND = (sys.executable, "-P", "-m", "scenario_quiz", "build")


def environment(root: Path) -> dict[str, str]:
    """As a person's shell, with the project's own engine."""
    return {**os.environ, "PYTHONPATH": str(root / "hooks")}


def start(root: Path, *arguments: str) -> subprocess.Popen[str]:
    """Start a build. It leads a group of processes, so that the site builder can be killed with it."""
    return subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=root,
        env=environment(root),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )


def published(root: Path, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    """Run a build to its end."""
    return subprocess.run(
        [*COMMAND, *arguments],
        cwd=root,
        env={**environment(root), **changes},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def kill(process: subprocess.Popen[str], *, group: bool = True) -> None:
    """kill -9, for the build and its site builder, or for the build alone."""
    if process.poll() is None:
        if group:
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.communicate()


def beside(target: Path) -> list[str]:
    """Names beside a target, the lock left out."""
    return sorted(one.name for one in target.parent.iterdir() if one.name not in (target.name, f".{target.name}.lock"))


def until(what: object, seconds: float = 30) -> None:
    """Wait until a callable says yes."""
    end = time.monotonic() + seconds
    while not what():  # type: ignore[operator]
        assert time.monotonic() < end, "this never came true"
        time.sleep(0.01)


def one_of(site: Path, *sites: dict[str, bytes]) -> int:
    """Which of these sites a folder is, byte for byte."""
    found = bytes_in(site)
    assert found in sites, "neither the old site nor the new one"
    return sites.index(found)
