"""Script in the Markdown of a page. A page may hold HTML of its own, so this is a look, and not a wall.

The wall is the content policy of the server (see `hosting.policy`). Whoever may change pages has to be trusted with
them. Scenarios, sets, registers and local details need no such trust: all that they hold is shown as text.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.links import place_at
from scenario_quiz.findings import Code, Finding

SCRIPT_IN_PAGE = Code("script-in-page", "error", "A page holds something that could run script.", "Take it out.")

_ELEMENT = re.compile(r"<\s*(?:script|iframe|frame|object|embed|link|meta|base|style|applet|portal)\b", re.I)
_HANDLER = re.compile(r"\bon[a-z]{3,30}\s*=", re.I)
# What stands inside a tag: from its opening, and up to the next >.
_INSIDE = (
    (re.compile("<[A-Za-z]"), re.compile(r"[\s/\"']on[a-z]{3,30}\s*=", re.I)),
    (re.compile(r"<form\b", re.I), re.compile(r"\baction\s*=", re.I)),
)
_ANYWHERE = re.compile(r"\bformaction\s*=|\bsrcdoc\s*=", re.I)
_BRACES = re.compile(r"\{[^{}\n]*\}")
_FENCE = re.compile(r"^[ \t]*(?:```|~~~).*", re.MULTILINE)
_SCHEME = re.compile(r"(?:javascript|vbscript|data)\s*:\s*\S", re.I)
_ADDRESS = re.compile(
    r"""\]\(\s*<?([^)>]*)|\]:\s*<?(\S+)|<([A-Za-z][\w+.&#;-]*+:[^<>\s]*)>|(?:href|src)\s*=\s*["']?([^"'>]*)""", re.I
)
_HELP = "Take it out. Scripts of the site stand in docs/assets/javascripts."


def check_page_markup(document: Document) -> Iterator[Finding]:
    """Elements and attributes that run script or bring in other pages, and addresses that do."""
    markdown, text = document.markdown, document.without_code
    for start, end in sorted({*_live(text), *_in_lines(markdown, _FENCE)}):
        message = f"'{markdown[start:end][:30]}' could run script"
        yield Finding(document.path, place_at(markdown, start, end), SCRIPT_IN_PAGE, message, _HELP)
    for found in _ADDRESS.finditer(text):
        address = next(part for part in found.groups() if part is not None)
        # Browsers overlook blanks and undo entities before they look for the scheme.
        plain = re.sub(r"[\s\x00-\x20]", "", html.unescape(html.unescape(address)))
        if _SCHEME.match(plain):
            message = f"'{address[:30]}' could run script"
            yield Finding(document.path, place_at(markdown, found.start(), found.end()), SCRIPT_IN_PAGE, message, _HELP)


def _live(text: str) -> Iterator[tuple[int, int]]:
    """Where elements and attributes stand that run script or bring in other pages."""
    for pattern in (_ELEMENT, _ANYWHERE):
        yield from (found.span() for found in pattern.finditer(text))
    yield from _in_lines(text, _BRACES)
    done = 0
    for part in text.split(">"):
        for tag, attribute in _INSIDE:
            yield from ((done + start, done + end) for start, end in _inside(part, tag, attribute))
        done += len(part) + 1


def _in_lines(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where something that a pattern finds holds a handler of events: from its start to that."""
    for found in pattern.finditer(text):
        handler = _HANDLER.search(found.group())
        if handler:
            yield found.start(), found.start() + handler.end()


def _inside(part: str, tag: re.Pattern[str], attribute: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    at = 0
    while (opening := tag.search(part, at)) and (found := attribute.search(part, opening.end())):
        yield opening.start(), found.end()
        at = found.end()
