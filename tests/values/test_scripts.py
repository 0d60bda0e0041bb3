"""The pages' scripts and styles: their unit tests, which node runs, and the length of their lines."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TESTS = sorted((ROOT / "tests/scripts").glob("*.test.js"))
WRITTEN = [
    *(ROOT / "tests/scripts").glob("*.js"),
    *(file for folder in ("docs", "hooks") for file in sorted((ROOT / folder).rglob("*.js"))),
    *(file for folder in ("docs", "hooks") for file in sorted((ROOT / folder).rglob("*.css"))),
    ROOT / "scripts.d.ts",
]


@pytest.mark.parametrize("file", TESTS, ids=lambda file: file.name)
def test_unit_tests_of_scripts(file: Path) -> None:
    command = ["node", "--test", "--test-reporter=tap", file]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "\n# fail 0\n" in done.stdout and "\n# skipped 0\n" in done.stdout


def test_no_line_is_longer_than_in_python() -> None:
    """The formatter breaks code at that length, and leaves comments and texts as they are."""
    ours = [file for file in WRITTEN if "vendored" not in file.parts]
    assert len(ours) > 40
    long = [
        f"{file.relative_to(ROOT)}:{number}"
        for file in ours
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if len(line) > 120
    ]
    assert long == []
