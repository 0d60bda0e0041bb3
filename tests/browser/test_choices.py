"""Answering questions whose options are radios or checkboxes: judgement, single and multiple."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, NewPage
from tests.browser.quiz import Quiz

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
    quiz = Quiz(page, question).open()
    controls = quiz.form.get_by_role(role)
    assert controls.count() == quiz.form.locator("input").count() >= 3
    assert controls.evaluate_all("all => all.every(one => one.labels[0].innerText.length > 10)")
    assert quiz.form.get_by_role("group").get_attribute("aria-describedby") == f"{question}-hint"
    assert page.locator(f"#{question}-hint").inner_text() == hint


@pytest.mark.parametrize("question", CHOICES)
def test_asking_without_an_answer_gets_a_message_and_focus_on_the_first_option(
    new_page: NewPage, small: str, question: str
) -> None:
    quiz = Quiz(new_page(small + PAGE, viewport=PHONE), question).open()
    quiz.check.click()
    words = "Select at least one answer first." if question == "what-to-pass-on" else "Select an answer first."
    expect(quiz.form.get_by_role("group")).to_have_accessible_description(f"{words} {_hint(quiz)}")
    expect(quiz.message).to_be_in_viewport(ratio=1)
    expect(quiz.form.locator("legend")).to_be_in_viewport(ratio=1)
    expect(quiz.control("a")).to_be_focused()
    expect(quiz.sheet).to_be_hidden()
    quiz.control("a").check()
    expect(quiz.message).to_be_hidden()
    expect(quiz.form.get_by_role("group")).to_have_accessible_description(_hint(quiz))


def test_arrow_keys_choose_and_never_submit(page: Page) -> None:
    quiz = Quiz(page, "first-step")
    quiz.control("a").focus()
    for _ in range(6):
        page.keyboard.press("ArrowDown")
    expect(quiz.control("c")).to_be_checked()
    expect(quiz.sheet).to_be_hidden()
    expect(quiz.again).to_have_count(0)


def test_an_unsafe_choice_is_named_first_then_the_best_with_its_reason_and_the_rest_are_folded(page: Page) -> None:
    quiz = Quiz(page, "first-step")
    quiz.answer("a")
    expect(quiz.sheet).to_match_aria_snapshot(
        """
        - 'heading "Your choice: A. Unsafe: causes delay" [level=3]'
        - paragraph: What happens next
        - paragraph: The visit is put off until Monday.
        - paragraph: Why
        - paragraph: /The door may be bolted tonight/
        - paragraph: Best choice
        - paragraph: /B Ring children's social care/
        - paragraph: What happens next
        - paragraph: The duty social worker asks who else lives there.
        - paragraph: Why
        - paragraph: They can find out what others know, and you need not be sure.
        - paragraph: The point to take away
        """
    )
    folded = quiz.others.locator(".sq-told")
    expect(folded).to_have_count(2)
    expect(folded.first).to_be_hidden()
    quiz.others.locator("summary").click()
    assert folded.locator(".sq-verdict").all_inner_texts() == [
        "Risky: starts an investigation that is not yours to do",
        "Acceptable: causes delay",
    ]


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
    assert _lines(quiz.verdict) == [f"Your choice: {letter.upper()}.", verdict]
    expect(quiz.best).to_have_count(0 if letter == "b" else 1)


def test_a_choice_that_holds_back_says_what_would_change_it(page: Page) -> None:
    quiz = Quiz(page, "first-step")
    quiz.answer("d")
    assert "What would change this\n\nIf the manager does not answer at once" in quiz.sheet.inner_text()


def test_a_wrong_single_choice_shows_the_right_one(page: Page) -> None:
    quiz = Quiz(page, "which-route")
    quiz.answer("b")
    assert _lines(quiz.verdict) == ["Your choice: B.", "Not right: sends it by a route that is not secure"]
    assert _lines(quiz.best)[:2] == ["Right", "A By the form on the council's own site"]


@pytest.mark.parametrize(
    ("letters", "verdict", "own", "left_out", "folded"),
    [
        ("ac", "All right.", ["Right", "Right"], [], 2),
        ("ab", "Partly right.", ["Right", "Not right: shares more than is needed"], ["C"], 1),
        ("b", "Not right yet.", ["Not right: shares more than is needed"], ["A", "C"], 1),
        ("abcd", "Partly right.", ["Right", "Not right", "Right", "Not right"], [], 0),
    ],
)
def test_several_choices_are_all_partly_or_not_yet_right(
    page: Page, letters: str, verdict: str, own: list[str], left_out: list[str], folded: int
) -> None:
    quiz = Quiz(page, "what-to-pass-on")
    quiz.answer(*letters)
    assert _lines(quiz.verdict) == [f"Your choice: {', '.join(letters).upper()}.", verdict]
    told = quiz.sheet.locator(":scope > .sq-told .sq-verdict").all_inner_texts()
    assert [one.startswith(begin) for one, begin in zip(told, own, strict=True)] == [True] * len(own)
    assert [_lines(one)[:2] for one in quiz.best.locator(".sq-told").all()] == [["You left this out", "Right"]] * len(
        left_out
    )
    assert [one.inner_text()[0] for one in quiz.best.locator(".sq-of").all()] == left_out
    expect(quiz.others.locator(".sq-told")).to_have_count(folded)


@pytest.mark.parametrize("question", CHOICES)
def test_the_verdict_stands_where_the_button_was_with_the_focus_and_nothing_else_moves(
    new_page: NewPage, small: str, question: str
) -> None:
    quiz = Quiz(new_page(small + PAGE, viewport=PHONE), question).open()
    quiz.control("a").check()
    quiz.check.scroll_into_view_if_needed()
    quiz.page.evaluate("scrollBy(0, 200)")
    before = [quiz.page.evaluate("scrollY"), quiz.check.bounding_box(), quiz.form.locator("legend").bounding_box()]
    quiz.check.click()
    expect(quiz.verdict).to_be_focused()
    expect(quiz.verdict).to_be_in_viewport(ratio=1)
    expect(quiz.check).to_be_hidden()
    assert [before[0], before[2]] == [quiz.page.evaluate("scrollY"), quiz.form.locator("legend").bounding_box()]
    button, verdict = before[1], quiz.verdict.bounding_box()
    assert button and verdict
    assert abs(button["y"] - verdict["y"]) < 30


def test_an_answer_given_with_enter_while_the_button_is_out_of_view_is_scrolled_to(
    new_page: NewPage, small: str
) -> None:
    quiz = Quiz(new_page(small + PAGE, viewport={"width": 390, "height": 300}), "first-step").open()
    quiz.control("a").check()
    expect(quiz.check).not_to_be_in_viewport()
    quiz.control("a").press("Enter")
    expect(quiz.verdict).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("question", CHOICES)
def test_one_filled_button_leads_on_and_trying_again_is_quiet(page: Page, question: str) -> None:
    quiz = Quiz(page, question)
    quiz.answer("a")
    assert page.locator(".sq-button:visible").all_inner_texts() == ["Next question"]
    assert quiz.on.evaluate("one => one.matches('.sq-button--main')")
    quiz.on.click()
    expect(quiz.form).to_be_hidden()
    expect(page.locator("h2:focus")).to_be_in_viewport()


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
    assert quiz.form.locator(".sq-verdict").count() == 0
    expect(quiz.sheet).to_be_hidden()
    expect(quiz.control("a")).to_be_focused()
    quiz.answer("b")
    expect(quiz.verdict).to_be_visible()


@pytest.mark.parametrize("question", CHOICES)
def test_changing_the_answer_takes_the_result_away_and_brings_the_button_back(page: Page, question: str) -> None:
    quiz = Quiz(page, question)
    quiz.answer("a")
    quiz.control("b").check()
    expect(quiz.sheet).to_be_hidden()
    expect(quiz.check).to_be_visible()


def _hint(quiz: Quiz) -> str:
    return quiz.form.locator(".sq-hint").inner_text()


def _lines(part: Locator) -> list[str]:
    """The lines of a part, as they stand on the screen."""
    return [line for line in part.inner_text().split("\n") if line]
