"""The guide of this site: forty situations and the card that each ends at, what may never happen on its paths, how long
its texts are, and in how many taps somebody is there."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from statistics import mean
from typing import Any

import pytest
import yaml

from scenario_quiz.bank import Bank
from scenario_quiz.documentation.guide_markers import guide_markers
from scenario_quiz.guides.form import Guide
from scenario_quiz.guides.paths import Path as Walk
from scenario_quiz.guides.paths import paths_of
from scenario_quiz.registers.calls import in_words
from scenario_quiz.schema.text_names import texts_in
from tests.content import shipped

CASES: list[dict[str, str]] = yaml.safe_load(Path(__file__).with_name("guide-cases.yml").read_text(encoding="utf-8"))
REFERRALS = {"refer-first", "refer-open"}
# What the first readers come with, and the answers that they choose.
TASKS = {
    "a child in danger": "a",
    "a mark, and a father on his way": "baaa",
    "a parent objects to telling the school": "dabc",
    "a social worker asks": "caa",
    "an unknown caller wants an address": "cc",
    "a father wants the file": "cd",
    "a court order": "ce",
    "nothing was heard": "ea",
    "the wrong person got it": "ed",
    "a young person's secret": "bbbe",
    "an adult's threat": "bca",
    "does the duty bind me": "de",
}


@pytest.fixture(scope="module")
def guide() -> Guide:
    return the_guide()


@cache
def the_guide() -> Guide:
    return next(one.guide for one in shipped.bank().guides if one.guide.id == "should-i-share")


def card_of(guide: Guide, letters: str) -> str:
    here = guide.questions[0].id
    questions: dict[str, Any] = {one.id: one for one in guide.questions}
    for letter in letters:
        here = questions[here].options[letter].next
    assert here not in questions, f"{letters} stops at a question"
    return here


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['who']}: {case['case']}")
def test_a_situation_ends_at_the_card_that_is_right_for_it(guide: Guide, case: dict[str, str]) -> None:
    assert card_of(guide, case["path"]) == case["card"]


def test_there_are_forty_situations_and_no_card_without_one(guide: Guide) -> None:
    assert len(CASES) == 40
    # Nobody among them is in danger this minute: that is the first answer of all.
    assert {one.id for one in guide.outcomes} - {case["card"] for case in CASES} == {"danger"}


def cards_behind(walks: list[Walk], question: str, letter: str) -> set[str]:
    return {walk.card for walk in walks if (question, letter) in walk.taken}


def test_serious_harm_leads_to_a_referral_alone_and_holding_back_only_from_where_it_may(guide: Guide) -> None:
    walks = list(paths_of(guide))
    for question, letter in (("how-serious", "a"), ("what-they-said", "a"), ("young-person", "b")):
        assert cards_behind(walks, question, letter) <= REFERRALS
    for question, letter in (("young-person", "c"), ("adult", "a"), ("telling", "f"), ("family-worry", "d")):
        assert cards_behind(walks, question, letter) == {"refer-first"}
    for question, letter in (("opening", "a"), ("young-person", "a")):
        assert cards_behind(walks, question, letter) == {"danger"}
    last = {card: {walk.taken[-1] for walk in walks if walk.card == card} for card in ("hold", "young")}
    assert last["hold"] == {("about-whom", "e"), ("family-no-harm", "c"), ("purpose", "d")}
    assert last["young"] == {("young-person", "e")}


def test_every_path_has_at_most_five_questions_and_adds_at_most_two_lines(guide: Guide) -> None:
    walks = list(paths_of(guide))
    assert len(walks) == 105
    assert max(len(walk.taken) for walk in walks) == 5
    adds = {(one.id, letter) for one in guide.questions for letter, option in one.options.items() if option.adds}
    assert max(len(adds.intersection(walk.taken)) for walk in walks) == 2


def test_its_texts_are_short(guide: Guide, bank: Bank) -> None:
    def words(text: str) -> int:
        return len(re.findall(r"[A-Za-z0-9’'\-]+", in_words(text, bank.registers.contacts)))

    assert max(words(one.ask) for one in guide.questions) <= 15
    assert max(words(option.text) for one in guide.questions for option in one.options.values()) <= 15
    sentences = [part for text in texts_in(guide) for part in re.split(r"(?<=[.?!])\s+", text)]
    assert max(map(words, sentences)) <= 25
    cards = [sum(words(text) for text in texts_in(card)) - sum(map(words, card.unsure)) for card in guide.outcomes]
    assert max(cards) <= 160
    assert mean(cards) <= 130


def test_no_heading_ends_in_silence_and_every_card_says_who_to_call(guide: Guide) -> None:
    for card in guide.outcomes:
        assert not re.search(r"do not share|don.t share", card.heading, re.IGNORECASE)
        assert {"front-door", "out-of-hours"} <= {*card.call}


def test_nothing_is_said_of_when_the_duty_to_report_starts_or_which_schools_the_duty_to_share_covers(
    guide: Guide,
) -> None:
    """Nobody has confirmed either."""
    told = " ".join(texts_in(guide)).lower()
    assert not re.search(r"\b20\d\d\b", told)
    assert not re.search(r"academ|maintained|independent school", told)


def test_its_record_has_the_headings_of_the_page_to_fill_in_by_hand(guide: Guide, bank: Bank) -> None:
    page = bank.shown_documents[guide.record.cite]
    found = re.findall(r"^\*\*(?:\d+\. )?(.+?)\*\* ?(.*)$", page.body, re.MULTILINE)
    on_page = [(heading, hint) for heading, hint in found if not heading.startswith("Danger")]
    lines = [*guide.record.lines, guide.record.signed]
    assert [(one.heading, one.hint) for one in lines] == on_page


@pytest.mark.parametrize("task", TASKS)
def test_somebody_is_at_their_card_within_six_taps_of_the_front_page(guide: Guide, bank: Bank, task: str) -> None:
    """One to the page that offers the guide, one to begin it, and one for each answer."""
    offering = "guidance/should-i-share"
    assert offering in {link.page for link in bank.shown_documents["."].links}
    assert guide.pages[0].id in {one.page for one in guide_markers(bank.shown_documents[offering].without_code)}
    assert 2 + len(TASKS[task]) <= 6
    card_of(guide, TASKS[task])


def test_until_it_is_reviewed_it_is_offered_from_one_page_alone(bank: Bank) -> None:
    markers = {
        (name, marker.page)
        for name, document in bank.shown_documents.items()
        for marker in guide_markers(document.without_code)
        if not marker.when_reviewed
    }
    assert markers == {("guidance/should-i-share", "should-i-share")}


def test_those_have_to_review_it_who_know_safeguarding_and_data_protection(guide: Guide) -> None:
    assert set(guide.reviewers) == {"safeguarding", "data-protection"}
