"""The answer key: complete and consistent for the question's kind, with a reason and a problem for every option."""

from __future__ import annotations

from collections.abc import Iterator

from scenario_quiz.findings import Finding
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.kinds import KINDS


def check_keys(draft: Draft) -> Iterator[Finding]:
    """Every hole in the answer key of every question. What a key needs is said by the question's kind."""
    for question in draft.questions:
        if question.kind in KINDS:
            for hole in KINDS[question.kind].holes_in(question):
                yield draft.finding(*hole)
