"""Golden files: what the checks say, kept as text and compared whole. SNAPSHOT=write writes them anew, to be read."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from scenario_quiz.findings import Finding, in_order


def lines_of(findings: Iterable[Finding], with_path: bool = False) -> str:
    """Findings as `line:column severity[code] message = help`, one a line."""
    return "".join(
        f"{f'{finding.path}:' if with_path else ''}{finding.place.line}:{finding.place.column} "
        f"{finding.severity}[{finding.code}] {finding.message}{f' = {finding.help}' if finding.help else ''}\n"
        for finding in in_order(findings)
    )


def assert_golden(file: Path, text: str) -> None:
    """The text is what the golden file holds."""
    if os.environ.get("SNAPSHOT") == "write":
        file.write_text(text, encoding="utf-8", newline="\n")
    assert file.is_file(), f"{file.name} is missing: run with SNAPSHOT=write, then read what it says"
    assert text == file.read_text(encoding="utf-8")
