"""A guide's file as frozen models: what each field is for, in one sentence that editors show as help.

A guide leads a reader from what they know to what to do. Unlike a scenario it is advice: nothing in it is right or
wrong, and every path ends at a card. Whether its paths are safe is asked by `checks.guides`, on the node tree.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from scenario_quiz.scenarios.fixed_lists import Letter
from scenario_quiz.scenarios.model import Review
from scenario_quiz.schema.fields import Citation, Identifier, IsoDate, Line, Named
from scenario_quiz.schema.model import Model

CardLevel = Literal["now", "today", "week"]
CardPart = Literal["law", "family", "heading", "change", "again"]


class GuideReview(Review):
    """A practitioner's review of a guide, over every path of it. Only one that really happened."""

    role: Named = Field(description="Whose review it is: an id of reviewers.yml.")
    texts: Line = Field(description="The mark of the texts that were read. scenario-quiz reviewed writes it.")


class GuidePage(Model):
    """An address that opens the guide at one of its questions."""

    id: Identifier = Field(description="The end of its address, under guides/. It shares its names with no other.")
    title: Line = Field(description="What the page is called.")
    opens: Named = Field(description="The id of the question that it opens at.")


class NotSure(Model):
    """The answer that stands with every question, for whoever does not know."""

    begins: Line = Field(description="The words that this answer begins with.")
    leads_to: tuple[Named, ...] = Field(description="Ids of the outcomes that it may lead to.", min_length=1)


class Frame(Model):
    """What stands around every question and every card."""

    intro: Line = Field(description="Who it is for, and what comes first.")
    bar: Line = Field(description="What stands above every step, before the number of `call`.")
    call: Named = Field(description="The route of contact whose number stands in the bar.")
    no_number: Line = Field(description="The words of the link that stands there while nobody is filled in.")
    no_number_cite: Citation = Field(description="Where that link leads.")
    every_card: tuple[Line, ...] = Field((), description="What every card says, whatever it is about.")


class RecordLine(Model):
    """A heading of the record that is printed, with what is printed in. The rest is ruled lines."""

    heading: Line = Field(description="The heading.")
    hint: Line = Field(description="What belongs there.")
    answer: Named | None = Field(None, description="The id of a question: the reader's answer to it is printed in.")
    card: tuple[CardPart, ...] = Field((), description="Parts of the card that are printed in.")


class Record(Model):
    """The record of a decision, which prints on one side of paper."""

    title: Line = Field(description="What it is called.")
    cite: Citation = Field(description="The page with an empty one.")
    note: Line = Field(description="What stands at its foot.")
    lines: tuple[RecordLine, ...] = Field(description="Its headings, in order. They are numbered.", min_length=1)
    signed: RecordLine = Field(description="What stands below them: who wrote it, and when.")


class GuideOption(Model):
    """An answer, and where it leads."""

    text: Line = Field(description="The answer, in the reader's words.")
    next: Named = Field(description="The id of the question or outcome that it leads to.")
    adds: Line | None = Field(None, description="A line that this answer adds to the card. It needs cite.")
    cite: tuple[Citation, ...] = Field((), description="Where the guidance says so.")


class GuideQuestion(Model):
    """A question with answers that lead on."""

    id: Identifier = Field(description="The question's id. It shares one namespace with the outcomes.")
    ask: Line = Field(description="The question, about what the reader can see or knows. No law.")
    hint: Line | None = Field(None, description="A line below it.")
    options: dict[Letter, GuideOption] = Field(description="The answers, in order. The last: not sure.")


class Card(Model):
    """Where a path ends: what to do, in words to act on."""

    id: Identifier = Field(description="The outcome's id. It shares one namespace with the questions.")
    level: CardLevel = Field(description="How soon: now, today or week.")
    heading: Line = Field(description="The decision in a sentence that says what to do.")
    call: tuple[Named, ...] = Field(
        description="Who to call, in order: routes of organisation.yml, numbers of contacts.yml.", min_length=1
    )
    do: tuple[Line, ...] = Field(description="What to do, in order.", min_length=1)
    say: tuple[Line, ...] = Field(description="Two lines to say.", min_length=1)
    share: Line = Field(description="What to share.")
    leave_out: Line = Field(description="What to leave out.")
    family: Line = Field(description="Whether to tell the family.")
    write: Line = Field(description="What to write down.")
    again: Line = Field(description="When to look again.")
    change: Line = Field(description="What would change this.")
    cite: tuple[Citation, ...] = Field(description="Where the guidance says so.", min_length=1)
    law: tuple[Named, ...] = Field((), description="Ids of entries of the law that it rests on.")
    unsure: tuple[Line, ...] = Field((), description="What on it is our own advice, or not confirmed.")


class Guide(Model):
    """Questions that lead to cards."""

    schema_: Annotated[Literal["1"], WithJsonSchema({"enum": [1, "1"]})] = Field(
        alias="schema", description="The version of this form: 1."
    )
    title: Line = Field(description="What the guide is called.")
    summary: Line = Field(description="One sentence that says what it ends in.")
    status: Literal["draft", "published"] = Field(description="draft (checked, not built) or published.")
    nations: tuple[str, ...] = Field(description="Where it applies. The law differs.", min_length=1)
    owner: Line | None = Field(None, description="The role that looks after it and has it reviewed. No names.")
    checked: IsoDate = Field(description="The day on which its facts were last checked.")
    check_after: IsoDate = Field(description="Readers are told to check before relying on it after this day.")
    reviewers: tuple[Named, ...] = Field(description="Who has to review it: ids of reviewers.yml.", min_length=1)
    reviewed: tuple[GuideReview, ...] = Field(description="Their reviews, or [].")
    pages: tuple[GuidePage, ...] = Field(
        description="The addresses that open it, the first at its start.", min_length=1
    )
    not_sure: NotSure = Field(description="The answer of whoever does not know.")
    frame: Frame = Field(description="What stands around every step.")
    record: Record = Field(description="The record that it prints.")
    questions: tuple[GuideQuestion, ...] = Field(description="The questions. It starts with the first.", min_length=1)
    outcomes: tuple[Card, ...] = Field(description="The cards that its paths end at.", min_length=1)
    id: Identifier = Field("unnamed", exclude=True, description="Set from the file's name; never written.")

    @property
    def citations(self) -> tuple[str, ...]:
        """What it cites, each once, in order."""
        options = (option for question in self.questions for option in question.options.values())
        cited = [*(one for option in options for one in option.cite), self.frame.no_number_cite, self.record.cite]
        for card in self.outcomes:
            cited += [*card.cite, *(f"law:{id_}" for id_ in card.law)]
        return tuple(dict.fromkeys(cited))
