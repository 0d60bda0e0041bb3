"""Practice sets: stories in order with their time, the way through them on each story's page, and progress."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from scenario_quiz.bank import load_bank
from scenario_quiz.project import Project
from scenario_quiz.scenarios.set_model import ScenarioSet
from tests.browser.conftest import NewPage
from tests.browser.progress import answers, store
from tests.browser.sites import ROOT

BANK = load_bank(Project(ROOT))
TITLES = {one.id: one.title for one in BANK.published}
MINUTES = {one.id: one.minutes for one in BANK.published}
# An end of the story, however it was reached.
TO_THE_END = "location.hash = document.querySelector('.sq-block:has(.sq-outcome), .sq-summing-up').id"
SETS = pytest.mark.parametrize("set_", BANK.sets, ids=lambda one: one.id)


def headings(page: Page) -> list[str]:
    return [one.replace("¶", "").strip() for one in page.locator(".md-content h2").all_inner_texts()]


def test_the_list_of_sets_names_each_with_its_length(new_page: NewPage, real: str) -> None:
    page = new_page(real + "scenarios/index.html")
    page.locator(".md-content").get_by_role("link", name="Practice sets").click()
    assert headings(page) == [one.title for one in BANK.sets]
    assert len(BANK.sets) >= 3
    for one in BANK.sets:
        total = sum(MINUTES[id_] for id_ in one.scenarios)
        card = page.locator(f'[data-set="{one.id}"]')
        expect(card).to_contain_text(f"{len(one.scenarios)} stories, about {total} minutes in all.")


@SETS
def test_a_set_lists_its_stories_in_order_with_the_time_in_all(new_page: NewPage, real: str, set_: ScenarioSet) -> None:
    page = new_page(f"{real}sets/{set_.id}/index.html")
    assert headings(page) == [f"{number}. {TITLES[id_]}" for number, id_ in enumerate(set_.scenarios, 1)]
    total = sum(MINUTES[id_] for id_ in set_.scenarios)
    expect(page.locator(".sq-intro")).to_contain_text(f"{len(set_.scenarios)} stories, about {total} minutes in all.")


@SETS
@pytest.mark.parametrize(
    "script", [pytest.param(True, id="script"), pytest.param(False, id="no-script", marks=pytest.mark.proof)]
)
def test_one_goes_through_a_set_from_story_to_story_and_back(
    new_page: NewPage, real: str, set_: ScenarioSet, script: bool
) -> None:
    page = new_page(f"{real}sets/{set_.id}/index.html", java_script_enabled=script)
    page.locator(".md-content h2 a").first.click()
    way = page.locator(".sq-in-sets p", has=page.get_by_role("link", name=set_.title, exact=True))
    for number, id_ in enumerate(set_.scenarios, 1):
        assert page.url == f"{real}scenarios/{id_}/index.html"
        if script:  # what comes next stands at the end
            expect(way).to_be_hidden()
            page.evaluate(TO_THE_END)
        expect(way).to_contain_text(f"story {number} of {len(set_.scenarios)}")
        expect(way.locator("[rel=prev]")).to_have_count(0 if number == 1 else 1)
        if number < len(set_.scenarios):
            assert way.locator("[rel=next]").inner_text() == f"Next: {TITLES[set_.scenarios[number]]}"
            way.locator("[rel=next]").click()
    expect(way.locator("[rel=next]")).to_have_count(0)
    way.locator("[rel=prev]").click()
    assert page.url == f"{real}scenarios/{set_.scenarios[-2]}/index.html"
    if script:
        page.evaluate(TO_THE_END)
    way.get_by_role("link", name=set_.title, exact=True).click()
    assert page.url == f"{real}sets/{set_.id}/index.html"


def test_a_story_that_is_in_no_set_leads_on_and_names_no_set(new_page: NewPage, real: str) -> None:
    inside = {id_ for one in BANK.sets for id_ in one.scenarios}
    (outside, *_) = [id_ for id_ in TITLES if id_ not in inside]
    way = new_page(f"{real}scenarios/{outside}/index.html").locator(".sq-onward")
    assert way.locator("a[href*='/sets/']").count() == 0
    hows = [text.partition(":")[0] for text in way.locator("li span:first-child").all_inner_texts()]
    assert hows == ["The same rule in another role", "Your role, further", "A page to keep"]


def test_a_set_shows_how_far_one_is_where_progress_is_kept(new_page: NewPage, real: str) -> None:
    (one,) = [one for one in BANK.sets if one.id == "induction"]
    page = new_page(f"{real}sets/induction/index.html")
    assert page.locator(".sq-done").count() == 0
    first, second, third = one.scenarios
    store(page, {first: answers(page, first), second: dict(list(answers(page, second).items())[:1])})
    page.reload()
    assert page.locator(f'[data-id="{first}"] .sq-done').inner_text() == "Done"
    assert page.locator(f'[data-id="{second}"] .sq-done').inner_text().startswith("1 of ")
    assert page.locator(f'[data-id="{third}"] .sq-done').count() == 0
