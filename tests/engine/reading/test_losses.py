"""What YAML drops or changes without a word."""

from __future__ import annotations

import pytest

from .helpers import found, only

pytestmark = pytest.mark.usefixtures("parser")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("text: use the #1 first\n", ["1:15 hash-in-text"]),
        ("- use the #word\n", ["1:11 hash-in-text"]),
        ("text: Option #1 is wrong\n", ["1:14 hash-in-text"]),
        ("text: #1 is wrong\n", ["1:7 hash-in-text"]),
        ("text: one text\n  in two lines #2\nb: 1\n", ["2:16 hash-in-text"]),
        ("text: more than two words # x\n", ["1:27 hash-in-text (warning)"]),
        ("status: published   # draft\n", []),
        ("status: published #draft\n", []),
        ("text: two words # a note\n", []),
        ('text: "quoted text of many words" # a note\n', []),
        ('text: "use the #1 first"\n', []),
        ("cite: [a, b] # a note\n", []),
        ("setting: | # a note\n  use the #1 first\n", []),
        ("setting: # a note\n  a: 1\n", []),
        ("# a note\n  # another\na: b#c\n", []),
        ("place: golden-rules#be-open\n", []),
    ],
)
def test_a_hash_is_reported_where_it_drops_words(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_losses_show_behind_a_syntax_error_and_on_lines_that_were_moved() -> None:
    assert found("a: b: c\nd:\n\te: use the #1\n") == ["1:5 colon-in-text", "3:1 tab", "3:13 hash-in-text"]


def test_the_help_for_a_hash_shows_the_line_in_quotes() -> None:
    assert only("text: use the #1 first\n").help.endswith('text: "use the #1 first"')
    assert only("text: #1 is wrong\n").help.endswith('text: "#1 is wrong"')


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: “hello there”\n", ["1:4 smart-quote (warning)"]),
        ("a: ‘hello there’\n", ["1:4 smart-quote (warning)"]),
        ("“a”: b\n", ["1:1 smart-quote"]),
        ("a: “Yes,” she said, “at once.”\n", []),
        ("a: She said “yes”\n", []),
        ('a: "“hello there”"\n', []),
        ("a: |\n  “hello there”\n", []),
    ],
)
def test_curly_quotes_are_reported_where_they_stand_for_straight_ones(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_a_list_item_that_became_part_of_the_text_above_is_reported() -> None:
    assert found("a:\n  - Two words\n   - y\n") == ["3:4 bad-indent (warning)"]
    assert found("a:\n  - x\n   - y\n") == ["3:4 bad-indent"]  # ids and words of lists are never one text
    assert found("a: one\n  two - three\n  -four\n") == []
