"""What was missed comes back on the index after 1, 3, 7 and 21 days, later each time that it goes well."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage
from tests.browser.progress import stored, tick
from tests.browser.quiz import Quiz

PAGE = "scenarios/every-kind/index.html"
INDEX = "scenarios/index.html"


class Learner:
    """Somebody who keeps progress, misses a question on the first of the month, and looks in on later days."""

    def __init__(self, page: Page, site: str) -> None:
        self.page, self.site = page, site
        self.list = page.locator("[data-come-back]")
        self.on(1)
        page.goto(site + PAGE)
        tick(page).check()
        Quiz(page, "first-step").answer("a")

    def on(self, day: int) -> None:
        """A morning in March, by the page's clock."""
        self.page.clock.set_fixed_time(f"2027-03-{day:02}T08:30:00")

    def is_asked(self, day: int) -> bool:
        """Whether the index asks to come back on a day."""
        self.on(day)
        self.page.goto(self.site + INDEX)
        self.page.reload()
        expect(self.page.locator(".sq-filter")).to_be_visible()
        return self.list.is_visible()

    def answers(self, day: int, letter: str) -> None:
        self.on(day)
        self.page.goto(self.site + PAGE)
        Quiz(self.page, "first-step").answer(letter)


@pytest.fixture
def learner(new_page: NewPage, small: str) -> Learner:
    return Learner(new_page(small), small)


def test_what_was_missed_is_asked_again_a_day_later_with_a_link_to_it(learner: Learner) -> None:
    assert not learner.is_asked(1)
    assert learner.is_asked(2)
    expect(learner.list).to_contain_text("Come back to these")
    (entry,) = learner.list.get_by_role("listitem").all()
    assert entry.inner_text() == "One question of each kind (one question)"
    entry.get_by_role("link").click()
    assert learner.page.url == learner.site + PAGE + "#first-step"


def test_each_time_that_it_goes_well_it_comes_later_and_then_no_more(learner: Learner) -> None:
    day = 1
    for gap, next_gap in ((1, 3), (3, 7), (7, 21)):
        day += gap
        learner.answers(day, "b")
        assert not learner.is_asked(min(day + next_gap - 1, 31))
    assert day == 12
    learner.page.clock.set_fixed_time("2027-04-01T08:30:00")
    learner.page.reload()
    expect(learner.list).to_be_hidden()
    learner.page.clock.set_fixed_time("2027-04-02T08:30:00")
    learner.page.reload()
    expect(learner.list).to_be_visible()
    learner.page.goto(learner.site + PAGE)
    Quiz(learner.page, "first-step").answer("d")
    learner.page.clock.set_fixed_time("2028-04-02T08:30:00")
    learner.page.goto(learner.site + INDEX)
    expect(learner.page.locator(".sq-done").first).to_be_visible()
    expect(learner.list).to_be_hidden()


def test_missed_again_it_begins_again_with_a_day(learner: Learner) -> None:
    learner.answers(2, "b")
    assert not learner.is_asked(4)
    assert learner.is_asked(5)
    learner.answers(5, "c")
    assert not learner.is_asked(5)
    assert learner.is_asked(6)


def test_right_at_the_second_try_of_the_same_day_it_still_comes_back_the_next_day(learner: Learner) -> None:
    for _ in range(5):
        learner.answers(1, "b")
    assert learner.is_asked(2)


def test_what_went_well_at_once_never_comes_back(learner: Learner) -> None:
    learner.answers(2, "b")
    learner.page.goto(learner.site + PAGE)
    Quiz(learner.page, "which-route").answer("a")
    kept = stored(learner.page)
    assert kept and "s" not in kept["scenarios"]["every-kind"]["which-route"]


def test_several_questions_of_one_story_are_one_entry(learner: Learner) -> None:
    Quiz(learner.page, "which-route").answer("c")
    assert learner.is_asked(3)
    assert learner.list.get_by_role("listitem").all_inner_texts() == ["One question of each kind (2 questions)"]
