"""After the last answer: a summary in words, with links, and another try for all or only for what was missed."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewPage
from tests.browser.quiz import Quiz


@pytest.fixture
def page(new_page: NewPage, small: str) -> Page:
    return new_page(small + "scenarios/every-kind/index.html")


def summary(page: Page) -> Locator:
    return page.locator(".sq-summing-up")


def answer_all(page: Page, first: str = "b", second: str = "a", third: str = "ac", *, order: bool = True) -> None:
    """Answer every question, and go on to the end."""
    Quiz(page, "first-step").answer(first)
    Quiz(page, "which-route").answer(second)
    Quiz(page, "what-to-pass-on").answer(*third)
    steps = Quiz(page, "put-in-order").open()
    if order:
        for _ in range(2):
            steps.mover("Move down", "Record what you did").press("Enter")
    steps.check.click()
    page.evaluate("location.hash = 'summary'")
    expect(summary(page)).to_be_visible()


def test_it_is_a_step_of_its_own_after_the_last_and_says_what_was_not_tried(page: Page) -> None:
    expect(summary(page)).to_be_hidden()
    Quiz(page, "first-step").answer("b")
    Quiz(page, "which-route").answer("a")
    order = Quiz(page, "put-in-order").open()
    order.check.click()
    order.on.click()
    expect(page.get_by_role("heading", name="Write the note for the record.")).to_be_focused()
    expect(summary(page)).to_be_hidden()
    page.get_by_role("link", name="Go on", exact=True).click()
    expect(summary(page).get_by_role("heading", name="Looking back", level=2)).to_be_focused()
    assert _texts(page)[-2:] == ["Not tried yet", "What do you pass on?"]
    page.go_back()
    expect(summary(page)).to_be_hidden()


def test_it_names_what_went_well_and_what_to_look_at_again_with_links(page: Page) -> None:
    answer_all(page, first="d", second="b", third="a", order=False)
    assert _texts(page) == [
        "Some choices went well. Others are worth another look.",
        "Went well",
        "What do you do first? Acceptable: causes delay",
        "Look at again",
        "How do you confirm it in writing? Not right: sends it by a route that is not secure",
        "What do you pass on? Partly right.",
        "In which order do you act? Partly right: 2 of 3 steps follow each other in the right order.",
    ]
    summary(page).get_by_role("link", name="What do you pass on?").click()
    expect(page.locator("#what-to-pass-on legend")).to_be_in_viewport()
    expect(Quiz(page, "what-to-pass-on").verdict).to_be_visible()
    assert page.url.endswith("#what-to-pass-on")


def _texts(page: Page) -> list[str]:
    return [" ".join(line.split()) for line in summary(page).locator("p, li").all_inner_texts()]


def test_all_right_and_all_to_look_at_are_each_said_kindly(page: Page) -> None:
    answer_all(page)
    expect(summary(page)).to_contain_text("You chose well each time.")
    expect(summary(page).get_by_text("Look at again")).to_have_count(0)
    assert summary(page).get_by_role("button").all_inner_texts() == ["Try all again"]
    page.goto(page.url.partition("#")[0])
    answer_all(page, first="a", second="b", third="b", order=False)
    expect(summary(page)).to_contain_text("These are worth another look. There is often more to learn from these.")
    expect(summary(page).get_by_text("Went well")).to_have_count(0)
    assert summary(page).get_by_role("button").all_inner_texts() == ["Try all again"]


def test_there_is_no_score_no_pass_mark_and_nothing_negative(page: Page) -> None:
    answer_all(page, first="a", second="b", third="b")
    text = summary(page).inner_text()
    assert not re.search(r"\d|%|score|pass(ed)?\b(?! on)|fail|wrong|mark", text, re.IGNORECASE)


def test_trying_again_what_was_missed_keeps_the_rest_and_passes_it_by(page: Page) -> None:
    answer_all(page, first="a", third="b")
    summary(page).get_by_role("button", name="Try again the ones to look at").press("Enter")
    first, second, third = (Quiz(page, name) for name in ("first-step", "which-route", "what-to-pass-on"))
    expect(page.get_by_role("heading", name="What do you do first?")).to_be_focused()
    expect(first.form.locator("input:checked")).to_have_count(0)
    first.answer("b")
    first.on.click()
    expect(third.form).to_be_visible()
    expect(third.form.locator("input:checked")).to_have_count(0)
    third.answer("a", "c")
    page.evaluate("location.hash = 'summary'")
    expect(summary(page)).to_contain_text("You chose well each time.")
    expect(second.open().control("a")).to_be_checked()


def test_trying_all_again_clears_all_and_begins_at_the_first(page: Page) -> None:
    answer_all(page)
    summary(page).get_by_role("button", name="Try all again").click()
    expect(summary(page)).to_be_hidden()
    expect(page.get_by_role("heading", name="What do you do first?")).to_be_focused()
    expect(page.locator("input:checked:not(#sq-remember)")).to_have_count(0)
    assert Quiz(page, "put-in-order").open().steps[0] == "Record what you did"


def test_where_all_questions_stand_a_changed_answer_takes_the_summary_away_until_it_is_checked(page: Page) -> None:
    page.get_by_role("button", name="Show all questions").click()
    answer_all(page)
    Quiz(page, "first-step").control("a").check()
    expect(summary(page)).to_be_hidden()
    Quiz(page, "first-step").check.click()
    expect(summary(page)).to_contain_text("What do you do first? Unsafe: causes delay")
