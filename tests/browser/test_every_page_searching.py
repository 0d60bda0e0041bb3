"""axe over every page with results below the search box. A file of its own, for it takes as long as all the others."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage
from tests.browser.every_page import wrong_pages
from tests.browser.looks import looks
from tests.browser.search_box import open_search


@pytest.mark.proof
@looks()
def test_every_page_with_results(new_page: NewPage, real: str, real_site: Path, look: dict[str, object]) -> None:
    assert not wrong_pages(new_page(real, **look), real, real_site, _search)


def _search(page: Page) -> None:
    open_search(page)
    page.keyboard.type("child")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
