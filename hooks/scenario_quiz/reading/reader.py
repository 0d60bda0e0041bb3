"""The steps from the bytes of one file to its tree and findings, in order."""

from __future__ import annotations

from dataclasses import dataclass, replace

from yaml import YAMLError

from scenario_quiz.findings import Code, Finding, Place, errors_in, in_order
from scenario_quiz.reading.decoding import BIDI_CHARACTER, CONTROL_CHARACTER, LINE_BREAK_CHARACTER, decode
from scenario_quiz.reading.false_blanks import FALSE_BLANK, without_false_blanks
from scenario_quiz.reading.mending import mend
from scenario_quiz.reading.nodes import Node, ScalarNode
from scenario_quiz.reading.one_document import one_document
from scenario_quiz.reading.refusals import begun_twice, duplicates
from scenario_quiz.reading.silent_losses import find_losses, worth_watching
from scenario_quiz.reading.tree import Notes, build

EMPTY_FILE = Code("empty-file", "error", "The file holds nothing.", "Run scenario-quiz new, or delete the file.")

# What these are about is blank by now, so the rest of its line is not to be wondered at.
_BLANKED = frozenset({CONTROL_CHARACTER, BIDI_CHARACTER, LINE_BREAK_CHARACTER, FALSE_BLANK})


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file holds.

    `root` is None where no tree could be made; then there is an error among the findings. After a syntax error that
    could be mended there is a tree as well as the error, so that the schema can go on. `lines` are the source lines as
    an editor counts them, safe to print: refused characters are replaced.
    """

    path: str
    root: Node | None
    lines: tuple[str, ...]
    findings: tuple[Finding, ...]


def read(path: str, data: bytes) -> Reading:
    """Read one file. `path` is only repeated in the findings. Never raises, whatever the bytes are."""
    text, findings = decode(data)
    if text is None:
        return Reading(path, None, (), _finished(path, findings, []))
    source = text.split("\n")
    text, blanks = without_false_blanks(text)
    text, refused = one_document(text)
    findings += [*blanks, *refused]
    lines = text.split("\n") if refused or blanks else source
    notes = Notes()
    try:
        root = build(text, lines, notes, worth_watching(text))
    except YAMLError as error:
        quiet = {finding.place.line - 1 for finding in findings if finding.code in _BLANKED}
        root, mended = mend(text, error, quiet)
        findings += mended
    else:
        findings += [*notes.findings, *duplicates(notes.twice)]
        if notes.plain:
            findings += find_losses(notes.plain, lines, ())
    findings += begun_twice(root, lines)
    if root is None or (isinstance(root, ScalarNode) and root.style == "plain" and not root.value):
        root = None
        if not errors_in(findings):
            help_ = "Write its content, or delete the file."
            findings.append(
                Finding("", Place(), EMPTY_FILE, "This file holds nothing but empty lines or notes.", help_)
            )
    return Reading(path, root, tuple(source), _finished(path, findings, source))


def _finished(path: str, findings: list[Finding], source: list[str]) -> tuple[Finding, ...]:
    """The findings in order, each with its file and its source line, and with a place that lies in the file."""
    done = []
    for finding in findings:
        place = finding.place
        line = min(place.line, max(len(source), 1))
        text = source[line - 1] if source else ""
        column = min(place.column, len(text) + 1) if line == place.line else len(text) + 1
        length = max(1, min(place.length, len(text) - column + 1))
        done.append(replace(finding, path=path, place=Place(line, column, length), source=text))
    return tuple(in_order(done)) if done else ()
