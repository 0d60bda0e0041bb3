"""The day on which a handout was correct: a day that somebody wrote down, never the day of the build."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from scenario_quiz.bank import Bank
from scenario_quiz.scenarios.model import Scenario


def correct_on(scenarios: Iterable[Scenario], bank: Bank) -> date | None:
    """The earliest day on which something that the scenarios cite was last checked: `checked` of a page, `as_of` of a
    law. None where nothing cited carries a day."""
    days = [_checked(citation, bank) for scenario in scenarios for citation in scenario.citations]
    return min((day for day in days if day), default=None)


def check_after(scenarios: Iterable[Scenario]) -> date | None:
    """The earliest day after which one of the scenarios is to be checked again. None where there are none."""
    return min((scenario.check_after for scenario in scenarios), default=None)


def _checked(citation: str, bank: Bank) -> date | None:
    if citation.startswith("law:"):
        return bank.registers.law[citation.removeprefix("law:")].as_of
    page = bank.pages.get(citation.partition("#")[0])
    return page.front.checked if page else None
