"""Citations of stories, guides and registers that name an earlier address, led to where its words stand now.

Whatever shows or counts citations then knows one address of each section, and none of its earlier ones.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel

from scenario_quiz.documentation.moves import Moves
from scenario_quiz.guides.form import Guide, GuideQuestion
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.model import Scenario

M = TypeVar("M", bound=BaseModel)
_WITH_PLACE = ("ideas", "misconceptions", "law", "glossary")


def with_new_places(registers: Registers, moves: Moves) -> Registers:
    """The registers, each entry leading to where its place stands now."""
    if not moves.homes:
        return registers
    led: dict[str, Any] = {
        name: {id_: _led(entry, moves) for id_, entry in getattr(registers, name).items()} for name in _WITH_PLACE
    }
    return replace(registers, **led)


def with_new_citations(scenario: Scenario, moves: Moves) -> Scenario:
    """A story with citations that name where their words stand now."""
    if all(moves.home_of(one) == one for one in scenario.citations):
        return scenario
    return scenario.model_copy(
        update={
            "questions": tuple(_citing(part, moves) for part in scenario.questions),
            "outcomes": tuple(_citing(part, moves) for part in scenario.outcomes),
        }
    )


def with_new_guide_citations(guide: Guide, moves: Moves) -> Guide:
    """A guide with citations that name where their words stand now."""
    if all(moves.home_of(one) == one for one in guide.citations):
        return guide
    frame, record = guide.frame, guide.record
    return guide.model_copy(
        update={
            "frame": frame.model_copy(update={"no_number_cite": moves.home_of(frame.no_number_cite)}),
            "record": record.model_copy(update={"cite": moves.home_of(record.cite)}),
            "questions": tuple(_asking(question, moves) for question in guide.questions),
            "outcomes": tuple(_citing(card, moves) for card in guide.outcomes),
        }
    )


def _asking(question: GuideQuestion, moves: Moves) -> GuideQuestion:
    options = {letter: _citing(option, moves) for letter, option in question.options.items()}
    return question.model_copy(update={"options": options})


def _citing(part: M, moves: Moves) -> M:
    cited: tuple[str, ...] = getattr(part, "cite", ())
    return part.model_copy(update={"cite": tuple(dict.fromkeys(map(moves.home_of, cited)))})


def _led(entry: M, moves: Moves) -> M:
    place: str | None = getattr(entry, "place", None)
    home = moves.home_of(place) if place else place
    return entry if home == place else entry.model_copy(update={"place": home})
