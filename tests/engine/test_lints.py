"""Warnings on wording: what looks like a real person, and what gives an answer away. They never stop a build."""

from __future__ import annotations

import pytest

from scenario_quiz.checks.scenarios.wording import check_bank
from scenario_quiz.reading import MappingNode, read
from scenario_quiz.scenarios.draft import Draft
from tests.engine.small import SOUND, check, sound


def said(source: str) -> list[str]:
    scenario, findings = check(source)
    assert scenario is not None, findings
    return [finding.code.name for finding in findings]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Ring 020 7946 0000 today.", ["telephone-number"]),
        ("Ring (020) 7946 0000 today.", ["telephone-number"]),
        ("Ring +44 7700 900123 today.", ["telephone-number"]),
        ("Ring 07700900123 today.", ["telephone-number"]),
        ("Ring the NSPCC on [](call:nspcc-helpline), or Childline on [](call:childline).", []),
        ("Ring the NSPCC on 0808 800 5000.", ["number-written-out"]),
        ("Ring [](call:nspcc-helpline) or 07700 900123.", ["telephone-number"]),
        ("Ring 999, or 101 if it can wait.", []),
        ("The file says 943 476 5919.", ["nhs-number"]),
        ("The file says 943-476-5919.", ["nhs-number"]),
        ("The file of Robin Example has number 20150.", ["name-and-number"]),
        ("Robin Example comes in at 10.30.", []),
        ("In March 2027 she was 14. The Children Act 1989 says so.", []),
        ("There are 1,200 children, and 30 of them came.", []),
    ],
)
def test_what_looks_like_a_real_person_is_named(text: str, codes: list[str]) -> None:
    assert said(sound(setting=f"'{text}'")) == codes


def test_a_number_is_underlined_where_it_stands() -> None:
    _, findings = check(sound(setting="|\n  A child.\n\n  Ring 0808 800 5000 or 07700 900123."))
    assert {(one.code.name, one.place.line, one.place.column, one.place.length) for one in findings} == {
        ("number-written-out", 16, 8, 13),
        ("telephone-number", 16, 25, 12),
    }


@pytest.mark.parametrize("word", ["always", "Never", "everybody", "everything", "under no circumstances"])
def test_an_absolute_word_in_wrong_options_alone_gives_them_away(word: str) -> None:
    assert said(SOUND.replace("Wait until Friday", f"Wait, {word}, until Friday")) == ["absolute-word"]
    both = SOUND.replace("Wait until Friday", f"Wait, {word}, until Friday").replace("Tell the", f"Tell, {word}, the")
    assert said(both) == []


@pytest.mark.parametrize("text", ["All of the above", "none of these", "Both of the above", "Any of those"])
def test_an_option_that_points_at_the_others_is_named(text: str) -> None:
    assert said(SOUND.replace("Wait until Friday and look again", text)) == ["all-of-the-above"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("a <b>mark</b>", ["html-in-text"]),
        ("less than 5 < 6 and 7 > 3", []),
        ("a <- b", []),
        ("{% raw %} or {name}", ["braces-in-text"]),
        ("{: .warning }", ["braces-in-text"]),
        ("{#other}", ["braces-in-text"]),
        ("{: title=x }", ["braces-in-text"]),
        ("on = 5 and only = 6", []),
    ],
)
def test_what_looks_like_markup_is_named(text: str, codes: list[str]) -> None:
    assert said(sound(setting=f"'{text}'")) == codes


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<script>alert(1)</script>", "script-in-text"),
        ("<ScRiPt src=x>", "script-in-text"),
        ("< iframe src=x>", "script-in-text"),
        ("<a onclick=x>", "script-in-text"),
        ("<img/onerror=x>", "script-in-text"),
        ("<svg onload=alert(1)>", "script-in-text"),
        ("[a](javascript:alert(1))", "unsafe-link"),
        ("[a](java script:alert(1))", "unsafe-link"),
        ("[a](vbscript:x)", "unsafe-link"),
        ("[a](data:text/html,x)", "unsafe-link"),
        ("[a](file:///etc/passwd)", "unsafe-link"),
        ("[a](other.md)", "link-in-text"),
        ("[a][b]", "link-in-text"),
        ("![a](b.png)", "link-in-text"),
        ("<https://example.org>", "link-in-text"),
        ("see www.example.org", "link-in-text"),
    ],
)
def test_script_and_links_in_a_text_are_errors(text: str, code: str) -> None:
    scenario, findings = check(sound(setting=f"'{text}'"))
    assert scenario is None
    assert code in [finding.code.name for finding in findings]


@pytest.mark.parametrize(
    "place",
    ["title", "summary", "setting", "ask", "text", "why", "explain", "author", "check_after"],
)
def test_every_text_that_a_reader_sees_is_looked_at(place: str) -> None:
    source = sound(**{place: "'<script>x</script>'"}) if place in SOUND else SOUND
    codes = [finding.code.name for finding in check(source)[1]]
    assert ("script-in-text" in codes) == (place not in ("author", "check_after"))


def bank_of(*answers: str, kind: str = "single") -> list[str]:
    """Codes over a bank of questions: `A` has a as its right and longest option, `b` has b, no longer than others."""
    questions = ""
    for number, answer in enumerate(answers):
        options = "".join(
            f"      {letter}:\n        text: {'x' * (9 if letter.upper() == answer else 8)}\n"
            f"        correct: {'true' if letter == answer.lower() else 'false'}\n"
            for letter in "abc"
        )
        questions += f"  - id: move-{number}\n    kind: {kind}\n    options:\n{options}"
    root = read("story.yml", f"questions:\n{questions}".encode()).root
    assert isinstance(root, MappingNode)
    return [finding.code.name for finding in check_bank([Draft("story.yml", "story", root)])]


def test_a_best_option_that_is_mostly_the_longest_is_named_once_for_the_bank() -> None:
    assert bank_of(*"AABBC", *"abc") == ["best-is-longest"]
    assert bank_of(*"AABB", *"abcc") == []  # just half


def test_a_best_option_that_is_mostly_in_one_place_is_named_once_for_the_bank() -> None:
    assert bank_of(*"aaaaabbc") == ["best-in-one-place"]
    assert bank_of(*"aaaabbcc") == []  # just half


def test_a_few_questions_show_no_pattern() -> None:
    assert bank_of(*"AAAAAAA") == []
    assert bank_of(*"AAAAAAAA") == ["best-is-longest", "best-in-one-place"]


@pytest.mark.parametrize("kind", ["multiple", "order", "reflect"])
def test_only_questions_with_one_best_option_count(kind: str) -> None:
    assert bank_of(*"AAAAAAAA", kind=kind) == []
