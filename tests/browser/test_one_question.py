"""With script one question stands at a time: where the reader is, the situation a tap away, no word of what comes."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from scenario_quiz.bank import load_bank
from scenario_quiz.pages.author_text import plain_text
from scenario_quiz.project import Project
from tests.browser.conftest import PHONE, NewPage
from tests.browser.quiz import Quiz
from tests.browser.sites import ROOT
from tests.browser.story import ADDRESS

PAGE = "scenarios/every-kind/index.html"
ALL = ["first-step", "which-route", "what-to-pass-on", "put-in-order", "write-the-note"]
STORIES = [one.id for one in load_bank(Project(ROOT)).published]


@pytest.fixture
def page(new_page: NewPage, small: str) -> Page:
    return new_page(small + PAGE, viewport=PHONE)


def shown(page: Page) -> list[str]:
    return page.locator(".sq-block:visible").evaluate_all("all => all.map(one => one.id)")  # type: ignore[no-any-return]


def test_each_question_says_where_the_reader_is_in_words_and_as_a_bar(page: Page) -> None:
    where, bar = page.locator(".sq-where"), page.locator(".sq-where progress")
    for number, name in enumerate(ALL, 1):
        assert shown(page) == [name]
        expect(where).to_contain_text(f"Question {number} of 5")
        assert bar.evaluate("one => [one.value, one.max]") == [number, 5]
        if name != "write-the-note":
            Quiz(page, name).answer(*([] if name == "put-in-order" else ["a"]))
        page.locator("a.sq-go:visible").click()
        expect(page.locator("h2:focus")).to_be_in_viewport()
        expect(where).to_be_in_viewport()
    assert shown(page) == []
    expect(page.locator(".sq-summing-up")).to_be_visible()
    expect(where).to_contain_text("The end of the story")


def test_the_situation_is_open_at_the_first_question_and_one_tap_away_from_the_others(page: Page) -> None:
    setting = page.locator(".sq-setting")
    expect(setting).to_be_visible()
    Quiz(page, "what-to-pass-on").open()
    expect(setting).to_be_hidden()
    expect(page.get_by_role("heading", name="The situation")).to_be_in_viewport()
    page.get_by_role("heading", name="The situation").click()
    expect(setting).to_be_visible()
    Quiz(page, "what-to-pass-on").answer("a")
    expect(setting).to_be_visible()


def test_all_questions_stand_at_once_for_those_who_want_it_and_the_button_stays_where_it_is(page: Page) -> None:
    Quiz(page, "which-route").answer("a")
    button = page.get_by_role("button", name="Show all questions")
    before = button.bounding_box()
    button.click()
    assert shown(page) == ALL
    one = page.get_by_role("button", name="Show one at a time")
    expect(one).to_be_focused()
    after = one.bounding_box()
    assert before and after and abs(before["y"] - after["y"]) < 2
    expect(Quiz(page, "which-route").verdict).to_be_visible()
    one.click()
    assert shown(page) == ["which-route"]


def test_the_browsers_back_shows_the_question_before_as_it_was_left(page: Page) -> None:
    first = Quiz(page, "first-step")
    first.answer("c")
    first.on.click()
    expect(first.form).to_be_hidden()
    page.go_back()
    expect(first.verdict).to_be_visible()
    expect(first.control("c")).to_be_checked()


def test_the_first_question_is_one_tap_from_the_first_screen_of_a_phone(new_page: NewPage, real: str) -> None:
    for viewport in ({"width": 360, "height": 640}, PHONE):
        page = new_page(f"{real}scenarios/{STORIES[0]}/index.html", viewport=viewport)
        link = page.get_by_role("link", name="Go to the first question")
        expect(link).to_be_in_viewport(ratio=1)
        link.click()
        expect(page.locator("legend:visible")).to_be_in_viewport(ratio=1)
        expect(page.locator(".sq-choice:visible").first).to_be_in_viewport()


def test_what_comes_next_stands_at_the_end_of_a_story_and_nowhere_before(new_page: NewPage, real: str) -> None:
    inside = next(one for one in load_bank(Project(ROOT)).sets).scenarios[0]
    page = new_page(f"{real}scenarios/{inside}/index.html")
    expect(page.locator(".sq-in-sets")).to_be_hidden()
    page.evaluate("location.hash = 'summary'")
    if page.locator(".sq-outcome").count() == 0:
        expect(page.locator(".sq-in-sets")).to_be_visible()


# One on a commit; the proof goes through every one.
@pytest.mark.parametrize(
    "name", [pytest.param(n, marks=[pytest.mark.proof] if i else []) for i, n in enumerate(STORIES)]
)
def test_no_words_of_a_later_question_stand_on_the_screen_of_an_earlier_one(
    new_page: NewPage, real: str, name: str
) -> None:
    scenario = next(one for one in load_bank(Project(ROOT)).published if one.id == name)
    page = new_page(f"{real}scenarios/{name}/index.html")
    for at, question in enumerate(scenario.questions):
        page.evaluate("id => { location.hash = id; }", question.id)
        page.locator(f"#{question.id}").wait_for()
        text = " ".join(page.locator("body").inner_text().split())
        met = " ".join(plain_text(one.ask) for one in scenario.questions[: at + 1])
        later = [plain_text(one.ask) for one in scenario.questions[at + 1 :]]
        assert [ask for ask in later if ask in text and ask not in met] == []


def test_without_script_all_questions_stand_on_the_page_and_the_contents_list_only_counts_them(
    new_page: NewPage, small: str
) -> None:
    page = new_page(small + PAGE, java_script_enabled=False)
    assert page.locator("h2[id]:visible").evaluate_all("all => all.map(one => one.id)")[1:6] == ALL
    listed = page.locator(".md-sidebar--secondary .md-nav__link").all_inner_texts()
    assert listed[:6] == ["The situation", *(f"Question {number}" for number in range(1, 6))]


def test_a_story_that_unfolds_counts_decisions_of_the_longest_way(new_page: NewPage, small: str) -> None:
    page = new_page(small + ADDRESS)
    expect(page.locator(".sq-where")).to_have_text("Decision 1, of 2 at most")
    expect(page.get_by_role("button", name="Show all questions")).to_have_count(0)
