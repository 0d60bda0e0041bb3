"""The registers' entries: ideas, sources, misconceptions and problems, and the ledger of published ids."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from scenario_quiz.schema.fields import Citation, Identifier, Line
from scenario_quiz.schema.scenario import Model

ProblemVerdict = Literal["acceptable", "risky", "unsafe", "wrong"]


class Editions(Model):
    """An idea's place in each edition of the golden rules, in words such as: rule 3, only in part, not a rule."""

    e2008: Line
    e2015: Line
    e2018: Line
    e2024: Line


class Idea(Model):
    """What a question practises: a golden rule, a habit or significant harm."""

    kind: Literal["rule", "habit", "harm"]
    name: Line
    says: Line
    place: Citation
    editions: Editions


class Source(Model):
    """Something that pages and scenarios cite."""

    title: Line
    short: Line
    publisher: Line
    dated: Line
    status: Literal["in-force", "superseded", "reported", "background"]
    seen: Line
    superseded_by: Identifier | None = None
    note: Line | None = None


class Misconception(Model):
    """A wrong belief that decent practitioners hold, with the truth and where this site says it."""

    belief: Line
    truth: Line
    place: Citation


class Problem(Model):
    """What is wrong with a choice, in the words that the reader sees."""

    shown: Line
    verdicts: tuple[ProblemVerdict, ...] = Field(min_length=1)
