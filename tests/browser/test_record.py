"""The record of learning: filled from progress, for paper. What it holds comes first, and nothing is typed in."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage
from tests.browser.markup import pages
from tests.browser.paper import sheets, squeezed
from tests.browser.progress import answers, store
from tests.dom import page_at

RECORD = "learning-record/index.html"
TYPED = ("text", "search", "email", "tel", "url", "number", "password", "date", "file")


@pytest.fixture
def page(new_page: NewPage, small: str) -> Page:
    page = new_page(small + RECORD)
    some = dict(list(answers(page, "every-kind", day="2026-11-20").items())[:3])
    unfolding = answers(page, "unfolding", day="2026-11-19")
    end = page.evaluate("sqCatalogue.scenarios.unfolding.end")
    store(
        page, {"every-kind": some, "unfolding": {**unfolding, "the-end": {"v": end, "r": "right", "d": "2026-11-19"}}}
    )
    page.reload()
    return page


def rows(page: Page) -> list[list[str]]:
    return [row.locator("td").all_inner_texts() for row in page.locator(".sq-record tbody tr").all()]


def test_it_lists_stories_days_questions_and_what_was_practised(page: Page) -> None:
    first, second = rows(page)
    assert first[:3] == ["One question of each kind", "20 November 2026", "3 of 4"]
    assert first[3].split("; ")[0] == "The child's safety comes first"
    assert second[:3] == ["A story that unfolds", "19 November 2026", "Done"]
    assert page.locator(".sq-record th").all_inner_texts() == [
        "Story",
        "Last done",
        "Questions",
        "Rules and habits practised",
    ]
    expect(page.get_by_text("No stories are listed yet.")).to_be_hidden()


def test_without_progress_it_says_how_to_have_stories_listed(new_page: NewPage, small: str) -> None:
    page = new_page(small + RECORD)
    expect(page.get_by_text("No stories are listed yet.")).to_be_visible()
    expect(page.locator(".sq-record table")).to_be_hidden()


def test_on_paper_there_are_the_name_the_table_and_blank_lines_and_no_tools(page: Page) -> None:
    printed = "".join(sheets(page.pdf(format="A4")))
    for words in (
        "Name:",
        "One question of each kind",
        "3 of 4",
        "What I take from this",
        "Date and role",
    ):
        assert squeezed(words) in printed
    assert squeezed("Print, or save as PDF") not in printed
    page.emulate_media(media="print")
    lines = page.locator(".sq-line").evaluate_all(
        "all => all.map(one => [one.offsetHeight > 25, getComputedStyle(one).borderBottomStyle, one.textContent])"
    )
    assert lines == [[True, "solid", ""]] * 10


def test_its_button_prints_once_even_if_pressed_twice_in_haste(page: Page) -> None:
    page.evaluate("() => { window.printed = 0; window.print = () => { window.printed += 1; }; }")
    page.get_by_role("button", name="Print, or save as PDF").dblclick()
    assert page.evaluate("window.printed") == 1
    page.get_by_role("button", name="Print, or save as PDF").press("Enter")
    assert page.evaluate("window.printed") == 2


def test_without_script_it_is_a_page_to_fill_in_by_hand(new_page: NewPage, small: str) -> None:
    page = new_page(small + RECORD, java_script_enabled=False)
    assert page.locator(".sq-record input").count() == 0
    expect(page.get_by_role("button", name="Print")).to_be_hidden()
    expect(page.get_by_role("heading", name="What I take from this")).to_be_visible()
    expect(page.get_by_text("fill it in by hand")).to_be_visible()


def test_it_begins_with_what_was_done(page: Page, new_page: NewPage, small: str) -> None:
    first = "[...document.querySelectorAll('.sq-record > *')].find(one => one.checkVisibility()).localName"
    assert page.evaluate(first) == "table"
    empty = new_page(small + RECORD)
    empty.get_by_text("No stories are listed yet.").get_by_role("link", name="Practise").click()
    assert empty.url == small + "scenarios/index.html"


def test_nowhere_on_the_site_is_a_place_to_write_about_a_case(real_site: Path) -> None:
    found = set()
    for address in pages(real_site):
        page = page_at(real_site / address)
        assert not list(page.all("textarea")), address
        assert not [part for part in page if "contenteditable" in part.attributes], address
        for field in page.all("input"):
            if field.attributes.get("type", "text") in TYPED and "readonly" not in field.attributes:
                found.add(field.attributes.get("id") or field.attributes.get("name"))
    assert found == {"query"}  # the search of the site


def test_no_script_makes_a_place_to_write(new_page: NewPage, small: str) -> None:
    page = new_page(small)
    for address in ("scenarios/every-kind/index.html", "scenarios/unfolding/index.html", "scenarios/index.html"):
        page.goto(small + address)
        typed = "textarea, [contenteditable], .md-content input:not([type=radio], [type=checkbox])"
        assert page.locator(typed).count() == 0
