"""What a question offers: options, and the choices among them, each with what follows from it."""

from __future__ import annotations

from pydantic import Field

from scenario_quiz.scenarios.fixed_lists import Shares
from scenario_quiz.schema.fields import Block, Line, Named
from scenario_quiz.schema.model import Model

RIGHT = frozenset({"best", "right"})  # states that need no problem


class Option(Model):
    """A text behind a letter, with its reason."""

    text: Line
    why: Block


class Choice(Option):
    """An option that a reader chooses or leaves."""

    text: Line = Field(description="The choice, as the reader sees it. Under 25 words.")
    why: Block = Field(description="Why this choice is right or wrong, and why it tempts. Required on every option.")
    consequence: Block | None = Field(None, description="What happens next, in the story.")
    misconception: Named | None = Field(None, description="The wrong belief it shows, from misconceptions.yml.")
    next: Named | None = Field(None, description="The question or outcome that this choice leads to.")
    shares: Shares | None = Field(None, description="How much this answer shares. Required on best and acceptable.")
    would_change: Block | None = Field(None, description="What new fact would change an answer that holds back.")
    problem: Named | None = Field(
        None, description="What is wrong, from problems.yml. Required on every choice that is not best or correct."
    )

    @property
    def state(self) -> str:
        """How good it is: the last part of the name of its words, `verdict_…`, and of what styles go by."""
        raise NotImplementedError

    @property
    def is_right(self) -> bool:
        return self.state in RIGHT

    @property
    def keyed(self) -> str:
        """What the file says of how good it is. A saved answer is tied to it."""
        return self.state
