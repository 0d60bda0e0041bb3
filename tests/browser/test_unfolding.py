"""A story that unfolds: what a choice leads to, and the way on from there."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, NewPage
from tests.browser.quiz import Quiz


def test_each_choice_leads_on_to_what_it_brings_about(new_page: NewPage, small: str) -> None:
    page = new_page(small + "scenarios/unfolding/index.html", viewport=PHONE)
    first = Quiz(page, "day-two")
    first.answer("a")
    expect(first.sheet.get_by_text("Nobody answers.", exact=True)).to_be_visible()
    _go_on(page, first, "Go on")
    second = Quiz(page, "nobody-answers")
    expect(page.get_by_text("The telephone rings out twice.")).to_be_in_viewport()
    expect(second.form.locator("legend")).to_be_in_viewport()
    second.answer("b")
    _go_on(page, second, "See how it ended")
    expect(page.get_by_role("heading", name="Found late")).to_be_in_viewport()
    expect(page.get_by_text("It took another week.")).to_be_in_viewport()


def test_only_the_choice_that_was_made_shows_a_way_on(new_page: NewPage, small: str) -> None:
    quiz = Quiz(new_page(small + "scenarios/unfolding/index.html"), "day-two")
    quiz.answer("b")
    expect(quiz.best).to_contain_text("Best choice")
    assert quiz.sheet.locator("a[href^='#']").evaluate_all("all => all.map(one => one.hash)") == ["#found-late"]


def test_the_keyboard_goes_on_from_where_the_link_led(new_page: NewPage, small: str) -> None:
    page = new_page(small + "scenarios/unfolding/index.html")
    quiz = Quiz(page, "day-two")
    quiz.answer("a")
    quiz.form.get_by_role("link", name="Go on").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#day-two")).to_be_hidden()
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "nobody-answers":
            break
        assert page.evaluate("document.activeElement.closest('#nobody-answers') !== null")
    else:
        raise AssertionError("the next question was not reached")


def _go_on(page: Page, quiz: Quiz, words: str) -> None:
    link = quiz.form.get_by_role("link", name=words)
    anchor = link.get_attribute("href")
    link.click()
    assert anchor and page.url.endswith(anchor)
