"""`scenario-quiz handouts` where the packages that it needs are not there. With them: `tests/site/test_handouts.py`."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenario_quiz.handouts import printing, slides
from tests.engine.cli.conftest import Run


def test_it_says_what_is_missing_and_writes_the_rest(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "why_not", lambda: "The Python package weasyprint is not installed.")
    monkeypatch.setattr(slides, "why_not", lambda: "The Python package pptx is not installed.")
    result = run("handouts", "out")
    assert result.exit_code == 1
    assert result.stdout == "Wrote 1 files to out, 0 PDF files of them made anew\n"
    assert result.stderr == (
        "The Python package weasyprint is not installed.\nThe Python package pptx is not installed.\n"
        "See README.md, handouts.\n"
    )
    assert (project / "out/trainers/handouts/catalogue.csv").is_file()
