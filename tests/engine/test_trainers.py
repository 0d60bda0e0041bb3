"""What is made for trainers: notes with the whole key, sheets for learners without it, lists and the plan's data."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace

import pytest
import yaml

from scenario_quiz.bank import Bank
from scenario_quiz.documentation.pages import Page
from scenario_quiz.pages.author_text import block_html, line_html, plain_text
from scenario_quiz.pages.story.timing import group_minutes, timing
from scenario_quiz.pages.templating import long_date
from scenario_quiz.pages.trainers.listing import for_whom_page, with_lists
from scenario_quiz.pages.trainers.notes import notes_page
from scenario_quiz.pages.trainers.plan import pack_script, plan_page, plan_script
from scenario_quiz.scenarios.kinds import Order
from scenario_quiz.scenarios.model import Retirement, Scenario
from scenario_quiz.words import english
from tests.engine.small import citable, every_kind, registers

SMALL = Bank(scenarios=(every_kind(),), registers=registers(), pages=citable().pages)


def sheets(story: Scenario, bank: Bank) -> dict[str, str]:
    found: dict[str, str] = json.loads(pack_script(story, bank).partition("]=")[2].rstrip(";\n"))
    return found


def reasons(story: Scenario) -> list[str]:
    """Every text of the key that a learner must not see."""
    texts = []
    for question in story.questions:
        texts += [question.explain, getattr(question, "model", ""), *getattr(question, "checklist", ())]
        for option in getattr(question, "options", {}).values():
            texts += [option.why, getattr(option, "consequence", "") or "", getattr(option, "would_change", "") or ""]
    return [text for text in texts if text]


@pytest.mark.parametrize("printed", [False, True], ids=["notes", "sheet"])
def test_the_notes_and_the_facilitators_sheet_hold_the_whole_key(story: Scenario, printed: bool, bank: Bank) -> None:
    page = sheets(story, bank)["facilitator"] if printed else notes_page(story, bank)
    # On paper what a reason is stands before its first words.
    shown = [page, re.sub(r"<p><b>[^<]*\.</b> ", "<p>", page)]
    assert all(block_html(text) in shown[printed] or line_html(text) in page for text in reasons(story))
    for question in story.questions:
        options = question.offered
        assert all(line_html(option.text) in page for option in options.values())
        verdicts = page[page.index(f'data-question="{question.id}"') :].count('class="sq-verdict"')
        assert verdicts >= len(options)
    assert story.trainer
    assert all(line_html(prompt) in page for prompt in story.trainer.prompts)
    assert "0808 800 5000" in page and 'href="tel:999"' in page


def test_the_learners_sheet_holds_every_question_and_no_word_of_the_key(story: Scenario, bank: Bank) -> None:
    sheet = sheets(story, bank)["learner"]
    assert all(line_html(question.ask) in sheet for question in story.questions)
    for question in story.questions:
        assert all(line_html(option.text) in sheet for option in getattr(question, "options", {}).values())
    assert not any(block_html(text) in sheet or line_html(text) in sheet for text in reasons(story))
    assert "sq-verdict" not in sheet and "data-state" not in sheet and "data-place" not in sheet


def test_texts_to_paste_hold_no_word_of_the_key(story: Scenario, bank: Bank) -> None:
    page = notes_page(story, bank)
    pasted = html.unescape("".join(re.findall(r"<pre data-copy>(.*?)</pre>", page)))
    assert not any(text in pasted for text in reasons(story))
    for number, question in enumerate(story.questions, 1):  # numbered as on the page, where a note to write counts too
        assert (f"{number}. {question.ask}" in pasted) is hasattr(question, "options")


def test_notes_are_kept_out_of_search_and_the_planner_is_not(bank: Bank) -> None:
    def front(page: str) -> dict[str, object]:
        found: dict[str, object] = yaml.safe_load(page.split("---\n")[1])
        return found

    assert all(front(notes_page(one, bank))["search"] == {"exclude": True} for one in bank.published)
    assert front(for_whom_page(bank))["search"] == {"exclude": True}
    assert "search" not in front(plan_page(bank))


def test_the_case_card_and_the_wrong_beliefs_are_on_the_notes(story: Scenario, bank: Bank) -> None:
    words = english()
    page = html.unescape(notes_page(story, bank))
    card = page[page.index("data-trainer=") : page.index("tr-real-child")]
    assert words["invented_long"] in card and plain_text(story.summary) in card
    assert long_date(story.check_after, words) in card
    assert all(bank.registers.lists["audiences"][role].name in card for role in story.audience)
    assert all(bank.registers.lists["touches"][one].name in card for one in story.touches)
    assert all(bank.registers.ideas[idea].name in card for idea in story.ideas)
    beliefs = page[page.index("{#wrong-beliefs}") : page.index("{#variations}")]
    shown = {
        (f"{number} {letter.upper()}", option.misconception)
        for number, question in enumerate(story.questions, 1)
        for letter, option in getattr(question, "options", {}).items()
        if getattr(option, "misconception", None)
    }
    for choice, id_ in shown:
        told = bank.registers.misconceptions[id_]
        entry = beliefs[beliefs.index(plain_text(told.belief)) :].partition("</li>")[0]
        assert choice in entry and plain_text(told.truth) in entry
    assert (words["tr_no_beliefs"] in beliefs) is (not shown)


def test_the_parts_of_a_session_add_up_to_its_time(story: Scenario) -> None:
    parts = timing(story)
    assert parts.total == group_minutes(story)
    assert parts.begin + parts.question * parts.questions + parts.end == parts.total
    assert min(parts.begin, parts.question, parts.end) >= 1


def test_without_trainer_notes_the_page_says_so_and_keeps_the_key() -> None:
    bare = every_kind().model_copy(update={"trainer": None})
    page = notes_page(bare, SMALL)
    assert "Nobody has written notes for trainers on this story yet." in page
    assert "twice what one reader needs" in page
    assert all(block_html(question.explain) in page for question in bare.questions)


def test_steps_to_order_know_their_place_and_no_text_of_an_author_leaves_its_block() -> None:
    hostile = "a\n\n# b\n\n```\n{: onclick=x }\n[c](javascript:d) <script>"
    changed = every_kind().trainer.model_copy(
        update={"notes": hostile, "prompts": (hostile,), "variations": (hostile,)}
    )  # type: ignore[union-attr]
    page = notes_page(every_kind().model_copy(update={"trainer": changed}), SMALL)
    order = next(question for question in every_kind().questions if isinstance(question, Order))
    block = page[page.index(f'data-question="{order.id}"') :]
    assert [
        re.search(f'data-letter="{letter}" data-place="(.)"', block).group(1) for letter in order.right_order
    ] == list("012")[: len(order.right_order)]  # type: ignore[union-attr]
    assert "<script>" not in page
    assert all(line.startswith("<div") for line in page.split("\n") if "onclick" in line)


def test_the_list_of_stories_says_for_each_what_one_can_filter_by(bank: Bank) -> None:
    found = with_lists("Before\n\n<!-- trainers:stories -->\n\n<!-- trainers:sets -->\n\nAfter", bank)
    rows = dict(re.findall(r'<li data-story="([^"]+)"([^>]*)>', found))
    assert set(rows) == {one.id for one in bank.published}
    for one in bank.published:
        assert f'data-audience="{" ".join(one.audience)}"' in rows[one.id]
        assert f'data-belief="{" ".join(sorted(one.misconceptions))}"' in rows[one.id]
    assert all(f"../sets/{one.id}/index.html" in found for one in bank.sets)
    assert found.startswith("Before\n\n<div") and found.endswith("</div>\n\nAfter")
    assert with_lists("In a line <!-- trainers:stories -->", bank) == "In a line <!-- trainers:stories -->"


def test_gaps_are_said_where_there_is_no_story_for_a_role() -> None:
    page = for_whom_page(SMALL)
    assert "a gap" in page and "#audience" not in page  # there is no list to lead to
    page = for_whom_page(replace(SMALL, pages={**SMALL.pages, "trainers": Page("trainers", "T", {"stories": "All"})}))
    by_role = page[: page.index("tr-by-belief")]
    roles = len(every_kind().audience)
    assert by_role.count('class="tr-gap">None') == (len(SMALL.registers.ideas) + 2) * 9 - roles * (
        len(every_kind().ideas) + 1
    )
    assert by_role.count("#audience=education&amp;") == len(every_kind().ideas) + 1


def test_the_plan_knows_what_has_become_of_earlier_names() -> None:
    gone = every_kind().model_copy(
        update={
            "id": "old-one",
            "status": "retired",
            "aliases": ("older-one",),
            "retired": Retirement.model_validate(
                {"on": "2026-10-01", "why": "The law has changed.", "instead": ["every-kind", "x-y"]}
            ),
        }
    )
    script = plan_script(replace(SMALL, scenarios=(every_kind(), gone)))
    known = json.loads(script.removeprefix("window.sqPlan=").rstrip(";\n"))
    assert known["renamed"] == {"a-bruise": "every-kind"}
    told = {"status": "retired", "on": "1 October 2026", "why": "The law has changed.", "instead": ["every-kind"]}
    assert known["gone"] == {"old-one": told, "older-one": told}
    assert known["stories"]["every-kind"]["minutes"] == 10
    assert "<" not in script


def test_what_to_do_about_a_real_child_stands_on_the_notes_the_plan_and_the_pack(bank: Bank) -> None:
    story = bank.published[0]
    for page in (notes_page(story, bank), plan_page(bank), sheets(story, bank)["facilitator"]):
        assert "If somebody describes a real child" in page
        assert "No real cases, no names." in page
    assert "No real cases, no names." in sheets(story, bank)["learner"]
