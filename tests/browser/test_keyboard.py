"""A whole scenario, start to end, with the keyboard alone. Whatever takes focus on the way has to show it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewPage
from tests.browser.quiz import Quiz

SHOWS_FOCUS = """() => {
  const style = getComputedStyle(document.activeElement);
  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
}"""


@pytest.fixture
def page(new_page: NewPage, small: str) -> Page:
    return new_page(small + "scenarios/every-kind/index.html")


def test_a_scenario_from_the_first_question_to_the_answer_key(page: Page) -> None:
    first, second, third, fourth = (
        Quiz(page, name) for name in ("first-step", "which-route", "what-to-pass-on", "put-in-order")
    )
    _tab_to(page, first.control("a"))
    page.keyboard.press("ArrowDown")  # the first radio takes focus unchosen: the arrow chooses the second
    expect(first.control("b")).to_be_checked()
    _tab_to(page, first.check)
    page.keyboard.press("Enter")
    expect(first.verdict).to_be_focused()
    _go_on(page, first)

    _tab_to(page, second.control("a"))
    page.keyboard.press("Space")
    _tab_to(page, second.check)
    page.keyboard.press("Space")
    expect(second.verdict).to_contain_text("Right")
    _go_on(page, second)

    _tab_to(page, third.control("a"))
    page.keyboard.press("Space")
    _tab_to(page, third.control("c"))
    page.keyboard.press("Space")
    _tab_to(page, third.check)
    page.keyboard.press("Enter")
    expect(third.verdict).to_contain_text("All right.")
    _tab_to(page, third.again)
    page.keyboard.press("Enter")
    expect(third.control("a")).to_be_focused()
    expect(third.control("a")).not_to_be_checked()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(third.verdict).to_contain_text("Partly right.")
    _go_on(page, third)

    _tab_to(page, fourth.mover("Move down", "Record what you did"))
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    _tab_to(page, fourth.check)
    page.keyboard.press("Enter")
    expect(fourth.verdict).to_contain_text("The order is right.")
    _tab_to(page, fourth.explanation.get_by_role("link").first)
    _go_on(page, fourth)

    model = page.locator(".sq-model > summary").first
    _tab_to(page, model)
    page.keyboard.press("Enter")
    expect(page.get_by_text("At 15.20 the neighbour rang.").first).to_be_visible()
    _tab_to(page, page.locator("a.sq-go:visible"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Looking back")).to_be_focused()
    key = page.get_by_text("Show the answers without trying")
    _tab_to(page, key)
    page.keyboard.press("Enter")
    expect(page.locator("#first-step-a")).to_be_visible()


def test_enter_on_a_choice_asks_for_the_answer_only_by_the_readers_own_key(page: Page) -> None:
    quiz = Quiz(page, "first-step")
    quiz.control("b").focus()
    page.keyboard.press("Space")
    expect(quiz.sheet).to_be_hidden()
    page.keyboard.press("Enter")
    expect(quiz.verdict).to_contain_text("Best choice")


def test_the_panel_for_a_real_child_opens_from_the_keyboard(page: Page) -> None:
    _tab_to(page, page.locator(".act-now > summary"))
    page.keyboard.press("Enter")
    _tab_to(page, page.locator(".act-now").get_by_role("link", name="999", exact=True))


def _go_on(page: Page, quiz: Quiz) -> None:
    _tab_to(page, quiz.on)
    page.keyboard.press("Enter")
    expect(page.locator("h2:focus")).to_be_in_viewport()


def _tab_to(page: Page, wanted: Locator, most: int = 200) -> None:
    """Press Tab until an element has focus. On the way, everything of ours that takes focus has to show it."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.md-content, .act-now') !== null"):
            assert page.evaluate(SHOWS_FOCUS), page.evaluate("document.activeElement.outerHTML")
        if wanted.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"not reached with Tab: {wanted}")
