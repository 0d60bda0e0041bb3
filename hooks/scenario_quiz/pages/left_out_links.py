"""A page without links to pages that an organisation leaves out. List items that begin with such a link go, and any
other becomes its words."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection

from scenario_quiz.documentation.running_text import without_code
from scenario_quiz.documentation.spans import stretches

_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*+([^()\s#]++)(?:#[^()\s]*+)?[^()]*+\)")
# In finished blocks, and in pages that hold HTML: a link, and the paragraph or item in which it may stand alone.
_OPENS, _CLOSES = re.compile(r"<a\b[^<>]*>"), re.compile("</a>")
_HREF = re.compile(r'\bhref="([^"#]+)[^"]*"')
_BLOCK_OPENS = re.compile(r"<(p|li)\b[^<>]*>\s*\Z")
_BLOCK_CLOSES = {name: re.compile(rf"\s*</{name}>") for name in ("p", "li")}
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d+\.)[ \t]+")
_GOES_ON = re.compile(r"[ \t]+(?![ \t]|[-*+][ \t]|\d+\.[ \t])\S")


def without_links(markdown: str, page: str, left_out: Collection[str]) -> str:
    """A page's Markdown without links to pages that are left out. `page` is its name."""
    if not left_out:
        return markdown
    folder = "" if page == "." else page

    def leads_out(target: str) -> bool:
        if ":" in target or not target.endswith(("index.md", "index.html")):
            return False
        name = posixpath.dirname(posixpath.normpath(posixpath.join(folder, target)))
        return (name or ".") in left_out

    return _without_words(_without_elements(markdown, leads_out), leads_out)


def _without_elements(markdown: str, leads_out: Callable[[str], bool]) -> str:
    """HTML links become their words. A paragraph or an item with nothing else in it goes."""
    parts, done = [], 0
    for opening, close in stretches(markdown, _OPENS, lambda _: _CLOSES):
        target = _HREF.search(opening.group())
        if not target or not leads_out(target[1]):
            continue
        before, words = markdown[done : opening.start()], markdown[opening.end() : close.start()]
        block = _BLOCK_OPENS.search(before, max(0, before.rfind("<")))
        end = _BLOCK_CLOSES[block[1]].match(markdown, close.end()) if block else None
        parts += [before[: block.start()]] if block and end else [before, words]
        done = end.end() if end else close.end()
    return "".join([*parts, markdown[done:]])


def _without_words(markdown: str, leads_out: Callable[[str], bool]) -> str:
    """Links of Markdown become their words. A list item that begins with one goes. Code stays as it is."""
    parts, done = [], 0
    for found in _LINK.finditer(without_code(markdown)):
        if found.start() < done or not leads_out(found[2]):
            continue
        line = markdown.rfind("\n", 0, found.start()) + 1
        if line >= done and _ITEM.fullmatch(markdown, line, found.start()):
            parts.append(markdown[done:line])
            done = _end_of_item(markdown, found.end())
        else:
            parts += [markdown[done : found.start()], markdown[found.start(1) : found.end(1)]]
            done = found.end()
    return "".join([*parts, markdown[done:]])


def _end_of_item(markdown: str, at: int) -> int:
    """Where the line behind a list item begins."""
    while (end := markdown.find("\n", at) + 1) and _GOES_ON.match(markdown, end):
        at = end
    return end or len(markdown)
