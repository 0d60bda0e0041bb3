"""The pages' scripts and styles: their unit tests, which node runs, and the length of their lines."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.parts import program

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
    command = [program("node"), "--test", "--test-reporter=tap", file]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    count = len(re.findall(r"^\s*test\(", file.read_text(encoding="utf-8"), re.MULTILINE))
    told = dict(re.findall(r"^# (pass|fail|skipped|todo|cancelled) (\d+)$", done.stdout, re.MULTILINE))
    assert told == {"pass": str(count), "fail": "0", "skipped": "0", "todo": "0", "cancelled": "0"} and count


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
