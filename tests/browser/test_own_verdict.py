"""After an answer the first verdict in view is the reader's own: for every weaker choice of every question."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from scenario_quiz.bank import load_bank
from scenario_quiz.project import Project
from scenario_quiz.scenarios.kinds import Multiple, Order, Question
from tests.browser.conftest import NewPage
from tests.browser.sites import ROOT

SIZES = [{"width": 360, "height": 640}, {"width": 390, "height": 844}, {"width": 1280, "height": 800}]
STORIES = {one.id: one for one in load_bank(Project(ROOT)).published}

# Answers one question in one way after the other, with the button in view, and tells which verdict is first in view.
LOOK = """async ([id, ways]) => {
  const later = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  if (location.hash !== '#' + id) {
    const moved = new Promise(done => addEventListener('hashchange', () => setTimeout(done), { once: true }));
    location.hash = id;
    await moved;
  }
  const form = document.querySelector(`form[data-quiz="${id}"]`);
  const button = form.querySelector('[type=submit]');
  const faults = [];
  for (const { letters, order, verdict } of ways) {
    form.reset();
    for (const letter of letters) form.querySelector(`input[value="${letter}"]`).click();
    if (order.length) {
      const list = form.querySelector('.sq-steps');
      const shown = one => one.querySelector('b').textContent.toLowerCase();
      const step = letter => [...list.children].find(one => shown(one) === letter);
      list.append(...order.map(step));
    }
    button.scrollIntoView({ block: 'center' });
    await later();
    const before = [scrollY, button.getBoundingClientRect().top];
    button.click();
    await later();
    const inView = [...document.querySelectorAll('.sq-verdict')]
      .filter(one => one.checkVisibility({ contentVisibilityAuto: true }))
      .map(one => [one.getBoundingClientRect(), one])
      .filter(([box]) => box.bottom > 52 && box.top < innerHeight)
      .sort(([a], [b]) => a.top - b.top);
    const heading = form.querySelector('.sq-sheet h3');
    const said = [letters, order, inView.length && inView[0][1].dataset.state].join(' ');
    if (!inView.length || inView[0][1].parentElement !== heading) faults.push('not the own verdict: ' + said);
    else if (inView[0][1].dataset.state !== verdict) faults.push(`not ${verdict}: ` + said);
    if (document.activeElement !== heading) faults.push('focus is elsewhere: ' + said);
    if (scrollY !== before[0]) faults.push('the page jumped: ' + said);
    const moved = Math.abs(heading.getBoundingClientRect().top - before[1]);
    if (moved > 40) faults.push('not where the button was: ' + said);
    const filled = [...document.querySelectorAll('.sq-button--main')].filter(one => one.checkVisibility());
    if (filled.length !== 1) faults.push(`${filled.length} filled buttons: ` + said);
  }
  return faults;
}"""


def ways_to_answer(question: Question) -> list[dict[str, Any]]:
    """What readers may do short of the best: every weaker choice; of several, one missing, one too many and none right;
    of steps, their order reversed and with each swap of two neighbours."""
    if isinstance(question, Order):
        right = list(question.right_order)
        rank = {letter: at for at, place in enumerate(question.key) for letter in place}
        swaps = [[*right[:at], right[at + 1], right[at], *right[at + 2 :]] for at in range(len(right) - 1)]
        orders = [right[::-1], *swaps]
        return [{"letters": [], "order": order, "verdict": _judged([rank[one] for one in order])} for order in orders]
    right = [letter for letter, option in question.choices.items() if option.is_right]
    weaker = [letter for letter in question.choices if letter not in right]
    if not isinstance(question, Multiple):
        return [{"letters": [letter], "order": [], "verdict": question.choices[letter].state} for letter in weaker]
    missing = [list(some) for some in combinations(right, len(right) - 1) if some]
    too_many = [[*right, one] for one in weaker]
    partly = [{"letters": one, "order": [], "verdict": "partly"} for one in [*missing, *too_many]]
    return [*partly, *({"letters": [one], "order": [], "verdict": "wrong"} for one in weaker)]


def _judged(ranks: list[int]) -> str:
    """How good an order is, by the most of its steps that follow each other as they should."""
    if ranks == sorted(ranks):
        return "right"
    return "partly" if any(a <= b for a, b in combinations(ranks, 2)) else "wrong"


def _faults(new_page: NewPage, address: str, questions: list[Question]) -> list[str]:
    found = []
    for size in SIZES:
        page = new_page(address, viewport=size)
        for question in questions:
            ways = ways_to_answer(question)
            found += [f"{size['width']} {question.id}: {one}" for one in page.evaluate(LOOK, [question.id, ways])]
    return found


def _of_each_kind() -> list[tuple[str, Question]]:
    """The first question of each kind, with the story that it stands in."""
    found: dict[str, tuple[str, Question]] = {}
    for id_, story in STORIES.items():
        for question in story.questions:
            if question.offered:
                found.setdefault(question.kind, (id_, question))
    return list(found.values())


@pytest.mark.parametrize(("story", "question"), _of_each_kind(), ids=lambda one: getattr(one, "kind", ""))
def test_the_first_verdict_in_view_is_the_readers_own(
    new_page: NewPage, real: str, story: str, question: Question
) -> None:
    assert not _faults(new_page, f"{real}scenarios/{story}/index.html", [question])


@pytest.mark.proof
@pytest.mark.parametrize("name", STORIES)
def test_so_it_is_in_every_question_of_every_story(new_page: NewPage, real: str, name: str) -> None:
    questions = [question for question in STORIES[name].questions if question.offered]
    assert questions
    assert not _faults(new_page, f"{real}scenarios/{name}/index.html", questions)
