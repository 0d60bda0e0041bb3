"""Nine mistakes in one file, of which the first would hide the others from other readers."""

from __future__ import annotations

import pytest

from .helpers import found, reading, tree

NINE = """\
schema: 1
title: Flood pump: night shift
summary: use the #1 pump
questions:
  - id: first
    kind: single
    ask: "What do you do?
    options:
      a: {text: 'Don't wait', correct: true}
      b: {text: Wait}
      b: {text: Wait longer}
\tminutes: 5
    why: &x Because
    cite: [one, two
minutes: *five
"""


@pytest.mark.usefixtures("parser")
def test_all_nine_mistakes_show_in_one_run() -> None:
    assert found(NINE) == [
        "2:18 colon-in-text",
        "3:18 hash-in-text",
        "7:10 open-quote",
        "9:21 open-quote",
        "11:7 duplicate-key",
        "12:1 tab",
        "13:10 anchor",
        "14:11 open-bracket",
        "15:10 anchor",
    ]


def test_the_tree_behind_nine_mistakes_is_whole_enough_for_the_schema() -> None:
    root = tree(NINE)
    assert isinstance(root, dict)
    assert root["title"] == "Flood pump: night shift"
    assert root["questions"][0]["cite"] == ["one", "two"]
    assert root["questions"][0]["options"]["a"] == {"text": "'Don't wait'", "correct": "true"}


def test_findings_carry_their_file_and_source_line() -> None:
    first = reading(NINE).findings[0]
    assert first.path == "a.yml"
    assert first.source == "title: Flood pump: night shift"
