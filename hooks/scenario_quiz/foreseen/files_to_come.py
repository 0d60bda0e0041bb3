"""The files that a site will have, by their place, and the anchors of its pages."""

from __future__ import annotations

import difflib
from functools import cached_property
from pathlib import Path
from typing import Any
from unicodedata import normalize

from pathspec import GitIgnoreSpec

from scenario_quiz.addresses import page_file, page_name
from scenario_quiz.bank import Bank
from scenario_quiz.checks.pages.replaced import anchors_in as anchors_of
from scenario_quiz.documentation.bearable import burdens
from scenario_quiz.documentation.dialect import settings_in
from scenario_quiz.documentation.document import Document, read_document
from scenario_quiz.documentation.front_matter import without_front
from scenario_quiz.documentation.made import SET
from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.foreseen.conversion import Converted, converted
from scenario_quiz.handouts.making import without_handouts
from scenario_quiz.pages.finished_blocks import anchors_in, set_aside
from scenario_quiz.pages.handout_places import CATALOGUE, FOLDER, Shelf, earlier_places, handouts_of, unwanted
from scenario_quiz.pages.links import scenario_file
from scenario_quiz.pages.site import Made, finished_page, made_files
from scenario_quiz.places import MADE_ASSETS, PAGE, PAGE_ENDINGS
from scenario_quiz.project import Project
from scenario_quiz.reading import ScalarNode
from scenario_quiz.settings.mkdocs_tree import settings_root

_NEVER_PAGES = GitIgnoreSpec.from_lines([".*", "/templates/"])  # as MkDocs leaves out
# Plugins of a site builder that bring no page and no link of their own.
_QUIET_PLUGINS = {"search", "offline", "minify", "git-revision-date-localized", "privacy", "social", "optimize"}


class Site:
    """A project as the site that a build would make of it. Nothing is made before somebody asks for it."""

    def __init__(self, bank: Bank, project: Project) -> None:
        self.bank, self.project = bank, project
        self._converted: dict[str, Converted | None] = {}
        self.settings: dict[str, Any] = settings_in(project.settings_bytes())

    @cached_property
    def is_foreseen(self) -> bool:
        """Whether nothing else has a hand in pages: other plugins may bring some, and settings may be elsewhere."""
        plugins = self.settings.get("plugins") or []
        names = {str(next(iter(one)) if isinstance(one, dict) and one else one) for one in plugins}
        others = {name.removeprefix("material/") for name in names} - _QUIET_PLUGINS
        return not others and "INHERIT" not in self.settings

    @property
    def shown_settings(self) -> str:
        return self.project.shown(self.project.settings)

    def place_of(self, name: str, start: int = 0, length: int = 1) -> Place:
        """Where a setting stands in mkdocs.yml: its characters from `start`, or its name where it is no text."""
        root = settings_root(self.project.settings_bytes())
        if root is None:
            return Place()
        value = root.get(name)
        return value.place_of(start, length) if isinstance(value, ScalarNode) else root.place_of_key(name)

    def level(self, part: str, name: str) -> str:
        """What MkDocs does about a kind of trouble: warn (a strict build stops), info, ignore or relative_to_docs."""
        written = self.settings.get("validation")
        written = written if isinstance(written, dict) else {}
        of_part = written.get(part)
        own = of_part.get(name) if isinstance(of_part, dict) else None
        return str(own or written.get(name) or ("warn" if name == "not_found" else "info"))

    def finding(self, path: str, place: Place, code: Code, message: str, help_: str) -> Finding:
        """A finding on what MkDocs would warn of. Where plugins have a hand in it, nobody can be sure."""
        return Finding(path, place, code, message, help_, None if self.is_foreseen else "warning")

    def shown(self, place: str) -> str:
        """A file of the documentation as authors know it."""
        return self.project.shown(self.sources[place]) if place in self.sources else place

    @cached_property
    def all_places(self) -> list[str]:
        """Every file that links may name, as far as that is known without making it."""
        return sorted({*self.sources, *self._known})

    def nearest(self, place: str) -> str | None:
        """The file whose name is nearly that of another. What the names of all pages end in does not count."""
        names = {one.removesuffix("/index.md"): one for one in self.all_places}
        found = difflib.get_close_matches(place.removesuffix("/index.md"), names, n=1, cutoff=0.7)
        return names[found[0]] if found else None

    @cached_property
    def alike(self) -> dict[str, str]:
        """Every such file by a name that does not mind capitals and the way in which accents are written."""
        return {plain_name(place): place for place in self.all_places}

    @cached_property
    def sources(self) -> dict[str, Path]:
        """The documentation's files by their place, without pages that the organisation leaves out."""
        out = _NEVER_PAGES + GitIgnoreSpec.from_lines(str(self.settings.get("exclude_docs") or "").splitlines())
        left_out = {page_file(name) for name in self.bank.left_out}
        files = self.project.docs_files()
        return {place: file for place, file in files.items() if place not in left_out and not out.match_file(place)}

    @cached_property
    def pages(self) -> dict[str, Document]:
        """The documentation's pages by their place. What cannot be read has a finding already."""
        known = {document.path: document for document in self.bank.documents}
        found = {}
        for place, file in self.sources.items():
            if place.endswith(PAGE_ENDINGS):
                path = self.project.shown(file)
                document = known.get(path) or read_document(self.project, file, self.bank.dialect)
                if document.is_utf8:
                    found[place] = document
        return found

    @cached_property
    def _shelf(self) -> Shelf:
        return without_handouts(self.bank)

    @cached_property
    def made(self) -> dict[str, Made]:
        """All that the build adds, by place. It takes long, so it is asked for last."""
        return {one.place: one for one in made_files(self.bank, self.project.figures)}

    def has(self, place: str) -> bool:
        """Whether there will be a file at a place."""
        if place in self.sources or place in self._known:
            return True
        if self.bank.errors:  # nobody knows what will be made
            return self.may_be_in_the_way(place)
        return place in self.made

    def surely_has(self, place: str, anchor: str) -> bool:
        """Whether a page that the build makes has an anchor, as far as that is known without making it."""
        page = self.bank.pages.get(page_name(place) or "")
        return page is not None and not page.source and anchor in page.anchors

    def anchors(self, place: str) -> frozenset[str] | None:
        """What links may name on a page; None for what is no page, or where it cannot be known."""
        if place in self.pages:
            page = self.converted(place)
            return page.anchors if page else None
        if place in self.sources or not place.endswith(".md") or self.bank.errors or place not in self.made:
            return None
        content = self.made[place].content
        markdown, blocks = set_aside(without_front(content.decode() if isinstance(content, bytes) else content))
        return converted(markdown, self.bank.dialect).anchors | anchors_in(blocks)

    def converted(self, place: str) -> Converted | None:
        """A page of the documentation as Python-Markdown makes it, with all that the build fills in; None where it
        cannot be asked."""
        if place not in self._converted:
            self._converted[place] = self._convert(place)
        return self._converted[place]

    def _convert(self, place: str) -> Converted | None:
        name = page_name(place)
        body = self.pages[place].body
        if burdens(body):
            return None
        # While registers have mistakes, a page cannot be filled in; its own links are there all the same.
        filled = body if name is None or self.bank.errors else finished_page(body, name, self.bank, self._shelf)
        try:
            return converted(filled, self.bank.dialect)
        except Exception:  # an extension may raise anything, and too much depth a RecursionError: `links` tells of it
            return None

    def may_be_in_the_way(self, place: str) -> bool:
        """Whether the build may make something where a file of the documentation stands."""
        folder, _, name = place.rpartition("/")
        top, _, below = folder.partition("/")
        if top == "trainers" and folder not in self._made_folders:
            return below.partition("/")[0] in self._ids or (folder == FOLDER and name != PAGE)
        return top in ("scenarios", "sets") or folder in self._made_folders or place.startswith(f"{MADE_ASSETS}/")

    @cached_property
    def _made_folders(self) -> frozenset[str]:
        return frozenset(page.name for page in self.bank.pages.values() if not page.source)

    @cached_property
    def _ids(self) -> frozenset[str]:
        """The ids of all stories and sets, earlier ones too."""
        bank = self.bank
        stories = (id_ for one in (*bank.published, *bank.gone) for id_ in (one.id, *one.aliases))
        return frozenset([*stories, *(id_ for one in bank.sets for id_ in (one.id, *one.aliases)), *bank.broken])

    @cached_property
    def _known(self) -> frozenset[str]:
        """What the build makes, as far as that is known without making it."""
        bank = self.bank
        made = [page_file(name) for name in self._made_folders - bank.left_out]
        stories = [scenario_file(id_) for one in (*bank.published, *bank.gone) for id_ in (one.id, *one.aliases)]
        sets = [SET.file_of(id_) for one in bank.sets for id_ in (one.id, *one.aliases)]
        handouts = [*(one.place for one in handouts_of(bank)), *(old for old, _ in earlier_places(bank))]
        handouts += [] if unwanted(bank) else [CATALOGUE]
        return frozenset([*made, *stories, *map(scenario_file, bank.broken), *sets, *handouts])

    def is_lost(self, target: str, anchor: str) -> bool:
        """Whether an organisation's page lacks an anchor of ours in whose place it stands: then that is told of it."""
        page = self.bank.pages.get(page_name(target) or "")
        if page is None or not page.is_own:
            return False
        ours = (one for one in self.bank.documents if one.name == page.name and not one.is_own)
        return any(anchor in anchors_of(one) for one in ours)


def plain_name(place: str) -> str:
    """The name of a file as people read it."""
    return normalize("NFC", place).casefold()
