"""Answering questions whose options are radios or checkboxes: judgement, single and multiple."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, NewPage
from tests.browser.quiz import Quiz, said, watch_status

PAGE = "scenarios/every-kind/index.html"
CHOICES = ["first-step", "which-route", "what-to-pass-on"]


@pytest.fixture
def page(new_page: NewPage, small: str) -> Page:
    return new_page(small + PAGE)


@pytest.mark.parametrize(
    ("question", "role", "hint"),
    [
        ("first-step", "radio", "Select one option."),
        ("which-route", "radio", "Select one option."),
        ("what-to-pass-on", "checkbox", "Select all that apply."),
    ],
)
def test_options_are_native_controls_named_by_their_text(page: Page, question: str, role: str, hint: str) -> None:
    quiz = Quiz(page, question)
    controls = quiz.form.get_by_role(role)
    assert controls.count() == quiz.form.locator("input").count() >= 3
    assert controls.evaluate_all("all => all.every(one => one.labels[0].innerText.length > 10)")
    assert quiz.form.get_by_role("group").get_attribute("aria-describedby") == f"{question}-hint"
    assert page.locator(f"#{question}-hint").inner_text() == hint


@pytest.mark.parametrize("question", CHOICES)
def test_asking_without_an_answer_gets_a_message_and_focus_on_the_first_option(
    new_page: NewPage, small: str, question: str
) -> None:
    quiz = Quiz(new_page(small + PAGE, viewport=PHONE), question)
    quiz.check.click()
    words = "Select at least one answer first." if question == "what-to-pass-on" else "Select an answer first."
    expect(quiz.form.get_by_role("group")).to_have_accessible_description(f"{words} {_hint(quiz)}")
    expect(quiz.message).to_be_in_viewport(ratio=1)
    expect(quiz.form.locator("legend")).to_be_in_viewport(ratio=1)
    expect(quiz.control("a")).to_be_focused()
    assert quiz.status.inner_text() == ""
    quiz.control("a").check()
    expect(quiz.message).to_be_hidden()
    expect(quiz.form.get_by_role("group")).to_have_accessible_description(_hint(quiz))


def test_arrow_keys_choose_and_never_submit(page: Page) -> None:
    quiz = Quiz(page, "first-step")
    watch_status(quiz)
    quiz.control("a").focus()
    for _ in range(6):
        page.keyboard.press("ArrowDown")
    expect(quiz.control("c")).to_be_checked()
    assert said(quiz) == []
    assert quiz.again.is_hidden()


def test_an_unsafe_choice_is_named_beside_it_with_the_best_one_and_the_reasons(page: Page) -> None:
    quiz = Quiz(page, "first-step")
    quiz.answer("a")
    expect(quiz.result("a")).to_match_aria_snapshot(
        """
        - paragraph: Your choice
        - paragraph: "Unsafe: causes delay"
        - paragraph: What happens next
        - paragraph: The visit is put off until Monday.
        - paragraph: Why
        - paragraph: /The door may be bolted tonight/
        """
    )
    expect(quiz.result("b")).to_match_aria_snapshot(
        """
        - paragraph: Best choice
        - paragraph: What happens next
        - paragraph: The duty social worker asks who else lives there.
        - paragraph: Why
        - paragraph: They can find out what others know, and you need not be sure.
        """
    )
    expect(quiz.result("c")).to_be_hidden()
    expect(quiz.result("d")).to_be_hidden()


@pytest.mark.parametrize(
    ("letter", "verdict"),
    [
        ("b", "Best choice"),
        ("d", "Acceptable: causes delay"),
        ("c", "Risky: starts an investigation that is not yours to do"),
    ],
)
def test_every_verdict_is_in_words(page: Page, letter: str, verdict: str) -> None:
    quiz = Quiz(page, "first-step")
    quiz.answer(letter)
    assert quiz.result(letter).locator(".sq-verdict").inner_text() == verdict
    assert quiz.status.inner_text() == f"{verdict}. The reasons are beside the choices."


def test_a_choice_that_holds_back_says_what_would_change_it(page: Page) -> None:
    quiz = Quiz(page, "first-step")
    quiz.answer("d")
    assert "What would change this\n\nIf the manager does not answer at once" in quiz.result("d").inner_text()


def test_a_wrong_single_choice_shows_the_right_one(page: Page) -> None:
    quiz = Quiz(page, "which-route")
    quiz.answer("b")
    assert quiz.result("b").inner_text().startswith("Your choice\n\nNot right: sends it by a route that is not secure")
    assert quiz.result("a").inner_text().startswith("Right")


@pytest.mark.parametrize(
    ("letters", "status", "shown"),
    [
        ("ac", "All right.", {"a": "Your choice\n\nRight", "c": "Your choice\n\nRight"}),
        ("ab", "Partly right.", {"b": "Your choice\n\nNot right: shares more", "c": "You left this out\n\nRight"}),
        ("b", "Not right yet.", {"a": "You left this out\n\nRight", "c": "You left this out\n\nRight"}),
        ("abcd", "Partly right.", {"b": "Your choice\n\nNot right", "d": "Your choice\n\nNot right"}),
    ],
)
def test_several_choices_are_all_partly_or_not_yet_right(
    page: Page, letters: str, status: str, shown: dict[str, str]
) -> None:
    quiz = Quiz(page, "what-to-pass-on")
    quiz.answer(*letters)
    assert quiz.status.inner_text().startswith(status)
    for letter, words in shown.items():
        assert quiz.result(letter).inner_text().startswith(words)
    for letter in set("bd") - set(letters):
        expect(quiz.result(letter)).to_be_hidden()


@pytest.mark.parametrize("question", CHOICES)
def test_the_result_is_announced_once_in_a_region_that_was_there_before(page: Page, question: str) -> None:
    quiz = Quiz(page, question)
    assert quiz.status.inner_text() == ""
    watch_status(quiz)
    quiz.answer("a")
    assert said(quiz) == [quiz.status.inner_text()]
    expect(quiz.check).to_be_focused()


@pytest.mark.parametrize("question", CHOICES)
def test_the_explanation_comes_with_a_citation_that_opens(page: Page, small: str, question: str) -> None:
    quiz = Quiz(page, question)
    quiz.answer("a")
    assert quiz.explanation.inner_text().startswith("The point to take away\n\n")
    link = quiz.explanation.locator(".sq-cites a").first
    wanted = small + (link.get_attribute("href") or "").removeprefix("../../")
    link.click()
    assert page.url == wanted
    expect(page.locator(":target")).to_be_in_viewport()


@pytest.mark.parametrize("question", CHOICES)
def test_try_again_starts_the_question_afresh(page: Page, question: str) -> None:
    quiz = Quiz(page, question)
    quiz.answer("a")
    quiz.again.click()
    assert quiz.form.locator("input:checked").count() == 0
    assert quiz.form.locator(".sq-result:visible, .sq-more:visible, .sq-verdict").count() == 0
    assert quiz.status.inner_text() == ""
    assert quiz.again.is_hidden()
    expect(quiz.control("a")).to_be_focused()
    quiz.answer("b")
    assert quiz.status.inner_text() != ""


@pytest.mark.parametrize("question", CHOICES)
def test_changing_the_answer_takes_the_result_away(page: Page, question: str) -> None:
    quiz = Quiz(page, question)
    quiz.answer("a")
    quiz.control("b").check()
    assert quiz.form.locator(".sq-result:visible, .sq-more:visible").count() == 0
    assert quiz.status.inner_text() == ""


def _hint(quiz: Quiz) -> str:
    return quiz.form.locator(".sq-hint").inner_text()
