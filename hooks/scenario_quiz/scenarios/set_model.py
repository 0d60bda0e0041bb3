"""A set: scenarios in an order, for a team meeting, an induction or a role."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from scenario_quiz.schema.fields import Block, Identifier, Line, Named
from scenario_quiz.schema.model import Model


class ScenarioSet(Model):
    """Scenarios in an order. The file's name is the set's id and its address."""

    schema_: Annotated[Literal["1"], WithJsonSchema({"enum": [1, "1"]})] = Field(
        alias="schema", description="The version of this form: 1."
    )
    title: Line = Field(description="What the set is, in a few words.")
    summary: Line = Field(description="One sentence that says whom it is for.")
    status: Literal["draft", "published"] = Field(description="draft (checked, not built) or published.")
    intro: Block | None = Field(None, description="What to know before starting.")
    scenarios: tuple[Named, ...] = Field(description="Ids of published scenarios, in order.", min_length=1)
    aliases: tuple[Identifier, ...] = Field((), description="Earlier ids, which go on working.")
    id: Identifier = Field("unnamed", exclude=True, description="Set from the file's name; never written.")
