"""Running text: what is left of a page's Markdown when all else is blotted out, character for character.

Headings, code, links, HTML, heads of tables and the like become NUL characters, so that every place stays what it was.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from scenario_quiz.documentation.spans import code_spans, fences, stretches

BLOT = "\0"
_COMMENT, _COMMENT_ENDS = re.compile("<!--"), re.compile("-->")
# A heading, the title of a note, a definition of an address or of an abbreviation.
_LINE = re.compile(r"[ \t]*(?:#{1,6}[ \t]|(?:!!!|\?\?\?\+?)[ \t]|\*?\[[^\]\n]+\]:)")
_TABLE_RULE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*\|[-| :\t]*")
_UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*")
_BLOCK_TAG = re.compile(
    r"<(/?)(article|aside|details|div|dl|figure|footer|form|header|nav|ol|p|pre|section|table|ul|video)\b[^<>]*>", re.I
)
_LINK = re.compile(r"!?\[(?:[^\[\]]|\[[^\[\]]*\])*\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\]\n]*\])(?:\{[^{}\n]*\})?")
_ELEMENT = re.compile(r"<(a|abbr|b|code|i|kbd|span|svg)\b[^<>]*>", re.I)
_REST = (re.compile(r"<[A-Za-z/!][^<>]*>"), re.compile(r"\{:?[^{}\n]*\}"), re.compile(r"\bhttps?://\S+"))
_INDENTED = re.compile(r"^(?: {4}|\t)")
_OPENS = re.compile(r"^[ \t]*(?:[-*+]|\d+[.)]|!!!|\?\?\?\+?)[ \t]")


def running_text(markdown: str) -> str:
    """The Markdown with everything but running text blotted out."""
    text = without_comments(_without_indented_code(without_code(markdown)))
    text = _without_lines(_blotted_out(text, _blocks(text)))
    text = _blot(text, _LINK)
    text = _blotted_out(text, _between(stretches(text, _ELEMENT, lambda found: _end_tag(found[1].lower()))))
    for pattern in _REST:
        text = _blot(text, pattern)
    return text


def without_code(markdown: str) -> str:
    """The Markdown with fenced code and code within lines blotted out."""
    lines = markdown.split("\n")
    for first, end in fences(lines):
        lines[first:end] = [BLOT * len(line) for line in lines[first:end]]
    text = "\n".join(lines)
    return _blotted_out(text, code_spans(text))


def replaced(markdown: str, pattern: re.Pattern[str], shown: Callable[[re.Match[str]], str | None]) -> str:
    """The Markdown with what `shown` gives of each match in its place. Where it gives None all stays; so does code."""
    parts, done = [], 0
    for found in pattern.finditer(without_code(markdown)):
        now = shown(found)
        if now is not None:
            parts += [markdown[done : found.start()], now]
            done = found.end()
    return "".join([*parts, markdown[done:]])


def without_comments(markdown: str) -> str:
    """The Markdown with comments blotted out."""
    return _blotted_out(markdown, _between(stretches(markdown, _COMMENT, lambda _: _COMMENT_ENDS)))


def _without_indented_code(text: str) -> str:
    """Indented code blotted out. What is indented below a list item or a note belongs to that."""
    lines = []
    belongs = blank = False
    for line in text.split("\n"):
        if line.strip() and not _INDENTED.match(line):
            belongs = bool(_OPENS.match(line)) or (belongs and not blank)
        lines.append(BLOT * len(line) if _INDENTED.match(line) and not belongs else line)
        blank = not line.strip()
    return "\n".join(lines)


def _without_lines(text: str) -> str:
    """Lines blotted out that are no running text: headings, heads of tables, definitions."""
    lines = text.split("\n")
    gone: set[int] = set()
    for number, line in enumerate(lines):
        if _LINE.match(line):
            gone.add(number)
        if "|" in line and _TABLE_RULE.fullmatch(line.strip(" \t")):
            gone |= {number - 1, number}
        if number and lines[number - 1].strip() and _UNDERLINE.fullmatch(line):
            gone |= {number - 1, number}
    return "\n".join(BLOT * len(line) if number in gone else line for number, line in enumerate(lines))


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    depth = start = 0
    for tag in _BLOCK_TAG.finditer(text):
        if not tag.group(1):
            start = tag.start() if not depth else start
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                yield start, tag.end()
    if depth:
        yield start, len(text)


@cache
def _end_tag(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}>", re.I)


def _between(pairs: Iterator[tuple[re.Match[str], re.Match[str]]]) -> Iterator[tuple[int, int]]:
    """HTML blocks and the like as wholes: where each begins and ends."""
    return ((first.start(), last.end()) for first, last in pairs)


def _blot(text: str, pattern: re.Pattern[str]) -> str:
    return pattern.sub(lambda found: _blotted(found.group()), text)


def _blotted_out(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with these stretches blotted out. They stand in order, and none inside another."""
    parts, done = [], 0
    for start, end in spans:
        parts += [text[done:start], _blotted(text[start:end])]
        done = end
    return "".join([*parts, text[done:]])


def _blotted(text: str) -> str:
    return "\n".join(BLOT * len(line) for line in text.split("\n"))
