"""Bytes to text: encodings, and characters that no file may hold."""

from __future__ import annotations

import pytest

from scenario_quiz.reading.decoding import REFUSED, decode

from .helpers import found, only, reading, tree


def test_a_file_over_one_mebibyte_is_not_read() -> None:
    assert only(b"a" * (1024 * 1024 + 1)).code.name == "too-large"
    assert reading(b"#" * (1024 * 1024 + 1)).root is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: x\x00y\n", "2:5 control-character"),
        ("a: x\x1by\n", "1:5 control-character"),
        ("a: x\x7fy\n", "1:5 control-character"),
        ("a: x\x9by\n", "1:5 control-character"),
        ("a: 😀\u200b\n", "1:5 control-character"),
        ("a: x\ufeffy\n", "1:5 control-character"),
        ("\ufeff\ufeffa: x\n", "1:1 control-character"),
        ("\u2028a: x\n", "1:1 line-break-character"),
        ("a: x\u202ey\n", "1:5 bidi-character"),
        ("a: x\u2066y\n", "1:5 bidi-character"),
        ("a: x\u061cy\n", "1:5 bidi-character"),
        ("a: x\x85y\n", "1:5 line-break-character"),
        ("a: 1\nb: x\u2028y\n", "2:5 line-break-character"),
        ("a: x\u2029y\n", "1:5 line-break-character"),
        ("a: x\ry\nb: 1\n", "1:5 line-break-character"),
        ("a: 1\r\nb: x\ry\r\n", "2:5 line-break-character"),
    ],
)
def test_a_refused_character_is_named_at_its_place(text: str, expected: str) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize("escape", ["\\0", "\\x1b", "\\u202e", "\\L", "\\N", "\\uFEFF"])
def test_a_refused_character_written_with_a_backslash_is_named(escape: str) -> None:
    finding = only(f'a: "x{escape}y"\n')
    assert finding.code.name in ("control-character", "bidi-character", "line-break-character")
    assert finding.place.column == 4


def test_the_quick_look_at_bytes_finds_whatever_the_slow_look_at_text_does() -> None:
    for code in [*range(0xD800), *range(0xE000, 0x11000)]:
        character = chr(code)
        refused = character != "\ufeff" and REFUSED.match(character) is not None  # alone, it is the mark at the start
        assert bool(decode(character.encode())[1]) == refused, hex(code)


def test_what_follows_a_refused_character_is_still_read() -> None:
    assert found("a: x\x00y\n\u200bb: 1\nc: d: e\na: 2\n") == [
        "1:5 control-character",
        "2:1 control-character",
        "3:5 colon-in-text",
        "4:1 duplicate-key",
    ]


def test_refused_characters_never_reach_the_lines_that_are_printed() -> None:
    assert reading("a: \x1b[31mred\n").lines[0] == "a:  [31mred"


def test_windows_1252_is_recognised_by_its_letter() -> None:
    finding = only(b"a: 1\r\nb: caf\xe9\r\n")
    assert (finding.code.name, finding.place.line, finding.place.column) == ("not-utf8", 2, 7)
    assert "looks like Windows-1252 'é'" in finding.message
    assert tree(b"b: caf\xe9\n") == {"b": "café"}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16_and_32_are_named_and_read(encoding: str) -> None:
    data = "title: Größe and more\nb: 1\n".encode(encoding)
    assert only(data).code.name == "not-utf8"
    assert "UTF-8" in only(data).message
    assert tree(data) == {"title": "Größe and more", "b": "1"}


def test_a_file_with_old_mac_line_ends_is_one_finding() -> None:
    assert found("a: 1\rb: 2\ra: 3\r") == ["1:1 line-break-character", "3:1 duplicate-key"]


def test_a_thousand_bad_characters_are_counted_not_listed() -> None:
    findings = reading("a: " + "\x00" * 1000).findings
    assert len(findings) == 10
    assert "990 more" in findings[-1].help
