"""The answer key: complete and consistent for the question's kind, with a reason and a problem for every option."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from scenario_quiz.checks.citations import problems_with
from scenario_quiz.findings import Finding
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.kinds import QUESTION_KINDS


def check_keys(draft: Draft, registers: Registers) -> Iterator[Finding]:
    """Every hole in the answer key of every question. What a key needs is said by the question's kind."""
    fits = partial(problems_with, registers=registers)
    for question in draft.questions:
        if question.kind in QUESTION_KINDS:
            for hole in QUESTION_KINDS[question.kind].holes_in(question, fits):
                yield draft.finding(hole.place, hole.code, hole.message, hole.help, lacks=hole.lacks)
