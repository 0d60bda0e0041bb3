"""The map of a story that unfolds: every way is on it, in the picture and in words, and no box hides another."""

from __future__ import annotations

import re
from itertools import combinations

from scenario_quiz.bank import Bank
from scenario_quiz.pages.story.view_of import story_view
from scenario_quiz.pages.story.ways import ways_of
from scenario_quiz.pages.trainers.notes import map_of
from scenario_quiz.pages.trainers.story_map import BOX, story_map
from scenario_quiz.scenarios.model import Scenario
from tests.engine.small import every_kind


def test_ways_are_the_choices_that_lead_to_one_place_together() -> None:
    found = {(way.start, way.end): way.label for way in ways_of(every_kind())}
    steps = {
        (question.id, option.next): letter
        for question in every_kind().questions
        for letter, option in getattr(question, "options", {}).items()
        if getattr(option, "next", None)
    }
    assert set(steps) <= set(found)
    assert all(letter.upper() in found[step] for step, letter in steps.items())
    assert found["your-note", "seen-in-time"] == ""


def test_boxes_lie_beside_or_below_each_other_and_inside_the_picture(unfolding: Scenario) -> None:
    drawn = story_map(unfolding)
    assert {stop.id for stop in drawn.stops} == {part.id for part in (*unfolding.questions, *unfolding.outcomes)}
    for one, other in combinations(drawn.stops, 2):
        assert abs(one.x - other.x) >= BOX or one.y + one.height < other.y or other.y + other.height < one.y
    assert all(BOX / 2 <= stop.x <= drawn.width - BOX / 2 for stop in drawn.stops)
    assert all(stop.y + stop.height <= drawn.height for stop in drawn.stops)


def test_a_way_goes_from_box_to_box_and_through_none(unfolding: Scenario) -> None:
    drawn = story_map(unfolding)
    stops = {stop.id: stop for stop in drawn.stops}
    for way in drawn.ways:
        (x, y), (end_x, end_y) = way.points[0], way.points[-1]
        start, end = stops[way.start], stops[way.end]
        assert abs(x - start.x) < BOX / 2 and y == start.y + start.height
        assert abs(end_x - end.x) < BOX / 2 and end_y == end.y
        for bend_x, bend_y in way.points[1:-1]:
            through = [
                one for one in drawn.stops if abs(bend_x - one.x) < BOX / 2 and one.y <= bend_y <= one.y + one.height
            ]
            assert not through


def test_the_map_stands_on_the_notes_as_a_picture_and_in_words(unfolding: Scenario, bank: Bank) -> None:
    block = map_of(story_view(unfolding, bank.registers, bank.pages), bank.words)
    assert block.count("<rect") == len(unfolding.questions) + len(unfolding.outcomes)
    words = re.sub(r"<[^>]+>", " ", block[block.index('<ul class="tr-ways"') :])
    assert words.count("After ") >= len(ways_of(unfolding))
    assert "style=" not in block
