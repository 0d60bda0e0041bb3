"""A project that has set-up and little else, with one package of its own: set-up for real, in seconds and offline."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from tests.parts import program
from tests.site.building import ROOT

TOO_OLD = "import sys; sys.version_info = (3, 10, 12, 'final', 0)"
WITHOUT_VENV = "import sys; sys.modules['ensurepip'] = None"


def lay_out(root: Path) -> Path:
    """The project's folder: its Makefile and set-up as they stand, and lock files that name one package."""
    shutil.copytree(ROOT / "setup", root / "setup", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("Makefile", "pyproject.toml", "hooks/scenario_quiz/__init__.py"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, root / name)
    publishing = ROOT / "hooks/scenario_quiz/publishing"
    shutil.copytree(publishing, root / "hooks/scenario_quiz/publishing", ignore=shutil.ignore_patterns("__pycache__"))
    _lock(root, _wheel(root.parent / "wheels"))
    return root


def environment(root: Path, **changes: str) -> dict[str, str]:
    """As a person's shell, but for an index of packages that knows only the project's own.

    Without what `make test` passes on to a make below it: that one would then say which folder it is in.
    """
    return {
        **{name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")},
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(root.parent / "wheels"),
        "PIP_CONFIG_FILE": os.devnull,
        **changes,
    }


def set_up(root: Path, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    return _run([sys.executable, "setup", *arguments], root, environment(root, **changes))


def make(root: Path, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    return _run([program("make"), *arguments], root, environment(root, **changes))


def python_here(folder: Path, first: str) -> str:
    """A path on which `python3` is this Python, and believes what `first` tells it before it runs anything."""
    folder.mkdir(parents=True)
    python = folder / "python3"
    run = "import runpy; sys.argv = sys.argv[1:]; sys.path[0] = ''; runpy.run_path(sys.argv[0], run_name='__main__')"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{first}; {run}" "$@"\n')
    python.chmod(0o755)
    return str(folder)


def _run(command: list[str], root: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, encoding="utf-8", check=False)


def _lock(root: Path, wheel: Path) -> None:
    sum_ = hashlib.sha256(wheel.read_bytes()).hexdigest()
    (root / "requirements.lock").write_text(f"tiny==1.0 \\\n    --hash=sha256:{sum_}\n")


def _wheel(folder: Path) -> Path:
    folder.mkdir()
    wheel = folder / "tiny-1.0-py3-none-any.whl"
    about = "tiny-1.0.dist-info"
    with zipfile.ZipFile(wheel, "w") as packed:
        packed.writestr("tiny.py", "")
        packed.writestr(f"{about}/METADATA", "Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n")
        packed.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        packed.writestr(f"{about}/RECORD", f"tiny.py,,\n{about}/METADATA,,\n{about}/WHEEL,,\n{about}/RECORD,,\n")
    return wheel
