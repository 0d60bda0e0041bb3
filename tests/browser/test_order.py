"""Putting steps in order: by buttons and keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewPage
from tests.browser.quiz import Quiz, said, watch_status

RECORD, RING, CONFIRM = "Record what you did", "Ring children's social care", "Confirm it in writing"


@pytest.fixture
def quiz(new_page: NewPage, small: str) -> Quiz:
    return Quiz(new_page(small + "scenarios/every-kind/index.html"), "put-in-order")


def test_there_are_only_buttons_and_nothing_to_drag(quiz: Quiz) -> None:
    assert quiz.steps == [RECORD, RING, CONFIRM]
    assert quiz.form.locator("input, select, [draggable], [tabindex]").count() == 0
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
    watch_status(quiz)
    quiz.check.click()
    assert said(quiz) == ["The order is right. The reasons are beside the choices."]
    assert quiz.form.locator(".sq-verdict").all_inner_texts() == ["Right place"] * 3
    assert "First. The call comes before the paper." in quiz.form.locator(".sq-choice").first.inner_text()
    assert quiz.explanation.get_by_role("link", name="Record your reasons").first.is_visible()


def test_a_partly_right_order_says_where_each_step_belongs(quiz: Quiz) -> None:
    quiz.mover("Move up", CONFIRM).click()
    quiz.check.click()
    assert quiz.status.inner_text().startswith("1 of 3 steps are in the right place.")
    assert quiz.form.locator(".sq-verdict").all_inner_texts() == [
        "Belongs at place 3",
        "Right place",
        "Belongs at place 1",
    ]


def test_moving_a_step_takes_the_result_away(quiz: Quiz) -> None:
    quiz.check.click()
    quiz.mover("Move up", RING).click()
    assert quiz.form.locator(".sq-result:visible, .sq-more:visible").count() == 0
    assert quiz.status.inner_text() == f"{RING}: now 1 of 3"


def test_try_again_puts_the_steps_back(quiz: Quiz) -> None:
    quiz.mover("Move up", CONFIRM).click()
    quiz.check.click()
    quiz.again.click()
    assert quiz.steps == [RECORD, RING, CONFIRM]
    assert quiz.status.inner_text() == ""
    assert quiz.form.locator(".sq-verdict").count() == 0
    expect(quiz.mover("Move up", RECORD)).to_be_focused()
