"""The catalogue for other tools: what there is to practise, without the answers."""

from __future__ import annotations

import json

from scenario_quiz.pages.catalogues import catalogue_json as catalogue
from tests.engine.paper import key_of
from tests.engine.small import every_kind


def test_an_entry_says_what_a_story_is_and_where() -> None:
    found = json.loads(catalogue([every_kind()]))
    assert found["schema"] == 1
    assert found["scenarios"] == [
        {
            "id": "every-kind",
            "title": "A mark on an arm",
            "summary": "A child gives two accounts of a mark.",
            "address": "every-kind/index.html",
            "audience": ["education", "health"],
            "ideas": ["seek-advice", "be-open"],
            "level": "further",
            "minutes": 2,
            "touches": [],
            "nations": ["england", "wales"],
            "reviewed": True,
            "check_after": "2027-05-22",
            "aliases": ["a-bruise"],
            "questions": [
                {"id": "first-move", "kind": "judgement", "ask": "What do you do first?"},
                {"id": "who-needs-it", "kind": "single", "ask": "Who needs to know?"},
                {"id": "what-to-write", "kind": "multiple", "ask": "What do you write down?"},
                {"id": "in-order", "kind": "order", "ask": "In which order?"},
                {"id": "your-note", "kind": "reflect", "ask": "Write a note elsewhere."},
            ],
        }
    ]


def test_an_empty_bank_has_an_empty_catalogue() -> None:
    assert json.loads(catalogue([])) == {"schema": 1, "scenarios": []}


def test_no_option_key_or_reason_stands_in_an_entry() -> None:
    text = catalogue([every_kind()])
    assert [sentence for sentence in key_of(every_kind()) if sentence and sentence in text] == []
