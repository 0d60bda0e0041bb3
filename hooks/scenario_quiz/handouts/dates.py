"""The day on which a handout was correct: a day that somebody wrote down, never the day of the build."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from scenario_quiz.bank import Bank


def correct_on(cited: Iterable[str], bank: Bank) -> date | None:
    """The earliest day on which something that a handout rests on was last checked: `checked` of a page, `as_of` of a
    law. None where nothing of it carries a day."""
    return earliest(_checked(citation, bank) for citation in cited)


def earliest(days: Iterable[date | None]) -> date | None:
    """The first of the days that are there. None where there are none."""
    return min((day for day in days if day), default=None)


def _checked(citation: str, bank: Bank) -> date | None:
    if citation.startswith("law:"):
        return bank.registers.law[citation.removeprefix("law:")].as_of
    page = bank.pages.get(citation.partition("#")[0])
    return page.front.checked if page else None
