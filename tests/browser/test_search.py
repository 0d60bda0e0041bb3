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
from tests.browser.search_box import results

OPTION = re.compile(r'<span class="sq-text">(.*?)</span></summary>')


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
    for words in ["bruise dad collecting", options[0], options[len(options) // 2], "father mark"]:
        for result in results(page, words):
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
    titles = [result["title"] for result in results(page, words)]
    assert not titles[0].startswith(("Practice", "Practise"))
    guidance = [place for place, title in enumerate(titles) if not title.startswith(("Practice", "Practise"))]
    stories = [place for place, title in enumerate(titles) if title.startswith("Practice: ")]
    assert stories
    assert max(guidance) < min(stories), titles


def test_practice_is_labelled_as_practice(page: Page) -> None:
    found = [result for result in results(page, "father mark gate") if re.search(r"/scenarios/.+/", result["place"])]
    assert found
    assert all(result["title"].startswith("Practice: ") for result in found)


def test_the_index_is_asked_for_when_the_reader_turns_to_the_search_and_not_before(
    new_page: NewPage, real: str
) -> None:
    page = new_page(real)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(real + "golden-rules/index.html", wait_until="networkidle")
    index = real + "search/search_index.json"
    assert index not in asked
    with page.expect_request(index):
        page.get_by_role("textbox", name="Search").focus()
    assert results(page, "consent")
    assert asked.count(index) == 1
