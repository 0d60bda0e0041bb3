"""The way in and on: every story of this site can be found from guidance, and leads on to every other."""

from __future__ import annotations

from tests.content.shipped import bank

BANK = bank()
STORIES = {one.id for one in BANK.published}


def test_every_story_is_offered_from_at_least_two_pages() -> None:
    pages: dict[str, set[str]] = {id_: set() for id_ in STORIES}
    for place, offer in BANK.offers.items():
        for one in offer.stories:
            pages[one.id].add(place.page)
    assert {id_: found for id_, found in pages.items() if len(found) < 2} == {}


def test_every_story_leads_on_to_the_same_rule_in_another_role_to_its_role_and_to_a_page() -> None:
    for id_, way in BANK.ways_on.items():
        first, second = (one.how for one in way.stories)
        assert first == "other-role" and second in ("further", "same-role"), id_
        assert way.keep.partition("#")[0] in BANK.shown_documents, id_


def test_following_what_comes_next_reaches_every_story() -> None:
    start = here = next(iter(sorted(STORIES)))
    reached = {here}
    while (here := BANK.ways_on[here].stories[0].story.id) != start:
        assert here not in reached
        reached.add(here)
    assert reached == STORIES
