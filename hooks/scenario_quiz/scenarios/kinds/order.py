"""Steps to put in order. Steps that may change places share a place: `key: [c, [a, d], b]`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from pydantic import BeforeValidator, Field, WithJsonSchema

from scenario_quiz.findings import Code
from scenario_quiz.reading import Node, ScalarNode, SequenceNode
from scenario_quiz.scenarios.draft_parts import DraftQuestion, Fits, Hole
from scenario_quiz.scenarios.fixed_lists import LETTERS, Letter
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

_LETTER = {"enum": list(LETTERS), "type": "string"}


def _shared(value: Any) -> Any:
    """A place with its letters: one that stands alone is a place of its own."""
    return (value,) if isinstance(value, str) else value


# The steps at one place: one, or several that may change places.
Shared: TypeAlias = Annotated[
    tuple[Letter, ...],
    BeforeValidator(_shared),
    Field(min_length=1),
    WithJsonSchema({"anyOf": [_LETTER, {"items": _LETTER, "minItems": 1, "type": "array"}]}),
]


class OrderedOption(Option):
    """One step of an order question."""

    text: Line = Field(description="The step, as the reader sees it.")
    why: Block = Field(description="Why it stands at its place.")


class Order(GoesOn):
    """Steps to put in order."""

    template: ClassVar[str] = "order"

    kind: Literal["order"] = Field(description="The kind of question.")
    options: dict[Letter, OrderedOption] = Field(description="The steps, shown in the order written.")
    key: tuple[Shared, ...] = Field(
        description="The right order: every letter once. Steps that may change places share a place: [c, [a, d], b]."
    )

    @property
    def offered(self) -> Mapping[Letter, OrderedOption]:
        return self.options

    def state_of(self, letter: Letter) -> str:
        return "place"

    def verdict_of(self, letter: Letter, words: Words) -> str:
        before = 0
        for place in self.key:
            if letter in place:
                among = range(before + 1, before + len(place) + 1)
                n = str(words["tr_or"]).join(str(number) for number in among)
                return str(self.own_words(words)["place"]).format(n=n, total=len(self.options))
            before += len(place)
        raise ValueError(f"the key holds every letter, and {letter} too")

    @property
    def right_order(self) -> tuple[Letter, ...]:
        return tuple(letter for place in self.key for letter in place)

    @property
    def told_after(self) -> tuple[str, ...]:
        return tuple(option.why for option in self.options.values())

    @property
    def form_key(self) -> str:
        return " ".join("".join(place) for place in self.key)

    def key_parts(self, words: Words) -> tuple[KeyPart, ...]:
        own = self.own_words(words)
        letters = ", ".join(
            own["any_order"].format(letters=", ".join(place)) if len(place) > 1 else place[0]
            for place in ([letter.upper() for letter in place] for place in self.key)
        )
        return (KeyPart(own["right_order"].format(letters=letters)),)

    @property
    def saved_key(self) -> list[list[str]]:
        # A place of one letter is the letter: answers that were saved before places could be shared still hold.
        return [*([letter, option.text] for letter, option in self.options.items()), ["key", *map("".join, self.key)]]

    @classmethod
    def holes_in(cls, question: DraftQuestion, fits: Fits) -> Iterator[Hole]:
        yield from holes_in_options(question)
        key = question.node.get("key")
        if not isinstance(key, SequenceNode):
            return
        places = [_letters_at(place) for place in key.items]
        letters = [letter for place in places for letter in place]
        written = [option.letter for option in question.options]
        if sorted(letters) != sorted(written):
            message = "the key must hold every letter once"
            help_ = f"The letters are {', '.join(written)}. Write them in the right order."
            yield Hole(key.place, ORDER_KEY, message, help_, tuple(sorted({*letters} ^ {*written})))
        elif len(places) == 1 and len(written) > 1:
            message = "all steps share one place, so there is nothing to put in order"
            yield Hole(key.place, ORDER_GIVEN_AWAY, message, "Put into brackets only steps that may change places.")
        elif len(written) > 1 and _in_order(written, places):
            message = "the options already stand in the right order"
            help_ = "Write the options in another order; the key alone says the right one."
            yield Hole(key.place, ORDER_GIVEN_AWAY, message, help_)


def _letters_at(place: Node) -> list[str]:
    """The letters at a place of a draft's key. What is neither a letter nor a list of them is told of elsewhere."""
    items = place.items if isinstance(place, SequenceNode) else [place]
    return [item.value for item in items if isinstance(item, ScalarNode) and not item.is_null]


def _in_order(letters: list[str], places: list[list[str]]) -> bool:
    ranks = {letter: rank for rank, place in enumerate(places) for letter in place}
    return sorted(letters, key=ranks.__getitem__) == letters
