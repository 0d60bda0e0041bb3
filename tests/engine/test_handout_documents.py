"""Handouts as documents: what each says, and what a learner's sheet never says."""

from __future__ import annotations

import html
import re
from datetime import date
from typing import Any

import pytest

from scenario_quiz.bank import Bank
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.front_matter import Front
from scenario_quiz.documentation.pages import Page
from scenario_quiz.handouts.documents import HandoutSource, document, stamp_of
from scenario_quiz.handouts.making import without_handouts
from scenario_quiz.organisation.model import Organisation
from scenario_quiz.pages.handout_places import Handout, handouts_of
from scenario_quiz.pages.trainers.qr import qr_svg
from scenario_quiz.settings.release import Release
from tests.engine.paper import POSTER, SET, VERDICTS, handout, key_of, sentences, shown, source, squeezed, words_of
from tests.engine.small import every_kind, registers


def own(**filled: Any) -> Organisation:
    """An organisation's details as organisation.yml holds them."""
    return Organisation.model_validate(filled)


@pytest.mark.parametrize("is_set", [False, True])
@pytest.mark.parametrize("kind", ["learner", "facilitator"])
def test_every_sheet_holds_every_question_with_its_id_heading_and_options(kind: str, is_set: bool) -> None:
    words = words_of(document(handout(kind, is_set=is_set), source()))
    for question in every_kind().questions:
        for text in shown(question):
            assert squeezed(text) in words


@pytest.mark.parametrize("is_set", [False, True])
def test_a_learners_sheet_holds_nothing_of_the_key(is_set: bool) -> None:
    words = words_of(document(handout("learner", is_set=is_set), source()))
    assert [sentence for sentence in sentences(key_of(every_kind())) if sentence in words] == []
    assert [word for word in VERDICTS if squeezed(word) in words] == []


def test_a_facilitators_sheet_holds_the_whole_key_with_the_way_through_the_story() -> None:
    words = words_of(document(handout("facilitator"), source()))
    assert [sentence for sentence in sentences(key_of(every_kind())) if sentence not in words] == []
    for text in (
        "Risky: causes delay",
        "Best choice",
        "Right",
        "Not right",
        "The right order: B, A",
        "About 10 minutes with a group",
    ):
        assert squeezed(text) in words
    for text in (
        "Go on to question 2 (who-needs-it).",
        "Go on to the end: too-late.",
        "Go on to the end: seen-in-time.",
    ):
        assert squeezed(text) in words


def test_each_question_of_a_story_that_unfolds_starts_a_page_of_the_learners_sheet() -> None:
    unfolding = document(handout("learner"), source())
    assert unfolding.count('class="sheet-question sheet-step"') == len(every_kind().questions)
    plain = every_kind().model_copy(update={"outcomes": ()})
    assert 'class="sheet-question sheet-step"' not in document(handout("learner"), source(plain))


def test_a_scenario_without_notes_for_trainers_says_so_and_keeps_its_key() -> None:
    bare = every_kind().model_copy(update={"trainer": None})
    words = words_of(document(handout("facilitator"), source(bare)))
    assert squeezed("Nobody has written notes for trainers on this story yet.") in words
    assert squeezed("The lead knows what to do next.") in words


def test_markup_that_an_author_writes_shows_as_written() -> None:
    hostile = every_kind().model_copy(update={"setting": "<script>x</script> <img src=x onerror=y>", "title": "<b>T"})
    for kind in ("learner", "facilitator"):
        text = document(handout(kind), source(hostile))
        assert "<script" not in text
        assert "<img" not in text
        assert "<title>&lt;b&gt;T: " in text


def test_a_sheet_says_its_version_its_dates_and_where_the_current_one_is() -> None:
    text = document(handout("learner"), source(release=Release("1.2.0", date(2026, 11, 22))))
    assert text.count("Version 1.2.0 of 22 November 2026.") == 2  # at the foot of every page, and at the end
    assert re.search(r"Sheet [0-9a-f]{8}: two copies with the same sheet number say the same\.", text)
    assert "Current at https://site.example/sharing/scenarios/every-kind/index.html" in text
    assert "Check before relying on this after 22 May 2027." in text
    address = "https://site.example/sharing/scenarios/every-kind/index.html"
    assert qr_svg(address, f"A square code to scan, for {address}").decode() in text
    unknown = document(handout("learner"), source(site=""))
    assert "Look on the site that this came from for the current version." in unknown
    assert "<svg" not in unknown
    assert "Version" not in unknown


def test_two_copies_with_one_sheet_number_say_the_same_whatever_the_release() -> None:
    def code(of: HandoutSource) -> str:
        return re.findall(r"Sheet ([0-9a-f]{8})", document(handout("learner"), of))[0]

    assert code(source()) == code(source(release=Release("9.9.9", date(2030, 1, 1))))
    assert code(source()) != code(source(every_kind().model_copy(update={"summary": "Another summary."})))
    assert code(source()) != code(source(organisation=own(name="Another school")))


def test_an_organisation_that_wants_no_handouts_has_none() -> None:
    bank = source(organisation=own(features={"exports": False})).bank
    assert list(handouts_of(bank)) == []
    assert without_handouts(bank).files == {}


def test_the_date_is_the_earliest_on_which_something_cited_was_checked() -> None:
    pages = {
        "rules": Page("rules", "Rules", front=Front(checked=date(2026, 11, 2))),
        "harm": Page("harm", "Harm", front=Front(checked=date(2026, 10, 9))),
        "other": Page("other", "Not cited", front=Front(checked=date(2020, 1, 1))),
    }
    bank = Bank(scenarios=(every_kind(),), sets=(SET,), registers=registers(), pages=pages)
    assert stamp_of(handout("learner"), HandoutSource(bank), "").correct_on == date(2026, 10, 9)
    undated = Bank(scenarios=(every_kind(),), sets=(SET,), registers=registers())
    assert stamp_of(handout("learner"), HandoutSource(undated), "").correct_on is None


def test_a_page_of_the_documentation_is_printed_by_its_words_with_local_details() -> None:
    pages = {"golden-rules/poster": Page("golden-rules/poster", "The poster", front=Front(checked=date(2026, 11, 2)))}
    front_door = own(contacts={"front-door": {"telephone": "020 7946 0000"}})
    bank = Bank(pages=pages, registers=registers(), organisation=front_door)
    poster = Handout("x", "page", "golden-rules/poster")
    assert poster.of in {one.of for one in handouts_of(bank)}
    text = document(poster, HandoutSource(bank, (Document("", "golden-rules/poster", POSTER),)))
    assert "<strong>Ask</strong> Ask 020\u00a07946\u00a00000." in html.unescape(text)
    assert "<a " not in text
    assert "<img" not in text
    assert "Correct, as far as we know, on 2 November 2026." in text


def test_a_reader_with_a_real_child_in_mind_finds_whom_to_ring_on_every_sheet() -> None:
    for kind in ("learner", "facilitator"):
        text = document(handout(kind), source())
        assert "A real child in danger now: call 999." in text
        assert "08088005000" in squeezed(text)
        assert "report a concern about a child" in html.unescape(text)


def test_an_organisations_contacts_stand_on_every_sheet_with_every_way_to_reach_them() -> None:
    contacts = {
        "front-door": {"name": "The hub", "telephone": "020 7946 0001", "hours": "Monday to Friday, 9am to 5pm"},
        "out-of-hours": {"telephone": "020 7946 0002"},
        "police": {"form": "https://police.example/report"},
        "safeguarding-lead": {"name": "Room 4 & 5"},
        "allegations": {"email": "lado@council.example"},
    }
    filled = source(organisation=own(name="Mill Lane <School>", contacts=contacts))
    learner, facilitator = (words_of(document(handout(kind), filled)) for kind in ("learner", "facilitator"))
    for text in (learner, facilitator):
        assert squeezed("Children's social care, by day: The hub, 020 7946 0001 (Monday to Friday, 9am to 5pm)") in text
        assert squeezed("Out of hours: 020 7946 0002") in text
        assert squeezed("101, or online form https://police.example/report") in text
        assert squeezed("Safeguarding lead: Room 4 & 5") in text
        assert squeezed("From Mill Lane <School>.") in text
        assert "999" in text
        assert "[" not in text
        assert squeezed("Search for the council's name") not in text
    assert "lado@council.example" in facilitator
    assert "lado@council.example" not in learner


@pytest.mark.parametrize("kind", ["learner", "facilitator"])
def test_what_an_organisation_has_not_filled_in_looks_like_a_placeholder(kind: str) -> None:
    text = document(handout(kind), source())
    for words in ("your council's number by day", "your council's number out of hours", "the organisation that runs"):
        assert f'<span class="fill-in">[{words}' in text.replace("&#x27;", "'").replace("&#39;", "'")
    assert "101" in words_of(text)
