"""axe over every kind of page and every state of every kind of question, light and dark, on a phone and a desktop."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NewPage
from tests.browser.looks import LOOKS, faults, looks
from tests.browser.quiz import Quiz

# Both schemes and both widths meet in two of the four looks.
BOTH = looks("light-phone", "dark-desktop")
KINDS = [
    "index.html",
    "golden-rules/index.html",
    "scenarios/index.html",
    "scenarios/unfolding/index.html",
    "scenarios/earlier-name/index.html",
    "scenarios/taken-away/index.html",
    "about/sources/index.html",
    "404.html",
]


@BOTH
def test_a_question_of_each_kind_in_every_state(new_page: NewPage, small: str, look: dict[str, object]) -> None:
    page = new_page(small + "scenarios/every-kind/index.html", **look)
    single, several = [Quiz(page, name) for name in ("first-step", "which-route")], Quiz(page, "what-to-pass-on")
    order = Quiz(page, "put-in-order")
    quizzes = [*single, several]
    assert not faults(page), "untouched"
    page.get_by_role("button", name="Show all questions").click()
    assert not faults(page), "all questions"
    for quiz in quizzes:
        quiz.check.click()
    assert not faults(page), "message shown"
    for quiz in single:
        quiz.answer("a")
    several.answer("a", "b")
    order.check.click()
    assert not faults(page), "unsafe, right and partly right"
    single[0].answer("c")
    single[1].answer("b")
    several.control("a").uncheck()
    several.answer("b")
    several.on.hover()
    assert not faults(page), "risky and wrong, with the pointer on a button"
    for quiz in [*quizzes, order]:
        quiz.again.click()
    several.check.focus()
    assert not faults(page), "tried again, with focus on a button"
    several.answer("b")
    for summary in page.locator(".sq-others > summary, .act-now > summary, .sq-model > summary, .sq-key summary").all():
        summary.click()
    assert not faults(page), "everything open"


@BOTH
def test_a_scenario_without_script_with_every_choice_open(
    new_page: NewPage, small: str, look: dict[str, object]
) -> None:
    page = new_page(small, **look)
    page.route("**/quiz.js", lambda route: route.fulfill(body=""))  # axe itself needs script
    page.goto(small + "scenarios/every-kind/index.html")
    page.evaluate("document.querySelectorAll('.md-content details').forEach(details => details.open = true)")
    assert not faults(page)


@looks("light-phone")  # and in others below
def test_each_kind_of_page(new_page: NewPage, small: str, look: dict[str, object]) -> None:
    page = new_page(small, **look)
    _sweep(page, small, KINDS)


@pytest.mark.parametrize("turn", range(4), ids=LOOKS)
def test_every_page_of_the_site_in_one_look_or_another(
    new_page: NewPage, real: str, swept: list[str], turn: int
) -> None:
    look = list(LOOKS.values())[turn]
    _sweep(new_page(real, **look), real, swept[turn :: len(LOOKS)])


def _sweep(page: Page, site: str, addresses: list[str]) -> None:
    found = {}
    for address in addresses:
        page.goto(site + address, wait_until="domcontentloaded")
        page.locator(".act-now > summary").click()
        found[address] = faults(page)
    assert not {address: wrong for address, wrong in found.items() if wrong}
