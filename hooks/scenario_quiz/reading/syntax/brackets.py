"""Brackets that are never closed, and text behind brackets that an author never meant as a list."""

from __future__ import annotations

from scenario_quiz.findings import Code
from scenario_quiz.reading.lines import CLOSERS, COMMENT, MOST, close_from, corrected, innermost, quoted, shape
from scenario_quiz.reading.mended_lines import MendedLines
from scenario_quiz.reading.silent_losses import LISTED, hash_in_text
from scenario_quiz.reading.syntax.trouble import SYNTAX, Mistake, Trouble

OPEN_BRACKET = Code(
    "open-bracket", "error", "A bracket is opened and never closed.", "Close it, or put the text in quotes."
)


def text_after_the_close(trouble: Trouble) -> Mistake | None:
    """`text: [Name] said`: what starts with a bracket is a list, and nothing can follow it."""
    line, number = trouble.text, trouble.line
    start = shape(line).value
    if line[start : start + 1] not in CLOSERS or not line[start : start + 1]:
        return None
    close = unclosed(line, start)[1]
    rest = line[close + 1 :].strip()
    if close < 0 or not rest or rest.startswith("#") or trouble.column <= close:
        return None
    fixed = corrected(line, start)
    message = f"A value that starts with '{line[start]}' is read as a list, and text follows its closing bracket."
    help_ = f"Put the text in quotes: {fixed}" if fixed else "Put the text in quotes."
    return trouble.mistake((number, start), SYNTAX, message, help_, lambda draft: draft.as_text(number, start))


def _start(trouble: Trouble) -> tuple[int, int] | None:
    """Where the bracket stands in which the parser stopped."""
    if not trouble.context.startswith("while parsing a flow"):
        return None
    line = trouble.lines[trouble.from_line]
    at = trouble.from_column
    return (trouble.from_line, at) if line[at : at + 1] and line[at] in CLOSERS else None


def hidden_by_hash(trouble: Trouble) -> Mistake | None:
    """`[use the #1, b]`: the hash hides the closing bracket."""
    start = _start(trouble)
    if start is None:
        return None
    number, at = start
    line = trouble.lines[number]
    match = COMMENT.search(line, at)
    if not match or line[at] == "" or not any(closer in line[match.end() :] for closer in CLOSERS.values()):
        return None
    if line[match.end() : match.end() + 1].strip() == "" and line.rstrip()[-1] not in CLOSERS.values():
        return None
    hash_ = match.end() - 1
    finding = hash_in_text(line, number, hash_, at, "error", False)
    return trouble.mistake(
        (number, hash_),
        finding.code,
        finding.message,
        _without_the_note(line, hash_) or finding.help,
        lambda draft: draft.stand_in(number, hash_),
        finding.place.length,
    )


def _without_the_note(line: str, hash_: int) -> str:
    """Help on a hash inside brackets, with the line as it is to be written; nothing where that is too long."""
    marks = (",", "[") if innermost(line, hash_) == "[" else (",", "{", ": ")
    start = max(line.rfind(mark, 0, hash_) + len(mark) for mark in marks)
    end = next((at for at in range(hash_, len(line)) if line[at] in ",]}"), len(line))
    text = line[start:end].strip()
    start += len(line[start:end]) - len(line[start:end].lstrip())
    before, after = line[start:hash_].strip(), f"#{line[hash_ + 1 : end].strip()}"
    if LISTED.match(before) and LISTED.match(after[1:]):
        fixed = f"{line[:start]}{before}{after}{line[end:]}".strip()
        help_ = f"Take the space before it away: {fixed} If it is part of a text, put that text in quotes."
    else:
        fixed = f"{line[:start]}{quoted(text)}{line[end:]}".strip()
        help_ = f"If it is part of the text, put the text in quotes: {fixed}"
    return help_ if len(fixed) <= MOST and text[0] not in "\"'" else ""


def never_closed(trouble: Trouble) -> Mistake | None:
    """A bracket that is still open where the parser found something that cannot stand in brackets."""
    start = _start(trouble)
    if start is None:
        return None
    number, at = start
    line = trouble.lines[number]
    opening = line[at]
    last = _last_line(trouble.lines, number)
    if number < trouble.line <= last and trouble.shape.is_structure:
        last = max(number, trouble.line_before(trouble.line))
    missing = unclosed(line, at)[0] if last == number else CLOSERS[opening]
    message = f"This bracket '{opening}' is never closed."
    help_ = f"Write '{CLOSERS[opening]}' at the end of the list. If it is text, put the text in quotes."
    if not missing:
        message = f"Something inside these brackets '{opening}' cannot be read."
        help_ = "Put commas between the values, and put texts with commas, colons, quotes or brackets in quotes."
        return trouble.mistake(start, OPEN_BRACKET, message, help_, lambda draft: draft.as_text(number, at))
    if last == number and len(line.strip()) < 80:
        help_ = f"Close it at the end of the list: {line.strip()}{missing}"
    return trouble.mistake(start, OPEN_BRACKET, message, help_, lambda draft: _close(draft, last, missing))


def _close(draft: MendedLines, number: int, missing: str) -> None:
    line = draft.lines[number]
    comment = COMMENT.search(line)
    stop = len(line[: comment.start()] if comment else line)
    draft.set(number, line[:stop].rstrip().rstrip(",") + missing + line[stop:])


def _last_line(lines: list[str], number: int) -> int:
    """The last line that can belong to brackets that open on a line: those below stand further right."""
    own = shape(lines[number]).indent
    last = number
    for index in range(number + 1, len(lines)):
        line = lines[index]
        if not line.strip():
            continue
        if len(line) - len(line.lstrip()) <= own:
            break
        last = index
    return last


def unclosed(line: str, at: int) -> tuple[str, int]:
    """The closers that are missing on a line from the bracket at `at` on, and where that bracket closes (or -1)."""
    open_: list[str] = []
    index = at
    while index < len(line):
        character = line[index]
        if character in CLOSERS:
            open_.append(CLOSERS[character])
        elif open_ and character == open_[-1]:
            open_.pop()
            if not open_:
                return "", index
        elif character in "\"'" and line[:index].rstrip()[-1:] in ("[", "{", ",", ":"):
            close = close_from(line, index + 1, character)
            index = close if close > 0 else index
        elif character == "#" and line[index - 1] in " \t":
            break
        index += 1
    return "".join(reversed(open_)), -1
