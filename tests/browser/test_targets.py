"""Whatever one presses is 24 pixels high and wide, or stands in text whose lines are that far apart (WCAG 2.5.8)."""

from __future__ import annotations

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.browser.conftest import DESKTOP, PHONE, NewPage

# The label of a field is its target too.
SMALL = """() => [...document.querySelectorAll('a[href], button, summary, input, select')]
  .filter(target => target.checkVisibility({ visibilityProperty: true }) && !target.matches('.md-skip'))
  .filter(target => {
    const { display, lineHeight } = getComputedStyle(target);
    return !(target.closest('p, li, dd, td, h2, h3') && display === 'inline' && parseFloat(lineHeight) >= 24);
  })
  .map(target => {
    const parts = [target, ...(target.labels || [])].map(part => part.getBoundingClientRect());
    return [target, parts.reduce((one, other) => one.height > other.height ? one : other)];
  })
  .filter(([, box]) => box.width < 23.5 || box.height < 23.5)
  .map(([target, box]) => `${box.width.toFixed()} x ${box.height.toFixed()}: ${target.outerHTML.slice(0, 110)}`)"""


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_every_target_of_every_page(new_page: NewPage, real: str, swept: list[str], viewport: ViewportSize) -> None:
    page = new_page(real, viewport=viewport)
    found = {}
    for address in swept:
        page.goto(real + address, wait_until="domcontentloaded")
        found[address] = page.evaluate(SMALL)
    assert not {address: small for address, small in found.items() if small}


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_every_target_of_questions_menu_and_search(new_page: NewPage, small: str, viewport: ViewportSize) -> None:
    page = new_page(small + "scenarios/every-kind/index.html", viewport=viewport)
    assert not page.evaluate(SMALL)
    if viewport == PHONE:
        page.get_by_role("button", name="Menu", exact=True).click()
        assert not page.evaluate(SMALL)
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Search", exact=True).click()
    else:
        page.get_by_role("textbox", name="Search this site").click()
    page.keyboard.type("child")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert not page.evaluate(SMALL)
