"""Menu and search stay open for the reader who opens them before the theme has settled.

An eighth of a second after a page was opened at one of its parts, the theme shuts both.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, NewPage

PLACE = "golden-rules/index.html"


@pytest.fixture
def page(new_page: NewPage, small: str) -> Page:
    """A page opened at one of its parts, on a clock that stands still: the theme has not shut anything yet."""
    page = new_page(small, viewport=PHONE)
    page.clock.install()
    page.clock.pause_at("2030-01-01")
    page.goto(small + PLACE + "#be-open")
    expect(page.locator("html.js")).to_have_count(1)
    return page


def test_a_menu_that_was_opened_at_once_stays_open(page: Page) -> None:
    page.get_by_role("button", name="Menu", exact=True).click()
    page.clock.run_for(1000)
    expect(page.locator("#__drawer")).to_be_checked()
    expect(page.get_by_role("navigation", name="Site menu")).to_be_visible()


def test_a_search_that_was_opened_at_once_stays_open(page: Page) -> None:
    page.get_by_role("button", name="Search", exact=True).click()
    page.clock.run_for(1000)
    expect(page.locator("#__search")).to_be_checked()
    expect(page.get_by_role("dialog")).to_be_visible()


def test_a_link_within_the_page_still_closes_the_menu(page: Page) -> None:
    page.clock.run_for(1000)
    page.get_by_role("button", name="Menu", exact=True).click()
    page.locator("#site-menu").get_by_role("link", name="Record your reasons").click()
    page.clock.run_for(1000)
    expect(page.locator("#__drawer")).not_to_be_checked()


def test_the_browsers_back_still_closes_the_menu(page: Page) -> None:
    page.clock.run_for(1000)
    page.evaluate("location.hash = 'consent'")
    page.clock.run_for(1000)
    page.get_by_role("button", name="Menu", exact=True).click()
    page.evaluate("history.back()")
    page.wait_for_function("location.hash === '#be-open'")
    page.clock.run_for(1000)
    expect(page.locator("#__drawer")).not_to_be_checked()
