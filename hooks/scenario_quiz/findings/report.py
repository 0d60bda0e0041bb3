"""Findings as text for people, JSON for tools, and annotations for pull requests."""

from __future__ import annotations

import json
from collections.abc import Iterable

from scenario_quiz.findings import Finding, Severity, counts

# What pull requests call a severity.
_GITHUB: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}


def as_text(findings: Iterable[Finding], checked: str = "") -> str:
    """Each finding with its source line, a caret and what to write instead; then a line that counts them."""
    findings = list(findings)
    blocks = [_block(finding) for finding in findings]
    return "\n".join([*blocks, summary(findings, checked)]) + "\n"


def summary(findings: Iterable[Finding], checked: str = "") -> str:
    """One line: how many errors and warnings, after what was checked, where that is said."""
    tally = counts(findings)
    told = f"{number(tally['error'], 'error')}, {number(tally['warning'], 'warning')}"
    return f"{checked}: {told}" if checked else told


def number(count: int, what: str) -> str:
    """How many of something, in the plural where it is not one."""
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def as_json(findings: Iterable[Finding]) -> str:
    """A list of objects: path, line, column, length, code, severity, message, help."""
    return json.dumps([finding.as_object() for finding in findings], ensure_ascii=False, indent=2) + "\n"


def as_github(findings: Iterable[Finding]) -> str:
    """Workflow commands that annotate the lines of a pull request."""
    return "".join(
        f"::{_GITHUB[finding.severity]} file={_property(finding.path)},line={finding.place.line},"
        f"col={finding.place.column},"
        f"endColumn={finding.place.column + finding.place.length},title={_property(finding.code.name)}"
        f"::{_data(' '.join(part for part in (finding.message.rstrip('.') + '.', finding.help) if part))}\n"
        for finding in findings
    )


def refusal(trouble: OSError) -> str:
    """What the system refused, and on which file, as a sentence."""
    where = f" ({trouble.filename})" if trouble.filename else ""
    return f"{trouble.strerror or trouble}{where}."


def _block(finding: Finding) -> str:
    place = finding.place
    head = f"{finding.path}:{place.line}:{place.column}: {finding.severity}[{finding.code}] {finding.message}"
    lines = [head]
    if finding.source.strip():
        number = str(place.line)
        source, column = _cut(finding.source, place.column)
        length = max(1, min(place.length, len(source) - column + 1))
        lines.append(f"  {number} | {source.expandtabs(1)}")
        lines.append(f"  {' ' * len(number)} | {' ' * (column - 1)}{'^' * length}")
    if finding.help:
        lines.append(f"  = {finding.help}")
    return "\n".join(lines) + "\n"


def _cut(source: str, column: int, width: int = 110) -> tuple[str, int]:
    """The part of a long line around the column, and the column within that part."""
    if len(source) <= width:
        return source, column
    start = max(0, min(column - 40, len(source) - width))
    part = source[start : start + width]
    if start:
        part, column = "…" + part, column + 1
    return (part + "…" if start + width < len(source) else part), column - start


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
