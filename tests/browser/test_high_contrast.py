"""High contrast (forced colours) and less movement: icons, focus and state still show, and nothing moves."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, NewPage
from tests.browser.ring import ring_strength

PAINT = "(part, which) => getComputedStyle(part, which).backgroundColor"
MOVING = """() => [...document.querySelectorAll('*')].flatMap(part => ['', '::before', '::after'].map(which => {
  const style = getComputedStyle(part, which);
  return Math.max(...(style.transitionDuration + ',' + style.animationDuration).split(',').map(parseFloat));
})).filter(Boolean).length"""


@pytest.fixture
def page(new_page: NewPage, small: str) -> Page:
    return new_page(small + "scenarios/every-kind/index.html", forced_colors="active", viewport=PHONE)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_mark_for_open_and_closed_is_painted_in_the_colour_of_the_text(
    new_page: NewPage, small: str, scheme: str
) -> None:
    page = new_page(small, forced_colors="active", color_scheme=scheme)
    text = page.locator("body").evaluate("body => getComputedStyle(body).color")
    assert page.locator(".act-now > summary").evaluate(PAINT, "::after") == text
    page.locator(".md-content__inner").evaluate(
        """article => article.insertAdjacentHTML('beforeend',
          '<div class="admonition note"><p class="admonition-title">A note</p></div>')"""
    )
    assert page.locator(".admonition-title").evaluate(PAINT, "::before") == text


def test_focus_shows(page: Page) -> None:
    for control in ("[data-palette]", ".site-name", "form[data-quiz] input[type=radio]", ".md-content p a"):
        assert ring_strength(page, page.locator(control).filter(visible=True).first) >= 2, control


def test_what_is_chosen_shows(page: Page) -> None:
    radio = page.locator("form[data-quiz] input[type=radio]").first
    before = radio.screenshot()
    radio.check()
    page.evaluate("document.activeElement.blur()")
    assert radio.screenshot() != before


def test_the_page_one_is_on_shows_in_the_menu(new_page: NewPage, small: str) -> None:
    page = new_page(small + "golden-rules/index.html", forced_colors="active")
    current, other = page.locator("#site-menu [aria-current]"), page.locator("#site-menu a:not([aria-current])").first
    width = "link => parseFloat(getComputedStyle(link).borderLeftWidth)"
    assert current.evaluate(width) > other.evaluate(width)


def test_menu_search_and_header_have_edges(page: Page) -> None:
    edge = "part => parseFloat(getComputedStyle(part).borderBottomWidth)"
    assert page.locator("header").evaluate(edge) >= 1
    page.get_by_role("button", name="Search", exact=True).click()
    assert page.locator(".md-search__form").evaluate(edge) >= 1


def test_nothing_moves_for_those_who_ask_for_less_movement(new_page: NewPage, small: str) -> None:
    page = new_page(small + "scenarios/every-kind/index.html", viewport=PHONE, reduced_motion="reduce")
    assert page.evaluate(MOVING) == 0
    page.get_by_role("button", name="Menu", exact=True).click()
    expect(page.locator("#site-menu")).to_be_visible()
    assert page.evaluate(MOVING) == 0
