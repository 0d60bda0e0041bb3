"""Focus shows on any ground: at least 3:1 against what was there before, as strong as a line two pixels thick."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PHONE, NewPage
from tests.browser.ring import ring_strength

PLACE = "scenarios/every-kind/index.html"
EVERYWHERE = [
    ".act-now > summary",
    ".site-name",
    "[data-palette]",
    "form[data-quiz] input[type=radio]",
    "form[data-quiz] input[type=checkbox]",
    "form[data-quiz] button",
    ".md-content p a",
    ".md-footer a",
]


@pytest.mark.parametrize("scheme", [pytest.param("light", marks=pytest.mark.proof), "dark"])
def test_on_a_desktop(new_page: NewPage, small: str, scheme: str) -> None:
    page = new_page(small + PLACE, viewport=DESKTOP, color_scheme=scheme)
    for control in [*EVERYWHERE, ".md-nav--primary a", ".md-nav--secondary a", ".md-search__input"]:
        assert ring_strength(page, page.locator(control).filter(visible=True).first) >= 2, control


@pytest.mark.proof
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_with_menu_and_search(new_page: NewPage, small: str, scheme: str) -> None:
    page = new_page(small + PLACE, viewport=PHONE, color_scheme=scheme)
    for control in [*EVERYWHERE, ".menu-open", ".search-open"]:
        assert ring_strength(page, page.locator(control).filter(visible=True).first) >= 2, control
    page.get_by_role("button", name="Menu", exact=True).click()
    for control in (".menu-close", "#site-menu li a"):
        assert ring_strength(page, page.locator(control).first) >= 2, control
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Search", exact=True).click()
    page.keyboard.type("golden")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    for control in (".search-close", ".md-search__options button", ".md-search-result__link"):
        assert ring_strength(page, page.locator(control).first) >= 2, control


def test_the_measure_would_tell(new_page: NewPage, small: str) -> None:
    page = new_page(small + PLACE)
    page.add_style_tag(content=":focus-visible { box-shadow: none !important; outline: 1px solid #526cfe !important; }")
    assert ring_strength(page, page.locator("[data-palette]")) < 2
