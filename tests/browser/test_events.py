"""What a story's page tells others, such as a package for an LMS: a promise, and CONTRIBUTING.md says the same."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NewPage
from tests.browser.quiz import Quiz
from tests.browser.story import ADDRESS, Story
from tests.release import ROOT

LISTEN = """
  window.told = [];
  for (const name of ['sq:answered', 'sq:ended'])
    document.addEventListener(name, ({ detail }) => window.told.push([name, { ...detail }]));
"""
FIXED = ("story", "question", "version", "letters", "order", "verdict")
QUIZ = "scenarios/every-kind/index.html"


def told(page: Page, name: str, fields: tuple[str, ...]) -> list[dict[str, Any]]:
    """What the events of a name said, in the fields that are a promise."""
    said = page.evaluate("name => window.told.filter(one => one[0] === name).map(one => one[1])", name)
    return [{field: one[field] for field in fields} for one in said]


@pytest.fixture
def page(new_page: NewPage, small: str) -> Page:
    page = new_page(small + QUIZ)
    page.evaluate(LISTEN)
    return page


@pytest.mark.parametrize(
    ("question", "letters", "verdict"),
    [
        ("first-step", "a", "unsafe"),
        ("first-step", "b", "best"),
        ("first-step", "c", "risky"),
        ("first-step", "d", "acceptable"),
        ("which-route", "a", "right"),
        ("which-route", "b", "wrong"),
        ("what-to-pass-on", "ac", "right"),
        ("what-to-pass-on", "ab", "partly"),
        ("what-to-pass-on", "d", "wrong"),
    ],
)
def test_an_answer_is_told_with_its_letters_and_its_verdict(
    page: Page, question: str, letters: str, verdict: str
) -> None:
    Quiz(page, question).answer(*letters)
    version = page.locator(f'[data-question="{question}"]').get_attribute("data-version")
    assert told(page, "sq:answered", FIXED) == [
        {
            "story": "every-kind",
            "question": question,
            "version": version,
            "letters": list(letters),
            "order": [],
            "verdict": verdict,
        }
    ]


@pytest.mark.parametrize(
    ("moves", "order", "verdict"), [(0, "abc", "partly"), (1, "bac", "partly"), (2, "bca", "right")]
)
def test_steps_are_told_as_the_reader_put_them(page: Page, moves: int, order: str, verdict: str) -> None:
    quiz = Quiz(page, "put-in-order").open()
    for _ in range(moves):
        quiz.mover("Move down", "Record what you did").click()
    quiz.check.click()
    assert told(page, "sq:answered", ("letters", "order", "verdict")) == [
        {"letters": [], "order": list(order), "verdict": verdict}
    ]


def test_a_story_ends_with_its_last_answer_and_one_that_unfolds_with_its_outcome(page: Page, small: str) -> None:
    for question, letters in (("first-step", "a"), ("which-route", "a"), ("what-to-pass-on", "a")):
        Quiz(page, question).answer(*letters)
    assert told(page, "sq:ended", ("story",)) == []
    Quiz(page, "put-in-order").open().check.click()
    assert told(page, "sq:ended", ("story", "outcome")) == [{"story": "every-kind", "outcome": ""}]
    page.goto(small + ADDRESS)
    page.evaluate(LISTEN)
    story = Story(page)
    story.go("day-two", "a")
    assert told(page, "sq:ended", ("story",)) == []
    story.go("nobody-answers", "b")
    assert told(page, "sq:ended", ("story", "outcome")) == [{"story": "unfolding", "outcome": "found-late"}]


def test_the_promise_is_written_down_field_by_field() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    part = text.partition("## What a story tells")[2].partition("\n## ")[0]
    assert [field for field in (*FIXED, "outcome", "sq:answered", "sq:ended") if f"`{field}`" not in part] == []
