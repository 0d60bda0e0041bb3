"""One file, one document: lines that start with % and lines of --- or ... that would begin another document.

Text goes in; text with those lines emptied and findings come out. It is done on the text, before the parser sees it,
because such lines always stand at the very start of a line, and because a parser that is given a megabyte of them takes
time that grows with the square of their number.
"""

from __future__ import annotations

import re

from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.reading.limits import ALIKE, first_of

SECOND_DOCUMENT = Code("second-document", "error", "--- starts a second document.", "One file holds one scenario.")
DIRECTIVE = Code("directive", "error", "A line that starts with % is an instruction to other tools.", "Take it out.")

MARKER = re.compile(r"(?:---|\.\.\.)(?=[ \t]|$)")
MAY_HOLD = ("\n---", "\n...", "\n%")
STARTS = ("---", "...", "%")

DIRECTIVE_HELP = "Delete this line. A value that starts with % stands in quotes, behind its name."
DASHES_HELP = (
    "Delete this line if all of it is one thing; put the rest into a file of its own if it is another. "
    "To show a line of dashes inside a text, indent it like the rest of that text."
)
DOTS_HELP = "Delete this line, or indent it like the rest of the text that it belongs to."


def one_document(text: str) -> tuple[str, list[Finding]]:
    """Refuse and empty the lines that would make more than one document of a text."""
    if not text.startswith(STARTS) and not any(mark in text for mark in MAY_HOLD):
        return text, []
    lines = text.split("\n")
    directives: list[Finding] = []
    markers: list[Finding] = []
    emptied = {DIRECTIVE: 0, SECOND_DOCUMENT: 0}
    last = _last_with_content(lines)
    head = True  # nothing but comments so far: here, and only here, --- is allowed
    for index, line in enumerate(lines):
        if head:
            if not line.strip() or line.lstrip().startswith("#"):
                continue
            if line.startswith("%"):
                emptied[DIRECTIVE] += 1
                lines[index] = ""
                if emptied[DIRECTIVE] <= ALIKE:
                    message = "A line that starts with % is an instruction to a YAML program, and none is read here."
                    place = Place(index + 1, 1, len(line.rstrip()))
                    directives.append(Finding("", place, DIRECTIVE, message, DIRECTIVE_HELP))
                continue
            head = False
            if line.startswith("---"):
                continue
        if not line.startswith(STARTS) or not MARKER.match(line):
            continue
        lines[index] = "   " + line[3:]
        if line.startswith("...") and index >= last and line[3:].strip()[:1] in ("", "#"):
            # An end mark at the very end says nothing new.
            continue
        emptied[SECOND_DOCUMENT] += 1
        if emptied[SECOND_DOCUMENT] <= ALIKE:
            dashes = line.startswith("---")
            message = (
                f"'{line[:3]}' at the start of a line {'starts a second file' if dashes else 'ends the file'} here."
            )
            place = Place(index + 1, 1, 3)
            markers.append(Finding("", place, SECOND_DOCUMENT, message, DASHES_HELP if dashes else DOTS_HELP))
    findings = first_of(directives, emptied[DIRECTIVE]) + first_of(markers, emptied[SECOND_DOCUMENT])
    return "\n".join(lines), findings


def _last_with_content(lines: list[str]) -> int:
    """The index of the last line that is neither empty nor a comment."""
    for index in range(len(lines) - 1, -1, -1):
        stripped = lines[index].strip()
        if stripped and not stripped.startswith("#"):
            return index
    return 0
