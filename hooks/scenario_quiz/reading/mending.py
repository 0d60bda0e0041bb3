"""After a syntax error: say it, mend that line in memory, parse again, so that every mistake shows in one run.

The text and the parser's exception go in; a tree (where it can be had) and all findings come out. Rounds and parsed
characters are bounded, and each round changes a line, so this ends.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from dataclasses import replace

from yaml import YAMLError

from scenario_quiz.findings import Code, Finding, Place, in_order
from scenario_quiz.reading import limits
from scenario_quiz.reading.lines import indent_of
from scenario_quiz.reading.mended_lines import MendedLines, own
from scenario_quiz.reading.nodes import Node
from scenario_quiz.reading.refusals import BAD_KEY, duplicates
from scenario_quiz.reading.silent_losses import BAD_INDENT, find_losses
from scenario_quiz.reading.syntax import Mistake, Trouble, explain
from scenario_quiz.reading.syntax.tabs import TAB
from scenario_quiz.reading.syntax.trouble import SYNTAX
from scenario_quiz.reading.tree import Notes, build

# What a line whose indent was changed may lead to by that very change. Anything else on such a line is a mistake.
CAUSED_BY_MOVING = frozenset({BAD_INDENT, SYNTAX, TAB})


def mend(text: str, error: YAMLError, quiet: Container[int] = ()) -> tuple[Node | None, list[Finding]]:
    """The tree of a text that the parser refused, after mending it, and the findings on the way.

    Nothing is said of the quiet lines: a refused character stands there, and the rest may come of it.
    """
    draft = MendedLines(text.split("\n"), text.split("\n"))
    said: list[Finding] = []
    tries: Counter[tuple[int, Code]] = Counter()
    budget = limits.CHARACTERS_PARSED
    for _ in range(limits.MENDS):
        mistake = explain(Trouble.of(error, draft.lines))
        if mistake.line not in quiet and _is_new(mistake, said, draft):
            place = draft.place(mistake.line, mistake.column, mistake.length)
            gap = mistake.code == BAD_KEY
            said.append(Finding("", place, mistake.code, own(mistake.message), own(mistake.help), leaves_gap=gap))
        _apply(mistake, draft, tries)
        before, text = text, "\n".join(draft.lines)
        budget -= len(text)
        if text == before or budget < 0:
            break
        notes = Notes()
        try:
            root = build(text, draft.lines, notes, watch=True)
        except YAMLError as next_error:
            error = next_error
            continue
        losses = find_losses(notes.plain, draft.lines, draft.rewritten)
        kept = [_in_file(finding, draft) for finding in [*_not_caused(notes, draft), *losses]]
        return draft.restore(root), [*_without_cascades(said, draft.source), *kept]
    return None, _unfinished(_without_cascades(said, draft.source))


def _is_new(mistake: Mistake, said: list[Finding], draft: MendedLines) -> bool:
    """Whether a mistake is the author's, and not what an earlier one or its mend led to."""
    number = mistake.line
    if not mistake.message or number in draft.emptied:
        return False
    if number in draft.moved:
        return mistake.code not in CAUSED_BY_MOVING and not any(
            finding.place.line == number + 1 and finding.code not in CAUSED_BY_MOVING for finding in said
        )
    return not any(finding.place.line == number + 1 for finding in said)


def _apply(mistake: Mistake, draft: MendedLines, tries: Counter[tuple[int, Code]]) -> None:
    """Mend a line in the way that its mistake asks for; if that does not help, ever more roughly."""
    number = mistake.line
    attempt = tries[number, mistake.code]
    tries[number, mistake.code] += 1
    if attempt == 0 or not mistake.message:
        before = list(draft.lines)
        mistake.mend(draft)
        if draft.lines != before:
            return
    kept = draft.lines[number]
    if attempt <= 1:
        draft.empty(number, keep_name=True)
    if draft.lines[number] == kept:
        draft.empty(number, keep_name=False)
    if draft.lines[number] == kept:  # empty already, so it is the line where the parser stopped
        draft.empty(mistake.stopped, keep_name=False)


def _not_caused(notes: Notes, draft: MendedLines) -> list[Finding]:
    """Without what the mends themselves brought about: two names that meet because a line was moved."""
    twice = [one for one in notes.twice if one.place.line - 1 not in draft.moved]
    kept = [one for one in notes.findings if not (one.code == BAD_KEY and one.place.line - 1 in draft.moved)]
    return [*kept, *duplicates(twice)]


def _in_file(finding: Finding, draft: MendedLines) -> Finding:
    """A finding about the mended lines, as one about the file."""
    place = draft.place(finding.place.line - 1, finding.place.column - 1, finding.place.length)
    return replace(finding, place=place, message=own(finding.message), help=own(finding.help))


def _without_cascades(said: list[Finding], lines: list[str]) -> list[Finding]:
    """Keep one follow-on indent error for each block; the first of the block counts the others.

    A block reaches from its first indent error down to the next line that stands as far left as that error's parent.
    """
    kept: list[Finding] = []
    block: list[Finding] = []
    end = -1
    for finding in in_order(said):
        number = finding.place.line - 1
        if finding.code != BAD_INDENT:
            kept.append(finding)
            continue
        if number < end:
            block.append(finding)
            continue
        kept += _folded(block)
        block, end = [finding], _block_end(lines, number)
    return kept + _folded(block)


def _folded(block: list[Finding]) -> list[Finding]:
    more = len(block) - 1
    if more <= 0:
        return block
    lines = "line" if more == 1 else "lines"
    first = replace(block[0], help=f"{block[0].help} {more} more {lines} below may come right once this one is mended.")
    return [first]


def _block_end(lines: list[str], number: int) -> int:
    """The first line after the block that a line belongs to: where something stands as far left as its parent."""
    own = indent_of(lines[number])
    parent = next((indent_of(line) for line in reversed(lines[:number]) if line.strip() and indent_of(line) < own), 0)
    after = range(number + 1, len(lines))
    return next((n for n in after if lines[n].strip() and indent_of(lines[n]) <= parent), len(lines))


def _unfinished(findings: list[Finding]) -> list[Finding]:
    """Findings of a file that could not be read to its end say so."""
    if not findings:
        help_ = "Compare it with a scenario that works, line by line from the top."
        return [Finding("", Place(), SYNTAX, "This file cannot be read as names with values.", help_)]
    last = findings[-1]
    note = "Reading stopped here, so there may be more mistakes further down."
    return [*findings[:-1], replace(last, help=f"{last.help} {note}".strip())]
