"""A judgement: courses of action to choose between, each with a verdict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal, get_args

from pydantic import Field

from scenario_quiz.findings import Code
from scenario_quiz.scenarios.draft_parts import DraftOption, DraftQuestion, Fits, Hole
from scenario_quiz.scenarios.fixed_lists import Letter, Verdict
from scenario_quiz.scenarios.kinds.options import Choice
from scenario_quiz.scenarios.kinds.question import AnyQuestion
from scenario_quiz.scenarios.kinds.rules import holes_in_options, problem_of, unsaid_change

NO_BEST = Code("no-best", "error", "No option of a judgement is best.", "Give one option verdict: best.")
ALL_BEST = Code("all-best", "error", "Every option is best.", "Add a weaker choice.")
NO_SHARES = Code("no-shares", "error", "A good answer does not say how much it shares.", "Add shares.")

_VERDICTS = frozenset(get_args(Verdict))


class JudgementOption(Choice):
    """One choice of a judgement question."""

    verdict: Verdict = Field(description="How good the choice is: best, acceptable, risky or unsafe.")

    @property
    def state(self) -> str:
        return self.verdict


class Judgement(AnyQuestion):
    """A choice between courses of action, each with a verdict."""

    has_one_best: ClassVar[bool] = True
    template: ClassVar[str] = "choices"

    kind: Literal["judgement"] = Field(description="The kind of question.")
    options: dict[Letter, JudgementOption] = Field(description="The choices, shown in the order written.")

    @property
    def offered(self) -> Mapping[Letter, JudgementOption]:
        return self.options

    @property
    def choices(self) -> Mapping[Letter, JudgementOption]:
        return self.options

    @classmethod
    def state_in(cls, option: DraftOption) -> str:
        verdict = option.text("verdict")
        return verdict if verdict in _VERDICTS else ""

    @classmethod
    def holes_in(cls, question: DraftQuestion, fits: Fits) -> Iterator[Hole]:
        yield from holes_in_options(question)
        for option in question.options:
            if option.text("verdict") in ("best", "acceptable") and not option.text("shares"):
                message = f"option {option.letter} does not say how much it shares"
                help_ = "Add shares: needed, part, nothing, later or not-about-sharing."
                yield Hole(option.place, NO_SHARES, message, help_, ("shares",))
            yield from unsaid_change(option)
        verdicts = [option.text("verdict") for option in question.options]
        if verdicts and _VERDICTS.issuperset(verdicts):
            if "best" not in verdicts:
                yield Hole(question.place, NO_BEST, "no option is best", "Give one option verdict: best", ("best",))
            if len(verdicts) > 1 and set(verdicts) == {"best"}:
                message = "every option is best, so there is nothing to judge"
                yield Hole(
                    question.place, ALL_BEST, message, "Add a weaker choice.", tuple(sorted(_VERDICTS - {"best"}))
                )
        for option in question.options:
            yield from problem_of(option, cls.state_in(option), fits)
