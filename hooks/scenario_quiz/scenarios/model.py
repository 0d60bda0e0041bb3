"""A scenario file as frozen models: what each field is for, in one sentence that editors show as help.

The models say what a file may hold. Whether its answer key is complete and right is asked on the node tree, so that
both kinds of mistake show in the same run. What a question may hold is said by its kind, in `kinds`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Literal, TypeVar

from pydantic import Field, WithJsonSchema

from scenario_quiz.scenarios.fixed_lists import Level, Status
from scenario_quiz.scenarios.kinds import Choice, Question
from scenario_quiz.schema.fields import Block, Citation, Identifier, IsoDate, Line, Minutes, Named
from scenario_quiz.schema.model import Model


class Review(Model):
    """Who outside the project reviewed the scenario, and when. Only a review that really happened."""

    on: IsoDate = Field(description="The day of the review, as YYYY-MM-DD.")
    by: Line = Field(description="The reviewer's role, such as: a head of service. No names.")
    differs: Line | None = Field(None, description="Where the reviewer sees it otherwise, in one plain sentence.")


R = TypeVar("R", bound=Review)


def in_order(reviews: Iterable[R]) -> tuple[R, ...]:
    """Reviews by their day. Those of one day stay as they are."""
    return tuple(sorted(reviews, key=lambda one: one.on))


class Figure(Model):
    """A picture that belongs to the situation."""

    file: Line = Field(description="The picture's file name in quizzes/figures: .svg, .png, .jpg or .webp.")
    alt: Line = Field(description="What the picture shows, for readers who cannot see it.")
    caption: Line | None = Field(None, description="A line under the picture.")


class Retirement(Model):
    """Why a scenario was taken away, or taken down in a hurry, and where to go instead."""

    on: IsoDate = Field(description="The day it was taken away, as YYYY-MM-DD.")
    why: Line = Field(description="The reason, as readers of an old link will see it.")
    instead: tuple[Named, ...] = Field((), description="Ids of scenarios to go to instead.")


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


class Outcome(Model):
    """An end of a scenario that unfolds."""

    id: Identifier = Field(description="The outcome's permanent id. It shares one namespace with the questions.")
    title: Line = Field(description="The end in a few words.")
    text: Block = Field(description="What it meant for those whom it was about.")
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
    nations: tuple[str, ...] = Field(description="Where it applies. The law differs.", min_length=1)
    audience: tuple[str, ...] = Field(description="Whom it is for.", min_length=1)
    touches: tuple[str, ...] = Field(description="What it touches on, shown before it starts. May be [].")
    level: Level = Field(description="core or further.")
    minutes: Minutes = Field(description="How long it takes one reader.")
    author: Line | None = Field(None, description="The author's role, no names. Without it: the makers of this site.")
    reviewed: Review | None = Field(description="A practitioner's review that really happened, or null.")
    also_reviewed: tuple[Review, ...] = Field((), description="Further reviews, each as under reviewed.")
    check_after: IsoDate = Field(description="Readers are told to check before relying on it after this day.")
    owner: Line | None = Field(None, description="The role that looks after it and has it reviewed. No names.")
    aliases: tuple[Identifier, ...] = Field((), description="Earlier ids, which go on working.")
    retired: Retirement | None = Field(None, description="Required when status is retired.")
    withdrawn: Retirement | None = Field(None, description="Required when status is withdrawn.")
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
    def reviews(self) -> tuple[Review, ...]:
        """Every review, the earliest first."""
        return in_order(((self.reviewed,) if self.reviewed else ()) + self.also_reviewed)

    @property
    def ideas(self) -> tuple[str, ...]:
        """Every idea that its questions practise, in order of first use."""
        return tuple(dict.fromkeys(idea for question in self.questions for idea in question.practises))

    @property
    def citations(self) -> tuple[str, ...]:
        """What its questions and outcomes cite, in order, as often as they do."""
        return tuple(citation for part in (*self.questions, *self.outcomes) for citation in part.cite)

    @property
    def gone(self) -> Retirement | None:
        """Why readers can no longer open it, and where to go instead; None for one that is there."""
        return {"retired": self.retired, "withdrawn": self.withdrawn}.get(self.status)

    @property
    def choices(self) -> Iterator[Choice]:
        """Every option of every question that a reader chooses or leaves."""
        return (choice for question in self.questions for choice in question.choices.values())

    @property
    def titles(self) -> dict[str, str]:
        """What each question asks and how each outcome is called, by id."""
        asked = {question.id: question.ask for question in self.questions}
        return asked | {outcome.id: outcome.title for outcome in self.outcomes}

    @property
    def misconceptions(self) -> frozenset[str]:
        """Every wrong belief that an option shows."""
        return frozenset(choice.misconception for choice in self.choices if choice.misconception)

    @property
    def problems(self) -> frozenset[str]:
        """Every problem that an option has."""
        return frozenset(choice.problem for choice in self.choices if choice.problem)
