"""The maps of the stories of this site that unfold, held against what the engine's tests ask of one of its own."""

from __future__ import annotations

from scenario_quiz.pages.story.ways import longest_way
from tests.content import shipped
from tests.engine.test_story_map import (
    test_a_way_goes_from_box_to_box_and_through_none,
    test_boxes_lie_beside_or_below_each_other_and_inside_the_picture,
    test_the_map_stands_on_the_notes_as_a_picture_and_in_words,
)

__all__ = [
    "test_a_way_goes_from_box_to_box_and_through_none",
    "test_boxes_lie_beside_or_below_each_other_and_inside_the_picture",
    "test_the_map_stands_on_the_notes_as_a_picture_and_in_words",
]


def test_the_longest_way_counts_questions_and_no_ends() -> None:
    assert longest_way(next(one for one in shipped.bank().published if one.id == "three-clinics-not-brought")) == 6
    straight = next(one for one in shipped.bank().published if not one.unfolds)
    assert longest_way(straight) == len(straight.questions)
