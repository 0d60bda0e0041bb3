"""What a trainer prints from a plan and what the handouts hold is one sheet; what an author varies shows everywhere."""

from __future__ import annotations

import html
import json
import re

import pytest

from scenario_quiz.bank import Bank
from scenario_quiz.handouts.documents import HandoutSource, document
from scenario_quiz.handouts.question_lines import trainer_lines
from scenario_quiz.pages.handout_places import Handout
from scenario_quiz.pages.trainers.notes import notes_page
from scenario_quiz.pages.trainers.plan import pack_script
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.words import english
from tests.engine.paper import handout, source, squeezed
from tests.engine.small import every_kind

KINDS = pytest.mark.parametrize("kind", ["learner", "facilitator"])


def packed(story: Scenario, of: HandoutSource) -> dict[str, str]:
    """The story's sheets as a plan prints them."""
    found: dict[str, str] = json.loads(pack_script(story, of.bank).partition("]=")[2].rstrip(";\n"))
    return found


def told(sheet: str) -> str:
    """What a sheet says of its story, from the situation on, however it is set. The drawing says no more than words."""
    body = re.split(r"<h[23]>The situation</h[23]>", re.sub(r"<svg.*?</svg>", "", sheet, flags=re.S))[1]
    return squeezed(html.unescape(re.sub(r"<[^>]*>", " ", body)))


@KINDS
def test_a_plan_and_the_handouts_print_the_same_sheet(story: Scenario, bank: Bank, kind: str) -> None:
    of = HandoutSource(bank)
    printed = document(Handout("x", kind, story.id), of)  # type: ignore[arg-type]
    assert told(packed(story, of)[kind]) == told(printed)


@KINDS
def test_a_pack_of_a_set_holds_the_same_sheet_too(kind: str) -> None:
    whole = document(handout(kind, is_set=True), source())
    assert told(packed(every_kind(), source())[kind]) == told(whole)


def test_what_to_do_about_a_real_child_is_said_alike_on_both() -> None:
    steps = re.compile(r'<div class="tr-real-child".*?</div>', re.S)
    both = [packed(every_kind(), source())["facilitator"], document(handout("facilitator"), source())]
    one, other = (re.sub(r"<[^>]*>", "", steps.findall(sheet)[0]).split() for sheet in both)
    assert one == other


def test_no_link_on_paper_leads_away() -> None:
    for kind in ("learner", "facilitator"):
        assert re.findall(r'<a\b[^>]*\bhref="([^#][^"]*)"', document(handout(kind, is_set=True), source())) == []


def test_a_variation_shows_on_the_notes_on_both_sheets_and_in_the_notes_of_slides() -> None:
    trainer = every_kind().trainer
    assert trainer
    varied = every_kind().model_copy(update={"trainer": trainer.model_copy(update={"variations": ("Say a *zebra*.",)})})
    of = source(varied)
    for page in (notes_page(varied, of.bank), packed(varied, of)["facilitator"], document(handout("facilitator"), of)):
        assert "Say a <em>zebra</em>." in page
    assert trainer_lines(of.story(varied), english())[-2:] == ["Variations:", "Say a zebra."]
    for page in (packed(varied, of)["learner"], document(handout("learner"), of)):
        assert "zebra" not in page
