"""The packages of the lock files, put into .venv with pip."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from setup.environment import PYTHON, ROOT, VENV, changing
from setup.telling import Trouble, run, say
from setup.versions import NEWEST

_PIP = (
    *(PYTHON, "-I", "-m", "pip", "--disable-pip-version-check", "--no-input"),  # -I: whatever else the machine has
    *("install", "--no-user", "--require-hashes", "--only-binary", ":all:"),
)
# How pip begins the line on each package of a lock file: one to fetch, one that is there, one for other systems.
_REACHED = ("Collecting ", "Requirement already satisfied: ", "Ignoring ")


def is_in(*sources: str) -> bool:
    """Whether what these files of the project ask for was put in as they stand now."""
    return all(_stamp(one).is_file() and _stamp(one).read_text() == _sum(one) for one in sources)


def put_in(lock: str, what: str) -> None:
    """Put the packages of a lock file into .venv. Raises Trouble, with pip's own words, where they cannot be had."""
    count = sum(line[:1].isalnum() for line in (ROOT / lock).read_text(encoding="utf-8").splitlines())
    say(f"  {count} packages {what}")
    before = len(_installed())

    def so_far(lines: Sequence[str]) -> str:
        fetched = [line for line in lines if line.startswith("Installing collected packages")]
        if fetched:
            return f"{len(_installed()) - before} of {fetched[0].count(',') + 1} packages put in"
        return f"{sum(line.startswith(_REACHED) for line in lines)} of {count} packages fetched"

    refused = ""
    with changing():
        try:
            run([*_PIP, "-r", ROOT / lock], so_far)
        except subprocess.CalledProcessError as trouble:
            if trouble.returncode < 0:
                raise Trouble("pip was ended by the system. Type the same again, and set-up begins anew.") from None
            refused = _words_of(trouble.output)
    if refused:
        raise Trouble(refused)
    note(lock)


def note(source: str) -> None:
    """Write down that what this file of the project asks for is there."""
    _stamp(source).write_text(_sum(source))


def _words_of(output: str) -> str:
    """What pip said on its failure, and what may help."""
    lines = output.splitlines()
    said = [line for line in lines if line.startswith("ERROR")] or lines[-3:]
    this = sys.version_info[:2]
    if this > NEWEST:
        said.append(
            f"The packages are locked for Python up to {NEWEST[0]}.{NEWEST[1]}; this is {this[0]}.{this[1]}. "
            f"Try: make serve PYTHON=python{NEWEST[0]}.{NEWEST[1]}"
        )
    return "\n".join([*said, "The packages could not be put in. Is there a network? Then type the same again."])


def _installed() -> list[Path]:
    return [*VENV.glob("lib/*/site-packages/*.dist-info"), *VENV.glob("Lib/site-packages/*.dist-info")]


def _stamp(source: str) -> Path:
    return VENV / f"{Path(source).name}.sum"


def _sum(source: str) -> str:
    return hashlib.sha256((ROOT / source).read_bytes()).hexdigest()
