"""What staff type when they look for a section of the documentation (`typed_as` in front matter): for the search alone.

It stands on the page while the search reads it, and is taken off before anybody sees the page.
"""

from __future__ import annotations

import re
from typing import Any

from scenario_quiz.pages.templating import fragment

PAGE = "page"  # the key of what is typed for the page as a whole
_HEADING = re.compile(r"<h[1-6]\b[^>]*>")
_ID = re.compile(r'\bid="([^"]+)"')
_LINE = re.compile(r'<p class="typed-as-only">.*?</p>')


def with_typed_as(html: str, typed: Any) -> str:
    """A page's HTML with a line of terms at the end of each section that has some, by the anchor of its heading.

    While previewing, what `checks.typed_as` refuses is left out.
    """
    if not isinstance(typed, dict):
        return html
    headings = list(_HEADING.finditer(html))
    ends = [heading.start() for heading in headings[1:]] + [len(html)]
    for number, (heading, end) in reversed(list(enumerate(zip(headings, ends, strict=True)))):
        anchor = _ID.search(heading.group())
        name = PAGE if number == 0 else anchor.group(1) if anchor else ""
        if isinstance(typed.get(name), list):
            html = html[:end] + fragment("typed-as.html.j2", typed=typed[name]) + html[end:]
    return html


def without_typed_as(html: str) -> str:
    """The page's HTML as readers get it."""
    return _LINE.sub("", html)
