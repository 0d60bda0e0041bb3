"""The tree: values stay text, and everything knows its place."""

from __future__ import annotations

import pytest

from scenario_quiz.findings import Place
from scenario_quiz.reading import MappingNode, ScalarNode, SequenceNode

from .helpers import found, only, reading, scalar, tree

GOLDEN = """\
# yaml-language-server: $schema=schema.json
title: A mark, two stories
minutes: 010
reviewed: null
agreed: No
on: 2026-13-45
setting: |
  You are a teacher.

    She waits.
summary: >-
  One line
  and another.
questions:
  - id: first
    cite: [a#b, "source:x"]
    options: {a: {text: 'it''s'}}
  -
"""

pytestmark = pytest.mark.usefixtures("parser")


def test_a_file_becomes_a_tree_of_texts() -> None:
    assert tree(GOLDEN) == {
        "title": "A mark, two stories",
        "minutes": "010",
        "reviewed": "null",
        "agreed": "No",
        "on": "2026-13-45",
        "setting": "You are a teacher.\n\n  She waits.\n",
        "summary": "One line and another.",
        "questions": [{"id": "first", "cite": ["a#b", "source:x"], "options": {"a": {"text": "it's"}}}, ""],
    }
    assert found(GOLDEN) == []


def test_names_lists_and_texts_know_their_places() -> None:
    root = reading(GOLDEN).root
    assert isinstance(root, MappingNode)
    questions = root.get("questions")
    assert isinstance(questions, SequenceNode)
    first = questions.items[0]
    assert isinstance(first, MappingNode)
    assert root.place_of_key("title") == Place(2, 1, 5)
    assert scalar(GOLDEN, "title").place == Place(2, 8, 19)
    assert questions.place == Place(15, 3)
    assert first.place == Place(15, 5)
    assert first.place_of_key("cite") == Place(16, 5, 4)
    assert scalar(GOLDEN, "questions", 0, "cite", 1).place == Place(16, 17, 10)
    assert scalar(GOLDEN, "questions", 1).place.line == 18


def test_the_styles_are_kept() -> None:
    text = "a: x\nb: 'x'\nc: \"x\"\nd: |\n  x\ne: >\n  x\n"
    styles = [scalar(text, name).style for name in "abcde"]
    assert styles == ["plain", "quoted", "quoted", "literal", "folded"]


def test_a_missing_value_is_null_and_a_quoted_word_is_not() -> None:
    assert scalar("a:\nb: 'null'\n", "a").is_null
    assert not scalar("a:\nb: 'null'\n", "b").is_null


@pytest.mark.parametrize(
    ("text", "start", "place"),
    [
        ("a: one two\n", 4, Place(1, 8)),
        ('a: "one two"\n', 4, Place(1, 9)),
        ("a: 'it''s two'\n", 5, Place(1, 11)),
        ("a: 'it''s two'\n", 2, Place(1, 8)),
        ('a: "\\u00e9 \\"two\\" \\x41"\n', 3, Place(1, 14)),
        ('a: "\\u00e9 \\"two\\" \\x41"\n', 8, Place(1, 20)),
        ('a: "one \\\n  two"\n', 4, Place(2, 3)),
        ("a: 😀😀 two\n", 3, Place(1, 7)),
        ("a: |\n    one\n      two\n", 6, Place(3, 7)),
        ("a: |2\n    one\n", 2, Place(2, 5)),
        ("- a: |+\n\n    one\n", 1, Place(3, 5)),
        ("a: one\n  two\n", 4, Place(2, 3)),
        ("a: >\n  one\n", 0, Place(2, 3)),
        ("a: >-\n  one\n  two\n\n  six\n", 8, Place(5, 3)),
        ("a: 'one\n\n  two'\n", 4, Place(3, 3)),
    ],
)
def test_a_place_inside_a_text_is_where_an_editor_shows_it(text: str, start: int, place: Place) -> None:
    root = reading(text).root
    node = root.items[0] if isinstance(root, SequenceNode) else root
    assert isinstance(node, MappingNode)
    value = node.get("a")
    assert isinstance(value, ScalarNode)
    assert value.place_of(start) == place


@pytest.mark.parametrize("text", ["", "\n\n", "# only a note\n", "---\n", "\ufeff"])
def test_a_file_without_content_is_named(text: str) -> None:
    assert only(text).code.name == "empty-file"
    assert reading(text).root is None


def test_a_mark_at_the_start_windows_lines_and_emoji_leave_the_columns_right() -> None:
    text = "\ufeffa: 😀\r\nb: [😀, x, x: 1]\r\nb: 2\r\n"
    assert found(text) == ["3:1 duplicate-key"]
    assert scalar(text, "b", 1).place == Place(2, 8, 1)
    assert reading(text).lines[0] == "a: 😀"
