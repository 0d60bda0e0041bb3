"""The front page on a phone: without scrolling, whom to ring, what is needed, and the three ways in."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, NewPage
from tests.browser.markup import scenarios

SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])
EMPTY_LINES = """headings => headings.filter(heading => {
  const text = new Range();
  text.selectNodeContents(heading.firstChild);
  return heading.checkVisibility() && heading.getBoundingClientRect().bottom - text.getBoundingClientRect().bottom > 15;
}).map(heading => heading.textContent)"""
WAYS = ("Should I share?", "Someone asked me", "I shared and nothing happened")


@SCHEMES
def test_all_that_matters_is_in_sight(new_page: NewPage, real: str, scheme: str) -> None:
    page = new_page(real, viewport=PHONE, color_scheme=scheme)
    for seen in (
        page.locator(".act-now > summary"),
        page.locator(".urgent").get_by_role("link", name="999", exact=True),
        page.locator(".urgent").get_by_text("[your council's number by day]"),
        page.locator(".urgent").get_by_text("[your council's number out of hours]"),
        page.locator(".urgent").get_by_role("link", name="Find the child's council"),
        *_essentials(page),
        *_ways(page),
    ):
        _in_sight(seen)


@SCHEMES
def test_local_numbers_are_in_sight_and_can_be_rung(new_page: NewPage, small: str, scheme: str) -> None:
    page = new_page(small, viewport=PHONE, color_scheme=scheme)
    for number in ("020 7946 0001", "020 7946 0999"):
        link = page.locator(".urgent").get_by_role("link", name=number)
        assert link.get_attribute("href") == "tel:" + number.replace(" ", "")
        _in_sight(link)
    for seen in (*_essentials(page), *_ways(page)):
        _in_sight(seen)
    assert page.locator(".md-content .fill-in").count() == 0


def test_the_panel_rings_local_numbers_by_day_and_out_of_hours(new_page: NewPage, small: str) -> None:
    page = new_page(small + "golden-rules/index.html", viewport=PHONE)
    page.locator(".act-now > summary").click()
    lines = page.locator(".act-now li").all_inner_texts()
    assert lines[:2] == ["Children's social care, by day: 020 7946 0001", "Out of hours: 020 7946 0999"]
    assert page.locator(".act-now a[href='tel:02079460001']").is_visible()
    assert page.locator(".act-now a[href='tel:02079460999']").is_visible()


def test_body_text_is_18_pixels(new_page: NewPage, real: str) -> None:
    page = new_page(real + "golden-rules/index.html", viewport=PHONE)
    sizes = page.locator(".md-content__inner > :is(p, ul, ol)").evaluate_all(
        "all => all.filter(one => !one.classList.contains('checked')).map(one => getComputedStyle(one).fontSize)"
    )
    assert set(sizes) == {"18px"}


def test_no_heading_is_followed_by_an_empty_line(new_page: NewPage, real: str, real_site: Path) -> None:
    page = new_page(real, viewport=PHONE)
    for address in ["index.html", "golden-rules/index.html", *scenarios(real_site)[:4]]:
        page.goto(real + address, wait_until="domcontentloaded")
        assert page.locator(".md-content :is(h1, h2, h3)").evaluate_all(EMPTY_LINES) == [], address


def _essentials(page: Page) -> list[Locator]:
    items = page.locator(".essentials li")
    expect(items).to_have_text(
        [
            "You need neither proof nor consent when a child may be at risk.",
            "Share what is needed, with those who can help.",
            "Unsure whether to tell the family? Ask children's social care first.",
        ]
    )
    return items.all()


def _ways(page: Page) -> list[Locator]:
    return [page.locator(".ways").get_by_role("link", name=name) for name in WAYS]


def _in_sight(seen: Locator) -> None:
    """The whole of it lies in the window, and nothing covers its middle."""
    box, size = seen.bounding_box(), seen.page.viewport_size
    assert box and size
    assert box["x"] >= 0 and box["x"] + box["width"] <= size["width"], f"{seen}: {box}"
    assert box["y"] >= 0 and box["y"] + box["height"] <= size["height"], f"{seen}: {box}"
    assert seen.evaluate(
        """element => {
          const { left, top, width, height } = element.getClientRects()[0];
          const hit = document.elementFromPoint(left + width / 2, top + height / 2);
          return element.contains(hit) || hit.contains(element);
        }"""
    ), f"{seen} is covered"
    assert seen.page.evaluate("scrollY") == 0
