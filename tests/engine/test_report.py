"""The three forms of a report: text for people, JSON for tools, annotations for pull requests."""

from __future__ import annotations

import json

import pytest

from scenario_quiz.findings import Finding, Place, in_order
from scenario_quiz.findings.report import as_github, as_json, as_text, summary
from scenario_quiz.reading.syntax.tabs import TAB
from scenario_quiz.schema.codes import BAD_CHOICE
from tests.engine.small import check, sound

PLAIN = Finding("quizzes/a.yml", Place(9, 8, 3), BAD_CHOICE, "'cor' may not stand here", "Write core.", "error")


def with_source(source: str, column: int, length: int = 1) -> list[str]:
    finding = Finding("a.yml", Place(7, column, length), TAB, "A tab.", "Spaces.", "warning", source)
    return as_text([finding]).splitlines()


def test_the_text_form_shows_the_line_with_a_caret_and_what_to_write() -> None:
    assert with_source("  level: cor", 10, 3) == [
        "a.yml:7:10: warning[tab] A tab.",
        "  7 |   level: cor",
        "    |          ^^^",
        "  = Spaces.",
        "",
        "0 errors, 1 warning",
    ]


@pytest.mark.parametrize("source", ["🙂🙂 x", "\t\tx", "日本x", "é£–x", "x"])
def test_the_caret_stands_below_its_character_under_emoji_and_tabs(source: str) -> None:
    shown, caret = with_source(source, source.index("x") + 1)[1:3]
    assert "\t" not in shown
    assert caret.index("^") == shown.index("x")


@pytest.mark.parametrize("at", [0, 39, 40, 300, 650, 699])
def test_a_long_line_is_cut_around_its_caret(at: int) -> None:
    source = "a" * at + "X" + "a" * (699 - at)
    shown, caret = with_source(source, at + 1, 500)[1:3]
    assert len(shown) < 130 and len(caret) <= len(shown)
    assert shown[caret.index("^")] == "X"
    assert shown.startswith("  7 | …") == (at > 39)
    assert shown.endswith("…") == (at < 650)


def test_a_line_that_just_fits_is_shown_whole() -> None:
    source = "a" * 109 + "X"
    assert with_source(source, 110)[1:3] == [f"  7 | {source}", "    | " + " " * 109 + "^"]


def test_a_place_behind_the_end_of_its_line_still_gets_one_caret() -> None:
    assert with_source("title:", 7)[2].endswith("|       ^")


def test_a_finding_without_a_source_line_has_no_empty_frame() -> None:
    assert as_text([PLAIN]) == (
        "quizzes/a.yml:9:8: error[bad-choice] 'cor' may not stand here\n  = Write core.\n\n1 error, 0 warnings\n"
    )


@pytest.mark.parametrize(
    ("count", "checked", "words"),
    [
        (0, "", "0 errors, 0 warnings"),
        (1, "1 scenario checked", "1 scenario checked: 1 error, 0 warnings"),
        (2, "3 scenarios checked", "3 scenarios checked: 2 errors, 0 warnings"),
    ],
)
def test_the_last_line_counts_in_words(count: int, checked: str, words: str) -> None:
    assert summary([PLAIN] * count, checked) == words


def test_the_json_form_has_these_keys_and_no_others() -> None:
    (found,) = json.loads(as_json([PLAIN]))
    assert found == {
        "path": "quizzes/a.yml",
        "line": 9,
        "column": 8,
        "length": 3,
        "code": "bad-choice",
        "severity": "error",
        "message": "'cor' may not stand here",
        "help": "Write core.",
    }
    assert list(found) == ["path", "line", "column", "length", "code", "severity", "message", "help"]


def test_the_json_form_of_nothing_is_an_empty_list() -> None:
    assert json.loads(as_json([])) == []


def test_the_github_form_is_one_command_a_finding() -> None:
    assert as_github([PLAIN]) == (
        "::error file=quizzes/a.yml,line=9,col=8,endColumn=11,title=bad-choice::'cor' may not stand here. Write core.\n"
    )


def test_the_github_form_escapes_what_would_end_a_command() -> None:
    finding = Finding("a,b:c%.yml", Place(), TAB, "50% of\r\nall: a, b.", "", "warning")
    assert as_github([finding]) == (
        "::warning file=a%2Cb%3Ac%25.yml,line=1,col=1,endColumn=2,title=tab::50%25 of%0D%0Aall: a, b.\n"
    )


def test_a_message_that_ends_in_a_full_stop_gets_no_second_one() -> None:
    assert "A tab. Spaces." in as_github([Finding("a", Place(), TAB, "A tab.", "Spaces.")])


def test_what_an_author_wrote_over_several_lines_is_quoted_on_one() -> None:
    _, findings = check(sound(level="|-\n  not\n  core"))
    assert [finding.message for finding in findings] == ["'not core' may not stand under 'level'"]
    assert len(as_github(findings).splitlines()) == 1


def test_findings_stand_in_order_of_file_and_place_and_each_once() -> None:
    other = Finding("quizzes/a.yml", Place(10, 1), TAB, "x")
    first = Finding("a.yml", Place(99, 9), TAB, "x")
    assert in_order([other, PLAIN, first, PLAIN]) == [first, PLAIN, other]
