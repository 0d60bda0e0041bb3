"""`scenario-quiz plain`: what it prints in each form, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.engine.cli.conftest import Run

JUDGED = "1 scenario, 13 registers and 3 pages judged"
LONG = " ".join(["word"] * 26)


@pytest.fixture
def dense(project: Path) -> Path:
    (project / "docs" / "index.md").write_text(f"# Start\n\nShort.\n\n{LONG}.\n", encoding="utf-8")
    return project


@pytest.mark.usefixtures("project")
def test_plain_english_ends_with_zero(run: Run) -> None:
    result = run("plain")
    assert (result.exit_code, result.stdout, result.stderr) == (
        0,
        "1 scenario, 13 registers and 3 pages judged: 0 errors, 0 warnings\n",
        "",
    )


@pytest.mark.usefixtures("dense")
def test_a_finding_ends_with_one_and_shows_its_line(run: Run) -> None:
    result = run("plain")
    assert result.exit_code == 1
    assert result.stdout.startswith("docs/index.md:5:1: error[long-sentence] this sentence has 26 words; at most 25 ")
    assert result.stdout.endswith(f"  = Make two of it, or a list.\n\n{JUDGED}: 1 error, 0 warnings\n")


@pytest.mark.usefixtures("dense")
def test_tools_get_the_same_findings(run: Run) -> None:
    (found,) = json.loads(run("plain", "--format", "json").stdout)
    assert (found["path"], found["line"], found["code"]) == ("docs/index.md", 5, "long-sentence")
    assert run("plain", "--format", "github").stdout.startswith("::error file=docs/index.md,line=5,col=1,")


@pytest.mark.usefixtures("dense")
def test_paths_choose_what_is_shown(run: Run) -> None:
    assert run("plain", "quizzes").exit_code == 0
    assert run("plain", "docs/index.md").exit_code == 1
    assert run("plain", "no-such-file").exit_code == 2
