"""Texts without signs are passed over by the checks that look for signs: they must have nothing to find there."""

from __future__ import annotations

import random

import pytest

from scenario_quiz.checks.call_links import written_out
from scenario_quiz.checks.texts.marks import EMPHASIS, MARKS, Mark
from scenario_quiz.checks.texts.marks_met import lists_not_made, marks_in
from scenario_quiz.checks.texts.markup import check_markup
from scenario_quiz.documentation.bearable import DEPTH, depth_of
from scenario_quiz.findings import Place
from scenario_quiz.fonts.letters import strange_letter
from scenario_quiz.reading import ScalarNode
from scenario_quiz.scenarios.signs import holds_signs

_WORDS = ("ring", "On", "www.a", "www", "data", "file", "n", "TOC", "script", "javascript", "x")
_BETWEEN = (*" ,.;?'()\n‘’“”£…-", "- ", " -", "--", "??", "???", "\n- ", "\n\n", "   ", ". ", "” (")


def test_words_and_their_punctuation_are_no_signs() -> None:
    assert not holds_signs("“No,” she said. ‘Why (now)?’\n\nIt’s ad-hoc; tell the GP…")
    assert holds_signs("A note, then: call.")


@pytest.mark.parametrize("mark", (*MARKS, EMPHASIS), ids=lambda mark: mark.what)
def test_every_mark_is_a_sign(mark: Mark) -> None:
    assert holds_signs(mark.example)


def test_no_check_of_signs_finds_anything_in_a_text_without_any() -> None:
    chance = random.Random(1)
    looked_at = 0
    for _ in range(4000):
        text = "".join(chance.choice(chance.choice((_WORDS, _BETWEEN))) for _ in range(chance.randint(1, 30)))
        if holds_signs(text):
            continue
        looked_at += 1
        found = [
            *marks_in(text, (*MARKS, EMPHASIS)),
            *lists_not_made(text, is_block=True),
            *lists_not_made(text, is_block=False),
            *check_markup("a.yml", ScalarNode(text, Place())),
            *written_out(text, {"0800": "a"}),
            *filter(None, [strange_letter(text)]),
            *(line for line in text.split("\n") if depth_of(line) > DEPTH),
        ]
        assert found == [], text
    assert looked_at > 500
