"""The search by keyboard and by ear: everything that Material's own leaves out."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.browser.conftest import DESKTOP, PHONE, NewPage
from tests.browser.stops import faulty, walk

PLACE = "significant-harm/index.html"
WIDTHS = pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
# The other is for the proof.
ONE_WIDTH = pytest.mark.parametrize(
    "viewport", [pytest.param(DESKTOP, id="desktop"), pytest.param(PHONE, id="phone", marks=pytest.mark.proof)]
)


def test_on_a_wide_screen_tab_reaches_the_field(new_page: NewPage, small: str) -> None:
    page = new_page(small + PLACE)
    assert "Search this site" in [stop["name"] for stop in walk(page)]


def test_on_a_phone_a_button_opens_a_named_dialog(new_page: NewPage, small: str) -> None:
    page = new_page(small + PLACE, viewport=PHONE)
    button = page.get_by_role("button", name="Search", exact=True)
    expect(button).to_have_attribute("aria-expanded", "false")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Search", exact=True)).to_be_visible()
    expect(_field(page)).to_be_focused()
    expect(page.locator(".search-open")).to_have_attribute("aria-expanded", "true")
    assert [stop["name"] for stop in walk(page)][-1] == "Close the search"


@ONE_WIDTH
def test_the_number_of_results_is_said_once_typing_stops(new_page: NewPage, small: str, viewport: ViewportSize) -> None:
    page = new_page(small + PLACE, viewport=viewport)
    status = page.locator(".md-search [role=status]")
    expect(status).to_have_text("")
    status.evaluate("status => { window.place = status; }")
    _search_for(page, "golden")
    expect(status).to_contain_text("found")
    assert status.inner_text() == page.locator(".md-search-result__meta").inner_text()
    page.keyboard.type("qqq")
    expect(status).to_have_text("No pages found")
    assert status.evaluate("status => status === window.place")
    page.keyboard.press("Escape")
    expect(status).to_have_text("")


@WIDTHS
@pytest.mark.parametrize("key", ["ArrowDown", "Tab"])
def test_a_result_is_reached_and_opened_by_keyboard(
    new_page: NewPage, small: str, key: str, viewport: ViewportSize
) -> None:
    page = new_page(small + PLACE, viewport=viewport)
    _find(page, "golden")
    for _ in range(7):  # the button that clears, and the links of the line on whom to call
        page.keyboard.press(key)
        if page.evaluate("document.activeElement.matches('.md-search-result__link')"):
            break
    expect(_results(page).first).to_be_focused()
    address = str(_results(page).first.get_attribute("href"))
    page.keyboard.press("Enter")
    page.wait_for_url(address)


def test_tab_goes_back_through_results_too(new_page: NewPage, small: str) -> None:
    page = new_page(small + PLACE)
    _find(page, "golden")
    for key in ("ArrowDown", "Tab", "Shift+Tab"):
        page.keyboard.press(key)
    expect(_results(page).first).to_be_focused()


@WIDTHS
@pytest.mark.parametrize("steps", [0, 2], ids=["from-the-field", "from-a-result"])
def test_escape_closes_it_and_returns_focus(new_page: NewPage, small: str, steps: int, viewport: ViewportSize) -> None:
    page = new_page(small + PLACE, viewport=viewport)
    _find(page, "golden")
    for _ in range(steps):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    back = _field(page) if viewport == DESKTOP else page.get_by_role("button", name="Search", exact=True)
    expect(back).to_be_focused()
    page.evaluate("() => new Promise(done => setTimeout(done, 50))")  # the bundle opens it again after 1 ms, if let
    expect(back).to_be_focused()
    expect(page.locator("#__search")).not_to_be_checked()
    expect(_results(page).first).to_be_hidden()
    assert page.locator("[inert], .md-search [role=dialog]").count() == 0


def test_after_escape_it_opens_again_by_typing_or_by_the_arrow(new_page: NewPage, small: str) -> None:
    page = new_page(small + PLACE)
    _find(page, "golden")
    for key in ("s", "ArrowDown"):
        page.keyboard.press("Escape")
        expect(page.locator("#__search")).not_to_be_checked()
        page.keyboard.press(key)
        expect(page.locator("#__search")).to_be_checked()


def test_enter_never_sends_the_words_to_a_server(new_page: NewPage, small: str) -> None:
    page = new_page(small + PLACE)
    _search_for(page, "qqqq")
    expect(page.locator(".md-search-result__meta")).to_have_text("No pages found")
    for key in ("Enter", "Escape", "Enter"):
        page.keyboard.press(key)
    expect(page.locator("#__search")).to_be_checked()
    assert page.url == small + PLACE


def test_leaving_it_with_tab_closes_it(new_page: NewPage, small: str) -> None:
    page = new_page(small + PLACE)
    _search_for(page, "qqqq")
    expect(page.locator(".md-search-result__meta")).to_have_text("No pages found")
    page.keyboard.press("Shift+Tab")
    expect(page.locator("#__search")).not_to_be_checked()
    assert page.evaluate("document.activeElement.closest('.md-search') === null")


@ONE_WIDTH
def test_closed_it_has_no_stop_but_its_field_or_button(new_page: NewPage, small: str, viewport: ViewportSize) -> None:
    page = new_page(small + PLACE, viewport=viewport)
    _find(page, "golden")
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")
    page.reload()
    stops = [stop["html"] for stop in walk(page)]
    assert len([stop for stop in stops if "search" in stop]) == 1


@WIDTHS
def test_with_results_every_stop_of_it_shows(new_page: NewPage, small: str, viewport: ViewportSize) -> None:
    page = new_page(small + PLACE, viewport=viewport)
    _find(page, "golden")
    if viewport == PHONE:
        assert not faulty(page, at_least=5)
    for _ in range(4):
        page.keyboard.press("Tab")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_the_button_that_clears_it_works_by_keyboard(new_page: NewPage, small: str) -> None:
    page = new_page(small + PLACE)
    _find(page, "golden")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Clear the search")).to_be_focused()
    page.keyboard.press("Enter")
    expect(_field(page)).to_have_value("")
    expect(_field(page)).to_be_focused()


def test_results_are_a_list_without_headings_of_their_own(new_page: NewPage, small: str) -> None:
    page = new_page(small + PLACE)
    _find(page, "golden")
    expect(page.locator(".md-search-result__list")).to_have_attribute("role", "list")
    assert page.get_by_role("heading", level=1).count() == 1
    assert page.locator(".md-search-result").get_by_role("heading").count() == 0


def _search_for(page: Page, words: str) -> None:
    opener = page.get_by_role("button", name="Search", exact=True)
    (opener if opener.is_visible() else _field(page)).click()
    page.keyboard.type(words)


def _find(page: Page, words: str) -> None:
    """Search, and wait until results are there to be reached."""
    _search_for(page, words)
    expect(_results(page).first).to_be_visible()
    page.wait_for_function("!document.querySelector('.md-search-result__list [tabindex]')")


def _field(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Search this site")


def _results(page: Page) -> Locator:
    return page.locator(".md-search-result__link")
