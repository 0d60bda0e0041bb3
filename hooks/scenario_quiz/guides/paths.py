"""The paths through a guide: from a question, answer by answer, to a card."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from scenario_quiz.guides.form import Guide


class Taken(NamedTuple):
    """A question, and the letter of the answer that was taken."""

    question: str
    letter: str


class Path(NamedTuple):
    """The answers taken, in order, and the id of the card at the end."""

    taken: tuple[Taken, ...]
    card: str


def paths_of(guide: Guide, start: str = "") -> Iterator[Path]:
    """Every path from a question, the first of the guide where none is named. Needs a guide without loops."""
    questions = {question.id: question for question in guide.questions}

    def walked(here: str, taken: tuple[Taken, ...]) -> Iterator[Path]:
        if here not in questions:
            yield Path(taken, here)
            return
        for letter, option in questions[here].options.items():
            yield from walked(option.next, (*taken, Taken(here, letter)))

    yield from walked(start or guide.questions[0].id, ())


def reached_from(guide: Guide, start: str) -> set[str]:
    """The ids of all questions and cards that can be reached from a question, itself among them."""
    questions = {question.id: question for question in guide.questions}
    reached: set[str] = set()
    pending = [start]
    while pending:
        here = pending.pop()
        if here not in reached:
            reached.add(here)
            pending += [option.next for option in questions[here].options.values()] if here in questions else []
    return reached
