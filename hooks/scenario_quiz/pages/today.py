"""One question now: an address to come back to, which shows another story each day."""

from __future__ import annotations

from scenario_quiz.bank import Bank
from scenario_quiz.documentation.made import TODAY
from scenario_quiz.pages.front_matter import front_matter
from scenario_quiz.pages.templating import fragment, render


def today_page(bank: Bank) -> str:
    """The page's Markdown. It holds every story; the reader's browser shows that of the day."""
    block = fragment("today.html.j2", bank.words, stories=bank.published)
    return front_matter(TODAY, bank.words, hide=("toc",)) + render("today.md.j2", bank.words, block=block)
