"""The menu: every page stands in it, and every entry leads to a page. Only where mkdocs.yml has a menu of its own."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from pathspec import GitIgnoreSpec

from scenario_quiz.addresses import page_file
from scenario_quiz.checks.pages.page_marks import BROKEN_LINK
from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.foreseen.files_to_come import Site
from scenario_quiz.organisation.own_menu import not_in_menu
from scenario_quiz.pages.organisation import own_menu
from scenario_quiz.reading import MappingNode, Node, ScalarNode
from scenario_quiz.settings.mkdocs_tree import setting_at

NOT_IN_MENU = Code("not-in-menu", "error", "No menu leads to a page.", "Name it in mkdocs.yml, under nav.")


def check_menu(site: Site) -> Iterator[Finding]:
    """Pages of the documentation that the menu leaves out without saying so, and entries that lead nowhere."""
    menu = site.settings.get("nav")
    if not isinstance(menu, (list, dict)):
        return
    yield from _entries(site)
    if site.level("nav", "omitted_files") != "warn":
        return
    elsewhere = GitIgnoreSpec.from_lines(str(site.settings.get("not_in_nav") or "").splitlines())
    pages = [place for place in site.pages if not elsewhere.match_file(place)]
    for place in not_in_menu(own_menu(menu, site.bank), pages):
        help_ = f"Name it in {site.shown_settings} under nav, as in  - Its title: {place}"
        yield site.finding(site.shown(place), Place(), NOT_IN_MENU, "no menu leads to this page", help_)


def _entries(site: Site) -> Iterator[Finding]:
    menu = setting_at(site.project.settings_bytes(), "nav")
    left_out = {page_file(name) for name in site.bank.left_out}
    for entry in _leaves(menu) if menu else ():
        address = entry.value
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or address.startswith("/") or address in left_out or site.has(address):
            continue
        if site.level("nav", "not_found") == "warn":
            message = f"the menu names '{address}', and there is no such page"
            near = site.nearest(address)
            help_ = f"Did you mean '{near}'?" if near else "Name a page that is there, or take the entry out."
            yield site.finding(site.shown_settings, entry.place, BROKEN_LINK, message, help_)


def _leaves(node: Node) -> Iterator[ScalarNode]:
    """What the entries of a menu lead to. The reader keeps trees shallow."""
    if isinstance(node, ScalarNode):
        yield node
    else:
        for part in node.entries.values() if isinstance(node, MappingNode) else node.items:
            yield from _leaves(part)
