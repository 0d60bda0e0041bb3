"""Values that are more than they look: a second colon, a hash inside a text, a first character with a meaning."""

from __future__ import annotations

import re

from scenario_quiz.findings import Code
from scenario_quiz.reading.lines import CLOSERS, COLON, COMMENT, MOST, NAME, corrected, innermost, quoted, shape
from scenario_quiz.reading.mended_lines import MendedLines
from scenario_quiz.reading.one_document import DIRECTIVE
from scenario_quiz.reading.refusals import ANCHOR, TAG, shown
from scenario_quiz.reading.silent_losses import hash_in_text
from scenario_quiz.reading.syntax.trouble import NO_COLON, SYNTAX, Mistake, Trouble

COLON_IN_TEXT = Code(
    "colon-in-text", "error", "A colon and a space inside a text confuse the file.", "Put the text in quotes."
)

SPECIAL = "*&!|>@`%,]}"
SECOND_NAME = re.compile(r"(?:[a-z0-9][\w.:/#-]*|\[.*\]) *([a-z_][\w-]*)")  # behind a value of one word, or a list
PART = re.compile(r"[^,\[\]{}]*")
ID = re.compile(r"[a-z0-9][\w.:/#-]*\Z")  # or a citation
QUOTES = ("'", '"')


def special_start(trouble: Trouble) -> Mistake | None:
    """A text whose first character means something to YAML: `*emphasis*`, `@name`, `> 5 people`, `- so`."""
    line, number = trouble.text, trouble.line
    if trouble.from_line == number and trouble.context.startswith("while scanning a"):
        start = trouble.from_column
    else:
        start = shape(line).value
    first = line[start : start + 1]
    here = line[trouble.column : trouble.column + 1]
    if here and here in SPECIAL + "-?" and line[: trouble.column].strip() and first not in (*SPECIAL, "[", "{"):
        start, first = trouble.column, here
    if not first or trouble.column < start:
        return None
    if line.startswith("%"):
        help_ = "Delete this line, or indent it like the rest of the text that it belongs to."
        message = "A line that starts with % is an instruction to a YAML program, and none is read here."
        return trouble.mistake((number, 0), DIRECTIVE, message, help_, lambda d: d.empty(number, False), len(line))
    listed = first in "-?" and line[start + 1 : start + 2] in ("", " ", "\t") and shape(line).colon >= 0
    if first not in SPECIAL and not listed:
        return None
    code = {"*": ANCHOR, "&": ANCHOR, "!": TAG}.get(first, SYNTAX)
    message = f"A text cannot start with '{first}' unless it stands in quotes."
    fixed = corrected(line, start) if shape(line).value == start else ""
    help_ = f"Put it in quotes: {fixed}" if fixed else "Put the text in double quotes."
    if listed and first == "-":
        message, help_ = "A list cannot start on the same line as its name.", _list_or_text(trouble, start, help_)
    return trouble.mistake((number, start), code, message, help_, lambda draft: draft.as_text(number, start))


def _list_or_text(trouble: Trouble, start: int, in_quotes: str) -> str:
    """Help on a dash behind a name: first what the rest of the line looks like, then the other."""
    line, parts = trouble.text, trouble.shape
    name, value = line[parts.start : parts.colon].strip(), COMMENT.split(line[start + 1 :])[0].strip()
    below = next((one for one in trouble.lines[trouble.line + 1 :] if one.strip()), "")
    if shape(below).dashes and shape(below).indent >= parts.start:
        return (
            f"Write {name}: alone on this line, and below it '- {shown(value)}', indented like the items that follow."
        )
    items = [one.strip() for one in value.split(",")]
    if items and all(ID.match(one) for one in items):
        return f"Write the list in brackets: {name}: [{', '.join(items)}] If it is text, put it in quotes."
    listed = f"{name}: [{value if value[:1] in QUOTES else quoted(value)}]"
    return (
        f"{in_quotes} If it is a list, write it in brackets: {listed}" if value and len(listed) <= MOST else in_quotes
    )


def second_colon(trouble: Trouble) -> Mistake | None:
    """A colon and a space inside a text: YAML takes what stands before it for a name."""
    line, number, at = trouble.text, trouble.line, trouble.column
    if line[at : at + 1] != ":" or not COLON.match(line, at):
        return None
    if trouble.context.startswith("while parsing a flow"):
        bracket = shape(trouble.lines[trouble.from_line])
        own = shape(line)
        if number > trouble.from_line and (own.indent <= bracket.indent or at == own.colon):
            return None  # the next line of the block: the brackets above were never closed
        return _in_brackets(trouble)
    if "mapping values" not in trouble.problem:
        return None
    parts = shape(line)
    if parts.colon < 0 or at < parts.colon:
        return None
    if at > parts.colon:
        name = line[parts.start : parts.colon].strip()
        # `- Note: ring: now`: what is no name of ours was meant as text from its beginning.
        start = parts.value if NAME.match(name) or not parts.dashes else parts.start
    elif NAME.match(line[parts.start : at].strip()):
        return None  # a name on a line of its own, so the indent is wrong
    else:
        start = parts.start
    fixed = corrected(line, start) if at > parts.colon else ""
    message = "A second ': ' on this line: what stands before it is taken for a name."
    help_ = f"Put the text in quotes: {fixed}" if fixed else "Put the whole text in double quotes."
    second = SECOND_NAME.fullmatch(line, parts.value, at)
    if fixed and second:
        help_ = f"If '{second[1]}' is a name, press Enter before it. If it is text, put it in quotes: {fixed}"
    if at == parts.colon:
        message = "A ': ' inside a text that goes on from the line above: what stands before it is taken for a name."
        help_ = "Put the whole text in double quotes, from its first line to its last, or write it as a block after |"
    return trouble.mistake((number, at), COLON_IN_TEXT, message, help_, lambda draft: draft.as_text(number, start))


def _in_brackets(trouble: Trouble) -> Mistake:
    line, number, at = trouble.text, trouble.line, trouble.column
    in_list = innermost(line, at) == "["  # where each item is a text from its beginning
    before = max(line.rfind(mark, 0, at) for mark in ((",", "[") if in_list else (": ", ",", "[", "{")))
    start = before + 1
    start += len(line[start:at]) - len(line[start:at].lstrip(": "))
    match = PART.match(line, at)
    end = match.end() if match else len(line)
    text = line[start:end].strip()
    message = "A second ': ' in this value: what stands before it is taken for a name."
    help_ = f"Put the text in quotes: {quoted(text)}" if text and len(text) < MOST else "Put the text in quotes."
    words = text.split(": ")
    if in_list and all(ID.match(word) for word in words):
        help_ = f"If it is a citation, write {words[0]}#{words[1]} If it is text, put it in quotes: {quoted(text)}"
    colons = [found.start() for found in COLON.finditer(line, start, end)] if in_list else [at]

    def mend(draft: MendedLines) -> None:
        for colon in colons:
            draft.stand_in(number, colon)

    return trouble.mistake((number, at), COLON_IN_TEXT, message, help_, mend)


def hash_before_more_text(trouble: Trouble) -> Mistake | None:
    """A text of several lines with a hash in it: the hash ends the text, and the next line is left over."""
    left_over = trouble.from_line if NO_COLON in trouble.problem else trouble.line
    if shape(trouble.lines[left_over]).is_structure and "mapping values" not in trouble.problem:
        return None
    above = trouble.line_before(left_over)
    if above < 0:
        return None
    line = trouble.lines[above]
    parts = shape(line)
    value = line[parts.value : parts.value + 1]
    match = COMMENT.search(line, parts.value)
    if not match or not value or value in CLOSERS or value in "\"'|>#":
        return None
    indent = len(trouble.lines[left_over]) - len(trouble.lines[left_over].lstrip())
    if indent < parts.indent or (parts.is_structure and indent <= parts.start):
        return None
    hash_ = match.end() - 1
    finding = hash_in_text(line, above, hash_, parts.value, "error", False)
    return trouble.mistake(
        (above, hash_),
        finding.code,
        finding.message,
        finding.help,
        lambda draft: draft.as_text(above, parts.value),
        finding.place.length,
    )


def unreadable(trouble: Trouble) -> Mistake:
    """Anything else."""
    line, number = trouble.text, trouble.line
    parts = shape(line)
    fixed = corrected(line, parts.value) if parts.colon >= 0 else ""
    message = f"This line cannot be read from here on: '{shown(line[trouble.column :].strip() or line.strip())}'."
    help_ = f"If it is text, put it in quotes: {fixed}" if fixed else "If it is text, put it in double quotes."
    if parts.colon < 0:
        help_ += " Look at the end of the line above too."
    start = parts.value
    return trouble.mistake((number, trouble.column), SYNTAX, message, help_, lambda d: d.as_text(number, start))
