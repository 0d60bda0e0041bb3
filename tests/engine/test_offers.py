"""Which stories pages offer to practise: by what their questions cite, and spread."""

from __future__ import annotations

from hypothesis import given

from scenario_quiz.practice.first import first_stories
from scenario_quiz.practice.offers import MOST, Offer, Place, offers_of
from scenario_quiz.scenarios.model import Scenario
from tests.engine.practising import calm, many, story
from tests.engine.test_sets import SET

PAGES = {"rules": ("ask", "open"), "calls": ("say",), "more": ()}
IDEAS = {"seek-advice": "rules#ask", "be-open": "rules#open", "lost": "gone#x"}


def offers(*stories: Scenario) -> dict[Place, Offer]:
    return offers_of(PAGES, IDEAS, stories)


def ids(offer: Offer) -> list[str]:
    return [one.id for one in offer.stories]


def test_the_heading_comes_first_then_the_page_then_the_idea() -> None:
    by_idea = story("by-idea", cite=("calls",))
    by_page = story("by-page", cite=("rules#open",))
    by_heading = story("by-heading")
    twice = story("twice", questions=2)
    listed = offers(by_idea, by_page, by_heading, twice)[Place("rules", "seek-advice")]
    assert ids(listed) == ["twice", "by-heading", "by-page", "by-idea"]
    assert not listed.more


def test_a_page_lists_at_its_end_what_cites_it_and_no_idea_on_it_shows() -> None:
    listed = offers(story("a"), story("b", ideas=("check",), cite=("rules#ask", "calls")))
    assert [(place, ids(offer)) for place, offer in listed.items()] == [
        (Place("rules", "seek-advice"), ["a"]),
        (Place("rules"), ["b"]),
        (Place("calls"), ["b"]),
    ]


@calm
@given(many(30))
def test_a_list_holds_five_at_most_each_once_and_says_whether_there_are_more(stories: list[Scenario]) -> None:
    for place, offer in offers(*stories).items():
        assert 0 < len(offer.stories) <= MOST == 5
        assert len({*ids(offer)}) == len(offer.stories)
        assert offer.more == (len(offer.stories) < len(_suiting(place, stories)))


def test_every_story_is_offered_from_two_pages_where_others_suit_as_well() -> None:
    # The last suits no more than two pages, and stands behind many that suit both.
    stories = [story(f"s-{n}", cite=("rules#ask", "calls#say", "more")) for n in range(6)]
    stories.append(story("last", ideas=("be-open",), cite=("calls",)))
    listed = offers(*stories)
    pages = {one.id: {place.page for place, offer in listed.items() if one in offer.stories} for one in stories}
    assert {one: found for one, found in pages.items() if len(found) < 2} == {}
    assert pages["last"] == {"rules", "calls"}


def test_of_equal_stories_that_which_is_offered_least_comes_in() -> None:
    stories = [story(f"s-{n}", ideas=("seek-advice", "be-open"), cite=("rules#ask", "rules#open")) for n in range(10)]
    listed = offers(*stories)
    both = [*ids(listed[Place("rules", "seek-advice")]), *ids(listed[Place("rules", "be-open")])]
    assert sorted(both) == sorted(one.id for one in stories)


def test_newcomers_begin_with_the_shortest_set_of_core_stories_or_else_with_the_shortest_of_them() -> None:
    stories = [story(id_, minutes=minutes) for id_, minutes in (("one", 9), ("two", 8), ("three", 7), ("four", 6))]
    longer = SET.model_copy(update={"id": "longer", "scenarios": ("one", "two", "three", "four")})
    assert [one.id for one in first_stories([longer, SET], stories)] == ["three", "one", "two"]
    assert [one.id for one in first_stories([], stories)] == ["four", "three", "two"]
    hard = [one.model_copy(update={"level": "further"}) for one in stories]
    assert first_stories([SET], hard) == ()


def _suiting(place: Place, stories: list[Scenario]) -> list[Scenario]:
    if place.idea:
        return [one for one in stories if place.idea in one.ideas]
    shown = {"rules": {"seek-advice", "be-open"}}.get(place.page, set())
    cites = [one for one in stories if any(citation.partition("#")[0] == place.page for citation in one.citations)]
    return [one for one in cites if shown.isdisjoint(one.ideas)]
