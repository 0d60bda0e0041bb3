"""Steps that share a place may change places: how the key is read, what pages and sheets say, and what stays saved."""

from __future__ import annotations

from scenario_quiz.pages.story.versions import version
from scenario_quiz.scenarios.kinds import Order, Question
from scenario_quiz.words import english
from tests.engine.small import BASE, check

FINE = (BASE.parent / "fine" / "every-kind.yml").read_text(encoding="utf-8")
TWO = """\
      a: {text: Write it down, why: It comes last.}
      b: {text: Look, why: It comes first.}
    key: [b, a]
"""
FOUR = TWO.replace(
    "    key: [b, a]",
    "      d: {text: Listen, why: Whenever.}\n      e: {text: Tell, why: In the end.}\n    key: [b, [d, a], e]",
)


def order(options: str) -> Question:
    story, findings = check(FINE.replace(TWO, options).encode(), "every-kind")
    assert story and not findings
    return next(question for question in story.questions if isinstance(question, Order))


def test_a_place_holds_one_step_or_several() -> None:
    shared = order(FOUR)
    assert shared.right_order == ("b", "d", "a", "e")
    assert shared.form_key == "b da e"
    assert [shared.verdict_of(letter, english()) for letter in ("b", "d", "a", "e")] == [
        "Place 1 of 4",
        "Place 2 or 3 of 4",
        "Place 2 or 3 of 4",
        "Place 4 of 4",
    ]
    assert [part.name for part in shared.key_parts(english())] == ["The right order: B, (D, A in any order), E"]


def test_a_letter_in_brackets_of_its_own_is_the_letter_and_saved_answers_stay_good() -> None:
    plain, bracketed = order(TWO), order(TWO.replace("[b, a]", "[[b], a]"))
    assert version(plain) == version(bracketed) == "8a83693199"
    assert version(order(FOUR)) != version(order(FOUR.replace("[b, [d, a], e]", "[b, d, a, e]")))
