"""Where a character of a text stands in its source, however the text is written there.

YAML joins lines, takes indents off and resolves backslashes. It never drops or moves a character that is no blank: the
nth of a text is the nth of its source. Every function is linear in the length of the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

_BLANKS = " \t\n"
# After a backslash in double quotes: a character by its name, or by so many digits (YAML 1.2, section 5.7).
_NAMED = {"0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b"} | {
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}
_DIGITS = {"x": 2, "u": 4, "U": 8}
Mark = tuple[str, int, int]  # a character, its line and its column, both from 0


def position(value: str, start: int, lines: Sequence[str], line: int, column: int, block: bool) -> tuple[int, int]:
    """The line and column, from 0, of the character of `value` at `start`, or of the next that is no blank.

    The text's source begins at `line` and `column`; with `block` that is the mark | or >, and the text stands below.
    Where the source does not hold it (it was mended, say), the place where the source begins comes back.
    """
    ahead = value[start:].lstrip(_BLANKS)
    before = sum(character not in _BLANKS for character in value[:start])
    found = next(islice(_marks(lines, line, column, block), before, None), None)
    return found[1:] if found and found[0] == ahead[:1] else (line, column)


def _marks(lines: Sequence[str], line: int, column: int, block: bool) -> Iterator[Mark]:
    """The characters of a source that are no blanks, as YAML reads them."""
    if block:
        return _plain(lines, line + 1, 0)
    quote = lines[line][column : column + 1] if line < len(lines) else ""
    if quote == '"':
        return _double(lines, line, column + 1)
    return _single(lines, line, column + 1) if quote == "'" else _plain(lines, line, column)


def _plain(lines: Sequence[str], line: int, column: int) -> Iterator[Mark]:
    for number in range(line, len(lines)):
        text = lines[number]
        for at in range(column, len(text)):
            if text[at] not in _BLANKS:
                yield text[at], number, at
        column = 0


def _single(lines: Sequence[str], line: int, column: int) -> Iterator[Mark]:
    """In single quotes two of them stand for one."""
    doubled = False
    for mark in _plain(lines, line, column):
        doubled = mark[0] == "'" and not doubled
        if not doubled:
            yield mark


def _double(lines: Sequence[str], line: int, column: int) -> Iterator[Mark]:
    """In double quotes a backslash names a character, or joins two lines."""
    for number in range(line, len(lines)):
        text, at = lines[number], column
        while at < len(text):
            character, length = _escaped(text, at) if text[at] == "\\" else (text[at], 1)
            if character not in _BLANKS:
                yield character, number, at
            at += length
        column = 0


def _escaped(text: str, at: int) -> tuple[str, int]:
    """The character that the backslash at `at` names, a blank where it joins lines, and how long it is written."""
    name = text[at + 1 : at + 2]
    digits = _DIGITS.get(name)
    if digits is None:
        return _NAMED.get(name, name) or " ", 2
    try:
        return chr(int(text[at + 2 : at + 2 + digits], 16)), 2 + digits
    except (ValueError, OverflowError):
        return name, 2
