"""What YAML would allow and a scenario may not hold."""

from __future__ import annotations

import pytest

from .helpers import found, only, reading, tree

pytestmark = pytest.mark.usefixtures("parser")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x 1\n", ["1:4 anchor"]),
        ("a: *x\n", ["1:4 anchor"]),
        ("a: &x {b: 1}\nc:\n  <<: *x\n", ["1:4 anchor", "3:3 anchor", "3:7 anchor"]),
        ("a: !!str 1\n", ["1:4 tag"]),
        ("a: !Now go\n", ["1:4 tag"]),
        ("a: !!python/object/apply:os.system [x]\n", ["1:4 tag"]),
        ("- a: &x !y z\n", ["1:6 anchor", "1:9 tag"]),
        ("a: 1\nb: 2\na: 3\n", ["3:1 duplicate-key"]),
        ("- {a: 1, a: 2}\n", ["1:10 duplicate-key"]),
        ("? [a]\n: 1\n", ["1:3 bad-key"]),
        ("{a: 1}: 2\n", ["1:1 bad-key"]),
        ("'': 2\n", ["1:1 bad-key"]),
        ("? |\n  x\n: 1\n", ["1:3 bad-key"]),
        ("a: 1\n: 2\n", ["2:1 bad-key"]),
        ("a: 1\n---\nb: 2\n", ["2:1 second-document"]),
        ("---\na: 1\n---\n", ["3:1 second-document"]),
        ("a: 1\n... and more\n", ["2:1 second-document"]),
        ("---\na: 1\n...\n", []),
        ("%YAML 1.2\n---\na: 1\n", ["1:1 directive"]),
        ("a: 1\n%TAG ! x\nb: 2\n", ["2:1 directive"]),
    ],
)
def test_each_refusal_has_its_code_and_place(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_a_name_given_twice_names_the_line_of_the_first_and_keeps_it() -> None:
    finding = only("a: 1\nb: 2\na: 3\n")
    assert "line 1" in finding.help
    assert tree("a: 1\nb: 2\na: 3\n") == {"a": "1", "b": "2"}


def test_what_follows_a_second_document_is_read_as_part_of_the_first() -> None:
    assert tree("a: 1\n---\nb: 2\n") == {"a": "1", "b": "2"}


def test_a_text_that_starts_with_emphasis_gets_quotes_for_help() -> None:
    assert only("a: *x\n").help.endswith('a: "*x"')


def test_lists_inside_lists_have_a_limit() -> None:
    assert found("a: " + "[" * 15 + "]" * 15) == []
    assert found("a: " + "[" * 16 + "]" * 16) == ["1:19 too-deep"]
    assert found("[" * 100_000) == ["1:17 too-deep"]
    assert reading("[" * 100_000).root is None


def test_the_number_of_values_has_a_limit() -> None:
    text = "[" + "a," * 20_001 + "]"
    assert [finding.code.name for finding in reading(text).findings] == ["too-many-nodes"]


def test_one_text_has_a_limit() -> None:
    text = "a: " + "x" * 100_001 + "\nb: 1\na: 2\n"
    assert found(text) == ["1:4 too-long-text", "3:1 duplicate-key"]
