"""What a screen reader is given: the accessibility tree of each kind of question in each state, as golden files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, NewPage
from tests.browser.quiz import Quiz
from tests.browser.story import ADDRESS, Story
from tests.browser.test_summary import answer_all
from tests.engine.golden import assert_golden

Act = Callable[[Quiz], None]
TREES = Path(__file__).with_name("trees")
EVERY_KIND = "scenarios/every-kind/index.html"


def _tree(page: Page, part: str) -> str:
    return page.locator(part).aria_snapshot() + "\n"


def _untouched(quiz: Quiz) -> None:
    pass


def _message(quiz: Quiz) -> None:
    quiz.check.click()


def _answered(*letters: str) -> Act:
    return lambda quiz: quiz.answer(*letters)


def _again(*letters: str) -> Act:
    def done(quiz: Quiz) -> None:
        quiz.answer(*letters)
        quiz.again.click()

    return done


def _reversed(quiz: Quiz) -> None:
    quiz.mover("Move up", "Confirm it in writing").press("Enter")
    quiz.check.click()


def _ordered(moves: int) -> Act:
    def done(quiz: Quiz) -> None:
        for _ in range(moves):
            quiz.mover("Move down", "Record what you did").press("Enter")
        quiz.check.click()

    return done


STATES: dict[str, dict[str, Act]] = {
    "first-step": {
        "untouched": _untouched,
        "message": _message,
        "best": _answered("b"),
        "acceptable": _answered("d"),
        "risky": _answered("c"),
        "unsafe": _answered("a"),
        "again": _again("a"),
    },
    "which-route": {"untouched": _untouched, "message": _message, "right": _answered("a"), "wrong": _answered("b")},
    "what-to-pass-on": {
        "untouched": _untouched,
        "message": _message,
        "right": _answered("a", "c"),
        "partly": _answered("a"),
        "wrong": _answered("b"),
    },
    "put-in-order": {"untouched": _untouched, "wrong": _reversed, "partly": _ordered(1), "right": _ordered(2)},
}


CASES = [
    pytest.param(question, state, act, id=f"{question}-{state}")
    for question, states in STATES.items()
    for state, act in states.items()
]


@pytest.mark.parametrize(("question", "state", "act"), CASES)
def test_a_question_in_a_state(new_page: NewPage, small: str, question: str, state: str, act: Act) -> None:
    page = new_page(small + EVERY_KIND)
    act(Quiz(page, question).open())
    assert_golden(TREES / f"{question}-{state}.yml", _tree(page, f"#{question}"))


def test_a_note_to_write_elsewhere(new_page: NewPage, small: str) -> None:
    page = new_page(small + EVERY_KIND + "#write-the-note")
    note = ".sq[data-kind=reflect] >> nth=0"
    assert_golden(TREES / "note-untouched.yml", _tree(page, note))
    page.locator(note).locator("summary").first.click()
    assert_golden(TREES / "note-open.yml", _tree(page, note))


def test_the_summary(new_page: NewPage, small: str) -> None:
    page = new_page(small + EVERY_KIND)
    answer_all(page, second="b", third="a")
    assert_golden(TREES / "summary.yml", _tree(page, ".sq-summing-up"))


def test_a_story_that_unfolds_step_by_step(new_page: NewPage, small: str) -> None:
    story = Story(new_page(small + ADDRESS))
    article = ".md-content article"
    assert_golden(TREES / "story-start.yml", _tree(story.page, article))
    story.go("day-two", "a")
    assert_golden(TREES / "story-middle.yml", _tree(story.page, article))
    story.answer("nobody-answers", "b")
    assert_golden(TREES / "story-answered.yml", _tree(story.page, article))
    story.way_on("nobody-answers").click()
    expect(story.page.get_by_role("heading", name="Found late")).to_be_visible()  # shown after the address has changed
    assert_golden(TREES / "story-end.yml", _tree(story.page, article))


def test_the_index_filtered_and_not(new_page: NewPage, small: str) -> None:
    page = new_page(small + "scenarios/index.html")
    article = ".md-content article"
    assert_golden(TREES / "index.yml", _tree(page, article))
    page.locator("select[name=audience]").select_option("housing")
    assert_golden(TREES / "index-filtered.yml", _tree(page, article))


def test_the_menu_and_the_search_open_on_a_phone(new_page: NewPage, small: str) -> None:
    page = new_page(small + "learning-record/index.html", viewport=PHONE)
    page.get_by_role("button", name="Menu").click()
    assert_golden(TREES / "menu-open.yml", _tree(page, ".md-header"))
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page.locator(".md-search [role=status]")).to_have_text("Type a word to search for")
    assert_golden(TREES / "search-open.yml", _tree(page, ".md-search"))
