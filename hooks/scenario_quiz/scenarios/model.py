"""A scenario file as frozen models: what each field is for, in one sentence that editors show as help.

The models say what a file may hold. Whether its answer key is complete and right is asked by `checks`, on the node
tree, so that both kinds of mistake show in the same run.
"""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field, WithJsonSchema

from scenario_quiz.scenarios.lists import Audience, Kind, Letter, Level, Nation, Shares, Status, Touches, Verdict
from scenario_quiz.schema.fields import Block, Citation, Identifier, IsoDate, Line, Minutes, Named, YesNo
from scenario_quiz.schema.model import Model


class Review(Model):
    """Who outside the project reviewed the scenario, and when. Only a review that really happened."""

    on: IsoDate = Field(description="The day of the review, as YYYY-MM-DD.")
    by: Line = Field(description="The reviewer's role, such as: a designated safeguarding lead. No names.")


class Figure(Model):
    """A picture that belongs to the situation."""

    file: Line = Field(description="The picture's file name in quizzes/figures: .svg, .png, .jpg or .webp.")
    alt: Line = Field(description="What the picture shows, for readers who cannot see it.")
    caption: Line | None = Field(None, description="A line under the picture.")


class Retirement(Model):
    """Why a scenario, or a question in it, was taken away, and where to go instead."""

    on: IsoDate = Field(description="The day it was retired, as YYYY-MM-DD.")
    why: Line = Field(description="The reason, as readers of an old link will see it.")
    instead: tuple[Named, ...] = Field((), description="Ids of scenarios to go to instead.")


class Withdrawal(Retirement):
    """Why a scenario was taken down in a hurry, and where to go meanwhile."""

    on: IsoDate = Field(description="The day it was taken down, as YYYY-MM-DD.")


class Change(Model):
    """A change that readers of an earlier version should know of, such as another answer that is best."""

    on: IsoDate = Field(description="The day of the change, as YYYY-MM-DD.")
    what: Line = Field(description="What changed, as readers see it.")
    why: Line = Field(description="Why it changed.")


class RetiredQuestion(Model):
    """A question that was published once and is no longer asked. Its old links open here."""

    id: Identifier = Field(description="The id that the question or outcome had.")
    why: Line = Field(description="The reason, as readers of an old link will see it.")


class Trainer(Model):
    """For those who teach with the scenario. Never on the learner's page, never in search."""

    minutes: Minutes | None = Field(None, description="How long a group needs.")
    prompts: tuple[Line, ...] = Field((), description="Questions to discuss.")
    notes: Block | None = Field(None, description="What to draw out.")
    variations: tuple[Line, ...] = Field((), description="Changes to the story that make a group think again.")


class _Choice(Model):
    text: Line = Field(description="The choice, as the reader sees it. Under 25 words.")
    why: Block = Field(description="Why this choice is right or wrong, and why it tempts. Required on every option.")
    consequence: Block | None = Field(None, description="What happens next, in the story.")
    misconception: Named | None = Field(None, description="The wrong belief it shows, from misconceptions.yml.")
    next: Named | None = Field(None, description="The question or outcome that this choice leads to.")
    shares: Shares | None = Field(None, description="How much this answer shares. Required on best and acceptable.")
    would_change: Block | None = Field(None, description="What new fact would change an answer that holds back.")


class JudgementOption(_Choice):
    """One choice of a judgement question."""

    verdict: Verdict = Field(description="How good the choice is: best, acceptable, risky or unsafe.")
    problem: Named | None = Field(None, description="What is wrong, from problems.yml. Required unless best.")


class MarkedOption(_Choice):
    """One choice of a single or multiple question."""

    correct: YesNo = Field(description="true if the choice is right, false if not.")
    problem: Named | None = Field(None, description="What is wrong, from problems.yml. Required where false.")


class OrderedOption(Model):
    """One step of an order question."""

    text: Line = Field(description="The step, as the reader sees it.")
    why: Block = Field(description="Why it stands at its place.")


class _Question(Model):
    id: Identifier = Field(description="The question's permanent id: its anchor, and how saved answers know it.")
    scene: Block | None = Field(None, description="What has happened by now, shown above the question.")
    ask: Line = Field(description="The question itself, in one short sentence.")
    explain: Block = Field(description="The point to take away. Required.")
    practises: tuple[Named, ...] = Field(description="Ideas that it practises, from ideas.yml.", min_length=1)
    cite: tuple[Citation, ...] = Field(description="Where it is said: page#anchor, source:id or law:id.", min_length=1)
    retired_options: tuple[Letter, ...] = Field((), description="Letters published once and no longer used.")
    aliases: tuple[Identifier, ...] = Field((), description="Earlier ids of this question, which go on working.")


class Judgement(_Question):
    """A choice between courses of action, each with a verdict."""

    kind: Literal["judgement"] = Field(description="The kind of question.")
    options: dict[Letter, JudgementOption] = Field(description="The choices, shown in the order written.")


class Single(_Question):
    """One right choice."""

    kind: Literal["single"] = Field(description="The kind of question.")
    options: dict[Letter, MarkedOption] = Field(description="The choices, shown in the order written.")


class Multiple(_Question):
    """Several right choices: tick all that apply."""

    kind: Literal["multiple"] = Field(description="The kind of question.")
    options: dict[Letter, MarkedOption] = Field(description="The choices, shown in the order written.")
    next: Named | None = Field(None, description="The question or outcome that comes after.")


class Order(_Question):
    """Steps to put in order."""

    kind: Literal["order"] = Field(description="The kind of question.")
    options: dict[Letter, OrderedOption] = Field(description="The steps, shown in the order written.")
    key: tuple[Letter, ...] = Field(description="The right order: every letter once.")
    next: Named | None = Field(None, description="The question or outcome that comes after.")


class Reflect(_Question):
    """A note that the reader writes elsewhere and compares with a model. The page has no field to type in."""

    kind: Literal["reflect"] = Field(description="The kind of question.")
    model: Block = Field(description="A model answer.")
    checklist: tuple[Line, ...] = Field(description="Points to compare one's own note with.", min_length=1)
    next: Named | None = Field(None, description="The question or outcome that comes after.")


Question: TypeAlias = Annotated[Judgement | Single | Multiple | Order | Reflect, Field(discriminator="kind")]
# The model of each kind of question, by what stands under `kind`.
QUESTION_KINDS: dict[Kind, type[Model]] = {
    "judgement": Judgement,
    "single": Single,
    "multiple": Multiple,
    "order": Order,
    "reflect": Reflect,
}


class Outcome(Model):
    """An end of a scenario that unfolds."""

    id: Identifier = Field(description="The outcome's permanent id. It shares one namespace with the questions.")
    title: Line = Field(description="The end in a few words.")
    text: Block = Field(description="What it meant for the child.")
    cite: tuple[Citation, ...] = Field(description="Where the guidance says so.", min_length=1)


class Scenario(Model):
    """One invented, realistic situation with questions."""

    schema_: Annotated[Literal["1"], WithJsonSchema({"enum": [1, "1"]})] = Field(
        alias="schema", description="The version of this form: 1."
    )
    title: Line = Field(description="A title that does not give the answer away.")
    summary: Line = Field(description="One sentence that says what the reader will face.")
    status: Status = Field(description="draft (not built), published, retired or withdrawn (a page says so).")
    basis: Literal["invented"] = Field(description="Must say: invented. Nobody real is recognisable.")
    nations: tuple[Nation, ...] = Field(description="Where it applies. The law differs.", min_length=1)
    audience: tuple[Audience, ...] = Field(description="Whom it is for.", min_length=1)
    touches: tuple[Touches, ...] = Field(description="What it touches on, shown before it starts. May be [].")
    level: Level = Field(description="core or further.")
    minutes: Minutes = Field(description="How long it takes one reader.")
    author: Line | None = Field(None, description="The author's role. Needed once reviewed is filled; no names.")
    reviewed: Review | None = Field(description="A practitioner's review that really happened, or null.")
    check_after: IsoDate = Field(description="Readers are told to check before relying on it after this day.")
    owner: Line | None = Field(None, description="The role that looks after it and has it reviewed. No names.")
    aliases: tuple[Identifier, ...] = Field((), description="Earlier ids, which go on working.")
    retired: Retirement | None = Field(None, description="Required when status is retired.")
    withdrawn: Withdrawal | None = Field(None, description="Required when status is withdrawn.")
    changes: tuple[Change, ...] = Field((), description="Changes that readers should know of, such as in the key.")
    retired_questions: tuple[RetiredQuestion, ...] = Field((), description="Questions no longer asked.")
    setting: Block = Field(description="The situation, in plain English.")
    figure: Figure | None = Field(None, description="A picture that belongs to the situation.")
    questions: tuple[Question, ...] = Field(description="The questions, in order.", min_length=1)
    outcomes: tuple[Outcome, ...] = Field((), description="The ends of a scenario that unfolds.")
    trainer: Trainer | None = Field(None, description="For those who teach with it.")
    id: Identifier = Field("unnamed", exclude=True, description="Set from the file's name; never written.")

    @property
    def unfolds(self) -> bool:
        """True when choices lead to different questions or ends."""
        return bool(self.outcomes)

    @property
    def ideas(self) -> tuple[str, ...]:
        """Every idea that its questions practise, in order of first use."""
        return tuple(dict.fromkeys(idea for question in self.questions for idea in question.practises))

    @property
    def gone(self) -> Retirement | None:
        """Why readers can no longer open it, and where to go instead; None for one that is there."""
        return {"retired": self.retired, "withdrawn": self.withdrawn}.get(self.status)

    @property
    def misconceptions(self) -> frozenset[str]:
        """Every wrong belief that an option shows."""
        return self._named("misconception")

    @property
    def problems(self) -> frozenset[str]:
        """Every problem that an option has."""
        return self._named("problem")

    def _named(self, name: str) -> frozenset[str]:
        options = (option for question in self.questions for option in getattr(question, "options", {}).values())
        return frozenset(filter(None, (getattr(option, name, None) for option in options)))
