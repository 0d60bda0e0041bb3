"""What YAML drops or changes without a word, seen in the source: hashes, curly quotes, dashes that are no list.

The unquoted texts of a file (parser events) and its lines go in; findings come out.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from typing import Any

from scenario_quiz.findings import Code, Finding, Place, Severity
from scenario_quiz.reading.limits import so_too_on
from scenario_quiz.reading.lines import MOST, quoted
from scenario_quiz.reading.refusals import place_of, shown

BAD_INDENT = Code("bad-indent", "error", "The line is not indented like its neighbours.", "Line it up with them.")
HASH_IN_TEXT = Code("hash-in-text", "error", "What follows a # is lost.", "Put the text in quotes.")
SMART_QUOTE = Code(
    "smart-quote", "warning", "Curly quotes do not quote a text; they will show.", "Use straight quotes around it."
)

CURLY = {"“": "”", "‘": "’"}
LISTED = re.compile(r"[a-z0-9][a-z0-9_.:/-]*\Z")  # how the words of closed lists, ids, dates and numbers look
HASH = re.compile(r"[ \t]+#")
DASH = re.compile(r"[ \t]*-[ \t]")


def worth_watching(text: str) -> bool:
    """Whether a text can hold a loss at all; most files say no here and pay nothing."""
    return " #" in text or "\t#" in text or "“" in text or "‘" in text


def find_losses(plain: Iterable[tuple[Any, bool]], lines: list[str], skip: Container[int]) -> list[Finding]:
    """Findings for the unquoted texts of a file, but for those on the lines (from 0) to skip, which were mended."""
    findings: list[Finding] = []
    for event, is_name in plain:
        start, end = event.start_mark, event.end_mark
        if start.line in skip or end.line in skip:
            continue
        line = lines[end.line] if end.line < len(lines) else ""
        hash_ = HASH.match(line, end.column) if not is_name else None
        if hash_:
            severity = hash_severity(event.value, line[hash_.end() :])
            if severity:
                at = hash_.end() - 1
                begin = start.column if event.value else at
                findings.append(hash_in_text(line, end.line, at, begin, severity, start.line == end.line))
        if event.value[:1] in ("“", "‘", "”", "’"):
            findings += _curly(event, is_name, lines)
        if end.line > start.line:
            findings += _dashes(event, lines)
    return findings


def hash_severity(value: str, after: str) -> Severity | None:
    """Whether the hash behind a text drops words that were meant (error), may do so (warning), or starts a note."""
    words = len(value.split())
    if after[:1].isdigit():  # nobody starts a note with #1
        return "error"
    if after[:1].strip():
        return "error" if words > 1 or (words and not LISTED.match(value)) else None
    return "warning" if words > 2 else None


def hash_in_text(line: str, number: int, at: int, begin: int, severity: Severity, whole: bool) -> Finding:
    """The finding for a hash at `at`, in a text that starts at `begin` of the same line (`whole`) or above."""
    dropped = line[at:].rstrip()
    message = f"'{shown(dropped)}' is dropped: a # after a space starts a note that no reader sees."
    fixed = f"{line[:begin]}{quoted(line[begin:].strip())}".strip() if whole else ""
    if fixed and len(fixed) <= MOST:
        help_ = f"If it is part of the text, put the text in quotes: {fixed}"
    else:
        help_ = "If it is part of the text, put the whole text in double quotes."
    if severity == "warning":
        help_ += " If it is a note for yourself, give it a line of its own above, starting with #."
    return Finding("", Place(number + 1, at + 1, len(dropped)), HASH_IN_TEXT, message, help_, severity)


def _curly(event: Any, is_name: bool, lines: list[str]) -> list[Finding]:
    """Curly quotes used as if they were the straight ones that YAML knows."""
    value, place = event.value, place_of(event, lines)
    if is_name:
        plain = value.strip("“”‘’\"'") or "name"
        message = f"The name '{shown(value)}' stands in curly quotes, which become part of the name."
        return [Finding("", place, SMART_QUOTE, message, f"Write it without quotes: {shown(plain)}:", "error")]
    opening = value[0]
    inside = value[1:-1]
    if len(value) < 2 or value[-1] not in (CURLY.get(opening), *"\"'"):
        return []
    if opening in inside or CURLY.get(opening) in (None, *inside):
        return []  # “Yes,” she said, “at once.” is a text with speech in it
    message = f"The curly quotes {opening} {value[-1]} around this text will show on the page."
    help_ = f'If they only hold the text together, write straight ones: "{shown(value[1:-1], 60)}"'
    return [Finding("", place, SMART_QUOTE, message, f"{help_} If it is speech, leave them.")]


def _dashes(event: Any, lines: list[str]) -> list[Finding]:
    """A list item that is indented too far becomes part of the text above it."""
    last = min(event.end_mark.line + 1, len(lines))
    numbers = [number for number in range(event.start_mark.line + 1, last) if DASH.match(lines[number])]
    if not numbers:
        return []
    line = lines[numbers[0]]
    column = len(line) - len(line.lstrip()) + 1
    message = "This line is read as part of the text above, not as an item of a list."
    help_ = "Start it at the same column as the items above; if the dash is part of the text, put it in quotes."
    # Words of a closed list or ids are never one text.
    severity: Severity = "error" if all(map(LISTED.match, event.value.split(" - "))) else "warning"
    help_ += so_too_on([number + 1 for number in numbers[1:]])
    return [Finding("", Place(numbers[0] + 1, column), BAD_INDENT, message, help_, severity)]
