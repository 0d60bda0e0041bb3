"""Notes, sheets and lists for trainers: what the engine asks of a story of its own, asked of each of this site."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import yaml

from scenario_quiz.pages.trainers.listing import for_whom_page
from tests.content import shipped
from tests.engine.test_one_sheet import test_a_plan_and_the_handouts_print_the_same_sheet
from tests.engine.test_trainers import (
    test_notes_are_kept_out_of_search_and_the_planner_is_not,
    test_texts_to_paste_hold_no_word_of_the_key,
    test_the_case_card_and_the_wrong_beliefs_are_on_the_notes,
    test_the_learners_sheet_holds_every_question_and_no_word_of_the_key,
    test_the_list_of_stories_says_for_each_what_one_can_filter_by,
    test_the_notes_and_the_facilitators_sheet_hold_the_whole_key,
    test_the_parts_of_a_session_add_up_to_its_time,
    test_what_to_do_about_a_real_child_stands_on_the_notes_the_plan_and_the_pack,
)

__all__ = [
    "test_a_plan_and_the_handouts_print_the_same_sheet",
    "test_notes_are_kept_out_of_search_and_the_planner_is_not",
    "test_texts_to_paste_hold_no_word_of_the_key",
    "test_the_case_card_and_the_wrong_beliefs_are_on_the_notes",
    "test_the_learners_sheet_holds_every_question_and_no_word_of_the_key",
    "test_the_list_of_stories_says_for_each_what_one_can_filter_by",
    "test_the_notes_and_the_facilitators_sheet_hold_the_whole_key",
    "test_the_parts_of_a_session_add_up_to_its_time",
    "test_what_to_do_about_a_real_child_stands_on_the_notes_the_plan_and_the_pack",
]


def test_the_table_for_whom_counts_what_the_files_of_the_stories_say() -> None:
    files = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in shipped.PROJECT.scenario_files()]
    wanted: Counter[str] = Counter()
    for one in (one for one in files if one["status"] == "published"):
        ideas = {idea for question in one["questions"] for idea in question["practises"]}
        keys = [f"level={one['level']}", *(f"idea={idea}" for idea in ideas)]
        wanted.update(f"audience={role}&amp;{key}" for role in one["audience"] for key in keys)
        wanted.update(f"belief={belief}" for belief in _beliefs_in(one))
    found = re.findall(r'index\.html#([^"]+)"[^>]*>(\d+)</a>', for_whom_page(shipped.bank()))
    assert {place: int(count) for place, count in found} == wanted
    assert len(found) == len(wanted) > 100


def _beliefs_in(story: dict[str, Any]) -> set[str]:
    options = [option for question in story["questions"] for option in question.get("options", {}).values()]
    return {option["misconception"] for option in options if option.get("misconception")}
