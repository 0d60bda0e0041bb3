"""Parts of the site that an organisation leaves out: their pages, and the links to them.

A page says `optional: lessons-from-reviews` in its front matter. Where that is switched off, list items that begin with
a link to the page go, and any other link to it becomes its words.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator

from scenario_quiz.findings import Finding
from scenario_quiz.front import front_of, place_in_front
from scenario_quiz.guidance import Page
from scenario_quiz.schema.organisation import FEATURES, Organisation

_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*([^()\s#]+)(?:#[^()\s]*)?[^()]*\)")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d+\.)[ \t]+")


def left_out_pages(pages: dict[str, Page], organisation: Organisation) -> frozenset[str]:
    """The names of pages that an organisation leaves out."""
    return frozenset(name for name, page in pages.items() if page.front.optional in organisation.left_out)


def without_links(markdown: str, page: str, left_out: Collection[str]) -> str:
    """A page's Markdown without links to pages that are left out. `page` is its name."""
    if not left_out:
        return markdown
    return "".join(_lines(markdown, "" if page == "." else page, left_out))


def check_optional(shown: str, markdown: str) -> Iterator[Finding]:
    """A page's `optional` names a feature that can be switched off."""
    name = front_of(markdown).optional
    if name and name not in FEATURES:
        help_ = f"Write one of: {', '.join(FEATURES)}."
        yield Finding(
            shown, place_in_front(markdown, "optional"), "unknown-feature", f"there is no feature '{name}'", help_
        )


def _lines(markdown: str, folder: str, left_out: Collection[str]) -> Iterator[str]:
    def leads_out(target: str) -> bool:
        if ":" in target or not target.endswith("index.md"):
            return False
        name = posixpath.dirname(posixpath.normpath(posixpath.join(folder, target)))
        return (name or ".") in left_out

    for line in markdown.splitlines(keepends=True):
        item = _ITEM.match(line)
        first = _LINK.match(line, item.end()) if item else None
        if first and leads_out(first[2]):
            continue
        yield _LINK.sub(lambda found: found[1] if leads_out(found[2]) else found[0], line)
