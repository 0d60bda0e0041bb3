"""axe over every page of the site in one state: what is the matter, by address."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.looks import faults
from tests.browser.markup import pages


def wrong_pages(page: Page, served: str, site: Path, bring_about: Callable[[Page], None]) -> dict[str, list[str]]:
    """Opens each page of a site, brings the state about and lists the pages at fault."""
    found = {}
    for address in pages(site):
        page.goto(served + address, wait_until="domcontentloaded")
        bring_about(page)
        found[address] = faults(page)
    return {address: wrong for address, wrong in found.items() if wrong}
