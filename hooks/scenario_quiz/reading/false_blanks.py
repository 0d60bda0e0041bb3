"""Characters that look like a blank and are none to YAML, where its form needs one that the space bar makes.

Text goes in; text with plain blanks there and one finding come out. Within a text such characters are harmless, and
stay: the form is what stands before a line's words, around a name's colon, behind a dash, around brackets and commas,
and before a note.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.reading.decoding import BLANK_HELP
from scenario_quiz.reading.limits import so_too_on
from scenario_quiz.reading.lines import CLOSERS, close_from, in_place_of_nothing

FALSE_BLANK = Code(
    "false-blank",
    "error",
    "A character looks like a blank and is none, where one is needed.",
    "Delete it, press the space bar.",
)

WIDE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164"
NARROW = "\u00ad\u180e\u200c\u200d"  # of no width: they stand between two blanks, or in place of none
FALSE = f"{WIDE}{NARROW}"
IS_FALSE = re.compile(f"[{FALSE}]")
IS_WIDE = re.compile(f"[{WIDE}]")
_ANY = f"[ \t{FALSE}]"
_RUN = f"{_ANY}*+"
_LEAD = re.compile(_RUN)
_DASH = re.compile(rf"-(?={_ANY}|$){_RUN}")
_NAME = re.compile(rf"""(?:[a-z_][\w-]*+|"[^"]*"|'[^']*'){_RUN}(?P<colon>:)(?={_ANY}|$){_RUN}""")
_BARE = re.compile(rf"[^ \t{FALSE}]+(?:{_ANY}+[^ \t{FALSE}]+)*")
_BLOCK = re.compile(rf"[|>][-+0-9]{{0,2}}(?={_ANY}|$)")
_LISTED = re.compile(r"[a-z0-9][a-z0-9_.:/#-]*\Z")
_IN_BRACKETS = re.compile(
    rf"""(?<=[\[\]{{}},]){_ANY}++|(?<!{_ANY}){_ANY}++(?=[\[\]{{}},])|(?<=[\[{{,])({_RUN}[a-z_][\w-]*+){_RUN}:{_ANY}++"""
)
_NAMES = {"\u202f": "narrow no-break space", "\u3000": "wide space", "\u200c": "zero-width mark"}
_NAMES |= {"\u200d": "zero-width mark", "\u2800": "blank braille sign"}


def without_false_blanks(text: str) -> tuple[str, list[Finding]]:
    """A text with plain blanks where its form needs them, and one finding where others stood there."""
    if text.isascii() or not IS_FALSE.search(text):
        return text, []
    lines = text.split("\n")
    spots = [(number, at) for number, at in _Lines(lines).spots() if IS_FALSE.match(lines[number][at])]
    if not spots:
        return text, []
    finding = _finding(lines, spots)
    by_line: dict[int, set[int]] = {}
    for number, at in spots:
        by_line.setdefault(number, set()).add(at)
    for number, columns in by_line.items():
        lines[number] = _mended(lines[number], columns)
    return "\n".join(lines), [finding]


def _mended(line: str, spots: set[int]) -> str:
    """A line with plain blanks at the spots, as long as before."""
    kept = [
        character if at not in spots else " " if IS_WIDE.match(character) else in_place_of_nothing(line, at)
        for at, character in enumerate(line)
    ]
    return "".join(kept).ljust(len(line))


def _finding(lines: list[str], spots: list[tuple[int, int]]) -> Finding:
    number, at = spots[0]
    character = lines[number][at]
    length = 1
    while length < len(spots) and spots[length] == (number, at + length) and lines[number][at + length] == character:
        length += 1
    name = _NAMES.get(character) or unicodedata.name(character, "strange blank").lower()
    code = f"(U+{ord(character):04X})"
    message = f"{'An' if name[0] in 'aeio' else 'A'} {name} {code} stands here. It looks like a blank and is none."
    help_ = BLANK_HELP
    if length > 1:
        message = f"{length} characters {code}, each a {name}, stand here. They look like blanks and are none."
        help_ = f"Delete them and press the space bar {length} times."
    help_ += so_too_on(sorted({line + 1 for line, _ in spots} - {number + 1}))
    return Finding("", Place(number + 1, at + 1, length), FALSE_BLANK, message, help_)


@dataclass(slots=True)
class _Lines:
    """The lines of a text, walked from top to bottom to know what is form and what is text."""

    lines: list[str]
    column: int = -1  # of the name or dash that the text on the next lines may belong to
    block: int = -1  # the same while a block of text after | or > is open
    quote: str = ""  # while a quote is open
    depth: int = 0  # of open brackets
    text: bool = False  # whether a text without quotes may go on

    def spots(self) -> Iterator[tuple[int, int]]:
        """Where blanks of any kind stand that belong to the form: line and column, from 0."""
        for number, line in enumerate(self.lines):
            for start, end in self._form(line):
                yield from ((number, at) for at in range(start, end))

    def _form(self, line: str) -> Iterator[tuple[int, int]]:
        lead = _end(_LEAD, line, 0)
        if self.quote:
            yield from self._quoted(line, 0)
            return
        plain = len(line) - len(line.lstrip(" "))
        if lead == len(line):
            if plain <= max(self.column, self.block):
                yield 0, lead
            return
        if self.block >= 0:
            if plain > self.block:
                return
            if lead > self.block:
                yield 0, lead
                return
            self.block = -1
        if self.depth:
            yield 0, lead
            yield from self._value(line, lead)
            return
        start = lead
        column = self.column
        while dash := _DASH.match(line, start):
            yield start, dash.end()
            column, start = start, dash.end()
        name = _NAME.match(line, start)
        is_form = bool(name) or start > lead or line[start : start + 1] == "#"
        if is_form or plain <= self.column:
            yield 0, lead
        if name:
            yield start + _bare(name[0]), name.end("colon")
            column = start
        if is_form:
            self.column, self.text = column, False
        if line[start : start + 1] != "#":
            start = _value_start(line, name.end("colon"), name.end()) if name else start
            if name:
                yield name.end("colon"), start
            yield from self._value(line, start)

    def _value(self, line: str, start: int) -> Iterator[tuple[int, int]]:
        """What is form in a value, or in the rest of one."""
        if self.text:
            yield from self._plain(line, start)
            return
        block = _BLOCK.match(line, start) if not self.depth else None
        if block:
            self.block = self.column
            yield block.end(), _end(_LEAD, line, block.end())
            return
        if line[start : start + 1] in ('"', "'") and not self.depth:
            self.quote = line[start]
            yield from self._quoted(line, start + 1)
            return
        if line[start : start + 1] in ("[", "{") or self.depth:
            stop = self._brackets(line, start)
            yield from ((start + a, start + b) for a, b in _form_in_brackets(line[start:stop]))
            if stop < len(line):
                yield stop, _end(_LEAD, line, stop)
            return
        self.text = start < len(line)
        yield from self._plain(line, start)

    def _plain(self, line: str, start: int) -> Iterator[tuple[int, int]]:
        stop = len(line)
        for number, (blank, sign) in enumerate(_notes(line, start)):
            is_listed = not number and _LISTED.match(line, start, blank)  # a value of a list holds no blank
            if is_listed or not line[sign + 1 : sign + 2].strip() or " " in line[blank:sign]:
                yield blank, sign
                stop = blank
                break
        bare = _BARE.search(line, start, stop)
        if bare and _LISTED.match(bare[0]) and " " not in line[bare.end() : stop].rstrip(" "):
            yield bare.end(), stop

    def _quoted(self, line: str, at: int) -> Iterator[tuple[int, int]]:
        close = close_from(line, at, self.quote)
        if close >= 0:
            self.quote = ""
            yield close + 1, _end(_LEAD, line, close + 1)

    def _brackets(self, line: str, start: int) -> int:
        """Where the brackets of a line close, or its end; keeps how many are open."""
        at = start
        while at < len(line):
            sign = line[at]
            if sign in "\"'" and _sign_before(line, start, at) in ("[", "{", ",", ":"):
                close = close_from(line, at + 1, sign)
                at = close if close > 0 else at
            elif sign in CLOSERS:
                self.depth += 1
            elif sign in "]}":
                self.depth -= 1
                if self.depth <= 0:
                    self.depth = 0
                    return at + 1
            at += 1
        return at


def _form_in_brackets(text: str) -> Iterator[tuple[int, int]]:
    for found in _IN_BRACKETS.finditer(text):
        yield (found.end(1) if found[1] else found.start()), found.end()


def _value_start(line: str, colon: int, end: int) -> int:
    """Where a value begins behind its colon and blanks. After a plain one a text may begin as it likes."""
    value = line[end:].rstrip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    if line[colon : colon + 1] != " " or quoted or value[:1] in tuple("[{|>#"):
        return end
    if (not value or _LISTED.match(value)) and " " not in line[colon:end].strip(" "):
        return end
    return colon + len(line[colon:end]) - len(line[colon:end].lstrip(" \t"))


def _bare(found: str) -> int:
    """How long a name is that stands before blanks and a colon."""
    return _blank_before(found, 0, found.rindex(":"))


def _notes(line: str, start: int) -> Iterator[tuple[int, int]]:
    """Where a note may begin: the first of the blanks before each # that has some, and the #."""
    sign = line.find("#", start)
    while sign >= 0:
        blank = _blank_before(line, start, sign)
        if blank < sign:
            yield blank, sign
        start, sign = sign + 1, line.find("#", sign + 1)


def _blank_before(line: str, start: int, at: int) -> int:
    """Where the blanks of any kind begin that stand before a place, or that place."""
    while at > start and (line[at - 1] in " \t" or IS_FALSE.match(line[at - 1])):
        at -= 1
    return at


def _sign_before(line: str, start: int, at: int) -> str:
    """The last character before a place that is no white space, or nothing."""
    while at > start and line[at - 1].isspace():
        at -= 1
    return line[at - 1 : at] if at > start else ""


def _end(pattern: re.Pattern[str], line: str, at: int) -> int:
    found = pattern.match(line, at)
    return found.end() if found else at
