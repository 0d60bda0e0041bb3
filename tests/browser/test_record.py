"""The record of learning: filled from progress, for paper; a name is typed in and kept nowhere."""

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
KEPT = "() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state])"


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
    expect(page.get_by_text("No stories are listed.")).to_be_hidden()


def test_without_progress_it_says_how_to_have_stories_listed(new_page: NewPage, small: str) -> None:
    page = new_page(small + RECORD)
    expect(page.get_by_text("No stories are listed.")).to_be_visible()
    expect(page.locator(".sq-record table")).to_be_hidden()


def test_the_name_stands_on_the_page_and_is_kept_nowhere(page: Page) -> None:
    before = page.evaluate(KEPT)
    page.wait_for_load_state("networkidle")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    page.get_by_label("Your name, for the printed page").fill("Robin Example")
    expect(page.locator(".sq-record-for b")).to_have_text("Robin Example")
    page.keyboard.press("Enter")
    assert page.evaluate(KEPT) == before
    assert "Robin" not in page.url
    assert sent == []
    page.reload()
    expect(page.locator(".sq-record-for b")).to_have_text("")
    expect(page.get_by_label("Your name, for the printed page")).to_have_value("")


def test_what_is_typed_is_text_and_nothing_else(page: Page) -> None:
    page.get_by_label("Your name, for the printed page").fill("<img src=x onerror=alert(1)>")
    expect(page.locator(".sq-record-for b")).to_have_text("<img src=x onerror=alert(1)>")
    assert page.locator(".sq-record img").count() == 0


def test_on_paper_there_are_the_name_the_table_and_blank_lines_and_no_tools(page: Page) -> None:
    page.get_by_label("Your name, for the printed page").fill("Robin Example")
    printed = "".join(sheets(page.pdf(format="A4")))
    for words in (
        "Name: Robin Example",
        "One question of each kind",
        "3 of 4",
        "What I take from this",
        "Date and role",
    ):
        assert squeezed(words) in printed
    for words in ("Your name, for the printed page", "Print, or save as PDF", "stored nowhere"):
        assert squeezed(words) not in printed
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
    expect(page.locator(".sq-record input")).to_be_hidden()
    expect(page.get_by_role("button", name="Print")).to_be_hidden()
    expect(page.get_by_role("heading", name="What I take from this")).to_be_visible()
    expect(page.get_by_text("fill it in by hand")).to_be_visible()


def test_nowhere_on_the_site_is_a_place_to_write_about_a_case(real_site: Path) -> None:
    found = set()
    for address in pages(real_site):
        page = page_at(real_site / address)
        assert not list(page.all("textarea")), address
        assert not [part for part in page if "contenteditable" in part.attributes], address
        for field in page.all("input"):
            if field.attributes.get("type", "text") in TYPED and "readonly" not in field.attributes:
                found.add((field.attributes.get("id") or field.attributes.get("name"), "record" in address))
    # The search of the site, and the one among titles of stories in the trainers' list.
    assert {name for name, on_record in found if not on_record} == {"query", "title"}
    assert {name for name, on_record in found if on_record} == {"query", "sq-record-name"}


def test_no_script_makes_a_place_to_write(new_page: NewPage, small: str) -> None:
    page = new_page(small)
    for address in ("scenarios/every-kind/index.html", "scenarios/unfolding/index.html", "scenarios/index.html"):
        page.goto(small + address)
        typed = "textarea, [contenteditable], .md-content input:not([type=radio], [type=checkbox])"
        assert page.locator(typed).count() == 0
