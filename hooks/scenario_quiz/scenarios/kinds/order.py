"""Steps to put in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from pydantic import Field

from scenario_quiz.findings import Code
from scenario_quiz.reading import SequenceNode
from scenario_quiz.scenarios.draft_parts import DraftQuestion, Fits, Hole, scalars_in
from scenario_quiz.scenarios.fixed_lists import Letter
from scenario_quiz.scenarios.kinds.options import Option
from scenario_quiz.scenarios.kinds.question import GoesOn, KeyPart
from scenario_quiz.scenarios.kinds.rules import holes_in_options
from scenario_quiz.schema.fields import Block, Line
from scenario_quiz.words import Words

ORDER_KEY = Code(
    "order-key", "error", "The key of an order question does not hold every letter once.", "List them all, once."
)
ORDER_GIVEN_AWAY = Code(
    "order-given-away", "error", "The steps already stand in the right order.", "Write them in another order."
)


class OrderedOption(Option):
    """One step of an order question."""

    text: Line = Field(description="The step, as the reader sees it.")
    why: Block = Field(description="Why it stands at its place.")


class Order(GoesOn):
    """Steps to put in order."""

    template: ClassVar[str] = "order"

    kind: Literal["order"] = Field(description="The kind of question.")
    options: dict[Letter, OrderedOption] = Field(description="The steps, shown in the order written.")
    key: tuple[Letter, ...] = Field(description="The right order: every letter once.")

    @property
    def offered(self) -> Mapping[Letter, OrderedOption]:
        return self.options

    def state_of(self, letter: Letter) -> str:
        return "place"

    def verdict_of(self, letter: Letter, words: Words) -> str:
        return str(self.own_words(words)["place"]).format(n=self.key.index(letter) + 1, total=len(self.key))

    @property
    def right_order(self) -> tuple[Letter, ...]:
        return self.key

    @property
    def form_key(self) -> str:
        return " ".join(self.key)

    def key_parts(self, words: Words) -> tuple[KeyPart, ...]:
        letters = ", ".join(letter.upper() for letter in self.key)
        return (KeyPart(self.own_words(words)["right_order"].format(letters=letters)),)

    @property
    def saved_key(self) -> list[list[str]]:
        return [*([letter, option.text] for letter, option in self.options.items()), ["key", *self.key]]

    @classmethod
    def holes_in(cls, question: DraftQuestion, fits: Fits) -> Iterator[Hole]:
        yield from holes_in_options(question)
        key = question.node.get("key")
        if not isinstance(key, SequenceNode):
            return
        letters = [scalar.value for scalar in scalars_in(question.node, "key")]
        written = [option.letter for option in question.options]
        if sorted(letters) != sorted(written):
            message = "the key must hold every letter once"
            help_ = f"The letters are {', '.join(written)}. Write them in the right order."
            yield Hole(key.place, ORDER_KEY, message, help_, tuple(sorted({*letters} ^ {*written})))
        elif letters == written and len(written) > 1:
            message = "the options already stand in the right order"
            help_ = "Write the options in another order; the key alone says the right one."
            yield Hole(key.place, ORDER_GIVEN_AWAY, message, help_)
