"""What to do next at the end of each story, decided by the build."""

from __future__ import annotations

from hypothesis import given

from scenario_quiz.pages.scenario import scenario_page
from scenario_quiz.pages.sets import steps_of
from scenario_quiz.practice.onward import NextStory, Onward, ways_on
from scenario_quiz.scenarios.model import Scenario
from tests.engine.practising import calm, many, story
from tests.engine.small import citable, every_kind, registers
from tests.engine.test_sets import SET, STORIES


@calm
@given(many())
def test_whoever_follows_the_first_of_what_comes_next_reaches_every_story(stories: list[Scenario]) -> None:
    ways = ways_on(stories)
    for start in stories:
        reached, here = set(), start.id
        while here not in reached:
            reached.add(here)
            here = ways[here].stories[0].story.id if ways[here].stories else here
        assert reached == {one.id for one in stories}


@calm
@given(many())
def test_what_comes_next_is_another_story_each_once_and_what_it_says_of_it_is_true(stories: list[Scenario]) -> None:
    for id_, way in ways_on(stories).items():
        here = next(one for one in stories if one.id == id_)
        offered = [one.story.id for one in way.stories]
        assert len({*offered}) == len(offered) and id_ not in offered
        for one in way.stories:
            same_role = not {*here.audience}.isdisjoint(one.story.audience)
            assert same_role == {"other-role": False, "another": same_role}.get(one.how, True)
            assert (one.how in ("other-role", "same-rule")) == bool(one.idea)
            assert not one.idea or (one.idea in here.ideas and one.idea in one.story.ideas)
            assert one.how != "further" or one.story.level == "further"


def test_the_same_rule_in_another_role_comes_first_then_further_in_the_same_role() -> None:
    a = story("a", ideas=("be-open",))
    b = story("b", ideas=("be-open",), audience=("health",))
    c = story("c", ideas=("check",), level="further")
    assert ways_on([a, b, c])["a"].stories == (NextStory("other-role", b, "be-open"), NextStory("further", c))


def test_where_no_story_goes_further_another_one_of_the_role_is_offered_and_a_story_alone_has_none() -> None:
    stories = [story("a"), story("b", audience=("health",)), story("c")]
    assert [(one.how, one.story.id) for one in ways_on(stories)["a"].stories][1:] == [("same-role", "c")]
    assert ways_on(stories[:1])["a"].stories == ()


def test_the_page_to_keep_is_the_one_that_the_story_rests_on_more_than_others_do() -> None:
    special = story("a", cite=("rules#ask", "calls#say"))
    assert ways_on([special, story("b")])["a"].keep == "calls#say"
    assert ways_on([story("a", cite=("law:x",))])["a"].keep == ""


def test_a_story_that_comes_or_goes_leaves_the_ways_of_most_others_as_they_are() -> None:
    stories = [story(f"s-{n}", audience=(("education", "health")[n % 2],)) for n in range(40)]
    before, after = ways_on(stories), ways_on([*stories, story("z")])
    changed = [id_ for id_ in before if before[id_].stories[0] != after[id_].stories[0]]
    assert len(changed) == 1


def test_a_page_shows_the_way_on_and_the_next_of_a_set_once() -> None:
    other, *_ = STORIES.values()
    way = Onward(
        (NextStory("other-role", STORIES["two"], "seek-advice"), NextStory("further", other)), "rules#ask-quickly"
    )
    steps = steps_of(STORIES["three"], [SET], STORIES)
    page = scenario_page(every_kind(), registers(), citable().pages, steps, way)
    nav = page[page.index('<nav class="sq-in-sets') : page.index("</nav>")]
    assert nav.count("scenarios") == 0 and nav.count('href="../one/index.html"') == 1  # the next of the set
    assert "The same rule in another role: Ask quickly" in nav
    assert '<a href="../two/index.html">Title of two</a>' in nav
    assert '<a href="../../rules/index.html#ask-quickly">' in nav
    assert "<nav" not in scenario_page(every_kind(), registers(), citable().pages)


def test_of_a_story_that_only_its_sets_lead_on_from_no_empty_list_is_made() -> None:
    steps = steps_of(STORIES["three"], [SET], STORIES)
    page = scenario_page(every_kind(), registers(), citable().pages, steps)
    block = page[page.index("<nav") : page.index("</nav>")]
    assert "/sets/" in block and "<ul>" not in block
