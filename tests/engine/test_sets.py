"""Sets: their pages, and the way through them that each story's page shows."""

from __future__ import annotations

from scenario_quiz.pages.sets import set_page, sets_page, steps_of
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.scenarios.set_model import ScenarioSet
from scenario_quiz.words import english
from tests.engine.small import every_kind, registers


def story(id_: str, minutes: int) -> Scenario:
    return every_kind().model_copy(update={"id": id_, "title": f"Title of {id_}", "minutes": minutes})


STORIES = {one.id: one for one in (story("one", 3), story("two", 4), story("three", 5))}
SET = ScenarioSet.model_validate(
    {
        "schema": "1",
        "title": "A <first> set",
        "summary": "For *anybody*.",
        "status": "published",
        "intro": "Take your time.\n\n<script>x</script>",
        "scenarios": ("three", "one", "two"),
    }
).model_copy(update={"id": "first-set"})
OTHER = SET.model_copy(update={"id": "other-set", "scenarios": ("two",)})


def test_a_set_lists_its_stories_in_its_own_order_with_the_time_in_all() -> None:
    page = set_page(SET, STORIES, registers())
    headings = [line for line in page.split("\n") if line.startswith("## ")]
    assert headings == [
        "## 1. [Title of three](../../scenarios/three/index.md) {#three}",
        "## 2. [Title of one](../../scenarios/one/index.md) {#one}",
        "## 3. [Title of two](../../scenarios/two/index.md) {#two}",
    ]
    assert "3 stories, about 12 minutes in all." in page
    assert "Take your time." in page
    assert "<script" not in page


def test_the_list_of_sets_names_each_and_says_when_there_is_none() -> None:
    page = sets_page([SET, OTHER], STORIES, english())
    assert [line[-12:] for line in page.split("\n") if line.startswith("## ")] == ["{#first-set}", "{#other-set}"]
    assert "There are no published sets yet." in sets_page([], STORIES, english())


def test_a_story_knows_its_place_and_neighbours_in_each_set_that_holds_it() -> None:
    def steps(id_: str) -> list[tuple[str, int, str | None, str | None]]:
        return [
            (step.set_.id, step.number, step.before and step.before.id, step.after and step.after.id)
            for step in steps_of(STORIES[id_], [SET, OTHER], STORIES)
        ]

    assert steps("three") == [("first-set", 1, None, "one")]
    assert steps("one") == [("first-set", 2, "three", "two")]
    assert steps("two") == [("first-set", 3, "one", None), ("other-set", 1, None, None)]
    assert steps_of(story("elsewhere", 1), [SET, OTHER], STORIES) == []
