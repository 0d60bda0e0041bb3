"""The headings of a page, as Python-Markdown finds them, each with the line that it stands on.

Python-Markdown does not say where in the source a heading was. So the lines that may be headings are looked for here,
and what it makes tells which of them are: none in comments, in code or in blocks of HTML.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import HashHeaderProcessor

from scenario_quiz.documentation.bearable import burdens
from scenario_quiz.documentation.dialect import USUAL, Dialect

# What may stand before a heading: blanks and the marks of quotes, and those of lists and definitions.
_QUOTED = re.compile(r"[ \t>]*+")
_MARGIN = re.compile(r"(?:[ \t>]|[-*+:](?=[ \t])|\d{1,9}[.)](?=[ \t]))*+")
_HASHES = re.compile("#{1,6}")
_UNDERLINE = re.compile(r"[ \t>]*+(?:(=+)|-+)[ \t]*")
_LONGEST = 1_000  # characters; looked at where Python-Markdown cannot be asked
_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# A line that looks like one of these is left as it is: a mark in it might change what it is.
_FRAGILE = re.compile(r"[<`~|]|.*>[ \t]*\Z")


@dataclass(frozen=True)
class Heading:
    """A heading in a page's Markdown: the line it stands on (from 0), its level, text and explicit anchor."""

    line: int
    level: int
    text: str
    anchor: str | None


class _Candidate(NamedTuple):
    """A line that may be a heading: where, how deep, the text as Python-Markdown would take it, where a mark can go."""

    line: int
    level: int
    text: str
    at: int


@lru_cache(maxsize=256)
def headings_in(markdown: str, dialect: Dialect = USUAL) -> tuple[Heading, ...]:
    """The headings of a page's Markdown, in order. Front matter has to be gone: see `front_matter.without_front`.

    Where Python-Markdown cannot be asked (see `bearable`), every line that looks like a heading counts.
    """
    candidates = list(_candidates(markdown.split("\n")))
    if not candidates:
        return ()
    if burdens(markdown):
        return tuple(_heading(one, one.text, USUAL.converter()) for one in candidates if len(one.text) < _LONGEST)
    try:
        converter = dialect.converter()
        made = _made(markdown, converter)
    except Exception:  # an extension may raise anything: `foreseen` tells of it
        return headings_in(markdown) if dialect != USUAL else ()
    chosen = _told_apart(markdown, candidates, made, dialect)
    found = [_heading(one, element.text or "", converter) for one, element in zip(chosen, made, strict=True) if one]
    return tuple(sorted(found, key=lambda heading: heading.line))


def _candidates(lines: list[str]) -> Iterator[_Candidate]:
    """Every line that may be a heading. One that is underlined may be one with and without the marks before it."""
    for number, (line, below) in enumerate(zip(lines, [*lines[1:], ""], strict=True)):
        margin = _end(_MARGIN, line)
        hashes = _HASHES.match(line, margin)
        found = HashHeaderProcessor.RE.match(line[margin:]) if hashes else None
        if hashes and found:
            yield _Candidate(number, len(hashes.group()), found["header"], hashes.end())
        underline = _UNDERLINE.fullmatch(below)
        if underline and line.strip():
            for text in {line.strip(): 0, line[_end(_QUOTED, line) :].strip(): 0, line[margin:].strip(): 0}:
                yield _Candidate(number, 1 if underline[1] else 2, text, len(line))


def _made(markdown: str, converter: Markdown) -> list[Element]:
    """The headings that Python-Markdown makes, with their text as it is written."""
    lines = markdown.split("\n")
    for step in converter.preprocessors:
        lines = step.run(lines)
    root = converter.parser.parseDocument(lines).getroot()
    return [element for element in root.iter() if element.tag in _TAGS] if root is not None else []


def _told_apart(
    markdown: str, candidates: list[_Candidate], made: list[Element], dialect: Dialect
) -> list[_Candidate | None]:
    """The line of each heading. None for one that is written as HTML."""
    alike: dict[tuple[int, str], list[_Candidate]] = {}
    for one in candidates:
        alike.setdefault((one.level, _plain(one.text)), []).append(one)
    keys = [_key(element) for element in made]
    if any(len(alike.get(key, ())) > count for key, count in Counter(keys).items()):
        marked = _by_marks(markdown, candidates, keys, dialect)
        if marked:
            return marked
    lines = {key: iter(ones) for key, ones in alike.items()}
    return [next(lines.get(key, iter(())), None) for key in keys]


def _by_marks(
    markdown: str, candidates: list[_Candidate], keys: list[tuple[int, str]], dialect: Dialect
) -> list[_Candidate | None]:
    """The line of each heading where another line reads the same: each carries a mark with its number for the while.
    Nothing where the marks would change what is made."""
    mark = next(sign for sign in map(chr, range(0xE000, 0xF8FF)) if sign not in markdown)
    lines = markdown.split("\n")
    for number, one in reversed(list(enumerate(candidates))):
        if not _FRAGILE.match(lines[one.line].lstrip()):
            lines[one.line] = f"{lines[one.line][: one.at]}{mark}{number}{mark}{lines[one.line][one.at :]}"
    sign = re.compile(f"{mark}(\\d+){mark}")
    chosen: list[_Candidate | None] = []
    for element, key in zip_longest(_made("\n".join(lines), dialect.converter()), keys):
        found = sign.search(element.text or "") if element is not None else None
        if element is None or (int(element.tag[1]), _plain(sign.sub("", element.text or ""))) != key:
            return []
        chosen.append(candidates[int(found[1])] if found else None)
    return chosen


def _heading(one: _Candidate, text: str, converter: Markdown) -> Heading:
    """A heading with its list of attributes read as the extension reads it."""
    element = Element(f"h{one.level}")
    element.text = text.strip()
    if "attr_list" in converter.treeprocessors:
        converter.treeprocessors["attr_list"].run(element)
    return Heading(one.line, one.level, (element.text or "").strip(), element.get("id"))


def _key(element: Element) -> tuple[int, str]:
    return int(element.tag[1]), _plain(element.text or "")


def _plain(text: str) -> str:
    return " ".join(text.split())


def _end(pattern: re.Pattern[str], line: str) -> int:
    found = pattern.match(line)
    return found.end() if found else 0
