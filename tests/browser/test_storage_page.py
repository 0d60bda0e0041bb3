"""The page on storage clears what this site stored: its keys, and nothing of other sites on the same server."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage

STORAGE = "about/storage/index.html"
OURS = {"/.__palette": '{"scheme":"slate"}', "/.progress": "{}", "sharing-information.progress": "{broken"}
OTHERS = {"/another-site/.__palette": "{}", "/another-site/.progress": "{}", "/.__tabs": "[]", "name": "kept"}


@pytest.fixture
def page(new_page: NewPage, small: str) -> Page:
    return new_page(small + STORAGE)


def store(page: Page, values: dict[str, str]) -> None:
    page.evaluate(
        "values => Object.entries(values).forEach(([key, value]) => localStorage.setItem(key, value))", values
    )


def stored(page: Page) -> dict[str, str]:
    found: dict[str, str] = page.evaluate("({ ...localStorage })")
    return found


def test_one_press_clears_our_keys_says_so_and_leaves_what_is_not_ours(page: Page) -> None:
    store(page, {**OURS, **OTHERS})
    status = page.get_by_role("status").filter(has=page.locator("xpath=self::*[@data-storage-status]"))
    expect(status).to_have_text("")
    page.get_by_role("button", name="Clear what this site stores").press("Enter")
    expect(status).to_contain_text("Cleared. This site now stores nothing in this browser.")
    assert stored(page) == OTHERS


def test_with_nothing_stored_it_says_that_there_was_nothing(page: Page) -> None:
    store(page, OTHERS)
    page.locator("[data-clear-storage]").click()
    expect(page.locator("[data-storage-status]")).to_contain_text("There was nothing to clear.")
    assert stored(page) == OTHERS


def test_the_colours_that_the_reader_chose_are_stored_and_then_cleared(page: Page) -> None:
    assert stored(page) == {}
    page.locator("[data-palette]").click()
    (key,) = stored(page)
    assert key.endswith("__palette")
    page.locator("[data-clear-storage]").click()
    assert stored(page) == {}


def test_a_browser_that_forbids_storage_has_nothing_to_clear(new_page: NewPage, small: str) -> None:
    page = new_page(small + STORAGE)
    page.evaluate(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
    )
    page.locator("[data-clear-storage]").click()
    expect(page.locator("[data-storage-status]")).to_contain_text("there is nothing to clear")


def test_without_script_there_is_no_dead_button_and_the_page_says_how(new_page: NewPage, small: str) -> None:
    page = new_page(small + STORAGE, java_script_enabled=False)
    expect(page.locator("[data-clear-storage]")).to_be_hidden()
    expect(page.get_by_text("You can also clear it in the browser itself.")).to_be_visible()


def test_only_this_page_loads_the_script(new_page: NewPage, small: str) -> None:
    page = new_page(small + STORAGE)
    assert page.locator("script[src$='/storage.js']").count() == 1
    page.goto(small + "about/index.html")
    assert page.locator("script[src$='/storage.js']").count() == 0


def test_every_page_leads_to_it_and_to_the_accessibility_statement(new_page: NewPage, small: str) -> None:
    page = new_page(small)
    for address in ("index.html", "scenarios/index.html", "guidance/habits/index.html", "404.html"):
        for name, heading in (
            ("What this site stores", "What this site stores"),
            ("Accessibility", "Accessibility statement"),
        ):
            page.goto(small + address)
            page.get_by_role("contentinfo").get_by_role("link", name=name).click()
            expect(page.get_by_role("heading", level=1)).to_contain_text(heading)
