"""A note to write elsewhere and compare with a model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from scenario_quiz.scenarios.draft_parts import DraftQuestion, Fits, Hole
from scenario_quiz.scenarios.kinds.question import GoesOn, KeyPart
from scenario_quiz.schema.fields import Block, Line
from scenario_quiz.words import Words


class Reflect(GoesOn):
    """A note that the reader writes elsewhere and compares with a model. The page has no field to type in."""

    template: ClassVar[str] = "reflect"

    kind: Literal["reflect"] = Field(description="The kind of question.")
    model: Block = Field(description="A model answer.")
    checklist: tuple[Line, ...] = Field(description="Points to compare one's own note with.", min_length=1)

    @property
    def told_after(self) -> tuple[str, ...]:
        return (self.model, *self.checklist)

    def key_parts(self, words: Words) -> tuple[KeyPart, ...]:
        own = self.own_words(words)
        return (
            KeyPart(own["model"], block=self.model),
            KeyPart(own["checklist"], points=self.checklist),
        )

    @classmethod
    def holes_in(cls, question: DraftQuestion, fits: Fits) -> Iterator[Hole]:
        """Its form says all: a model and a checklist must be there."""
        yield from ()
