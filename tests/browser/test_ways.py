"""Every choice of every story that unfolds leads on, and every way comes to an end: each is walked on the page."""

from __future__ import annotations

from functools import cache

import pytest

from scenario_quiz.bank import load_bank
from scenario_quiz.project import Project
from scenario_quiz.scenarios.kinds import Multiple, Order, Question
from scenario_quiz.scenarios.model import Scenario
from tests.browser.conftest import NewPage
from tests.browser.sites import ROOT

WALK = """async way => {
  const walked = [];
  for (const [step, letters, next] of way) {
    const shown = [...document.querySelectorAll('.sq-block')].filter(block => !block.hidden);
    if (shown.length !== 1 || shown[0].id !== step) return `not at ${step} but at ${shown.map(one => one.id)}`;
    const form = shown[0].querySelector('form');
    if (form) {
      for (const letter of letters) form.querySelector(`input[value="${letter}"]`).click();
      form.requestSubmit();
    }
    const links = [...shown[0].querySelectorAll('a.sq-go')];
    if (links.length !== 1 || links[0].hash !== '#' + next) return `${step} leads to ${links.map(one => one.hash)}`;
    const moved = new Promise(done => addEventListener('hashchange', () => setTimeout(done), { once: true }));
    links[0].click();
    await moved;
  }
  const end = [...document.querySelectorAll('.sq-block')].filter(block => !block.hidden);
  if (end.length !== 1 || !end[0].querySelector('.sq-outcome')) return 'not at an end';
  if (document.activeElement !== end[0].querySelector('h2')) return 'focus is elsewhere';
  return end[0].id;
}"""
Step = tuple[str, str, str]  # a question, the letters to choose there, and what they lead to


@cache
def stories() -> dict[str, Scenario]:
    return {one.id: one for one in load_bank(Project(ROOT)).published if one.unfolds}


def ways_on(question: Question) -> list[Step]:
    """Each thing that a reader can do at a question, with what it leads to."""
    if isinstance(question, Order) or not hasattr(question, "options"):
        return [(question.id, "", question.next or "")]
    if isinstance(question, Multiple):
        return [(question.id, letter, question.next or "") for letter in question.options]
    return [(question.id, letter, option.next or "") for letter, option in question.options.items()]


def ways(scenario: Scenario) -> list[list[Step]]:
    """Ways from the first question to an end that together take every choice of every question."""
    choices = {question.id: ways_on(question) for question in scenario.questions}
    left = {choice for some in choices.values() for choice in some}
    found: list[list[Step]] = []

    def best_from(step: str) -> list[Step]:
        tails = [[choice, *best_from(choice[2])] for choice in choices.get(step, [])]
        return max(tails, key=lambda tail: len(left.intersection(tail)), default=[])

    while left:
        way = best_from(scenario.questions[0].id)
        assert left.intersection(way), left
        left -= set(way)
        found.append(way)
    return found


def test_there_are_four_stories_that_unfold() -> None:
    assert len(stories()) >= 4


# One on a commit; the proof goes through every one.
@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[pytest.mark.proof] if at else []) for at, name in enumerate(stories())]
)
def test_every_choice_of_a_story_leads_on_and_every_way_to_an_end(new_page: NewPage, real: str, name: str) -> None:
    scenario = stories()[name]
    reached = set()
    page = new_page(f"{real}scenarios/{name}/index.html")
    for way in ways(scenario):
        assert 2 <= len(way) <= 6
        end = page.evaluate(WALK, way)
        assert end == way[-1][2]
        reached.add(end)
        page.get_by_role("button", name="Start from the beginning").click()
        page.locator(f"#{scenario.questions[0].id}").wait_for()
    assert reached == {outcome.id for outcome in scenario.outcomes}
