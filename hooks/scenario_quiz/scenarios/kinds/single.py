"""One right choice among several."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from scenario_quiz.findings import Code
from scenario_quiz.scenarios.draft_parts import DraftQuestion, Hole
from scenario_quiz.scenarios.kinds.marked import Marked

ONE_CORRECT = Code(
    "one-correct", "error", "A single question has several correct options.", "Keep one, or make it multiple."
)


class Single(Marked):
    """One right choice."""

    has_one_best: ClassVar[bool] = True

    kind: Literal["single"] = Field(description="The kind of question.")

    @classmethod
    def too_many(cls, question: DraftQuestion, right: int) -> Hole | None:
        if right < 2:
            return None
        message = f"{right} options are correct, but a single question has one"
        return Hole(question.place, ONE_CORRECT, message, "Keep one correct: true, or write kind: multiple.")
