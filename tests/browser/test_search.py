"""The search box, as a reader uses it: practice never looks like advice, and no wrong choice is found."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NewPage
from tests.browser.markup import scenarios

OPTION = re.compile(r'<summary><span class="sq-letter">\w</span> ?<span class="sq-text">(.*?)</span></summary>')
READY = """async () => {
  const written = new DOMParser().parseFromString(await (await fetch(location)).text(), 'text/html');
  const [now, before] = [document, written].map(one => one.querySelector('.md-search-result__meta').textContent);
  return now !== before;
}"""
LISTEN = """() => {
  const meta = document.querySelector('.md-search-result__meta');
  window.answered = false;
  new MutationObserver(() => { window.answered = true; }).observe(meta, { childList: true });
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


@pytest.fixture(scope="module")
def options(real_site: Path) -> list[str]:
    """The text of every option of every scenario."""
    written = [(real_site / page).read_text(encoding="utf-8") for page in scenarios(real_site)]
    return [html.unescape(re.sub("<[^>]+>", "", text)) for page in written for text in OPTION.findall(page)]


@pytest.fixture
def page(new_page: NewPage, real: str) -> Page:
    return new_page(real)


def test_no_option_is_found_by_its_own_words(page: Page, options: list[str]) -> None:
    assert len(options) > 100
    shown = 0
    for words in ["bruise dad collecting", *options[:: len(options) // 5][:5], "father mark"]:
        for result in _results(page, words):
            shown += 1
            found = [option for option in options if option in result["text"]]
            assert not found, f"{words!r} finds {found[0]!r} in {result['place']}"
    assert shown > 0


def test_no_option_verdict_or_reason_is_in_the_search_index(real_site: Path, options: list[str]) -> None:
    entries = json.loads((real_site / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    practice = " ".join(html.unescape(entry["text"]) for entry in entries if entry["location"].startswith("scenarios/"))
    assert "Dad gets cross" in practice
    assert not [option for option in options if option in practice]
    assert "Best choice" not in practice


@pytest.mark.parametrize("words", ["consent", "significant harm", "golden rules"])
def test_guidance_stands_above_practice(page: Page, words: str) -> None:
    titles = [result["title"] for result in _results(page, words)]
    practice = [title.startswith("Practice: ") for title in titles]
    assert titles
    assert not practice[0]
    assert practice == sorted(practice), titles


def test_practice_is_labelled_as_practice(page: Page) -> None:
    results = [result for result in _results(page, "father mark gate") if re.search(r"/scenarios/.+/", result["place"])]
    assert results
    assert all(result["title"].startswith("Practice: ") for result in results)


def _results(page: Page, words: str) -> list[dict[str, str]]:
    """What the search box shows for some words, down to the end of the list."""
    page.wait_for_function(READY)
    page.evaluate(LISTEN)
    box = page.get_by_role("textbox", name="Search")
    box.fill(words)
    box.press("End")  # the search listens to keys
    page.wait_for_function(COMPLETE)
    results: list[dict[str, str]] = page.evaluate(RESULTS)
    return results
