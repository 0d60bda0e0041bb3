"""The menu on narrow screens: a button opens it, Escape closes it, and without script a link does the same."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.browser.conftest import DESKTOP, PHONE, NewPage
from tests.browser.stops import faulty, walk

PLACE = "golden-rules/index.html"


@pytest.fixture
def page(new_page: NewPage, small: str) -> Page:
    return new_page(small + PLACE, viewport=PHONE)


def test_the_button_says_whether_the_menu_is_open(page: Page) -> None:
    button = _button(page)
    expect(button).to_have_attribute("aria-expanded", "false")
    assert page.locator(f"#{button.get_attribute('aria-controls')}").get_attribute("aria-label") == "Site menu"
    button.click()
    expect(page.locator(".menu-open")).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("navigation", name="Site menu")).to_be_visible()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_keyboard_opens_it_goes_through_it_and_closes_it(page: Page, key: str) -> None:
    _button(page).focus()
    page.keyboard.press(key)
    expect(page.get_by_role("button", name="Close the menu")).to_be_focused()
    page.keyboard.press("Tab")
    expect(_menu(page).get_by_role("link", name="Start", exact=True)).to_be_focused()
    page.keyboard.press("Escape")
    expect(_button(page)).to_be_focused()
    expect(_menu(page)).to_be_hidden()


def test_while_it_is_open_focus_stays_in_it_and_shows(page: Page) -> None:
    _button(page).click()
    page.wait_for_function("document.querySelector('header').inert")
    names = [stop["name"] for stop in walk(page)]
    assert names[0] == "Start"
    assert "Sources" in names
    assert "Skip to content" not in names
    assert not faulty(page)


def test_the_button_in_it_closes_it(page: Page) -> None:
    _button(page).click()
    page.get_by_role("button", name="Close the menu").click()
    expect(_menu(page)).to_be_hidden()
    expect(_button(page)).to_be_focused()


def test_a_press_beside_it_closes_it(page: Page) -> None:
    _button(page).click()
    page.mouse.click(380, 500)
    expect(_menu(page)).to_be_hidden()
    expect(_button(page)).to_be_focused()


def test_a_link_within_the_page_closes_it_and_leads_there(page: Page) -> None:
    _button(page).click()
    _menu(page).get_by_role("link", name="Be open when it is safe").click()
    expect(_menu(page)).to_be_hidden()
    expect(page.get_by_role("heading", name="Be open when it is safe")).to_be_in_viewport()
    expect(page.get_by_role("heading", name="Be open when it is safe")).to_be_focused()


def test_it_closes_when_the_window_grows_so_that_nothing_stays_out_of_reach(page: Page) -> None:
    _button(page).click()
    page.set_viewport_size(DESKTOP)
    expect(page.locator("#__drawer")).not_to_be_checked()
    assert page.locator("[inert]").count() == 0


def test_the_page_one_is_on_is_marked(page: Page) -> None:
    _button(page).click()
    expect(_menu(page).locator("[aria-current=page]")).to_have_text("Seven golden rules")


@pytest.mark.parametrize("place", ["index.html", PLACE, "scenarios/index.html", "404.html"])
def test_every_kind_of_page_has_the_whole_menu(new_page: NewPage, small: str, place: str) -> None:
    page = new_page(small + place, viewport=PHONE)
    _button(page).click()
    for name in ("Start", "Guidance", "Should I share?", "Who to contact", "Practise", "Sources", "For authors"):
        expect(_menu(page).get_by_role("link", name=name, exact=True).first).to_be_visible()


@pytest.mark.parametrize("viewport", [PHONE, {"width": 320, "height": 256}], ids=["phone", "400-percent"])
def test_without_script_the_keyboard_opens_and_closes_it(new_page: NewPage, small: str, viewport: ViewportSize) -> None:
    page = new_page(small + PLACE, viewport=viewport, java_script_enabled=False)
    expect(_menu(page)).to_be_hidden()
    link = page.get_by_role("link", name="Menu", exact=True)
    link.focus()
    page.keyboard.press("Enter")
    expect(_menu(page)).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Close the menu")).to_be_focused()
    page.keyboard.press("Tab")
    expect(_menu(page).get_by_role("link", name="Start", exact=True)).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(_menu(page)).to_be_hidden()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('header') !== null")


def test_a_menu_opened_by_the_link_before_the_script_came_closes_and_can_be_opened(
    new_page: NewPage, small: str
) -> None:
    page = new_page(small + PLACE + "#site-menu", viewport=PHONE)
    expect(_menu(page)).to_be_hidden()
    expect(_button(page)).to_be_focused()
    page.keyboard.press("Enter")
    expect(_menu(page)).to_be_visible()


def test_on_a_wide_screen_it_stands_beside_the_page_and_has_no_buttons(new_page: NewPage, small: str) -> None:
    for script in (True, False):
        page = new_page(small + PLACE, java_script_enabled=script)
        expect(_menu(page)).to_be_visible()
        expect(page.locator(".menu-open, .menu-close").filter(visible=True)).to_have_count(0)


def _button(page: Page) -> Locator:
    return page.get_by_role("button", name="Menu", exact=True)


def _menu(page: Page) -> Locator:
    return page.locator("#site-menu")
