"""The folder .venv: whether it can be used as it is, and making it anew where it cannot."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from setup.telling import Trouble, run, say

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
# It says where the environment was made and for which Python. It is away while something is put in, so that what was
# interrupted there, by Ctrl+C or a power cut, is never taken for whole.
WHOLE = VENV / "whole"
_LOCK = ROOT / ".venv.lock"


def why_not(asked: bool) -> str | None:
    """Why .venv cannot be used, in words; None where it can. `asked`: only for the very Python that runs this."""
    if not VENV.exists():
        return ""
    if not WHOLE.is_file():
        return "The folder .venv is not from this set-up, or was never finished."
    folder, _, version = WHOLE.read_text(encoding="utf-8").partition("\n")
    if folder != str(VENV):
        return f"The folder .venv was made for another place: {folder}."
    now = _version_of(PYTHON)
    if now != version:
        return f"The folder .venv was made with Python {version}, which is {f'now {now}' if now else 'gone'}."
    if asked and now != _version():
        return f"The folder .venv was made with Python {version}, and you ask for {_version()}."
    return None


def make() -> None:
    """Make .venv anew, and empty. Raises Trouble where this Python cannot."""
    try:
        import ensurepip  # noqa: F401  # Debian keeps these two in a package of their own
        import venv  # noqa: F401
    except ImportError:
        package = f"python{_version()}-venv"
        raise Trouble(
            f"This Python ({_version()}) has no module venv, so it can make no .venv. "
            f"On Debian and Ubuntu, type: sudo apt install {package}"
        ) from None
    say(f"  Python {_version()} in .venv")
    _remove()
    # The folder may hold the very Python that runs this, so ask the one that it was made from.
    base = getattr(sys, "_base_executable", "") or sys.executable
    try:
        run([base, "-I", "-m", "venv", VENV], lambda _: "making .venv")
    except subprocess.CalledProcessError as trouble:
        raise Trouble(f"{trouble.output.strip()}\nThe folder .venv could not be made.") from None
    _add_command()


@contextmanager
def changing() -> Iterator[None]:
    """Something is put into .venv meanwhile. Only where this ends well is it whole again."""
    WHOLE.unlink(missing_ok=True)
    yield
    WHOLE.write_text(f"{VENV}\n{_version_of(PYTHON)}", encoding="utf-8")


@contextmanager
def alone() -> Iterator[None]:
    """One set-up at a time in this folder. A second one waits, and says so."""
    sys.path.insert(0, str(ROOT / "hooks"))
    from scenario_quiz.publishing.lock import BusyError, locked

    waiting = False
    while True:
        try:
            with locked(_LOCK):
                yield
            return
        except BusyError:
            if not waiting:
                say("Another set-up is at work in this folder. Waiting for it ...")
            waiting = True
            time.sleep(0.5)


def _add_command() -> None:
    """The command scenario-quiz, which runs the project's own code as it stands."""
    asked = [str(PYTHON), "-I", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = Path(subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip())
    # From there, and not from the root: Pythons read such a file in the letters of their machine.
    (packages / "scenario-quiz.pth").write_text(os.path.relpath(ROOT / "hooks", packages) + "\n")
    if os.name == "nt":
        (PYTHON.parent / "scenario-quiz.cmd").write_text('@"%~dp0python.exe" -P -m scenario_quiz %*\n')
    else:
        command = PYTHON.parent / "scenario-quiz"
        command.write_text(f'#!/bin/sh\nexec {shlex.quote(str(PYTHON))} -P -m scenario_quiz "$@"\n', encoding="utf-8")
        command.chmod(0o755)


def _remove() -> None:
    """Whatever is there: a folder, a link to one, or a file."""
    if VENV.is_dir() and not VENV.is_symlink():
        shutil.rmtree(VENV)
    else:
        VENV.unlink(missing_ok=True)


def _version() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def _version_of(python: Path) -> str:
    """The version of a Python, as in 3.11; nothing where it does not start."""
    try:
        asked = [str(python), "-I", "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
        return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""
