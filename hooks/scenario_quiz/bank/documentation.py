"""Findings on the pages of the documentation: each by itself, the sessions that they show, and those replaced."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from scenario_quiz.checks.pages.front_names import check_site_names, names_of_site
from scenario_quiz.checks.pages.page import check_page
from scenario_quiz.checks.pages.replaced import (
    Replaced,
    check_replaced,
    citations_of_registers,
    citations_of_story,
    links_of_page,
)
from scenario_quiz.documentation.dialect import Dialect
from scenario_quiz.documentation.trainer_markers import check_sessions
from scenario_quiz.files.ordinary import content_of, text_in
from scenario_quiz.findings import Finding, Place
from scenario_quiz.places import PAGE
from scenario_quiz.project import Project
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.draft import Draft


def check_documentation(
    project: Project,
    page_like: Mapping[str, Path],
    registers: Registers,
    today: date | None,
    release: bool,
    dialect: Dialect,
) -> Iterator[Finding]:
    """Every finding on a page by itself. `page_like` are files that are shaped like pages and are none."""
    settings = project.settings_bytes()
    names = names_of_site(settings)
    yield from check_site_names(project.shown(project.settings), settings)
    pages = {place: file for place, file in project.docs_files().items() if posixpath.basename(place) == PAGE}
    for place, file in {**page_like, **pages}.items():
        page = _page_name(place)
        try:
            markdown = _markdown(file)
        except UnicodeDecodeError:
            message, help_ = "this page is not saved as UTF-8", "Save it again as UTF-8 in your editor."
            yield Finding(project.shown(file), Place(), "not-utf8", message, help_)
        else:
            yield from check_page(project.shown(file), markdown, page, registers, today, release, names, dialect)


def check_replaced_pages(
    project: Project, drafts: Iterable[Draft], registers: Registers, left_out: Collection[str]
) -> Iterator[Finding]:
    """What pages of an organisation's own lack that stand in place of ours. Pages that are left out need nothing."""
    pages = {place: file for place, file in project.docs_files().items() if _page_name(place) not in left_out}
    replaced_pages = [
        Replaced(_page_name(place), text_in(project.docs / place), text_in(file), project.shown(file))
        for place, file in pages.items()
        if place.endswith("index.md") and project.is_local(file) and (project.docs / place).is_file()
    ]
    if not replaced_pages:
        return
    links = [
        pointing
        for place, file in pages.items()
        if place.endswith(".md")
        for pointing in links_of_page(project.shown(file), text_in(file), _page_name(place))
    ]
    cited = [pointing for draft in drafts for pointing in citations_of_story(draft)]
    yield from check_replaced(replaced_pages, [*links, *cited, *citations_of_registers(registers)])


def check_shown_sessions(project: Project, known: set[str]) -> Iterator[Finding]:
    """Sessions on pages name stories that can be opened, `known` by id and alias."""
    for place, file in project.docs_files().items():
        if posixpath.basename(place) == PAGE:
            yield from check_sessions(project.shown(file), text_in(file), known)


def _markdown(file: Path) -> str:
    """The text of a page, which is empty where the check of files tells why. Raises UnicodeDecodeError."""
    text = (content_of(file) or b"").decode("utf-8-sig")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _page_name(place: str) -> str:
    """The name of the page that is made of a file under docs/, by the file's place there."""
    return posixpath.dirname(place) or "."
