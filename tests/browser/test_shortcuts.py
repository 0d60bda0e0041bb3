"""No letter does anything on its own (WCAG 2.1.4). Material's would jump into the search or leave the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage

FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
LETTERS = ["f", "s", "/", "p", ",", "n", "."]


@pytest.fixture
def page(new_page: NewPage, small: str) -> Page:
    """A page with one before and one after it, to which letters could lead."""
    page = new_page(small + "golden-rules/index.html")
    assert page.locator("link[rel=prev], link[rel=next]").count() == 2
    return page


@pytest.mark.parametrize("letter", LETTERS)
def test_a_letter_leaves_the_reader_where_they_are(page: Page, letter: str) -> None:
    asked = _pages_asked_for(page)
    for where in ("body", ".md-content a", ".act-now > summary"):
        page.locator(where).first.focus()
        before = page.evaluate("document.activeElement.outerHTML.slice(0, 80)")
        page.keyboard.press(letter)
        page.keyboard.press(f"Shift+{letter}")
        page.evaluate(FRAMES)
        assert page.evaluate("document.activeElement.outerHTML.slice(0, 80)") == before
        expect(page.locator("#__search")).not_to_be_checked()
    assert asked == []


@pytest.mark.parametrize("letter", LETTERS)
def test_a_letter_on_a_choice_leaves_the_reader_where_they_are(new_page: NewPage, small: str, letter: str) -> None:
    page = new_page(small + "scenarios/every-kind/index.html")
    asked = _pages_asked_for(page)
    for kind in ("radio", "checkbox"):
        choice = page.locator(f"form[data-quiz] input[type={kind}]").first
        choice.focus()
        page.keyboard.press(letter)
        page.evaluate(FRAMES)
        expect(choice).to_be_focused()
    assert asked == []


def test_letters_can_be_typed_into_the_search(page: Page) -> None:
    page.get_by_role("textbox", name="Search this site").click()
    page.keyboard.type("fs/p,n.")
    expect(page.get_by_role("textbox", name="Search this site")).to_have_value("fs/p,n.")


def test_the_theme_still_has_the_shortcuts_that_are_switched_off(page: Page) -> None:
    page.route("**/shortcuts.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.reload()
    page.keyboard.press("s")
    expect(page.locator("#__search")).to_be_checked()


def _pages_asked_for(page: Page) -> list[str]:
    """The list into which the address of every page goes that the browser turns to from now on."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if request.is_navigation_request() else None)
    return asked
