"""Tabs, and lines that start at a column where nothing can start."""

from __future__ import annotations

import re
from dataclasses import replace

from scenario_quiz.reading.draft import Draft
from scenario_quiz.reading.lines import NAME, shape, word_length
from scenario_quiz.reading.refusals import shown
from scenario_quiz.reading.syntax.trouble import Mistake, Trouble

TAB = re.compile(r" *(?:- *)*\t")
TAB_INDENT = re.compile(r" *\t\s*\S")
NO_SPACE = re.compile(r"([A-Za-z_][\w-]*):(?=[^\s:/])")
STRAY_LINES = 100  # of one text, moved together


def tab(trouble: Trouble) -> Mistake | None:
    """A tab where spaces belong. All lines that start with one are mended together: they must go on matching."""
    line, number = trouble.text, trouble.line
    match = TAB.match(line)
    if not match:
        at = trouble.column
        if line[at : at + 1] == "\t" and "cannot start any token" in trouble.problem:
            # Behind a colon a tab is a blank to libyaml, and an error to PyYAML without it: accepted by both here.
            return trouble.mistake(
                (number, at), "tab", "", "", lambda d: d.set(number, f"{line[:at]} {line[at + 1 :]}")
            )
        return None
    at = match.end() - 1
    others = [n + 1 for n, text in enumerate(trouble.lines) if n != number and "\t" in text and TAB_INDENT.match(text)]
    help_ = "Press the space bar instead: two spaces for each step."
    if others:
        listed = ", ".join(map(str, others[:12])) + (" and more" if len(others) > 12 else "")
        help_ += f" So too on line{'s' if len(others) > 1 else ''} {listed}."
    message = "A tab is used to indent this line. Only spaces can."
    return trouble.mistake((number, at), "tab", message, help_, lambda draft: _tabs_to_spaces(draft, number))


def _tabs_to_spaces(draft: Draft, number: int) -> None:
    indents = [len(line) - len(line.lstrip(" ")) for line in draft.lines if line.startswith(" ") and "\t" not in line]
    step = min((indent for indent in indents if indent > 0), default=2)
    for index, line in enumerate(draft.lines):
        if "\t" in line and TAB_INDENT.match(line):
            blank = line[: len(line) - len(line.lstrip(" \t"))]
            draft.reindent(index, len(blank.replace("\t", " " * step)))
    line = draft.lines[number]
    match = TAB.match(line)
    if match:  # behind a dash
        draft.set(number, line[: match.end()].replace("\t", " ") + line[match.end() :])


def wrong(trouble: Trouble) -> Mistake | None:
    """A name or a list item at a column that fits nothing above."""
    number, line = trouble.line, trouble.text
    parts = shape(line)
    at_start = trouble.column <= max(parts.start, parts.colon)
    if not parts.is_structure or not at_start:
        return None
    levels = levels_above(trouble.lines, number)
    above = trouble.line_before(number)
    if parts.indent in levels and above >= 0 and "\t" not in line:
        return None if parts.indent == _indent(trouble.lines[above]) and not parts.dashes else _odd(trouble, levels)
    return _odd(trouble, levels)


def _odd(trouble: Trouble, levels: list[int]) -> Mistake:
    number, line = trouble.line, trouble.text
    parts = shape(line)
    others = [level for level in levels if level != parts.indent] or [0]
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
    at, length = (number, parts.indent), word_length(line, parts.indent)
    by = target - parts.indent
    return trouble.mistake(at, "bad-indent", message, help_, lambda draft: _move_block(draft, number, by), length)


def _spaces(levels: list[int]) -> str:
    words = [str(level) if level else "no" for level in levels]
    joined = words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
    return f"{joined} space{'' if words[-1] == '1' else 's'}"


def _move_block(draft: Draft, number: int, by: int) -> None:
    """Move a line, and all below that belong to it or stand at its indent: they went wrong together."""
    own = _indent(draft.lines[number])
    last = number
    for index in range(number + 1, len(draft.lines)):
        if draft.lines[index].strip():
            if _indent(draft.lines[index]) < own:
                break
            last = index
    draft.indent(number, last, by)


def no_name_above(trouble: Trouble) -> Mistake | None:
    """A line without a name, where the parser only stops at the name on the line below."""
    parts = trouble.shape
    if "mapping values" not in trouble.problem or parts.dashes or trouble.column != parts.colon:
        return None
    above = first = trouble.line_before(trouble.line)
    while first >= 0 and not shape(trouble.lines[first]).is_structure:
        first = trouble.line_before(first)
    if above == first or (first >= 0 and trouble.lines[first][shape(trouble.lines[first]).value :].strip()):
        return None  # what stands above is the text of a name, which may well have several lines
    if _indent(trouble.lines[above]) != parts.indent:
        return None
    return no_name(replace(trouble, line=above, column=parts.indent, from_line=above))


def no_name(trouble: Trouble) -> Mistake | None:
    """A line that is neither a name with a value, nor a list item, nor indented enough to belong to a text."""
    number = trouble.from_line if "could not find expected ':'" in trouble.problem else trouble.line
    line = trouble.lines[number]
    parts = shape(line)
    if line.startswith(":", parts.start):
        help_ = "Write one name before the colon, or put the text in quotes if the colon belongs to it."
        message = "No name stands before this colon."
        return trouble.mistake((number, parts.start), "bad-key", message, help_, lambda d: d.empty(number, False))
    if parts.is_structure or not line.strip() or (number == trouble.line and trouble.column > parts.start):
        return None
    start = parts.start
    at, length = (number, start), max(1, len(line.rstrip()) - start)
    missing = NO_SPACE.match(line, start)
    if missing:
        fixed = f"{missing[1]}: {line[missing.end() :].strip()}"
        colon = missing.end() - 1
        help_ = f"Write {shown(fixed, 90)}"
        message = "A space is missing after this colon."
        return trouble.mistake((number, colon), "syntax", message, help_, lambda draft: draft.space(number, colon + 1))
    above = trouble.line_before(number)
    if NAME.match(line.strip()) and (above < 0 or shape(trouble.lines[above]).is_structure):
        message = f"'{shown(line.strip())}' has no colon after it."
        help_ = f"A name needs a colon: {shown(line.strip(), 60)}: and then its value."
        return trouble.mistake(
            at, "syntax", message, help_, lambda d: d.set(number, d.lines[number].rstrip() + ":"), length
        )
    message = "This line is neither a name with a value nor indented like the text above."
    help_ = "If it belongs to the text above, indent it like that text. If not, write it as  name: value"
    return trouble.mistake(at, "bad-indent", message, help_, lambda draft: _join_text(draft, number, above), length)


def _join_text(draft: Draft, number: int, above: int) -> None:
    """Indent stray lines of text so that they go on the text above."""
    if above < 0:
        draft.empty(number, keep_name=False)
        return
    upper = shape(draft.lines[above])
    width = upper.start + 2 if upper.is_structure else upper.indent
    for index in range(number, min(number + STRAY_LINES, len(draft.lines))):
        parts = shape(draft.lines[index])
        if not draft.lines[index].strip() or parts.is_structure:
            break
        draft.as_text(index, parts.start)
        draft.reindent(index, width)


def levels_above(lines: list[str], number: int) -> list[int]:
    """The columns at which the blocks that are open above a line go on, deepest first."""
    levels: list[int] = []
    least = 1 << 30
    for index in range(number - 1, -1, -1):
        line = lines[index]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        parts = shape(line)
        if parts.is_structure and parts.indent < least:
            levels += [level for level in sorted(parts.levels, reverse=True) if level < least]
            least = parts.indent
            if least == 0:
                break
    return levels


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
