"""What an answer key may just still be. What it may not be stands in `broken/`."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scenario_quiz.checks.citations import check_names
from scenario_quiz.reading import MappingNode, read
from scenario_quiz.scenarios.draft import Draft
from tests.engine.small import SOUND, check, registers

HEAD = SOUND[: SOUND.index("    kind:")]
TAIL = SOUND[SOUND.index("    explain:") :]


def option(letter: str, mark: str, more: str = "") -> str:
    """An option of a single or multiple question, marked right or wrong."""
    wrong = "" if mark.lower() in ("true", "yes") else ", problem: causes-delay"
    return f"      {letter}: {{text: Choice {letter}, correct: {mark}{wrong}{more}, why: So.}}\n"


def asked(kind: str, options: str, more: str = "") -> str:
    return f"{HEAD}    kind: {kind}\n    ask: What now?\n    options:\n{options}{more}{TAIL}"


def marked(kind: str, *marks: str) -> list[str]:
    """The codes of a single or multiple question whose options are marked like this."""
    return said(asked(kind, "".join(map(option, "abcdefghij", marks))))


def said(source: str) -> list[str]:
    return [finding.code.name for finding in check(source)[1]]


@pytest.mark.parametrize("marks", [("true", "false"), ("Yes", "No"), ("FALSE", "TRUE"), ("true", *["false"] * 9)])
def test_a_single_question_has_one_right_option_among_two_to_ten(marks: tuple[str, ...]) -> None:
    assert marked("single", *marks) == []


@pytest.mark.parametrize("marks", [("true", "false"), ("yes", "yes", "no"), (*["true"] * 9, "false")])
def test_a_multiple_question_has_one_right_option_or_more_and_a_wrong_one(marks: tuple[str, ...]) -> None:
    assert marked("multiple", *marks) == []


@pytest.mark.parametrize("verdict", ["acceptable", "risky", "unsafe"])
def test_a_judgement_has_a_best_option_and_any_weaker_one(verdict: str) -> None:
    shares = "\n        shares: nothing\n        would_change: A new mark." if verdict == "acceptable" else ""
    assert said(SOUND.replace("verdict: risky", f"verdict: {verdict}{shares}")) == []


def test_a_judgement_may_have_two_best_options_beside_a_weaker_one() -> None:
    third = "      c:\n        text: Ring the lead\n        verdict: best\n        shares: needed\n        why: So.\n"
    assert said(SOUND.replace("    explain:", f"{third}    explain:")) == []


@pytest.mark.parametrize("shares", ["part", "nothing", "later"])
def test_an_answer_that_holds_back_says_what_would_change_it(shares: str) -> None:
    source = SOUND.replace("shares: needed", f"shares: {shares}")
    assert said(source) == ["no-would-change"]
    assert said(source.replace(f"shares: {shares}", f"shares: {shares}\n        would_change: More.")) == []


def test_a_right_answer_that_is_not_about_sharing_needs_no_more() -> None:
    assert said(SOUND.replace("shares: needed", "shares: not-about-sharing")) == []


@pytest.mark.parametrize("shares", ["part", "nothing", "later"])
def test_a_single_question_that_holds_back_says_what_would_change_it_too(shares: str) -> None:
    right = option("a", "true", f", shares: {shares}")
    assert said(asked("single", right + option("b", "false"))) == ["no-would-change"]


def test_an_order_question_has_any_order_but_the_one_that_is_shown() -> None:
    steps = "".join(f"      {letter}: {{text: Step {letter}, why: So.}}\n" for letter in "abc")
    for key, codes in (("[b, a, c]", []), ("[c, b, a]", []), ("[a, b, c]", ["order-given-away"])):
        assert said(asked("order", steps, f"    key: {key}\n")) == codes


@pytest.mark.parametrize("kind", ["single", "multiple"])
def test_one_option_alone_gets_no_more_than_one_finding(kind: str) -> None:
    assert marked(kind, "true") == ["few-options"]
    assert said(asked("order", "      a: {text: Look, why: So.}\n", "    key: [a]\n")) == ["few-options"]


@pytest.mark.parametrize("mark", ["true", "Yes"])
def test_a_right_option_with_a_problem_is_told_that_it_needs_none_and_no_more(mark: str) -> None:
    right = f"      a: {{text: Choice a, correct: {mark}, problem: leaves-alone, why: So.}}\n"
    source = asked("single", right + option("b", "false"))
    assert said(source.replace("leaves-alone", "causes-delay")) == ["needless-problem"]
    unknown = {finding.code.name: finding for finding in check(source)[1]}
    assert unknown.keys() == {"unknown-problem", "needless-problem"}
    assert unknown["unknown-problem"].help == "Take it out: a right option has no problem."


def test_an_unknown_problem_of_the_best_option_is_told_to_go() -> None:
    source = SOUND.replace("verdict: best", "verdict: best\n        problem: leaves-alone")
    (unknown,) = (finding for finding in check(source)[1] if finding.code.name == "unknown-problem")
    assert unknown.help == "Take it out: a right option has no problem."


def test_a_problem_of_a_right_option_that_only_judgements_have_is_not_compared_with_wrong_ones() -> None:
    judged = registers().problems["causes-delay"].model_copy(update={"verdicts": ("risky",)})
    problems = {**registers().problems, "causes-delay": judged}
    right = "      a: {text: Choice a, correct: true, problem: causes-delay, why: So.}\n"
    wrong = right.replace("a:", "b:").replace("true", "false")
    root = read("", asked("single", right + wrong).encode()).root
    assert isinstance(root, MappingNode)
    found = check_names(Draft("a-mark.yml", "a-mark", root), replace(registers(), problems=problems))
    assert [(finding.code.name, finding.place.line) for finding in found] == [("problem-verdict", 20)]
