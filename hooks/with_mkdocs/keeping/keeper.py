"""What each event of a build does for pages that are kept."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from scenario_quiz.kept import Kept
from scenario_quiz.kept.fingerprints import digest
from with_mkdocs.keeping import settings
from with_mkdocs.keeping.outputs import TEMPLATE, keys_of
from with_mkdocs.keeping.pages import Conversions, KeptPage
from with_mkdocs.keeping.searching import Entry, Searching


class Keeper:
    """Keeps the pages of one build, and takes from what earlier builds have kept."""

    def __init__(self, kept: Kept | None = None) -> None:
        self.kept = kept or Kept()
        self._nav: Navigation | None = None
        self._searching: Searching | None = None
        self._may_keep = False
        self._keys: dict[str, bytes] = {}
        self._outputs: dict[str, str] = {}
        self._entries: dict[str, list[Entry]] = {}
        self._search: Any = None

    def settled(self, nav: Navigation, config: MkDocsConfig, files: Files, hook: str) -> None:
        """Once all pages are known: each asks for what is kept before it is converted. `hook` is our hook's file."""
        self._nav = nav
        self._searching = Searching(config)
        with suppress(settings.NotKeptError):
            made_of = digest(settings.of_markdown(config))
            self._may_keep = settings.may_keep(config, hook)
            if self._may_keep:
                conversions = Conversions(self.kept, made_of)
                for file in files.documentation_pages():
                    if type(file.page) is Page:
                        file.page.__class__ = KeptPage
                        file.page.conversions = conversions  # type: ignore[attr-defined]

    def converted(self, config: MkDocsConfig, files: Files) -> None:
        """Once all pages are converted: those that are kept whole are given as they are."""
        if not self._may_keep or self._nav is None:
            return
        with suppress(settings.NotKeptError, OSError):
            self._keys = keys_of(config, files, self._nav)
        for file in files.documentation_pages():
            key = self._keys.get(file.src_uri)
            data = self.kept.get(key) if key else None
            with suppress(KeyError, TypeError):
                if data and file.page:
                    output, entries = str(data["output"]), [dict(entry) for entry in data["entries"]]
                    self._outputs[file.src_uri], self._entries[file.src_uri] = output, entries
                    file.page.meta["template"] = TEMPLATE

    def before_others(self, page: Page) -> None:
        """Before plugins see a page that is to be filled in: Material's search is told to leave it out."""
        if self._searching and self._searching.is_ours:
            place = page.file.src_uri
            if place not in self._entries:
                self._entries[place] = self._searching.entries_of(page)
            self._searching.add(self._entries[place])
            self._search = page.meta.get("search")
            page.meta["search"] = {"exclude": True}

    def after_others(self, context: Any, page: Page) -> None:
        """After all plugins: what they were told is taken back, and a page that is kept whole is handed over."""
        if self._searching and self._searching.is_ours:
            page.meta["search"] = self._search
            if self._search is None:
                del page.meta["search"]
        if page.file.src_uri in self._outputs:
            context["kept_page"] = self._outputs.pop(page.file.src_uri)

    def written(self, output: str, page: Page) -> None:
        """Keep a page that was filled in."""
        place = page.file.src_uri
        key = self._keys.get(place)
        if key and page.meta.get("template") != TEMPLATE:
            self.kept.put(key, {"output": output, "entries": self._entries.get(place, [])})

    def ended(self, config: MkDocsConfig) -> None:
        """At the end of a build that went well."""
        if self._searching and self._searching.is_ours:
            self._searching.write(config)
        self.kept.close()
