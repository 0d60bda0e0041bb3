"""Wherever Tab leads, the reader sees where they are: nothing takes focus that is off screen, invisible or covered."""

from __future__ import annotations

import pytest
from playwright.sync_api import ViewportSize

from tests.browser.conftest import DESKTOP, PHONE, NewPage
from tests.browser.stops import faulty, walk

TABLET = pytest.param({"width": 1000, "height": 800}, id="tablet", marks=pytest.mark.proof)
WIDTHS = pytest.mark.parametrize(
    "viewport", [pytest.param(PHONE, id="phone"), TABLET, pytest.param(DESKTOP, id="desktop")]
)
SCRIPT = pytest.mark.parametrize(
    "script", [pytest.param(True, id="script"), pytest.param(False, id="no-script", marks=pytest.mark.proof)]
)
LONG = ["golden-rules/index.html", "scenarios/every-kind/index.html"]


@WIDTHS
@SCRIPT
@pytest.mark.parametrize("place", LONG, ids=["guidance", "scenario"])
def test_every_stop_is_on_screen_visible_and_ringed(
    new_page: NewPage, small: str, place: str, script: bool, viewport: ViewportSize
) -> None:
    page = new_page(small + place, viewport=viewport, java_script_enabled=script)
    assert not faulty(page)


@pytest.mark.parametrize("viewport", [PHONE, {"width": 320, "height": 256}], ids=["phone", "400-percent"])
def test_going_back_nothing_hides_below_the_bar(new_page: NewPage, small: str, viewport: ViewportSize) -> None:
    page = new_page(small + LONG[0], viewport=viewport)
    assert not faulty(page, "Shift+Tab")


@pytest.mark.parametrize("place", ["index.html", "scenarios/index.html", "about/sources/index.html", "404.html"])
def test_every_stop_of_the_other_kinds_of_page_on_a_phone(new_page: NewPage, small: str, place: str) -> None:
    assert not faulty(new_page(small + place, viewport=PHONE))


@WIDTHS
@SCRIPT
def test_the_first_stop_leads_past_everything_to_the_content(
    new_page: NewPage, small: str, script: bool, viewport: ViewportSize
) -> None:
    page = new_page(small + LONG[0], viewport=viewport, java_script_enabled=script)
    assert next(walk(page))["name"] == "Skip to content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.md-content') !== null")
