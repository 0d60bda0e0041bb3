"""What the search knows of each page, in the form of Material's index.

Material reads the HTML of every page again, tag by tag, in every build. Here its own rules are asked, but tags are
found quicker, and only once for a page that has not changed. Where Material's search is not as this file knows it, all
is left to it.
"""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

from material.plugins.search import plugin as material_search
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

Entry = dict[str, Any]

# A tag as converters and our templates write it, or what stands before the next one. Anything else is left to Python.
_PIECE = re.compile(
    r'<(?:/([a-z][a-z0-9]*)>|([a-z][a-z0-9]*)((?:\s+[a-z][a-z0-9-]*(?:="[^"<>&]*")?)*)\s*(/?)>)|([^<]+)'
)
_ATTRIBUTE = re.compile(r'([a-z][a-z0-9-]*)(?:="([^"]*)")?')
_RAW = frozenset({"script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp", "plaintext"})


class Searching:
    """Takes over the entries of one build from Material's plugin."""

    def __init__(self, config: MkDocsConfig) -> None:
        plugin = config.plugins.get("material/search")
        known = type(plugin) is material_search.SearchPlugin and material_search.jieba is None
        self.is_ours = bool(known and plugin and plugin.config.enabled)
        self._settings: dict[str, Any] = dict(plugin.config) if plugin and self.is_ours else {}
        self._entries: list[list[Entry]] = []

    def entries_of(self, page: Page) -> list[Entry]:
        """What the search is to know of a page, by Material's rules."""
        if (page.meta.get("search") or {}).get("exclude"):
            return []
        index = material_search.SearchIndex(**self._settings)
        parser = QuickParser()
        parser.feed(page.content or "")
        parser.close()
        for section in parser.data:
            if not section.is_excluded():
                index.create_entry_for_section(section, page.toc, page.url, page)
        entries: list[Entry] = index.entries
        return entries

    def add(self, entries: list[Entry]) -> None:
        """The entries of the next page."""
        self._entries.append(entries)

    def write(self, config: MkDocsConfig) -> None:
        """Put all entries into the index that Material has written without any."""
        file = Path(config.site_dir, "search", "search_index.json")
        index = json.loads(file.read_text(encoding="utf-8"))
        index["docs"] = [entry for entries in self._entries for entry in entries]
        file.write_text(json.dumps(index, separators=(",", ":"), default=str), encoding="utf-8", newline="\n")


class QuickParser(material_search.Parser):  # type: ignore[misc]
    """Material's parser, told of tags and texts by one expression. What this cannot read, Python's parser reads."""

    def feed(self, data: str) -> None:
        pieces = _pieces(data)
        if pieces is None:
            super().feed(data)
            return
        for closing, opening, attributes, ended, text in pieces:
            if text:
                self.handle_data(html.unescape(text) if "&" in text else text)
            elif closing:
                self.handle_endtag(closing)
            else:
                named = [(name, value) for name, value in _ATTRIBUTE.findall(attributes)] if attributes else []
                self.handle_starttag(opening, named)
                if ended:
                    self.handle_endtag(opening)


def _pieces(data: str) -> list[tuple[str, str, str, str, str]] | None:
    """The tags and texts of some HTML in order; None where they are not all plain."""
    pieces = []
    at = 0
    for found in _PIECE.finditer(data):
        if found.start() != at:
            return None
        at = found.end()
        closing, opening, attributes, ended, text = found.groups("")
        if opening in _RAW:
            return None
        pieces.append((closing, opening, attributes, ended, text))
    return pieces if at == len(data) else None
