"""The shape of one source line, as an author sees it: its indent, dashes, name, colon and value.

This is no parser. It serves messages and mends after the parser has refused a file, where a good guess is what counts.
Every function is linear in the length of the line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

COLON = re.compile(r":(?=[ \t]|$)")
COMMENT = re.compile(r"[ \t]#")
TRAILING_COMMENT = re.compile(r"(?<![ \t])[ \t]{2,}+#(?:[ \t]|$)")
LETTERS = "abcdefghij"  # of options
LETTER = re.compile(rf"[{LETTERS}]\Z")
NAME = re.compile(r"[A-Za-z_][\w-]*\Z")
CLOSERS = {"[": "]", "{": "}"}
MOST = 100  # characters of a corrected line that a help can hold


@dataclass(frozen=True, slots=True)
class Shape:
    """Where the parts of a line start, from 0; `colon` is -1 on a line without a name."""

    indent: int
    dashes: tuple[int, ...]  # where each list dash stands
    start: int  # of the name, or of the value on a line without a name
    colon: int
    value: int

    @property
    def is_structure(self) -> bool:
        return bool(self.dashes) or self.colon >= 0

    @property
    def levels(self) -> list[int]:
        """The columns at which a following line of the same block may start."""
        return [*self.dashes, self.start] if self.colon >= 0 else list(self.dashes)


def shape(line: str) -> Shape:
    """Take a line apart."""
    indent = start = _skip(line, 0)
    dashes = []
    while line.startswith("-", start) and line[start + 1 : start + 2] in ("", " ", "\t"):
        dashes.append(start)
        start = _skip(line, start + 1)
    colon = _name_colon(line, start)
    return Shape(indent, tuple(dashes), start, colon, start if colon < 0 else _skip(line, colon + 1))


def _skip(line: str, at: int) -> int:
    rest = line[at:]
    return at + len(rest) - len(rest.lstrip(" \t"))


def _name_colon(line: str, start: int) -> int:
    """Where the colon behind a line's name stands, or -1."""
    first = line[start : start + 1]
    if first in ('"', "'"):
        close = closing(line, start)
        after = _skip(line, close + 1)
        return after if close >= 0 and COLON.match(line, after) else -1
    if not first or first in "#[]{},&*!|>%@`":
        return -1
    match = COLON.search(line, start)
    if not match or match.start() == start:
        return -1
    comment = COMMENT.search(line, start, match.start())
    return -1 if comment else match.start()


def indent_of(line: str) -> int:
    """How many spaces a line starts with."""
    return len(line) - len(line.lstrip(" "))


def closing(line: str, start: int) -> int:
    """Where the quote that opens at `start` closes on the same line, or -1."""
    return close_from(line, start + 1, line[start])


def close_from(line: str, at: int, quote: str) -> int:
    """Where a text in quotes ends, looking from `at`; -1 if not on this line."""
    while True:
        at = line.find(quote, at)
        if at < 0:
            return -1
        if quote == "'":
            if line.startswith("''", at):
                at += 2
                continue
            return at
        slashes = at - len(line[:at].rstrip("\\"))
        if slashes % 2 == 0:
            return at
        at += 1


def innermost(line: str, at: int) -> str:
    """The bracket that is open at a column, the last of several; nothing where none is. Quotes are not looked at."""
    opened: list[str] = []
    for character in line[:at]:
        if character in CLOSERS:
            opened.append(character)
        elif opened and character == CLOSERS[opened[-1]]:
            opened.pop()
    return opened[-1] if opened else ""


def quoted(text: str) -> str:
    """A text in the quotes that need the least change."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def corrected(line: str, start: int, end: int | None = None) -> str:
    """The line with its value from `start` on in quotes, or nothing where that is too long to show."""
    stop = len(line) if end is None else end
    comment = TRAILING_COMMENT.search(line, start, stop)
    if comment:
        stop = comment.start()
    value = line[start:stop].strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1].replace("''", "'")
    if len(value) > 2 and value[0] + value[-1] in ("“”", "‘’"):
        value = value[1:-1]
    fixed = f"{line[:start]}{quoted(value)}{line[stop:] if end is not None else ''}".strip()
    return fixed if value and len(fixed) <= MOST else ""


def in_place_of_nothing(line: str, at: int) -> str:
    """What to put in place of a character without width: a blank where the form needs one and none stands there."""
    before = line[: min(at, MOST)]
    if at < MOST and not before.strip(" ") and before.count(" ") == at:  # in the indent, whose steps are even
        rest = line[at + 1 : at + MOST]
        return " " if (at + len(rest) - len(rest.lstrip(" "))) % 2 else ""
    behind_name = line[at - 1 : at] == ":"
    behind_dash = before[-1:] == "-" and at < MOST and not before.strip("- ")
    return " " if line[at + 1 : at + 2].strip() and (behind_name or behind_dash) else ""


def word_length(line: str, at: int) -> int:
    """How long the word at `at` is, for underlining it."""
    return max(1, len(line[at : at + 200].split(" ", 1)[0]))
