"""Running text out of Markdown: what a reader meets, in blocks, each character with where it stands in the source.

Links and pictures count by their text. Code, comments, tags and template instructions are left out. A list item, a
heading and a table's cell are blocks of their own, so that no sentence runs on from one into the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from scenario_quiz.documentation.spans import code_spans, fences, stretches

Kind = Literal["prose", "heading", "cell"]

# Left out whole. Template instructions are those of the theme's pages.
_NOTHING = (re.compile(r"\{%[^%]*%\}"), re.compile(r"\{\{[^{}]*\}\}"))
_OPENS = re.compile(r"<!--|\{#(?!\w[\w-]*\})|<(script|style)\b")
_CLOSES = {"<!--": re.compile("-->"), "{#": re.compile("#\\}")}
_CLOSES |= {f"<{name}": re.compile(f"</{name}>") for name in ("script", "style")}
_ATTRIBUTES = re.compile(r"\{:?[ ]*[#.\w][^{}\n]*\}")
_LINK = re.compile(r"!?\[((?:[^][]|\[[^][]*\])*)\](\((?:[^()\s]|\([^()\s]*\))*+(?:\s+\"[^\"]*\")?\)|\[[^][]*\])")
_TAG = re.compile(r"</?([a-zA-Z][\w-]*+)[^<>]*>")
_EMPHASIS = re.compile(r"\*+|(?<!\w)_++(?=\S)|(?<=[^\s_])_++(?!\w)")
_INLINE = frozenset({"a", "abbr", "b", "code", "em", "i", "kbd", "mark", "q", "small", "span", "strong", "sub", "sup"})

_HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t]+")
_ITEM = re.compile(r"[ \t>]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_NOTE = re.compile(r"[ \t]*(?:!!!|\?\?\?\+?)[ \t]+[^\"\n]*\"?")
_DEFINITION = re.compile(r"[ \t]*(?:\[\^?[^]]+\]:|\*\[[^]]+\]:|:[ ])[ \t]*")
_ADDRESS = re.compile(r"[ \t]*\[[^]^]+\]:[ \t]*\S+")
_RULE = re.compile(r"[ \t|:*_=-]*\Z")
_MARGIN = re.compile(r"[ \t>]*")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of running text. `at` is where each of its characters stands in the Markdown; a line feed in `text`
    stands where a break ends a sentence."""

    kind: Kind
    text: str
    at: tuple[int, ...]


def blocks_in(markdown: str) -> Iterator[Block]:
    """The blocks of a Markdown text, in order."""
    shown = _shown(markdown)
    open_: list[range] = []
    for start, line in _lines(markdown):
        heading, item, note = _HEADING.match(line), _ITEM.match(line), _NOTE.match(line)
        bare = "".join(shown[start : start + len(line)]).strip()
        if not bare or _RULE.match(line) or _ADDRESS.match(line):
            yield from _joined("prose", markdown, shown, open_)
        elif heading or note:
            yield from _joined("prose", markdown, shown, open_)
            mark = heading or note
            begin = start + (mark.end() if mark else 0)
            end = start + len(line.rstrip().removesuffix('"') if note else line)
            yield from _joined("heading", markdown, shown, [range(begin, end)])
        elif bare.startswith("|"):
            yield from _joined("prose", markdown, shown, open_)
            for cell in _cells(start, line):
                yield from _joined("cell", markdown, shown, [cell])
        else:
            mark = item or _DEFINITION.match(line)
            if mark:
                yield from _joined("prose", markdown, shown, open_)
            margin = mark or _MARGIN.match(line)
            open_.append(range(start + (margin.end() if margin else 0), start + len(line) + 1))
    yield from _joined("prose", markdown, shown, open_)


def _lines(markdown: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in markdown.split("\n"):
        yield start, line
        start += len(line) + 1


def _cells(start: int, line: str) -> Iterator[range]:
    begin = line.index("|") + 1
    for bar in re.finditer(r"(?<!\\)\||\Z", line):
        if bar.start() >= begin:
            yield range(start + begin, start + bar.start())
            begin = bar.end()


def _joined(kind: Kind, markdown: str, shown: list[str], parts: list[range]) -> Iterator[Block]:
    """One block of the parts, which are taken; nothing where they hold no text."""
    at = [index for part in parts for index in part if index < len(markdown) and shown[index]]
    parts.clear()
    text = "".join(shown[index] for index in at)
    if text.strip():
        yield Block(kind, text, tuple(at))


def _left_out(markdown: str) -> Iterator[tuple[int, int]]:
    """Where fenced code, comments, scripts, template instructions and lists of attributes begin and end."""
    lines = markdown.splitlines(keepends=True)
    starts = [0, *accumulate(map(len, lines))]
    for first, last in fences(lines):
        yield starts[first], starts[last]
    for opening, close in stretches(markdown, _OPENS, lambda found: _CLOSES[found.group()]):
        yield opening.start(), close.end()
    for pattern in (*_NOTHING, _ATTRIBUTES):
        yield from (found.span() for found in pattern.finditer(markdown))


def _shown(markdown: str) -> list[str]:
    """What each character shows as: itself, nothing, a blank for the end of a line, a line feed for a break."""
    shown = [" " if character in "\n\t\r" else character for character in markdown]

    def drop(start: int, end: int) -> None:
        shown[start:end] = [""] * (end - start)

    for start, end in _left_out(markdown):
        drop(start, end)
    for start, end in code_spans(markdown):
        if shown[start]:
            drop(start, end)
            shown[start] = "`"  # no word, but a sentence may begin with it
    for found in _TAG.finditer(markdown):
        if shown[found.start()]:
            drop(*found.span())
            if found[1].lower() not in _INLINE:
                shown[found.start()] = "\n"
    for found in _LINK.finditer(markdown):
        if shown[found.start()]:
            drop(found.start(), found.start(1))
            drop(found.end(1), found.end())
    for found in _EMPHASIS.finditer(markdown):
        drop(*found.span())
    return shown
