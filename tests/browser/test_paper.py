"""On paper: the content alone, in dark ink, with the addresses that its links lead to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.browser.conftest import NewPage

FURNITURE = ".md-header, .md-banner, .md-sidebar, .md-search, .md-footer, .md-skip, .md-dialog, .headerlink"
PALE = """() => [...document.querySelectorAll('.md-content *')].filter(part => {
  const colour = getComputedStyle(part).color.match(/[\\d.]+/g).map(Number);
  return part.checkVisibility() && Math.max(...colour.slice(0, 3)) > 0x90 && (colour[3] ?? 1) > 0;
}).map(part => part.outerHTML.slice(0, 90))"""
ADDRESS = "link => getComputedStyle(link, '::after').content"


def test_no_page_prints_furniture(new_page: NewPage, real: str, swept: list[str]) -> None:
    page = new_page(real)
    page.emulate_media(media="print")
    for address in swept:
        page.goto(real + address, wait_until="domcontentloaded")
        assert page.locator(FURNITURE).filter(visible=True).count() == 0, address


@pytest.mark.parametrize("place", ["golden-rules/index.html", "contacts/index.html", "scenarios/index.html"])
def test_a_dark_screen_prints_in_dark_ink(new_page: NewPage, small: str, place: str) -> None:
    page = new_page(small + place, color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(PALE) == []


def test_every_page_prints_its_version_its_date_and_its_address(new_page: NewPage, real: str, swept: list[str]) -> None:
    page = new_page(real)
    for address in (one for one in swept if one != "404.html"):
        page.goto(real + address, wait_until="load")
        assert page.locator(".printed").filter(visible=True).count() == 0, address
        page.emulate_media(media="print")
        printed = page.locator(".printed").filter(visible=True).inner_text()
        assert re.search(rf"Version \d[\d.]+ of \d+ \w+ \d{{4}}. {re.escape(real + address)}$", printed), printed
        page.emulate_media(media="screen")


def test_paper_from_a_folder_names_no_disk(new_page: NewPage, real_site: Path) -> None:
    page = new_page((real_site / "contacts/index.html").as_uri())
    page.emulate_media(media="print")
    assert page.locator(".printed").inner_text().endswith(" contacts/index.html")


def test_links_out_of_the_site_print_their_address_and_others_do_not(new_page: NewPage, small: str) -> None:
    page = new_page(small + "contacts/index.html")
    page.emulate_media(media="print")
    out = page.locator('.md-content a[href^="http"]').first
    assert out.evaluate(ADDRESS) == f'" (" "{out.get_attribute("href")}" ")"'.replace('" "', "").replace('""', "")
    assert page.locator('.md-content a[href^="tel:"]').first.evaluate(ADDRESS) == "none"
