"""The page that people write for trainers, `docs/trainers/index.md`: what made pages lead to. A site may lack it, and
may have moved parts of it."""

from __future__ import annotations

from collections.abc import Iterable

from scenario_quiz.addresses import page_html
from scenario_quiz.bank import Bank
from scenario_quiz.organisation.markers import shown_detail
from scenario_quiz.pages.organisation import theme_numbers
from scenario_quiz.pages.templating import fragment
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.model import Scenario

_LIST, _REAL_CHILD = "stories", "trainers#a-real-child"


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
    directory = bank.directory
    name, _, anchor = bank.moves.home_of(_REAL_CHILD).partition("#")
    is_there = name in bank.pages and anchor in bank.pages[name].anchors
    numbers = theme_numbers(directory)
    return fragment(
        "trainers/real-child.html.j2",
        bank.words,
        first=next((shown_detail(directory.details[one], directory) for one in directory.urgent), ""),
        emergency=numbers["emergency"],
        advice=numbers["advice"],
        more=f"{up}{page_html(name)}#{anchor}" if up is not None and is_there else "",
    )
