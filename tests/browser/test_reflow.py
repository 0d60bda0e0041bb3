"""Narrow windows, high zoom, wide spacing: nothing scrolls sideways or is cut off (WCAG 1.4.4, 1.4.10, 1.4.12)."""

from __future__ import annotations

import pytest
from playwright.sync_api import ViewportSize

from tests.browser.conftest import DESKTOP, NewPage

WIDER_THAN_WINDOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SPACING = """* { letter-spacing: 0.12em !important; line-height: 1.5 !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }"""
CUT_OFF = """() => [...document.querySelectorAll('body *')].filter(part => {
  const style = getComputedStyle(part);
  const cuts = ['hidden', 'clip'].includes(style.overflowX) || style.textOverflow === 'ellipsis';
  return cuts && part.checkVisibility({ visibilityProperty: true }) && !part.closest('.visually-hidden, .md-dialog')
    && part.innerText && part.innerText.trim()
    && (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1);
}).map(part => part.outerHTML.slice(0, 100))"""
KINDS = ["index.html", "golden-rules/index.html", "scenarios/every-kind/index.html", "scenarios/index.html", "404.html"]


def test_no_page_scrolls_sideways_at_320_pixels(new_page: NewPage, real: str, swept: list[str]) -> None:
    page = new_page(real, viewport={"width": 320, "height": 568})
    found = {}
    for address in swept:
        page.goto(real + address, wait_until="domcontentloaded")
        found[address] = page.evaluate(WIDER_THAN_WINDOW)
    assert not {address: wide for address, wide in found.items() if wide}


@pytest.mark.parametrize("viewport", [{"width": 320, "height": 568}, DESKTOP], ids=["narrow", "wide"])
@pytest.mark.parametrize("kind", KINDS)
def test_wide_text_spacing_cuts_nothing_off(new_page: NewPage, small: str, kind: str, viewport: ViewportSize) -> None:
    page = new_page(small + kind, viewport=viewport)
    page.add_style_tag(content=SPACING)
    assert page.evaluate(WIDER_THAN_WINDOW) == 0
    assert page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("kind", KINDS)
def test_text_of_twice_the_size_cuts_nothing_off(new_page: NewPage, small: str, kind: str) -> None:
    page = new_page(small + kind, viewport={"width": 640, "height": 512})
    page.add_style_tag(content="html { font-size: 250% !important; }")  # Material's own is 125 %
    assert page.evaluate(WIDER_THAN_WINDOW) == 0
    assert page.evaluate(CUT_OFF) == []


def test_at_400_percent_the_bar_at_the_top_leaves_the_window_to_the_text(new_page: NewPage, small: str) -> None:
    page = new_page(small + "golden-rules/index.html", viewport={"width": 320, "height": 256})
    page.mouse.wheel(0, 900)
    page.wait_for_function("scrollY > 500")
    assert page.locator("header").evaluate("header => header.getBoundingClientRect().bottom") <= 0


def test_a_heading_that_fills_its_line_keeps_its_link_inside_the_page(new_page: NewPage, small: str) -> None:
    page = new_page(small + "golden-rules/index.html", viewport={"width": 320, "height": 568})
    for box in page.locator(".headerlink").evaluate_all("all => all.map(one => one.getBoundingClientRect().right)"):
        assert box <= 320
