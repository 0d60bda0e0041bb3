"""What every kind of question has and can be asked. A kind says here, in its own class, whatever is special to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, NamedTuple, get_args

from pydantic import Field

from scenario_quiz.scenarios.draft_parts import DraftOption, DraftQuestion, Fits, Hole
from scenario_quiz.scenarios.fixed_lists import Letter
from scenario_quiz.scenarios.kinds.options import RIGHT, Choice, Option
from scenario_quiz.schema.fields import Block, Citation, Identifier, Line, Named
from scenario_quiz.schema.model import Model
from scenario_quiz.words import Words


class KeyPart(NamedTuple):
    """A part of a key that belongs to the whole question: a line of ours, and below it an author's texts."""

    name: str
    block: str = ""
    points: tuple[str, ...] = ()


class AnyQuestion(Model):
    """What all kinds share."""

    # One of several options, so that a pattern over the bank could give it away.
    has_one_best: ClassVar[bool] = False
    # Each option names what comes next; otherwise the question does.
    options_lead: ClassVar[bool] = True
    # The template in pages/templates/kinds/ that shows it, without its ending. Kinds that look alike share one.
    template: ClassVar[str]

    id: Identifier = Field(description="The question's permanent id: its anchor, and how saved answers know it.")
    scene: Block | None = Field(None, description="What has happened by now, shown above the question.")
    ask: Line = Field(description="The question itself, in one short sentence.")
    explain: Block = Field(description="The point to take away. Required.")
    practises: tuple[Named, ...] = Field(description="Ideas that it practises, from ideas.yml.", min_length=1)
    cite: tuple[Citation, ...] = Field(description="Where it is said: page#anchor, source:id or law:id.", min_length=1)
    retired_options: tuple[Letter, ...] = Field((), description="Letters published once and no longer used.")
    aliases: tuple[Identifier, ...] = Field((), description="Earlier ids of this question, which go on working.")

    @classmethod
    def name(cls) -> str:
        """What stands under `kind`."""
        return str(get_args(cls.model_fields["kind"].annotation)[0])

    @classmethod
    def own_words(cls, words: Words) -> dict[str, Any]:
        """The words of this kind, of all words in a language."""
        own: dict[str, Any] = words["kinds"][cls.name()]
        return own

    @classmethod
    def holes_in(cls, question: DraftQuestion, fits: Fits) -> Iterator[Hole]:
        """Every hole in the answer key of a draft of this kind. `fits` gives the problems that go with an option."""
        raise NotImplementedError

    @classmethod
    def state_in(cls, option: DraftOption) -> str:
        """How good an option of a draft is, as `Choice.state` of the model; nothing where the draft does not say."""
        return ""

    @classmethod
    def is_right(cls, option: DraftOption) -> bool:
        """Whether an option of a draft is marked as right. Where options are not, none is."""
        return cls.state_in(option) in RIGHT

    @property
    def offered(self) -> Mapping[Letter, Option]:
        """What it offers, by letter, in the order written; nothing where the reader writes."""
        return {}

    @property
    def choices(self) -> Mapping[Letter, Choice]:
        """Those of them that a reader chooses or leaves."""
        return {}

    def state_of(self, letter: Letter) -> str:
        """How good an option is, for styles."""
        return self.choices[letter].state

    def verdict_of(self, letter: Letter, words: Words) -> str:
        """How good an option is, in words."""
        return str(words[f"verdict_{self.state_of(letter)}"])

    @property
    def leads_to(self) -> str | None:
        """What comes after every answer. None where each option names its own, and where nothing is named."""
        return None

    @property
    def right_order(self) -> tuple[Letter, ...]:
        """The letters in their right order; nothing where the order is of no account."""
        return ()

    @property
    def told_after(self) -> tuple[str, ...]:
        """What every reader is told after an answer, beside the reasons of choices and the point to take away."""
        return ()

    @property
    def form_key(self) -> str:
        """What its form has to know of the key, besides how good each option is."""
        return ""

    def key_parts(self, words: Words) -> tuple[KeyPart, ...]:
        """The key, beyond what stands with each option."""
        return ()

    @property
    def saved_key(self) -> list[list[str]]:
        """What a saved answer is tied to besides the question: option texts and the key, never its reasons."""
        return [[letter, choice.text, choice.keyed] for letter, choice in self.choices.items()]


class GoesOn(AnyQuestion):
    """A question after which all go on to the same."""

    options_lead: ClassVar[bool] = False

    next: Named | None = Field(None, description="The question or outcome that comes after.")

    @property
    def leads_to(self) -> str | None:
        return self.next
