"""What the site builder and the printer will refuse, told before: at the author's own line, and by `check` as well.

    conversion (a page's anchors and links) -> site (which files there will be) -> links, menu, letters, depth, pictures

It stands above `pages` and `handouts`, since it does with a project what they do. Nothing is built or kept.
"""

from __future__ import annotations

from collections.abc import Iterator

from scenario_quiz.bank import Bank
from scenario_quiz.checks.pages.page_marks import BROKEN_LINK
from scenario_quiz.findings import Finding, errors_in, in_order
from scenario_quiz.findings.source_lines import with_source_lines
from scenario_quiz.foreseen.depth import check_depth_of_emphasis
from scenario_quiz.foreseen.files_to_come import Site
from scenario_quiz.foreseen.letters import check_letters_on_pages
from scenario_quiz.foreseen.links import check_links
from scenario_quiz.foreseen.menu import NOT_IN_MENU, check_menu
from scenario_quiz.foreseen.pictures import check_drawings
from scenario_quiz.project import Project

# MkDocs warns of these. Only a strict build stops at a warning.
_WARNINGS = frozenset({BROKEN_LINK, NOT_IN_MENU})


def foresee(bank: Bank, project: Project) -> list[Finding]:
    """Every finding on what would stop a strict build of a project beyond the findings of its bank, in order."""
    if not project.docs.is_dir():
        return []
    return with_source_lines(project.root, in_order(_findings(Site(bank, project))))


def would_stop(bank: Bank, project: Project, *, strict: bool) -> list[Finding]:
    """The findings among them at which a build stops, so that it stops before it has done anything."""
    return [one for one in errors_in(foresee(bank, project)) if strict or one.code not in _WARNINGS]


def _findings(site: Site) -> Iterator[Finding]:
    yield from check_links(site)
    yield from check_menu(site)
    yield from check_letters_on_pages(site)
    yield from check_depth_of_emphasis(site)
    yield from check_drawings(site)
