"""What is to be looked at again, by when and by which role; and what the stories practise, gaps included.

Values for the maintainers' pages and for `scenario-quiz review`. Nothing here knows what day it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from scenario_quiz.bank import Bank
from scenario_quiz.documentation.made import GUIDE, LAW, STORY, WORDS
from scenario_quiz.places import ORGANISATION
from scenario_quiz.project import guide_source, scenario_source
from scenario_quiz.scenarios.model import Review, Scenario

# Fewer published stories than this on one thing is a gap.
ENOUGH = 3

_NUMBERS = WORDS.name  # the page that lists them all


@dataclass(frozen=True)
class Due:
    """What is to be looked at again: `source` is its file in the project, `page` and `anchor` its place on the site."""

    day: date
    kind: Literal["page", "story", "guide", "law", "word", "number"]
    title: str
    owner: str
    seen: date | None
    source: str
    page: str
    anchor: str = ""
    reviews: tuple[Review, ...] = ()  # of practitioners, the earliest first


@dataclass(frozen=True)
class Cover:
    """One idea, problem or misconception, and the published stories that practise or show it."""

    id: str
    name: str
    stories: tuple[Scenario, ...]

    @property
    def is_gap(self) -> bool:
        return len(self.stories) < ENOUGH


def due_dates(bank: Bank) -> list[Due]:
    """Everything that has a day for its next review, by that day."""
    return sorted(_due(bank), key=lambda due: (due.day, due.kind, due.title, due.source))


def coverage(bank: Bank) -> dict[str, list[Cover]]:
    """For ideas, problems and misconceptions: each entry with its stories, in the order of the register."""
    registers = bank.registers
    return {
        "ideas": [
            Cover(id_, idea.name, tuple(one for one in bank.published if id_ in one.ideas))
            for id_, idea in registers.ideas.items()
        ],
        "problems": [
            Cover(id_, problem.shown, tuple(one for one in bank.published if id_ in one.problems))
            for id_, problem in registers.problems.items()
        ],
        "misconceptions": [
            Cover(id_, myth.belief, tuple(one for one in bank.published if id_ in one.misconceptions))
            for id_, myth in registers.misconceptions.items()
        ],
    }


def overdue(due: Iterable[Due], today: date) -> list[Due]:
    """What was to be looked at before today."""
    return [one for one in due if one.day < today]


def due_by(due: Iterable[Due], day: date) -> list[Due]:
    """What is to be looked at by a day, that day included."""
    return [one for one in due if one.day <= day]


def _due(bank: Bank) -> Iterator[Due]:
    owner = bank.organisation.review_owner or ""
    for page in bank.pages.values():
        front = page.front
        if front.check_after and page.name not in bank.left_out:
            who = front.owner or owner
            yield Due(
                front.check_after, "page", page.title, who, front.checked, page.source, page.name, "", page.reviews
            )
    for one in bank.published:
        seen = one.reviews[-1].on if one.reviews else None
        source = scenario_source(one.id)
        who = one.owner or owner
        yield Due(one.check_after, "story", one.title, who, seen, source, STORY.of(one.id), "", one.reviews)
    for ready in bank.guides:
        guide = ready.guide
        source, name = guide_source(guide.id), GUIDE.of(guide.pages[0].id)
        reviews = ready.standing.holding
        who = guide.owner or owner
        yield Due(guide.check_after, "guide", guide.title, who, guide.checked, source, name, "", reviews)
    for id_, law in bank.registers.law.items():
        yield Due(
            law.check_after, "law", law.name, law.owner, law.as_of, bank.registers.path_of("law", id_), LAW.name, id_
        )
    for id_, word in bank.organisation.law.items():
        if id_ in bank.registers.law:
            title = bank.registers.law[id_].name
            yield Due(word.check_after, "word", title, word.by, word.as_of, ORGANISATION, LAW.name, id_)
    for id_, number in bank.registers.contacts.items():
        source = bank.registers.path_of("contacts", id_)
        yield Due(number.check_after, "number", number.name, number.owner or owner, number.as_of, source, _NUMBERS)
