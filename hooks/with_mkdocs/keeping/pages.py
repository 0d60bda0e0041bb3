"""A page whose Markdown is converted once, until its text, its links' targets or the settings change."""

from __future__ import annotations

import json
import logging
from contextlib import suppress
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from scenario_quiz.kept import Kept
from scenario_quiz.kept.fingerprints import digest

_LOG = logging.getLogger("mkdocs")


class Conversions:
    """The converted pages of one build: what they were made of, and where they are kept."""

    def __init__(self, kept: Kept, made_of: bytes) -> None:
        self._kept, self._made_of = kept, made_of
        self._files: _HeardFiles | None = None
        self._said = _Counter()

    def convert(self, page: KeptPage, config: MkDocsConfig, files: Files) -> None:
        """Give a page its content, as kept or made anew."""
        # Where neither menu nor front matter names a page, its title comes of its content, or of its place in the menu.
        titled = [str(one) for one in ("title" in page.meta, "title" in vars(page), page.is_homepage)]
        key = digest("page", self._made_of, *titled, page.file.src_uri, page.file.url, page.markdown or "")
        if self._is_given(page, self._kept.get(key), files):
            return
        heard = self._files_of(files)
        heard.noted = {}
        self._said.count = 0
        _LOG.addHandler(self._said)
        try:
            page.convert(config, heard)
        finally:
            _LOG.removeHandler(self._said)
        # Whoever is told of a mistake is told of it in every build.
        if not self._said.count and page.links_to_anchors is not None:
            self._kept.put(key, _as_data(page, heard.noted))

    def _files_of(self, files: Files) -> _HeardFiles:
        if self._files is None or self._files.all is not files:
            self._files = _HeardFiles(files)
        return self._files

    def _is_given(self, page: KeptPage, data: Any, files: Files) -> bool:
        """Whether a page has been given what is kept, because all that it links to is as it was."""
        with suppress(KeyError, TypeError, ValueError, AttributeError):
            if data is None or any(_state(files.get_file_from_path(uri)) != was for uri, was in data["heard"].items()):
                return False
            found = ((files.get_file_from_path(uri), dict(names)) for uri, names in data["links"].items())
            links = {file: names for file, names in found if file}
            toc = TableOfContents([_item(one) for one in data["toc"]])
            anchors, content, title = {*data["anchors"]}, str(data["content"]), data["title"]
            for first in toc.items[:1]:
                first.active = True  # type: ignore[attr-defined]
            page.toc, page.present_anchor_ids, page.content = toc, anchors, content
            page.links_to_anchors = links
            if title is not None:
                page.title = title
            return True
        return False


class KeptPage(Page):
    """A page of MkDocs that takes its content from what is kept, if it is still right."""

    conversions: Conversions

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.conversions.convert(self, config, files)

    def convert(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the page's Markdown, as MkDocs does."""
        super().render(config, files)


class _HeardFiles(Files):
    """The files of a site, noting which are looked for, and what is found."""

    def __init__(self, files: Files) -> None:
        super().__init__([])
        self.all = files
        self.noted: dict[str, list[str] | None] = {}

    def get_file_from_path(self, path: str) -> File | None:
        file = self.all.get_file_from_path(path)
        self.noted[path] = _state(file)
        return file


class _Counter(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += 1


def _state(file: File | None) -> list[str] | None:
    """What a link to a file is made of."""
    return None if file is None else [file.src_uri, file.url, file.inclusion.name]


def _as_data(page: Page, heard: dict[str, list[str] | None]) -> dict[str, Any]:
    """What to keep of a converted page."""
    return {
        "heard": heard,
        "content": page.content,
        "toc": [_as_list(item) for item in page.toc],
        "anchors": sorted(page.present_anchor_ids or ()),
        "links": {file.src_uri: names for file, names in (page.links_to_anchors or {}).items()},
        "title": None if "title" in page.meta or "title" in vars(page) else page.title,
    }


def _as_list(item: AnchorLink) -> list[Any]:
    return [item.title, item.id, item.level, [_as_list(child) for child in item.children]]


def _item(data: list[Any]) -> AnchorLink:
    title, id_, level, children = data
    item = AnchorLink(str(title), str(id_), int(level))
    item.children = [_item(child) for child in children]
    return item


def shape_of(page: Page) -> str:
    """The headings of a page, as text for keys."""
    return json.dumps([_as_list(item) for item in page.toc])
