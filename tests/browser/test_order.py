"""Putting steps in order: by buttons and keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewPage
from tests.browser.progress import change
from tests.browser.quiz import Quiz, said, watch_status

RECORD, RING, CONFIRM = "Record what you did", "Ring children's social care", "Confirm it in writing"


@pytest.fixture
def quiz(new_page: NewPage, small: str) -> Quiz:
    return Quiz(new_page(small + "scenarios/every-kind/index.html#put-in-order"), "put-in-order")


def test_there_are_only_buttons_and_nothing_to_drag(quiz: Quiz) -> None:
    assert quiz.steps == [RECORD, RING, CONFIRM]
    assert quiz.form.locator("input, select, [draggable], [tabindex]:not(h2)").count() == 0
    names = [
        button.get_attribute("aria-label") or button.inner_text() for button in quiz.form.get_by_role("button").all()
    ]
    assert names == [
        f"Move up: {RECORD}",
        f"Move down: {RECORD}",
        f"Move up: {RING}",
        f"Move down: {RING}",
        f"Move up: {CONFIRM}",
        f"Move down: {CONFIRM}",
        "Check answer",
    ]


def test_a_moved_step_keeps_focus_on_its_button_and_says_where_it_is(quiz: Quiz) -> None:
    watch_status(quiz)
    button = quiz.mover("Move down", RECORD)
    button.focus()
    quiz.page.keyboard.press("Enter")
    assert quiz.steps == [RING, RECORD, CONFIRM]
    expect(button).to_be_focused()
    quiz.page.keyboard.press("Space")
    assert quiz.steps == [RING, CONFIRM, RECORD]
    expect(button).to_be_focused()
    quiz.page.keyboard.press("Space")
    assert quiz.steps == [RING, CONFIRM, RECORD]
    assert said(quiz) == [f"{RECORD}: now 2 of 3", f"{RECORD}: now 3 of 3", "Already last."]


def test_a_step_moves_up_and_stops_at_the_top(quiz: Quiz) -> None:
    watch_status(quiz)
    button = quiz.mover("Move up", CONFIRM)
    for _ in range(3):
        button.click()
    assert quiz.steps == [CONFIRM, RECORD, RING]
    expect(button).to_be_focused()
    assert said(quiz) == [f"{CONFIRM}: now 2 of 3", f"{CONFIRM}: now 1 of 3", "Already first."]


def test_the_right_order_is_said_to_be_right_with_reasons_and_a_citation(quiz: Quiz) -> None:
    quiz.mover("Move down", RECORD).click()
    quiz.mover("Move down", RECORD).click()
    quiz.check.click()
    expect(quiz.verdict).to_have_text("The order is right.")
    expect(quiz.verdict).to_be_focused()
    assert _right(quiz) == [f"1 {RING}", f"2 {CONFIRM}", f"3 {RECORD}"]
    assert "First. The call comes before the paper." in quiz.best.locator("li").first.inner_text()
    assert quiz.explanation.get_by_role("link", name="Record your reasons").first.is_visible()


def test_a_partly_right_order_says_what_is_right_so_far_and_shows_the_right_order(quiz: Quiz) -> None:
    quiz.check.click()  # all is right but the first step, which belongs last
    expect(quiz.verdict).to_have_text("Partly right: 2 of 3 steps follow each other in the right order.")
    assert quiz.sheet.locator("> ul > li").all_inner_texts() == [RECORD]
    assert _right(quiz) == [f"1 {RING}", f"2 {CONFIRM}", f"3 {RECORD}"]


def test_a_reversed_order_is_not_right_yet(quiz: Quiz) -> None:
    quiz.mover("Move up", CONFIRM).click()
    quiz.check.click()
    expect(quiz.verdict).to_have_text("Not right yet.")
    assert quiz.sheet.locator("> ul").count() == 0
    assert _right(quiz) == [f"1 {RING}", f"2 {CONFIRM}", f"3 {RECORD}"]


@pytest.mark.parametrize("last_first", [False, True])
def test_steps_that_share_a_place_may_stand_in_any_order(new_page: NewPage, small: str, last_first: bool) -> None:
    page = new_page(small)
    change(page, "**/every-kind/index.html", 'data-key="b c a"', 'data-key="bc a"')
    page.goto(small + "scenarios/every-kind/index.html#put-in-order")
    quiz = Quiz(page, "put-in-order")
    quiz.mover("Move down", RECORD).click()
    quiz.mover("Move down", RECORD).click()
    if last_first:
        quiz.mover("Move up", CONFIRM).click()
    quiz.check.click()
    expect(quiz.verdict).to_have_text("The order is right.")
    assert _right(quiz) == [f"1 {RING}", f"1 {CONFIRM}", f"3 {RECORD}"]
    expect(quiz.best).to_contain_text("Steps with the same number may change places.")


def test_moving_a_step_takes_the_result_away(quiz: Quiz) -> None:
    quiz.check.click()
    quiz.mover("Move up", RING).click()
    expect(quiz.sheet).to_be_hidden()
    assert quiz.status.inner_text() == f"{RING}: now 1 of 3"


def test_try_again_puts_the_steps_back(quiz: Quiz) -> None:
    quiz.mover("Move up", CONFIRM).click()
    quiz.check.click()
    quiz.again.click()
    assert quiz.steps == [RECORD, RING, CONFIRM]
    assert quiz.status.inner_text() == ""
    expect(quiz.sheet).to_be_hidden()
    expect(quiz.mover("Move up", RECORD)).to_be_focused()


def _right(quiz: Quiz) -> list[str]:
    """The right order, as the sheet lists it: each step with its number."""
    return quiz.best.locator("ol > li").evaluate_all(  # type: ignore[no-any-return]
        "all => all.map(one => `${one.value} ${one.querySelector('b').textContent}`)"
    )
