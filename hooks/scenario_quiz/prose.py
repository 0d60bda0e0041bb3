"""Running text: what is left of a page's Markdown when all else is blotted out, character for character.

Headings, code, links, HTML, heads of tables and the like become NUL characters, so that every place stays what it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

BLOT = "\0"
_FENCE = re.compile(r"^[ \t]*(```+|~~~+)")
_CODE = re.compile(r"(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n).)*?(?<!`)\1(?!`)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
# A heading, the title of a note, the head of a table, a definition of an address or of an abbreviation.
_LINE = re.compile(
    r"^[ \t]*(?:#{1,6}[ \t].*|(?:!!!|\?\?\?\+?)[ \t].*|.*(?=\n[ \t]*\|?[ \t]*:?-+:?[ \t]*\|[-| :\t]*$)"
    r"|\|?[ \t]*:?-+:?[ \t]*\|[-| :\t]*|\*?\[[^\]\n]+\]:.*|(?=.*\S).*\n(?:=+|-+)[ \t]*)$",
    re.MULTILINE,
)
_BLOCK_TAG = re.compile(
    r"<(/?)(article|aside|details|div|dl|figure|footer|form|header|nav|ol|p|pre|section|table|ul|video)\b[^>]*>", re.I
)
_INLINE = (
    re.compile(r"!?\[(?:[^\[\]]|\[[^\[\]]*\])*\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\]\n]*\])(?:\{[^}\n]*\})?"),
    re.compile(r"<(a|abbr|b|code|i|kbd|span|svg)\b[^>]*>.*?</\1>", re.DOTALL | re.I),
    re.compile(r"<[A-Za-z/!][^<>]*>"),
    re.compile(r"\{:?[^{}\n]*\}"),
    re.compile(r"\bhttps?://\S+"),
)
_INDENTED = re.compile(r"^(?: {4}|\t)")
_OPENS = re.compile(r"^[ \t]*(?:[-*+]|\d+[.)]|!!!|\?\?\?\+?)[ \t]")


def running_text(markdown: str) -> str:
    """The Markdown with everything but running text blotted out."""
    text = _blot(_without_indented_code(without_code(markdown)), _COMMENT)
    text = _blot(_without_blocks(text), _LINE)
    for pattern in _INLINE:
        text = _blot(text, pattern)
    return text


def without_code(markdown: str) -> str:
    """The Markdown with fenced code and code within lines blotted out."""
    lines = []
    fence = ""
    for line in markdown.split("\n"):
        mark = _FENCE.match(line)
        inside = bool(fence)
        if mark and not fence:
            fence = mark.group(1)
            inside = True
        elif mark and mark.group(1).startswith(fence):
            fence = ""
        lines.append(BLOT * len(line) if inside else line)
    return _blot("\n".join(lines), _CODE)


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


def _without_blocks(text: str) -> str:
    """HTML blocks blotted out, with all that stands inside them."""
    for start, end in reversed(list(_blocks(text))):
        text = text[:start] + _blotted(text[start:end]) + text[end:]
    return text


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


def _blot(text: str, pattern: re.Pattern[str]) -> str:
    return pattern.sub(lambda found: _blotted(found.group()), text)


def _blotted(text: str) -> str:
    return "\n".join(BLOT * len(line) for line in text.split("\n"))
