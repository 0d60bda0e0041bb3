"""Where words of the glossary stand in a text: whole words, plurals, abbreviations, the longest of two."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenario_quiz.documentation.running_text import running_text
from scenario_quiz.registers.models import Term
from scenario_quiz.registers.vocabulary import Vocabulary

WORDS = Vocabulary(
    {
        "front-door": Term(term="front door", abbreviation="MASH", means="x", also=("multi-agency hub", "A&E")),
        "door-team": Term(term="front door team", means="x"),
        "harm": Term(term="harm", means="x"),
        "significant-harm": Term(term="significant harm", means="x"),
        "lado": Term(term="officer for allegations", means="x", also=("LADO",)),
    }
)
known = settings(derandomize=True, max_examples=150, deadline=None, database=None)


def met(text: str) -> list[tuple[str, str]]:
    return [(one.id, text[one.start : one.end]) for one in WORDS.first_places(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ring the front door.", "front door"),
        ("Front Doors are open", "Front Doors"),
        ("the front\n  door", "front\n  door"),
        ("ask MASH's team", "MASH"),
        ("two MASHs", "MASHs"),
        ("the multi-agency hub", "multi-agency hub"),
        ("at A&E now", "A&E"),
        ("(front door)", "front door"),
    ],
)
def test_a_word_is_found_in_every_form(text: str, words: str) -> None:
    assert met(text) == [("front-door", words)]


@pytest.mark.parametrize(
    "text",
    ["mash the potatoes", "front-door key", "a front\n\ndoor", "upfront door", "front doorway", "the Lado", "M A S H"],
)
def test_what_only_looks_like_a_word_is_left_alone(text: str) -> None:
    assert met(text) == []


def test_only_the_first_place_counts_whatever_its_form() -> None:
    assert met("MASH, the front door, then MASH") == [("front-door", "MASH")]
    assert met("the front door, then MASH") == [("front-door", "front door")]


def test_the_longest_of_words_that_overlap_counts_and_the_shorter_is_found_elsewhere() -> None:
    assert met("the front door team") == [("door-team", "front door team")]
    assert met("Significant harm. No harm.") == [("significant-harm", "Significant harm"), ("harm", "harm")]


@known
@given(st.lists(st.sampled_from(["front", "door", "MASH", "harm", "s", " ", "\n", "-", "`", "[", "](x)", "<b>", "# "])))
def test_places_never_overlap_and_hold_what_was_looked_for(parts: list[str]) -> None:
    text = "".join(parts)
    assert len(running_text(text)) == len(text)
    places = sorted(WORDS.first_places(text), key=lambda one: one.start)
    assert all(before.end <= after.start for before, after in pairwise(places))
