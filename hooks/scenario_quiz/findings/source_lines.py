"""Findings with the source line that each stands on, and with words of bearable length."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from scenario_quiz.files.ordinary import text_in
from scenario_quiz.findings import Finding


def with_lines(findings: Iterable[Finding], lines: tuple[str, ...]) -> list[Finding]:
    """The findings with the source line that each stands on."""
    shown = []
    for finding in findings:
        line = finding.place.line
        source = lines[line - 1] if 0 < line <= len(lines) else ""
        message, help_ = _one_line(finding.message, 240), _one_line(finding.help, 1000)
        shown.append(Finding(finding.path, finding.place, finding.code, message, help_, finding.severity, source))
    return shown


def _one_line(text: str, most: int) -> str:
    """Words that quote an author, who may have written anything, as one line of bearable length."""
    line = " ".join(text.split()) if "\n" in text else text
    return line if len(line) <= most else f"{line[: most - 1]}…"


def with_source_lines(root: Path, findings: list[Finding]) -> list[Finding]:
    """Give findings in registers, settings and pages their source line; those of scenarios have it already.

    Findings on a file as a file get none: its first line has nothing to do with it, and may be a password.
    """
    lines: dict[str, tuple[str, ...]] = {}
    shown = []
    for finding in findings:
        if not finding.source and not finding.code.on_file:
            if finding.path not in lines:
                lines[finding.path] = tuple(text_in(root / finding.path).split("\n"))
            shown += with_lines([finding], lines[finding.path])
        else:
            shown.append(finding)
    return shown
