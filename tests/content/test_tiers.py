"""The engine's tests run without this site: nobody's stories can turn them red."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.content.shipped import ROOT


@pytest.mark.proof
def test_the_engines_tests_pass_where_there_is_no_content(tmp_path: Path) -> None:
    compiled = shutil.ignore_patterns("__pycache__")
    for folder in ("hooks", "setup", "tests/engine", "tests/browser/small"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=compiled)
    for file in (ROOT / "tests").glob("*.py"):
        if file.name != "conftest.py":  # it builds this site
            shutil.copyfile(file, tmp_path / "tests" / file.name)
    shutil.copyfile(ROOT / "pyproject.toml", tmp_path / "pyproject.toml")
    options = ["-q", "-m", "not proof", "-p", "no:cacheprovider"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, "tests/engine"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:]
