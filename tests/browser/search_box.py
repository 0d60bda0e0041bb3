"""The search box, as a reader uses it."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

READY = """async () => {
  const written = new DOMParser().parseFromString(await (await fetch(location)).text(), 'text/html');
  const [now, before] = [document, written].map(one => one.querySelector('.md-search-result__meta').textContent);
  return now !== before;
}"""
# Opening the box puts the invitation to type into the same line. That is no answer.
LISTEN = """() => {
  const meta = document.querySelector('.md-search-result__meta');
  window.answered = false;
  new MutationObserver(() => { window.answered ||= /found/.test(meta.textContent); })
    .observe(meta, { childList: true });
}"""
# Further results are put into the list as the reader scrolls down.
COMPLETE = """() => {
  const wrap = document.querySelector('.md-search__scrollwrap');
  wrap.scrollTo(0, wrap.scrollTop ? 0 : wrap.scrollHeight);
  const found = parseInt(document.querySelector('.md-search-result__meta').textContent) || 0;
  return window.answered && document.querySelectorAll('.md-search-result__item').length === found;
}"""
RESULTS = """() => [...document.querySelectorAll('.md-search-result__item')].map(item => ({
  title: item.querySelector('h1').textContent.trim(),
  place: new URL(item.querySelector('a').href).pathname,
  text: item.textContent,
}))"""
FIRST = """() => [...document.querySelectorAll('.md-search-result__item')].slice(0, 3).map(item => {
  const [page, ...sections] = item.querySelectorAll(':scope > a');
  return {
    title: page.querySelector('h1').textContent.trim(),
    place: new URL(page.href).pathname,
    sections: sections.map(section => new URL(section.href).hash.slice(1)),
  };
})"""


def open_search(page: Page) -> None:
    """By the button on a phone, by the field on a desktop."""
    opener = page.get_by_role("button", name="Search", exact=True)
    (opener if opener.is_visible() else page.get_by_role("textbox", name="Search this site")).click()
    expect(page.locator("#__search")).to_be_checked()


def first_three(page: Page, words: str) -> list[dict[str, Any]]:
    """The first three results for some words: each a page with those of its sections that are shown at once."""
    box = page.get_by_role("textbox", name="Search")
    if not box.input_value():  # once something was typed, the index is there
        page.wait_for_function(READY)
    page.evaluate(LISTEN)
    box.fill(words)
    box.press("End")
    page.wait_for_function("() => window.answered")
    found: list[dict[str, Any]] = page.evaluate(FIRST)
    return found


def results(page: Page, words: str) -> list[dict[str, str]]:
    """What the search box shows for some words, down to the end of the list."""
    box = page.get_by_role("textbox", name="Search")
    box.focus()  # the index is asked for now
    page.wait_for_function(READY)
    page.evaluate(LISTEN)
    box.fill(words)
    box.press("End")  # the search listens to keys
    page.wait_for_function(COMPLETE)
    found: list[dict[str, str]] = page.evaluate(RESULTS)
    return found
