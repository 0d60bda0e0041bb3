"""The browser keeps nothing before the reader asks for it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, NewPage
from tests.browser.test_content_policy import KINDS

STORED = "() => [Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]"
NOTHING = [[], [], ""]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_stored_by_opening_pages(new_page: NewPage, small: str, scheme: str) -> None:
    page = new_page(small, color_scheme=scheme)
    for kind in KINDS:
        page.goto(small + kind)
        assert page.evaluate(STORED) == NOTHING, kind


def test_nothing_is_stored_by_using_menu_search_and_links(new_page: NewPage, small: str) -> None:
    page = new_page(small, viewport=PHONE)
    page.get_by_role("button", name="Menu", exact=True).click()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Search", exact=True).click()
    page.keyboard.type("golden")
    page.locator(".md-search-result__link").first.click()
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(STORED) == NOTHING


def test_the_theme_cannot_store_before_a_control_that_remembers_is_used(new_page: NewPage, small: str) -> None:
    page = new_page(small)
    page.evaluate("__md_set('__palette', { scheme: 'slate' })")
    page.evaluate("__md_set('__source', {}, sessionStorage)")
    assert page.evaluate(STORED) == NOTHING


def test_the_choice_of_colours_is_kept_once_made_and_nothing_else(new_page: NewPage, small: str) -> None:
    page = new_page(small, color_scheme="light")
    page.get_by_role("button", name="Switch to dark colours").click()
    assert page.evaluate(STORED) == [[["/.__palette", '{"scheme":"slate"}']], [], ""]
    page.goto(small + "golden-rules/index.html")
    assert _scheme(page) == "slate"
    page.emulate_media(color_scheme="dark")
    page.get_by_role("button", name="Switch to light colours").click()
    page.reload()
    assert _scheme(page) == "default"


def test_what_cannot_be_read_counts_as_nothing(new_page: NewPage, small: str) -> None:
    page = new_page(small, color_scheme="light")
    for kept in ("{broken", '"slate"', "null", '{"scheme":"no such scheme"}', '{"index":1,"color":{"scheme":"slate"}}'):
        page.evaluate("kept => localStorage.setItem('/.__palette', kept)", kept)
        page.reload()
        assert _scheme(page) == "default", kept
        expect(page.get_by_role("button", name="Switch to dark colours")).to_be_visible()


def test_a_browser_that_refuses_storage_still_switches_colours(new_page: NewPage, small: str) -> None:
    page = new_page(small, color_scheme="light")
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
    )
    page.reload()
    page.get_by_role("button", name="Switch to dark colours").click()
    assert _scheme(page) == "slate"


def _scheme(page: Page) -> str | None:
    return page.locator("body").get_attribute("data-md-color-scheme")
