"""What one wrong key does to a line of a YAML file: what it is called, and the lines that it makes of that one.

A mistake stands at every place where a finger may slip. Tests take a sample of them, the same on every run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_BLANKS = {"a no-break space": "\u00a0", "an ideographic space": "\u3000", "a zero-width space": "\u200b"}
_NAME = re.compile(r"(?P<indent> *)(?P<dash>- +)?(?P<name>[\w-]+)(?P<colon>:)(?= |$)")
_DASH = re.compile(r" *- ")


class Mistake(NamedTuple):
    """What happened, on which line (from 1), and the text of the whole file afterwards."""

    what: str
    line: int
    text: str


def mistakes_in(text: str) -> Iterator[Mistake]:
    """Every mistake of one keystroke in the lines of a file that say something."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        for what, made in _slips(line):
            if made != line:
                yield Mistake(what, number + 1, "\n".join([*lines[:number], made, *lines[number + 1 :]]))
        yield Mistake("the line is doubled", number + 1, "\n".join([*lines[: number + 1], *lines[number:]]))
        yield Mistake("the line is lost", number + 1, "\n".join([*lines[:number], *lines[number + 1 :]]))
        if number:
            joined = lines[number - 1] + line
            yield Mistake(
                "the line is joined to the one above",
                number + 1,
                "\n".join([*lines[: number - 1], joined, *lines[number + 1 :]]),
            )


def _slips(line: str) -> Iterator[tuple[str, str]]:
    yield from _indent(line)
    yield from _name(line)
    yield from _signs(line)
    yield from _quotes(line)


def _indent(line: str) -> Iterator[tuple[str, str]]:
    bare = line.lstrip(" ")
    width = len(line) - len(bare)
    yield "one blank more", " " + line
    yield "two blanks more", "  " + line
    yield "a tab more", "\t" + line
    if width:
        yield "one blank less", line[1:]
        yield "two blanks less", line[min(2, width) :]
        yield "a tab for the indent", "\t" + bare
        yield "a tab for two blanks", line[: width - 2] + "\t" + bare
        yield "a tab before the first letter", line[:width] + "\t" + bare
        for name, blank in _BLANKS.items():
            yield f"{name} in the indent", line[: width - 1] + blank + bare
            yield f"{name} as the first blank", blank + line[1:]
        yield "no-break spaces for the indent", "\u00a0" * width + bare


def _name(line: str) -> Iterator[tuple[str, str]]:
    found = _NAME.match(line)
    if not found:
        return
    start, end, colon = found.start("name"), found.end("name"), found.end("colon")
    for at in sorted({start, (start + end) // 2, end - 1}):
        yield "a letter of the name is lost", line[:at] + line[at + 1 :]
    yield "two letters change places", line[:start] + line[start : start + 2][::-1] + line[start + 2 :]
    yield "a letter of the name is doubled", line[: start + 1] + line[start:]
    yield "the name begins with a capital", line[:start] + line[start].upper() + line[start + 1 :]
    yield "the colon is lost", line[: colon - 1] + line[colon:]
    yield "a semicolon for the colon", line[: colon - 1] + ";" + line[colon:]
    yield "the blank after the colon is lost", line[:colon] + line[colon + 1 :]
    yield "a blank before the colon", line[: colon - 1] + " " + line[colon - 1 :]
    yield "enter before the value", line[:colon] + "\n" + line[colon + 1 :]
    yield "the value is lost", line[:colon]
    for name, blank in _BLANKS.items():
        if line[colon:].strip():
            yield f"{name} after the colon", line[:colon] + blank + line[colon + 1 :]
            yield f"{name} more after the colon", line[:colon] + " " + blank + line[colon + 1 :]
        yield f"{name} before the colon", line[: colon - 1] + blank + line[colon - 1 :]
    if line[colon:].strip():
        for opened in ("[", "{", '"', "'", "“", "*", "- ", "# "):
            yield f"{opened} before the value", line[: colon + 1] + opened + line[colon + 1 :]


def _signs(line: str) -> Iterator[tuple[str, str]]:
    dash = _DASH.match(line)
    if dash:
        at = dash.end() - 2
        yield "the dash is lost", line[:at] + " " + line[at + 1 :]
        yield "the dash is lost with its blank", line[:at] + line[at + 2 :]
        yield "the blank after the dash is lost", line[: at + 1] + line[at + 2 :]
        yield "a long dash", line[:at] + "–" + line[at + 1 :]
        for name, blank in _BLANKS.items():
            yield f"{name} after the dash", line[: at + 1] + blank + line[at + 2 :]
    else:
        width = len(line) - len(line.lstrip(" "))
        yield "a dash too many", line[:width] + "- " + line[width:]
    for sign in ("[", "]", "{", "}", ",", " #"):
        at = line.find(sign)
        if at >= 0:
            yield f"'{sign}' is lost", line[:at] + line[at + len(sign) :]
            yield f"'{sign}' is doubled", line[:at] + sign + line[at:]
    for sign in (",", "#"):
        at = line.find(f" {sign}") if sign == "#" else line.find(f"{sign} ") + 1
        if at > 0:
            for name, blank in _BLANKS.items():
                yield f"{name} beside '{sign}'", line[:at] + blank + line[at + 1 :]
    middle = line.find(" ", len(line) * 2 // 3)
    if middle > 0:
        yield "enter in the middle", line[:middle] + "\n" + line[middle + 1 :]
        yield "a colon in the text", line[:middle] + ":" + line[middle:]
        yield "a quote in the text", line[:middle] + '"' + line[middle:]
        yield "a no-break space in the text", line[:middle] + "\u00a0" + line[middle + 1 :]
    for sign in ('"', "'", ":", "}", "]", "\u00a0", "\u200b", ","):
        yield f"'{sign}' at the end", line + sign


def _quotes(line: str) -> Iterator[tuple[str, str]]:
    for quote in "\"'":
        for at in {line.find(quote), line.rfind(quote)} - {-1}:
            yield f"a {quote} is lost", line[:at] + line[at + 1 :]
            yield f"a smart quote for a {quote}", line[:at] + ("“" if quote == '"' else "‘") + line[at + 1 :]
