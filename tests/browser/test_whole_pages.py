"""axe over whole pages while the menu, the search or the panel is open, light and dark, on a phone and a desktop."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, NewPage
from tests.browser.looks import faults, looks
from tests.browser.search_box import open_search


@looks("light-phone", "dark-desktop")
def test_with_the_search_open(new_page: NewPage, small: str, look: dict[str, object]) -> None:
    page = new_page(small + "golden-rules/index.html", **look)
    open_search(page)
    page.keyboard.type("child")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    more = page.locator(".md-search-result__more > summary").first
    more.click()
    page.locator(".md-search-result__link").first.focus()
    more.hover()
    assert not faults(page), "a result with focus, another below the pointer"
    page.locator(".md-search__input").fill("qqqq")
    page.keyboard.press("End")  # the search listens to keys
    expect(page.locator(".md-search-result__meta")).to_have_text("No pages found")
    assert not faults(page), "no results"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_the_menu_open(new_page: NewPage, small: str, scheme: str) -> None:
    page = new_page(small + "golden-rules/index.html", viewport=PHONE, color_scheme=scheme)
    page.get_by_role("button", name="Menu", exact=True).click()
    assert not faults(page)
    page.locator("#site-menu").get_by_role("link", name="Should I share?").hover()
    assert not faults(page), "with the pointer on a link"


@looks("light-phone", "dark-desktop")
def test_with_buttons_a_table_and_code(new_page: NewPage, small: str, look: dict[str, object]) -> None:
    """What Material gets wrong in content that pages may have tomorrow."""
    page = new_page(small + "significant-harm/index.html", **look)
    page.locator(".md-content__inner").evaluate(
        """article => article.insertAdjacentHTML('beforeend', `
          <p><a class="md-button" href="#a">A button</a>
            <a class="md-button md-button--primary" href="#b">Another</a></p>
          <table><thead><tr>${'<th>A heading of a column</th>'.repeat(6)}</tr></thead>
            <tbody><tr>${'<td>Something that is long enough</td>'.repeat(6)}</tr></tbody></table>
          <pre><code>${'a: very long line of an example '.repeat(9)}</code></pre>`)"""
    )
    for button in (".md-button", ".md-button--primary"):
        page.locator(button).last.hover()
        assert not faults(page)
