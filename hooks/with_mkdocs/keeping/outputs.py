"""Whole pages: what the theme makes of a page's content, until anything that stands on the page changes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import material
import mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime

from scenario_quiz.kept.fingerprints import digest, digest_of_files
from scenario_quiz.theme import FOLDER as THEME
from with_mkdocs.keeping import settings
from with_mkdocs.keeping.pages import shape_of

# What stands in these folders changes with the engine and its libraries alone.
_THEIRS = tuple(Path(str(package.__file__)).parent for package in (material, mkdocs))
_PUBLISHED = (InclusionLevel.INCLUDED, InclusionLevel.NOT_IN_NAV)
FOLDER = Path(__file__).with_name("templates")
TEMPLATE = "kept-page.html"  # stands there, and gives a whole page as it is


def keys_of(config: MkDocsConfig, files: Files, nav: Navigation) -> dict[str, bytes]:
    """The key of each page that the theme fills, by its source's place. Raises settings.NotKeptError."""
    pages = [page for page in _pages(files) if page.file.inclusion in _PUBLISHED]
    own = [folder for folder in map(Path, config.theme.dirs) if not _is_known(folder)]
    templates = [digest_of_files(folder, filter(Path.is_file, folder.rglob("*"))) for folder in own]
    every = digest(settings.of_theme(config), *templates, _menu(nav))
    parts = {page.file.src_uri: digest(*_parts(page)) for page in pages}
    if own or config.theme.name != "material":
        # A template of a site's own may show anything of any page, and the time.
        every = digest(every, str(get_build_datetime()), *(part for item in sorted(parts.items()) for part in item))
    return {place: digest("output", every, part) for place, part in parts.items()}


def _is_known(folder: Path) -> bool:
    return folder in (THEME, FOLDER) or any(folder.is_relative_to(theirs) for theirs in _THEIRS)


def _pages(files: Files) -> Iterator[Page]:
    return (file.page for file in files.documentation_pages() if file.page is not None)


def _parts(page: Page) -> Iterator[str]:
    """What a page is made of besides what all are made of."""
    yield page.content or ""
    yield shape_of(page)
    yield _as_text(page.meta)
    yield from (page.file.src_uri, page.file.dest_uri, page.file.inclusion.name)
    for one in (page.title, page.url, page.abs_url, page.canonical_url, page.edit_url):
        yield str(one)
    for neighbour in (page.previous_page, page.next_page):
        yield _shown(neighbour) if neighbour else ""


def _menu(nav: Iterable[StructureItem]) -> str:
    return json.dumps([_entry(item) for item in nav])


def _entry(item: StructureItem) -> list[Any]:
    shown = _shown(item) if isinstance(item, Page) else [type(item).__name__, item.title, getattr(item, "url", "")]
    return [shown, [_entry(child) for child in getattr(item, "children", None) or ()]]


def _shown(page: Page) -> str:
    """What menus and neighbours show of a page."""
    return _as_text([page.title, page.url, page.meta])


def _as_text(value: Any) -> str:
    # Not JSON: in front matter the site builder reads the names `on` and `no` as true and false, and a day may be a
    # name too. JSON sorts none of them among texts.
    return repr(value)
