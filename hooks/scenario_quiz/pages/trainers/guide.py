"""The page that people write for trainers, `docs/trainers/index.md`: what made pages lead to. A site may lack it."""

from __future__ import annotations

from scenario_quiz.bank import Bank
from scenario_quiz.organisation.details import DETAILS
from scenario_quiz.organisation.markers import shown_detail
from scenario_quiz.pages.organisation import theme_numbers
from scenario_quiz.pages.templating import fragment

_LIST, _REAL_CHILD = "stories", "a-real-child"


def lists_stories(bank: Bank) -> bool:
    """Whether the page has a place for the list of all stories, which a link can filter."""
    return "trainers" in bank.pages and _LIST in bank.pages["trainers"].anchors


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
