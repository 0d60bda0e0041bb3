"""The page that people write for trainers, `docs/trainers/index.md`: what made pages lead to. A site may lack it."""

from __future__ import annotations

from collections.abc import Iterable

from scenario_quiz.bank import Bank
from scenario_quiz.organisation.details import DETAILS
from scenario_quiz.organisation.markers import shown_detail
from scenario_quiz.pages.organisation import theme_numbers
from scenario_quiz.pages.templating import fragment
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.model import Scenario

_LIST, _REAL_CHILD = "stories", "a-real-child"


def lists_stories(bank: Bank) -> bool:
    """Whether the page has a place for the list of all stories, which a link can filter."""
    return "trainers" in bank.pages and _LIST in bank.pages["trainers"].anchors


def audiences_of(stories: Iterable[Scenario], registers: Registers) -> list[str]:
    """Whom stories are for, in the order of the register."""
    found = {one for story in stories for one in story.audience}
    return [one for one in registers.lists["audiences"] if one in found]


def real_child(bank: Bank, up: str | None = "../../") -> str:
    """What to do if somebody describes a real child: on every story's notes, every session, plan and pack.

    `up` leads from the page to the site's start. On paper, where it is None, nothing leads to more.
    """
    numbers = theme_numbers(bank.directory)
    return fragment(
        "trainers/real-child.html.j2",
        bank.words,
        front_door=shown_detail(DETAILS["front-door"], bank.directory),
        emergency=numbers["emergency"],
        advice=numbers["advice"],
        more=up is not None and "trainers" in bank.pages and _REAL_CHILD in bank.pages["trainers"].anchors,
        up=up,
    )
