"""The answer key: complete and consistent for the question's kind, with a reason and a problem for every option."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from scenario_quiz.checks.citations import problems_with, verdict_of
from scenario_quiz.findings import Finding
from scenario_quiz.reading import Mapping, Sequence
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.draft import Draft, DraftOption, DraftQuestion, place_of, scalars_in
from scenario_quiz.scenarios.lists import HOLDS_BACK, LETTERS, Verdict
from scenario_quiz.schema.choices import listing

_YES = frozenset({"true", "yes"})
_NO = frozenset({"false", "no"})
_VERDICTS = frozenset(get_args(Verdict))


def check_keys(draft: Draft, registers: Registers) -> Iterator[Finding]:
    """Every hole in the answer key of every question."""
    for question in draft.questions:
        if question.kind == "reflect":
            continue
        yield from _options(draft, question)
        if question.kind == "judgement":
            yield from _judgement(draft, question, registers)
        elif question.kind in ("single", "multiple"):
            yield from _marked(draft, question, registers)
        elif question.kind == "order":
            yield from _order(draft, question)


def _options(draft: Draft, question: DraftQuestion) -> Iterator[Finding]:
    node = question.node.get("options")
    if not isinstance(node, Mapping):
        return
    if len(node.entries) < 2:
        yield draft.finding(
            node.place,
            "few-options",
            "a question needs two options or more",
            "Add options; three or four is best.",
            lacks=LETTERS,
        )
    if len(node.entries) > len(LETTERS):
        yield draft.finding(
            node.place, "many-options", f"{len(node.entries)} options are more than ten", "Keep the three or four best."
        )
    seen: dict[str, str] = {}
    for option in question.options:
        folded = " ".join(option.text("text").casefold().split())
        if folded and folded in seen:
            yield draft.finding(
                place_of(option.node, "text"),
                "same-options",
                f"options {seen[folded]} and {option.letter} say the same",
                "Make each choice a different one.",
            )
        seen.setdefault(folded, option.letter)
        if question.kind in ("judgement", "single", "multiple"):
            yield from _held_back(draft, question, option)


def _held_back(draft: Draft, question: DraftQuestion, option: DraftOption) -> Iterator[Finding]:
    shares = option.text("shares")
    if not shares and question.kind == "judgement" and option.text("verdict") in ("best", "acceptable"):
        yield draft.finding(
            option.place,
            "no-shares",
            f"option {option.letter} does not say how much it shares",
            "Add shares: needed, part, nothing, later or not-about-sharing.",
            lacks=("shares",),
        )
    if shares in HOLDS_BACK and not option.text("would_change"):
        yield draft.finding(
            option.place,
            "no-would-change",
            f"option {option.letter} holds something back and does not say what would change that",
            "Add would_change: the new fact that would change this answer, and to what.",
            lacks=("would_change",),
        )


def _problem(draft: Draft, option: DraftOption, wrong: bool, registers: Registers) -> Iterator[Finding]:
    if wrong and not option.text("problem"):
        fits = problems_with(verdict_of(option), registers)
        yield draft.finding(
            option.place,
            "no-problem",
            f"option {option.letter} does not say what is wrong with it",
            f"Add problem: one of {listing(fits)}." if fits else "Add problem: an id from problems.yml.",
            lacks=("problem",),
        )
    if not wrong and option.text("problem"):
        yield draft.finding(
            place_of(option.node, "problem"),
            "needless-problem",
            f"option {option.letter} is right, so it has no problem",
            "Take the problem out, or change the verdict.",
        )


def _judgement(draft: Draft, question: DraftQuestion, registers: Registers) -> Iterator[Finding]:
    verdicts = [option.text("verdict") for option in question.options]
    if verdicts and all(verdict in _VERDICTS for verdict in verdicts):
        if "best" not in verdicts:
            yield draft.finding(
                question.place, "no-best", "no option is best", "Give one option verdict: best", lacks=("best",)
            )
        if len(verdicts) > 1 and set(verdicts) == {"best"}:
            yield draft.finding(
                question.place,
                "all-best",
                "every option is best, so there is nothing to judge",
                "Add a weaker choice.",
                lacks=sorted(_VERDICTS - {"best"}),
            )
    for option in question.options:
        if option.text("verdict") in _VERDICTS:
            yield from _problem(draft, option, option.text("verdict") != "best", registers)


def _marked(draft: Draft, question: DraftQuestion, registers: Registers) -> Iterator[Finding]:
    marks = [option.text("correct").lower() for option in question.options]
    if marks and all(mark in _YES | _NO for mark in marks):
        right = sum(mark in _YES for mark in marks)
        if right == 0:
            yield draft.finding(
                question.place,
                "no-correct",
                "no option is correct",
                "Give one option correct: true",
                lacks=sorted(_YES),
            )
        elif question.kind == "single" and right > 1:
            yield draft.finding(
                question.place,
                "one-correct",
                f"{right} options are correct, but a single question has one",
                "Keep one correct: true, or write kind: multiple.",
            )
        elif right == len(marks) and len(marks) > 1:
            yield draft.finding(
                question.place,
                "all-correct",
                "every option is correct",
                "Give one option or more correct: false",
                lacks=sorted(_NO),
            )
    for option, mark in zip(question.options, marks, strict=True):
        if mark in _YES | _NO:
            yield from _problem(draft, option, mark in _NO, registers)


def _order(draft: Draft, question: DraftQuestion) -> Iterator[Finding]:
    key = question.node.get("key")
    if not isinstance(key, Sequence):
        return
    letters = [scalar.value for scalar in scalars_in(question.node, "key")]
    written = [option.letter for option in question.options]
    if sorted(letters) != sorted(written):
        yield draft.finding(
            key.place,
            "order-key",
            "the key must hold every letter once",
            f"The letters are {', '.join(written)}. Write them in the right order.",
            lacks=sorted({*letters} ^ {*written}),
        )
    elif letters == written and len(written) > 1:
        yield draft.finding(
            key.place,
            "order-given-away",
            "the options already stand in the right order",
            "Write the options in another order; the key alone says the right one.",
        )
