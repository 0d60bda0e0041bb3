"""Zoomed to 400 % on a desktop, which leaves 320 pixels, no page scrolls sideways."""

from __future__ import annotations

from pathlib import Path

from tests.browser.conftest import NewPage
from tests.browser.looks import TOO_WIDE
from tests.browser.markup import pages


def test_no_page_scrolls_sideways_at_320_pixels(new_page: NewPage, real: str, real_site: Path) -> None:
    page = new_page(real, viewport={"width": 320, "height": 256})
    found = {}
    for address in pages(real_site):
        page.goto(real + address, wait_until="domcontentloaded")
        found[address] = page.evaluate(TOO_WIDE)
    assert len(found) > 20
    assert not {address: wide for address, wide in found.items() if wide}
