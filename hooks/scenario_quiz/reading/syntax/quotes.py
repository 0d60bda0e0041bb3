"""Quotes that are never closed, close too early, or hold a backslash."""

from __future__ import annotations

from collections.abc import Callable

from scenario_quiz.findings import Code
from scenario_quiz.reading.lines import close_from, closing, corrected, shape
from scenario_quiz.reading.mended_lines import MendedLines
from scenario_quiz.reading.syntax.trouble import SYNTAX, Mistake, Trouble

OPEN_QUOTE = Code("open-quote", "error", "A quote is opened and never closed.", "Close it, or take it out.")

LOOK_BACK = 80  # lines: further up, a quote that was not closed has made trouble long before
QUOTES = "\"'"


def backslash(trouble: Trouble) -> Mistake | None:
    """A backslash in double quotes that YAML does not know."""
    if "quoted scalar" not in trouble.context or "end of stream" in trouble.problem:
        return None
    at = trouble.text.rfind("\\", 0, trouble.column + 1)
    if at < 0:
        return None
    message = "A backslash in double quotes starts a code, and this one is not known."
    help_ = "Write two backslashes, or put the text in single quotes instead of double ones."
    line = trouble.line
    return trouble.mistake((line, at), SYNTAX, message, help_, lambda draft: draft.stand_in(line, at), 2)


def never_closed(trouble: Trouble) -> Mistake | None:
    """A quote that is still open at the end of the file."""
    if "quoted scalar" not in trouble.context:
        return None
    return _open(trouble, trouble.from_line, trouble.from_column)


def closed_on_a_later_line(trouble: Trouble) -> Mistake | None:
    """A quote left open on a line above, which the next quote of the file closes; the parser stops behind that one."""
    for number in range(trouble.line - 1, max(-1, trouble.line - LOOK_BACK), -1):
        line = trouble.lines[number]
        start = shape(line).value
        if line[start : start + 1] in ("", *"#|>") or line[start] not in QUOTES or closing(line, start) >= 0:
            continue
        for below in range(number + 1, trouble.line + 1):
            close = close_from(trouble.lines[below], 0, line[start])
            if close >= 0:
                if below == trouble.line and close <= trouble.column:
                    return _open(trouble, number, start)
                break
    return None


def _open(trouble: Trouble, number: int, start: int) -> Mistake:
    line = trouble.lines[number]
    quote = line[start : start + 1]
    ending = line.rstrip()
    fixed = corrected(line[:start] + line[start + 1 :], start) if ending[-1:] not in "]}," else ""
    help_ = f"Close it at the end of the text: {fixed}" if fixed else f"Write {quote} at the end of the text too."
    message = f"This quote {quote} is never closed."
    return trouble.mistake((number, start), OPEN_QUOTE, message, help_, lambda draft: draft.as_text(number, start))


def text_after_the_close(trouble: Trouble) -> Mistake | None:
    """Text behind the closing quote: an apostrophe in single quotes, or a text that only begins with speech."""
    line = trouble.text
    start = shape(line).value
    if line[start : start + 1] and line[start] in QUOTES:
        close = closing(line, start)
        rest = line[close + 1 :].strip()
        if close >= 0 and rest and not rest.startswith("#") and trouble.column > close:
            fixed = corrected(line, start)
            return _early(trouble, start, close, fixed, lambda draft: draft.as_text(trouble.line, start))
    before = line[: trouble.column].rstrip()  # inside brackets
    if before and before[-1] in QUOTES and line[trouble.column : trouble.column + 1] not in ("", *":,]}#"):
        close = len(before) - 1
        start = line.rfind(line[close], 0, close)
        if start >= 0:
            return _early(trouble, start, close, "", lambda draft: _as_part(draft, trouble.line, start, close))
    return None


def _as_part(draft: MendedLines, number: int, start: int, close: int) -> None:
    """Inside brackets the quotes alone are taken out of play: commas and colons behind them belong to the list."""
    draft.stand_in(number, start)
    draft.stand_in(number, close)


def _early(trouble: Trouble, start: int, close: int, fixed: str, mend: Callable[[MendedLines], None]) -> Mistake:
    message = f"The text goes on after its closing quote {trouble.text[close]}."
    if trouble.text[close] == "'" and trouble.text[close - 1 : close + 2].replace("'", "x").isalpha():
        message = "This apostrophe closes the quote, and the text goes on after it."
    help_ = f"Put the whole text in quotes of the other kind: {fixed}" if fixed else "Use quotes of the other kind."
    return trouble.mistake((trouble.line, close), OPEN_QUOTE, message, help_, mend)
