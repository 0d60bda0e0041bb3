"""How every page is put together: language, title, headings, landmarks, and whose files it loads."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from playwright.sync_api import Page

from tests.browser.conftest import PHONE, NewPage

HEADINGS = """() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  .filter(heading => heading.checkVisibility()).map(heading => Number(heading.tagName[1]))"""


def test_every_page_is_in_british_english_with_a_title_of_its_own(
    new_page: NewPage, real: str, swept: list[str]
) -> None:
    page = new_page(real)
    titles: Counter[str] = Counter()
    for address in swept:
        page.goto(real + address, wait_until="domcontentloaded")
        assert page.locator("html").get_attribute("lang") == "en-GB", address
        assert page.title().strip(), address
        titles[page.title()] += 1
    assert [title for title, times in titles.items() if times > 1] == []


def test_every_page_has_one_main_heading_and_skips_no_level(new_page: NewPage, real: str, swept: list[str]) -> None:
    page = new_page(real)
    for address in swept:
        page.goto(real + address, wait_until="domcontentloaded")
        levels = page.evaluate(HEADINGS)
        assert levels[0] == 1, address
        assert levels.count(1) == 1, address
        assert all(after - before <= 1 for before, after in pairwise(levels)), (address, levels)


def test_navigation_landmarks_are_named_apart(new_page: NewPage, small: str) -> None:
    page = new_page(small + "golden-rules/index.html")
    assert _navigations(page) == ["On this page", "Site menu"]
    page = new_page(small + "golden-rules/index.html", viewport=PHONE)
    assert _navigations(page) == []
    page.get_by_role("button", name="Menu", exact=True).click()
    assert _navigations(page) == ["Site menu"]


def test_words_of_the_theme_are_ours(new_page: NewPage, small: str) -> None:
    page = new_page(small)
    words = page.evaluate("JSON.parse(document.getElementById('__config').textContent).translations")
    assert words["search.result.other"] == "# pages found"
    assert "nitializ" not in page.content()


def _navigations(page: Page) -> list[str]:
    shown = page.get_by_role("navigation").filter(visible=True)
    return sorted(str(one.get_attribute("aria-label")) for one in shown.all())
