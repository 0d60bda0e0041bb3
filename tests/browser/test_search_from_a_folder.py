"""The search of a site that was opened from a folder: it finds and opens pages, and asks nobody for anything."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, NewPage

SHIM = "!/native code/.test(String(Object.getPrototypeOf(Worker)))"  # below what puts the typed words into others


@pytest.mark.parametrize("place", ["index.html", "guidance/habits/index.html"])
def test_words_are_found_and_a_result_opens(new_page: NewPage, real_site: Path, place: str) -> None:
    page = new_page((real_site / place).as_uri())
    assert page.evaluate(SHIM)
    _search_for(page, "escalation")
    expect(page.get_by_role("status").filter(has_text="found")).to_be_attached()
    result = page.locator(".md-search-result__link").first
    address = str(result.get_attribute("href"))
    assert address.startswith(real_site.as_uri())
    result.click()
    page.wait_for_url(address)
    expect(page.locator("h1")).to_be_visible()


def test_one_search_after_another_each_finds_its_own(new_page: NewPage, real_site: Path) -> None:
    page = new_page((real_site / "index.html").as_uri(), viewport=PHONE)
    page.get_by_role("button", name="Search", exact=True).click()
    found = []
    for words in ("consent", "police", "qqqq"):
        page.locator(".md-search__input").fill(words)
        page.keyboard.press("End")
        count = page.locator(".md-search-result__meta")
        expect(count).to_have_text("No pages found" if words == "qqqq" else re.compile(r"^\d+ pages found"))
        results = page.locator(".md-search-result__list")
        expect(results).to_contain_text("" if words == "qqqq" else words, ignore_case=True)
        found.append(results.inner_text())
    assert len(set(found)) == 3


def test_what_staff_type_is_put_into_words_of_the_site(new_page: NewPage, real_site: Path) -> None:
    page = new_page((real_site / "index.html").as_uri())
    for words, place in (("gillik", "guidance/young-people"), ("mum wont agree", "guidance/consent")):
        page.locator(".md-search__input").fill("")
        _search_for(page, words)
        first = page.locator(".md-search-result__link").first
        expect(first).to_have_attribute("href", (real_site / place / "index.html").as_uri())


def test_colours_and_menu_work_too(new_page: NewPage, real_site: Path) -> None:
    page = new_page((real_site / "golden-rules/index.html").as_uri(), viewport=PHONE, color_scheme="light")
    page.get_by_role("button", name="Switch to dark colours").click()
    page.get_by_role("button", name="Menu", exact=True).click()
    page.locator("#site-menu").get_by_role("link", name="Significant harm").click()
    assert page.url == (real_site / "significant-harm/index.html").as_uri()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_from_a_server_the_browsers_own_worker_is_used(new_page: NewPage, real: str) -> None:
    page = new_page(real)
    assert not page.evaluate(SHIM)
    _search_for(page, "escalation")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert page.locator("iframe").count() == 0
    assert len(page.workers) == 1


def _search_for(page: Page, words: str) -> None:
    page.get_by_role("textbox", name="Search this site").click()
    page.keyboard.type(words)
