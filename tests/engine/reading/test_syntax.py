"""Syntax errors: the true place, plain words, and the rest of the file in the same run."""

from __future__ import annotations

import pytest

from .helpers import found, only, reading, tree

pytestmark = pytest.mark.usefixtures("parser")

CASES = {
    "title: Flood pump: night shift\n": "1:18 colon-in-text",
    "title: He said this:\nb: 1\n": "1:20 colon-in-text",
    "a: 😀😀 x: y\n": "1:8 colon-in-text",
    "why: Some text\n  that goes on: here\nb: 1\n": "2:15 colon-in-text",
    "- {text: a: b, why: c}\n": "1:11 colon-in-text",
    "a:\n\tb: 1\n": "2:1 tab",
    "a:\n  b: 1\n\tc: 2\n": "3:1 tab",
    "a:\n  -\tb: 1\n": "2:4 tab",
    'text: "He said no\nwhy: Because\n': "1:7 open-quote",
    'text: "He said no\nwhy: "Because"\n': "1:7 open-quote",
    "text: 'Don't do this'\n": "1:11 open-quote",
    'text: "Stop" she said: now\n': "1:12 open-quote",
    'a: ["x" y, b]\n': "1:7 open-quote",
    "a: [x, y\nb: 1\n": "1:4 open-bracket",
    "a: [x,\n  y\nb: 1\n": "1:4 open-bracket",
    "a: {b: 1\nc: 2\n": "1:4 open-bracket",
    "a:\n    b: 1\n  c: 2\nd: 3\n": "3:3 bad-indent",
    "a: 1\n  b: 2\n": "2:3 bad-indent",
    "  a: 1\nb: 2\n": "2:1 bad-indent",
    "a:\n  - id: x\n  b: 1\n": "3:3 bad-indent",
    "a: |\n  One.\nTwo lines out.\nb: 1\n": "3:1 bad-indent",
    "a: One\ntwo words more\nb: 1\n": "2:1 bad-indent",
    "a: use the #1 of\n  the list\nb: 1\n": "1:12 hash-in-text",
    "a: [use the #1, b]\nb: 1\n": "1:13 hash-in-text",
    "a: 1\ntitle\nb: 2\n": "2:1 syntax",
    "title:A mark\nb: 1\n": "1:6 syntax",
    "- id first\n  b: 1\n": "1:3 syntax",
    "a: [Name] said\nb: 1\n": "1:4 syntax",
    "a: @home\nb: 1\n": "1:4 syntax",
    "a: > 5 people\nb: 1\n": "1:4 syntax",
    "a: - x\nb: 1\n": "1:4 syntax",
    'a: "C:\\path"\nb: 1\n': "1:7 syntax",
    "a: **x** y\nb: 1\n": "1:4 anchor",
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_each_syntax_error_is_named_once_at_its_true_place(text: str, expected: str) -> None:
    assert found(text) == [expected]


# Not where the whole rest of the file is moved by the mend: names that meet by a move are not reported.
@pytest.mark.parametrize("text", [text for text in CASES if not text.startswith(" ")])
def test_a_syntax_error_hides_nothing_behind_it(text: str) -> None:
    """The same mistake in front of two more: all three show, and the tree is there."""
    more = "zz: 1\nzy: 2: 3\nzz: 4\n" if not text.startswith("-") else "- zz: 1\n  zy: 2: 3\n  zz: 4\n"
    codes = [finding.code.name for finding in reading(text + more).findings]
    assert codes.count("duplicate-key") == 1
    assert "colon-in-text" in codes
    assert reading(text + more).root is not None


@pytest.mark.parametrize("text", CASES)
def test_no_message_is_in_the_words_of_the_parser(text: str) -> None:
    words = [f"{finding.message} {finding.help}".lower() for finding in reading(text).findings]
    assert not [bad for said in words for bad in ("token", "mapping", "scalar", "expected", "block end") if bad in said]


def test_the_help_shows_the_corrected_line() -> None:
    assert only("title: Flood pump: night shift\n").help.endswith('title: "Flood pump: night shift"')
    assert only("text: 'Don't do this'\n").help.endswith('text: "Don\'t do this"')
    assert only('text: "Stop" she said\n').help.endswith("text: '\"Stop\" she said'")
    assert only("title:A mark\nb: 1\n").help.endswith("title: A mark")
    assert only("a: [x, y\n").help.endswith("a: [x, y]")


def test_a_mended_text_is_what_its_author_wrote() -> None:
    assert tree("a: x: y # z: w\nb: @home\n") == {"a": "x: y # z: w", "b": "@home"}


def test_a_mended_indent_keeps_the_columns_of_the_file() -> None:
    text = "a:\n    b: 1\n  c: 2\n  c: 3\n  d: 4: 5\n"
    assert "5:7 colon-in-text" in found(text)
    assert tree(text) == {"a": {"b": "1", "c": "2", "d": "4: 5"}}


def test_tabs_on_many_lines_are_one_finding_with_their_lines() -> None:
    text = "a:\n\tb: 1\n\tc:\n\t\td: 2\n\t\te: 3: 4\nf: 5\n"
    assert found(text) == ["2:1 tab", "5:7 colon-in-text"]
    assert "lines 3, 4, 5" in reading(text).findings[0].help
    assert tree(text) == {"a": {"b": "1", "c": {"d": "2", "e": "3: 4"}}, "f": "5"}


def test_a_tab_behind_a_colon_is_a_blank() -> None:
    assert tree("a:\tb\nc:\t\td\n") == {"a": "b", "c": "d"}
    assert found("a:\tb\n") == []


def test_of_many_indent_errors_in_a_block_two_are_shown_and_the_rest_counted() -> None:
    text = "a:\n" + "".join(f"{' ' * (14 - 2 * n)}k{n}: 1\n" for n in range(6)) + "z: 1\n"
    findings = reading(text).findings
    assert 1 <= len(findings) <= 2
    assert {finding.code.name for finding in findings} == {"bad-indent"}


def test_a_file_that_cannot_be_mended_says_so() -> None:
    text = "".join(f"k{n}: a: b\n" for n in range(60))
    result = reading(text)
    assert result.root is None
    assert len(result.findings) == 25
    assert "more mistakes further down" in result.findings[-1].help
