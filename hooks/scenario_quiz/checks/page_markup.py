"""Script in the Markdown of a page. A page may hold HTML of its own, so this is a look, and not a wall.

The wall is the content policy of the server (see `hosting.policy`). Whoever may change pages has to be trusted with
them. Scenarios, sets, registers and local details need no such trust: all that they hold is shown as text.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from scenario_quiz.doc_links import place_at
from scenario_quiz.findings import Finding
from scenario_quiz.prose import without_code

_FOUND = (
    re.compile(r"<\s*(?:script|iframe|frame|object|embed|link|meta|base|style|applet|portal)\b", re.I),
    re.compile(r"<[A-Za-z][^>]*?[\s/\"']on[a-z]{3,30}\s*=", re.I),
    re.compile(r"\{[^{}\n]*\bon[a-z]{3,30}\s*=[^{}\n]*\}", re.I),
    re.compile(r"<form\b[^>]*\baction\s*=|\bformaction\s*=|\bsrcdoc\s*=", re.I),
)
_FENCE = re.compile(r"^[ \t]*(?:```+|~~~+).*\bon[a-z]{3,30}\s*=", re.I | re.MULTILINE)
_SCHEME = re.compile(r"(?:javascript|vbscript|data)\s*:\s*\S", re.I)
_ADDRESS = re.compile(
    r"""\]\(\s*<?([^)>]*)|\]:\s*<?(\S+)|<([A-Za-z][\w+.&#;-]*:[^>\s]*)>|(?:href|src)\s*=\s*["']?([^"'>]*)""", re.I
)
_HELP = "Take it out. Scripts of the site stand in docs/assets/javascripts."


def check_page_markup(shown: str, markdown: str) -> Iterator[Finding]:
    """Elements and attributes that run script or bring in other pages, and addresses that do."""
    text = without_code(markdown)
    hits = [found for pattern in _FOUND for found in pattern.finditer(text)]
    hits += _FENCE.finditer(markdown)
    for found in sorted(hits, key=lambda hit: hit.start()):
        message = f"'{found.group()[:30]}' could run script"
        yield Finding(shown, place_at(markdown, found.start(), found.end()), "script-in-page", message, _HELP)
    for found in _ADDRESS.finditer(text):
        address = next(part for part in found.groups() if part is not None)
        # Browsers overlook blanks and undo entities before they look for the scheme.
        plain = re.sub(r"[\s\x00-\x20]", "", html.unescape(html.unescape(address)))
        if _SCHEME.match(plain):
            message = f"'{address[:30]}' could run script"
            yield Finding(shown, place_at(markdown, found.start(), found.end()), "script-in-page", message, _HELP)
