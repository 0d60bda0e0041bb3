"""axe over the learner's pages in their states, light and dark, on a phone and a desktop."""

from __future__ import annotations

from tests.browser.conftest import NewPage
from tests.browser.looks import faults, looks
from tests.browser.progress import answers, store, tick
from tests.browser.story import ADDRESS, Story
from tests.browser.test_summary import answer_all


@looks("dark-desktop")
def test_a_story_that_unfolds_in_the_middle_and_at_an_end(
    new_page: NewPage, small: str, look: dict[str, object]
) -> None:
    story = Story(new_page(small + ADDRESS, **look))
    tick(story.page).check()
    story.go("day-two", "a")
    story.answer("nobody-answers", "b")
    assert not faults(story.page), "in the middle, answered"
    story.way_on("nobody-answers").click()
    story.again.hover()
    assert not faults(story.page), "at an end, with the pointer on a button"
    story.page.reload()
    assert not faults(story.page), "an end that was linked to"


@looks("light-phone")
def test_the_summary_and_what_is_remembered(new_page: NewPage, small: str, look: dict[str, object]) -> None:
    page = new_page(small + "scenarios/every-kind/index.html", **look)
    tick(page).check()
    answer_all(page, second="b", third="a")
    assert not faults(page), "summary"
    page.reload()
    page.locator(".sq-before").first.wait_for()
    assert not faults(page), "notes on what was answered before"


@looks("dark-phone")
def test_the_index_filtered_empty_and_with_what_comes_back(
    new_page: NewPage, real: str, look: dict[str, object]
) -> None:
    page = new_page(real + "scenarios/index.html", **look)
    names = page.evaluate("Object.keys(sqCatalogue.scenarios)")
    missed = {name: {"s": 0} for name in answers(page, names[0])}
    back = {name: {**kept, **missed[name]} for name, kept in answers(page, names[0], "unsafe", "2020-01-01").items()}
    store(page, {names[0]: back, names[1]: answers(page, names[1])})
    page.reload()
    page.locator("[data-come-back] a").first.wait_for()
    assert not faults(page), "with what comes back"
    page.locator("select[name=audience]").select_option("health")
    page.get_by_role("checkbox", name="Not done yet").check()
    assert not faults(page), "filtered"
    page.locator("select[name=minutes]").select_option("5")
    page.locator("select[name=audience]").select_option("early-years")
    page.locator("[data-none]").wait_for()
    assert not faults(page), "nothing found"
    page.goto(real + "learning-record/index.html")
    page.get_by_label("Your name").fill("Robin Example")
    assert not faults(page), "record"


@looks("light-desktop")
def test_sets_and_the_empty_record(new_page: NewPage, real: str, look: dict[str, object]) -> None:
    page = new_page(real + "learning-record/index.html", **look)
    assert not faults(page), "record"
    page.goto(real + "sets/induction/index.html")
    first = page.locator(".sq-card").first.get_attribute("data-id") or ""
    store(page, {first: answers(page, first)})
    page.reload()
    page.locator(".sq-done").wait_for()
    assert not faults(page), "a set"
    page.goto(real + "sets/index.html")
    assert not faults(page), "the list of sets"
    page.goto(f"{real}scenarios/{first}/index.html")
    assert not faults(page), "a story in a set"
