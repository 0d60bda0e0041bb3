"""Ten minutes for a team meeting: one story, one sheet, one code to scan, three steps. Another story each month."""

from __future__ import annotations

from scenario_quiz.bank import Bank
from scenario_quiz.documentation.made import TEAM
from scenario_quiz.pages.front_matter import front_matter
from scenario_quiz.pages.handout_links import links_of
from scenario_quiz.pages.handout_places import Shelf
from scenario_quiz.pages.templating import fragment, render
from scenario_quiz.pages.trainers.guide import real_child
from scenario_quiz.pages.trainers.share_links import scenario_link
from scenario_quiz.scenarios.model import Scenario


def team_page(bank: Bank, shelf: Shelf) -> str:
    """The page's Markdown. It holds every core story; the reader's browser shows that of the month."""
    core = [one for one in bank.published if one.level == "core"] or bank.published
    block = fragment(
        "trainers/team.html.j2",
        bank.words,
        stories=[(one, scenario_link(one, bank), _sheet(one, shelf)) for one in core],
        lists=bank.registers.lists,
    )
    return front_matter(TEAM, bank.words, hide=("toc",)) + render(
        "trainers/team.md.j2", bank.words, block=block, real_child=real_child(bank)
    )


def _sheet(scenario: Scenario, shelf: Shelf) -> str:
    """The address of the learner's sheet; nothing where no sheets are made."""
    sheets = links_of(scenario.id, TEAM.file, shelf)
    return next((address for handout, address in sheets if handout.kind == "learner" and not handout.large), "")
