"""The search box, as a reader uses it: practice never looks like advice, and no wrong choice is found."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import DESKTOP, PHONE, NewPage
from tests.browser.markup import scenarios
from tests.browser.search_box import open_search, results

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
def test_guidance_stands_above_practice_which_has_a_group_of_its_own(page: Page, words: str) -> None:
    titles = [result["title"] for result in results(page, words)]
    stories = [place for place, title in enumerate(titles) if title.startswith("Practice: ")]
    assert stories
    assert min(stories) >= 3, titles
    labels = page.locator(".search-group").all_inner_texts()
    # Pages that follow the stories have a label too. Of the golden rules, every page may stand above them.
    follows = any(not title.startswith("Practice: ") for title in titles[stories[0] :])
    assert follows or words == "golden rules"
    assert labels[:2] == ["Practice stories", *(["More pages"] if follows else [])]
    assert titles[stories[0]] in page.locator(".search-group + li").first.inner_text()


def test_practice_is_labelled_as_practice(page: Page) -> None:
    found = [result for result in results(page, "father mark gate") if re.search(r"/scenarios/.+/", result["place"])]
    assert found
    assert all(result["title"].startswith("Practice: ") for result in found)


NOTHING = "qqqq xyzzy"


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("words", ["", "consent", "knife", NOTHING])
def test_whom_to_call_stands_in_the_open_search_whatever_is_found(
    new_page: NewPage, real: str, words: str, viewport: ViewportSize
) -> None:
    page = new_page(real + "golden-rules/index.html", viewport=viewport)
    open_search(page)
    if words:
        results(page, words)
    line = page.locator(".search-now")
    expect(line.get_by_role("link", name="999")).to_be_in_viewport()
    line.get_by_role("link").last.click()
    page.wait_for_url(real + "contacts/index.html")


def test_where_nothing_is_found_there_is_help_and_else_there_is_none(page: Page) -> None:
    help_ = page.locator(".search-help")
    results(page, "consent")
    expect(help_).to_be_hidden()
    assert results(page, NOTHING) == []
    expect(help_).to_be_visible()
    expect(help_.get_by_role("link")).to_have_text(
        ["Who to contact, and when", "All guidance, by what has happened", "Glossary of words and abbreviations"]
    )
    page.get_by_role("textbox", name="Search").fill("")
    expect(help_).to_be_hidden()
    results(page, NOTHING)
    help_.get_by_role("link").nth(1).click()
    page.wait_for_url("**/guidance/index.html")


@pytest.mark.parametrize("words", ["out of hours", "consent", "coach messages girl at night"])
def test_enter_opens_what_the_first_link_opens(page: Page, real: str, words: str) -> None:
    results(page, words)
    address = str(page.locator("a.md-search-result__link").first.get_attribute("href"))
    page.keyboard.press("Enter")
    page.wait_for_url(address)
    assert words != "out of hours" or address == real + "contacts/index.html#out-of-hours"


def test_what_comes_without_a_key_is_searched(page: Page) -> None:
    """Pasted by mouse, dictated or filled in: it gives `input`, or `change` alone."""
    box = page.get_by_role("textbox", name="Search")
    results(page, "consent")
    for words, event in (("lado", "input"), ("gillick", "change")):
        box.evaluate(
            "(box, [words, event]) => { box.value = words; box.dispatchEvent(new Event(event, { bubbles: true })); }",
            [words, event],
        )
        expect(page.locator(".md-search-result__list")).to_contain_text(words, ignore_case=True)


def test_each_result_is_named_by_its_heading_and_described_by_its_text(page: Page) -> None:
    """As the browser tells it to a screen reader: Playwright works names out by itself."""
    results(page, "refuses")
    session = page.context.new_cdp_session(page)
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    # Those that can be seen: a folded one is told to nobody, until its part is opened.
    seen = "li > a.md-search-result__link"
    found = session.send("DOM.querySelectorAll", {"nodeId": root, "selector": seen})["nodeIds"]
    told = [
        session.send("Accessibility.getPartialAXTree", {"nodeId": node, "fetchRelatives": False})["nodes"][0]
        for node in found[:8]
    ]
    headings = page.locator(seen).evaluate_all(
        "links => links.map(link => link.querySelector('h1, h2').textContent.trim())"
    )
    assert [one["name"]["value"] for one in told] == headings[:8]
    # A page that was found for its sections alone shows a heading and no text.
    has_text = page.locator(seen).evaluate_all("links => links.map(link => Boolean(link.querySelector('article > p')))")
    described = [str(one.get("description", {}).get("value", "")) for one in told]
    assert [bool(text) for text in described] == has_text[:8]
    assert "refus" in described[headings.index("If they object")]


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
