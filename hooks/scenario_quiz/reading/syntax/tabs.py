"""Tabs where only spaces may stand."""

from __future__ import annotations

import re

from scenario_quiz.findings import Code
from scenario_quiz.reading.limits import so_too_on
from scenario_quiz.reading.mended_lines import MendedLines
from scenario_quiz.reading.syntax.fitting import column_for
from scenario_quiz.reading.syntax.indents import levels_above
from scenario_quiz.reading.syntax.trouble import Mistake, Trouble

TAB = Code("tab", "error", "A tab stands where spaces are needed.", "Indent with spaces.")

INDENTED = re.compile(r" *(?:- *)*\t")
TAB_INDENT = re.compile(r" *\t\s*\S")


def tab(trouble: Trouble) -> Mistake | None:
    """A tab where spaces belong. All lines that start with one are mended together: they must go on matching."""
    line, number = trouble.text, trouble.line
    match = INDENTED.match(line)
    if not match:
        at = trouble.column
        if line[at : at + 1] == "\t" and "cannot start any token" in trouble.problem:
            # Behind a colon a tab is a blank to libyaml, and an error to PyYAML without it: accepted by both here.
            return trouble.mistake((number, at), TAB, "", "", lambda d: d.set(number, f"{line[:at]} {line[at + 1 :]}"))
        return None
    at = match.end() - 1
    others = [n + 1 for n, text in enumerate(trouble.lines) if n != number and "\t" in text and TAB_INDENT.match(text)]
    help_ = "Press the space bar instead: two spaces for each step."
    help_ += so_too_on(others)
    message = "A tab is used to indent this line. Only spaces can."
    return trouble.mistake((number, at), TAB, message, help_, lambda draft: _tabs_to_spaces(draft, number))


def _tabs_to_spaces(draft: MendedLines, number: int) -> None:
    indents = [len(line) - len(line.lstrip(" ")) for line in draft.lines if line.startswith(" ") and "\t" not in line]
    step = min((indent for indent in indents if indent > 0), default=2)
    tabbed = [index for index, line in enumerate(draft.lines) if "\t" in line and TAB_INDENT.match(line)]
    few = len(tabbed) <= len(indents)  # where most lines have tabs, they say themselves how deep they stand
    for index in tabbed:
        line = draft.lines[index]
        blank = line[: len(line) - len(line.lstrip(" \t"))]
        fits = column_for(draft.lines, index, levels_above(draft.lines, index, line)) if few else None
        draft.reindent(index, len(blank.replace("\t", " " * step)) if fits is None else fits)
    line = draft.lines[number]
    match = INDENTED.match(line)
    if match:  # behind a dash
        draft.set(number, line[: match.end()].replace("\t", " ") + line[match.end() :])
