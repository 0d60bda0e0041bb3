"""What `single` and `multiple` share: choices that are right or wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from pydantic import Field

from scenario_quiz.findings import Code
from scenario_quiz.scenarios.draft_parts import DraftOption, DraftQuestion, Fits, Hole
from scenario_quiz.scenarios.fixed_lists import Letter
from scenario_quiz.scenarios.kinds.options import Choice
from scenario_quiz.scenarios.kinds.question import AnyQuestion
from scenario_quiz.scenarios.kinds.rules import holes_in_options, problem_of, unsaid_change
from scenario_quiz.schema.fields import YesNo

NO_CORRECT = Code("no-correct", "error", "No option is correct.", "Mark one correct: true.")
ALL_CORRECT = Code("all-correct", "error", "Every option is correct.", "Add a wrong one.")

_YES = frozenset({"true", "yes"})
_NO = frozenset({"false", "no"})


class MarkedOption(Choice):
    """One choice of a single or multiple question."""

    correct: YesNo = Field(description="true if the choice is right, false if not.")

    @property
    def state(self) -> str:
        return "right" if self.correct else "wrong"

    @property
    def keyed(self) -> str:
        return str(self.correct)


class Marked(AnyQuestion):
    """A question whose choices are right or wrong."""

    template: ClassVar[str] = "choices"

    options: dict[Letter, MarkedOption] = Field(description="The choices, shown in the order written.")

    @property
    def offered(self) -> Mapping[Letter, MarkedOption]:
        return self.options

    @property
    def choices(self) -> Mapping[Letter, MarkedOption]:
        return self.options

    @classmethod
    def state_in(cls, option: DraftOption) -> str:
        correct = option.text("correct").lower()
        return "right" if correct in _YES else "wrong" if correct in _NO else ""

    @classmethod
    def too_many(cls, question: DraftQuestion, right: int) -> Hole | None:
        """What is wrong where so many options are right, or nothing."""
        if 1 < right == len(question.options):
            help_ = "Give one option or more correct: false"
            return Hole(question.place, ALL_CORRECT, "every option is correct", help_, tuple(sorted(_NO)))
        return None

    @classmethod
    def holes_in(cls, question: DraftQuestion, fits: Fits) -> Iterator[Hole]:
        yield from holes_in_options(question)
        for option in question.options:
            yield from unsaid_change(option)
        marked = [option for option in question.options if cls.state_in(option)]
        right = sum(cls.is_right(option) for option in marked)
        if marked and len(marked) == len(question.options):
            if right == 0:
                help_ = "Give one option correct: true"
                yield Hole(question.place, NO_CORRECT, "no option is correct", help_, tuple(sorted(_YES)))
            elif hole := cls.too_many(question, right):
                yield hole
        for option in marked:
            yield from problem_of(option, cls.state_in(option), fits)
