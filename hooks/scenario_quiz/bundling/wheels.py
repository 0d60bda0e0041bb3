"""Fetching the packages of the lock file for other systems and other versions of Python, with pip."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scenario_quiz.publishing.manifest import sum_of

# Those that the lock file was made for and tried with: 3.11 is the oldest that the project takes.
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
# pip does not work out by itself that a newer Linux runs what was made for an older one.
_PLATFORMS = {
    "linux": (
        *("manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64", "manylinux_2_12_x86_64"),
        *("manylinux2010_x86_64", "manylinux_2_5_x86_64", "manylinux1_x86_64"),
    ),
    "windows": ("win_amd64",),
}
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


class NoWheelsError(Exception):
    """pip could not fetch the packages. Its text is what pip said."""


@dataclass(frozen=True)
class Target:
    """A system, with a 64-bit processor as Intel and AMD make them, and a version of Python."""

    system: str
    python: str

    def __str__(self) -> str:
        return f"Python {self.python} on {self.system}"


def targets(pythons: Iterable[str] = PYTHONS) -> list[Target]:
    return [Target(system, python) for system in _PLATFORMS for python in pythons]


def fetch(lock: Path, target: Target, folder: Path) -> list[Path]:
    """The wheels of a lock file for a target, from `folder`, into which pip puts those that it does not hold yet.

    Each is one of those whose hashes the lock file names. A list in the folder says what was fetched for which lock
    file, so that nothing is asked for twice; what was damaged since is fetched anew. Raises NoWheelsError or OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    wanted = sum_of(lock)
    known = set(_HASH.findall(lock.read_text(encoding="utf-8")))
    listed = folder / f"{lock.stem}-{target.system}-{target.python}.txt"
    lines = listed.read_text(encoding="utf-8").splitlines() if listed.is_file() else []
    wheels = [folder / name for name in lines[1:]]
    if lines[:1] == [wanted] and all(wheel.is_file() and sum_of(wheel) in known for wheel in wheels):
        return wheels
    for wheel in wheels:  # pip would take a damaged one from here, and stop
        if wheel.is_file() and sum_of(wheel) not in known:
            wheel.unlink()
    fresh = folder / "fetching"
    shutil.rmtree(fresh, ignore_errors=True)
    _download(lock, target, folder, fresh)
    names = sorted(wheel.name for wheel in fresh.iterdir())
    for name in names:
        (fresh / name).replace(folder / name)
    fresh.rmdir()
    listed.write_text("\n".join([wanted, *names]) + "\n", encoding="utf-8")
    return [folder / name for name in names]


def _download(lock: Path, target: Target, known: Path, out: Path) -> None:
    platforms = [part for platform in _PLATFORMS[target.system] for part in ("--platform", platform)]
    done = subprocess.run(
        [
            *(sys.executable, "-P", "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"),
            *("--require-hashes", "--only-binary", ":all:", "--implementation", "cp"),
            *("--python-version", target.python, *platforms),
            *("--find-links", str(known), "--requirement", str(lock), "--dest", str(out)),
        ],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        lines = done.stderr.splitlines()
        said = [line for line in lines if line.startswith("ERROR")] or lines[-1:]
        raise NoWheelsError(f"The packages for {target} could not be fetched. " + " ".join(said))
