"""Findings on the pages of the documentation: each by itself, the sessions that they show, and those replaced."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from scenario_quiz.checks.pages.front_names import check_site_names, names_of_site
from scenario_quiz.checks.pages.page import check_page
from scenario_quiz.checks.pages.replaced import (
    Replaced,
    check_replaced,
    citations_of_registers,
    citations_of_story,
    links_of_page,
)
from scenario_quiz.checks.pages.trainer_markers import check_sessions
from scenario_quiz.documentation.document import Document, on_site
from scenario_quiz.findings import Finding
from scenario_quiz.project import Project
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.draft import Draft


def check_documentation(
    project: Project,
    documents: Iterable[Document],
    registers: Registers,
    today: date | None,
    release: bool,
) -> Iterator[Finding]:
    """Every finding on a page by itself, and on what the settings say of pages."""
    settings = project.settings_bytes()
    names = names_of_site(settings)
    yield from check_site_names(project.shown(project.settings), settings)
    for document in documents:
        yield from check_page(document, registers, today, release, names)


def check_replaced_pages(
    documents: Iterable[Document], drafts: Iterable[Draft], registers: Registers, left_out: Collection[str]
) -> Iterator[Finding]:
    """What pages of an organisation's own lack that stand in place of ours. Pages that are left out need nothing."""
    documents = [document for document in documents if document.name not in left_out]
    ours = {document.name: document for document in documents if not document.is_own}
    replaced_pages = [
        Replaced(ours[document.name], document) for document in documents if document.is_own and document.name in ours
    ]
    if not replaced_pages:
        return
    links = [pointing for document in on_site(documents).values() for pointing in links_of_page(document)]
    cited = [pointing for draft in drafts for pointing in citations_of_story(draft)]
    yield from check_replaced(replaced_pages, [*links, *cited, *citations_of_registers(registers)])


def check_shown_sessions(documents: Iterable[Document], known: set[str]) -> Iterator[Finding]:
    """Sessions on pages name stories that can be opened, `known` by id and alias."""
    for document in on_site(documents).values():
        yield from check_sessions(document, known)
