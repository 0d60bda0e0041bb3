"""Lines that start at a column where nothing can start."""

from __future__ import annotations

import re

from scenario_quiz.reading.lines import indent_of, shape, word_length
from scenario_quiz.reading.mended_lines import MendedLines
from scenario_quiz.reading.silent_losses import BAD_INDENT
from scenario_quiz.reading.syntax.fitting import column_of_name, too_far_left
from scenario_quiz.reading.syntax.trouble import NO_COLON, SYNTAX, Mistake, Trouble

SHORT = 60  # characters of a value that is shown whole
ITEM_MARK = re.compile(r" *([–—•·*]) +(?=[\w-]+: )")  # what Word makes of a dash


def wrong(trouble: Trouble) -> Mistake | None:
    """A name or a list item at a column that fits nothing above."""
    number, line = trouble.line, trouble.text
    parts = shape(line)
    if NO_COLON in trouble.problem and not shape(trouble.lines[trouble.from_line]).is_structure:
        return None
    at_start = trouble.column <= max(parts.start, parts.colon)
    if not parts.is_structure or not at_start:
        return None
    levels = levels_above(trouble.lines, number)
    above = trouble.line_before(number)
    if parts.indent in levels and above >= 0 and not parts.dashes:
        neighbour = shape(trouble.lines[above])
        if parts.indent == neighbour.indent and not neighbour.dashes:
            return None  # it stands where it should, so something else is wrong with it
    odd = too_far_left(trouble.lines, number)
    if odd is not None:
        return _too_far_left(trouble, odd)
    return _odd(trouble, levels)


def _too_far_left(trouble: Trouble, number: int) -> Mistake:
    """The line above, which ended what it belongs to: those on both sides of it stand alike."""
    line = trouble.lines[number]
    here, there = indent_of(line), trouble.shape.indent
    message = "This name is indented less than the lines on both sides of it."
    help_ = f"If it belongs with them, start the line with {_spaces([there])}."
    length = word_length(line, here)
    return trouble.mistake(
        (number, here), BAD_INDENT, message, help_, lambda draft: draft.indent(number, number, there - here), length
    )


def _odd(trouble: Trouble, levels: list[int]) -> Mistake:
    number, line = trouble.line, trouble.text
    parts = shape(line)
    others = [level for level in levels if level != parts.indent] or [0]
    target = column_of_name(trouble.lines, number, others)
    if target is None:
        target = min(others, key=lambda level: (abs(level - parts.indent), -level))
    what = "list item" if parts.dashes else "name"
    deeper = parts.indent > max(levels, default=0)
    if deeper:
        message = f"This {what} is indented further than the lines above it allow."
    elif parts.indent in levels:
        message = f"A {what} cannot stand here: the lines above it at the same indent are of another kind."
    else:
        message = f"The indent of this {what} matches none of the lines above."
    places = _spaces(sorted(set(others))[-3:])
    help_ = f"Start the line with {places}, like the lines that it belongs with."
    if deeper and trouble.line_before(number) >= 0:
        help_ += " If it is part of the text above, put that text in quotes."
    above = trouble.line_before(number)
    mark = ITEM_MARK.match(trouble.lines[above]) if above >= 0 else None
    if mark and len(mark[0]) == parts.indent:
        message = f"This '{mark[1]}' begins no item of a list: only a plain - does."
        fixed = f"- {trouble.lines[above][mark.end() :].strip()}"
        place = (above, mark.start(1))
        return trouble.mistake(
            place, SYNTAX, message, f"Write {fixed[:90]}", lambda d: d.set(above, " " * mark.start(1) + fixed)
        )
    if deeper and above >= 0:
        help_ += _cause_above(trouble, above)
    at, length = (number, parts.indent), word_length(line, parts.indent)
    if parts.dashes and parts.indent in levels and column_of_name(trouble.lines, number, others) is None:
        help_ = f"Take the dash away, or start the line with {places}, like the lines that it belongs with."
        return trouble.mistake(at, BAD_INDENT, message, help_, lambda draft: draft.without_dash(number), length)
    by = target - parts.indent
    return trouble.mistake(at, BAD_INDENT, message, help_, lambda draft: _move_block(draft, number, by), length)


def _cause_above(trouble: Trouble, above: int) -> str:
    """Further help on a line too far right: the line above lacks a dash, or has a value where it should have none."""
    upper, here = shape(trouble.lines[above]), trouble.shape
    value = trouble.lines[above][upper.value :].strip()
    before = trouble.line_before(above)
    opener = shape(trouble.lines[before]) if before >= 0 else None
    if upper.colon < 0 or upper.dashes or not value or value[0] in "[{" or len(value) > SHORT:
        return ""
    opens = opener and opener.colon >= 0 and not trouble.lines[before][opener.value :].strip()
    if opens and opener and opener.start < upper.start == here.indent - 2 and not here.dashes:
        return f" If the line above begins an item of a list, write - {trouble.lines[above].strip()}"
    return f" If it belongs under the name above, take '{value}' away there."


def _spaces(levels: list[int]) -> str:
    words = [str(level) if level else "no" for level in levels]
    joined = words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
    return f"{joined} space{'' if words[-1] == '1' else 's'}"


def _move_block(draft: MendedLines, number: int, by: int) -> None:
    """Move a line, and all below that belong to it or stand at its indent: they went wrong together. Where the next
    line fits without being moved, the line went wrong alone."""
    own = indent_of(draft.lines[number])
    parts = shape(draft.lines[number])
    opens = parts.colon >= 0 and not draft.lines[number][parts.value :].strip()
    below = next((indent_of(line) for line in draft.lines[number + 1 :] if line.strip()), 0)
    if by > 0 and (below > own + by if opens else below == own + by):
        draft.indent(number, number, by)
        return
    last = number
    for index in range(number + 1, len(draft.lines)):
        if draft.lines[index].strip():
            if indent_of(draft.lines[index]) < own:
                break
            last = index
    draft.indent(number, last, by)


def levels_above(lines: list[str], number: int, for_line: str = "") -> list[int]:
    """The columns at which the blocks that are open above a line go on, deepest first. `for_line` leaves those out
    where such a line cannot stand: a name where lists go on, or an item where names do."""
    dashes = bool(shape(for_line).dashes)
    levels: list[int] = []
    least = 1 << 30
    for index in range(number - 1, -1, -1):
        line = lines[index]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        parts = shape(line)
        if parts.is_structure and parts.indent < least:
            own = parts.levels
            if for_line:
                own = list(parts.dashes) if dashes else [parts.start] if parts.colon >= 0 else []
            levels += [level for level in sorted(own, reverse=True) if level < least]
            least = parts.indent
            if least == 0:
                break
    return levels
