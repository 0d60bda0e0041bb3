"""What makes each page of `documentation.made`, bound to its entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from scenario_quiz.bank import Bank
from scenario_quiz.documentation import made
from scenario_quiz.documentation.made import MadePage
from scenario_quiz.findings import Finding
from scenario_quiz.pages.choosing import choosing_page
from scenario_quiz.pages.glossary import glossary_page
from scenario_quiz.pages.handout_places import Shelf
from scenario_quiz.pages.law import law_page
from scenario_quiz.pages.listings import codes_page, sources_page
from scenario_quiz.pages.myths import myths_page
from scenario_quiz.pages.organisation import organisation_page
from scenario_quiz.pages.practice_list import practice_page
from scenario_quiz.pages.record import record_page
from scenario_quiz.pages.reviewing import reviewing_page
from scenario_quiz.pages.sets import sets_page
from scenario_quiz.pages.today import today_page
from scenario_quiz.pages.trainers.listing import for_whom_page
from scenario_quiz.pages.trainers.plan import group_page, plan_page
from scenario_quiz.pages.trainers.team import team_page
from scenario_quiz.pages.upkeep import coverage_page, review_page
from scenario_quiz.scenarios.model import Scenario


@dataclass(frozen=True)
class Making:
    """What pages are made of."""

    bank: Bank
    shelf: Shelf = field(default_factory=Shelf)
    is_preview: bool = False

    @property
    def drafts(self) -> tuple[Scenario, ...]:
        return self.bank.drafts if self.is_preview else ()

    @property
    def findings(self) -> list[Finding]:
        """The mistakes that a preview tells of."""
        return self.bank.errors if self.is_preview else []

    @cached_property
    def by_id(self) -> dict[str, Scenario]:
        """Published stories by id."""
        return {scenario.id: scenario for scenario in self.bank.published}


MAKERS: dict[MadePage, Callable[[Making], str]] = {
    made.PLAN: lambda making: plan_page(making.bank),
    made.FOR_WHOM: lambda making: for_whom_page(making.bank),
    made.GROUP: lambda making: group_page(making.bank.words),
    made.SETS: lambda making: sets_page(making.bank.sets, making.by_id, making.bank.words),
    made.RECORD: lambda making: record_page(making.bank.words),
    made.STORIES: lambda making: practice_page(
        making.bank.published, making.bank.registers, making.bank.sets, making.findings, making.drafts
    ),
    made.TODAY: lambda making: today_page(making.bank),
    made.TEAM: lambda making: team_page(making.bank, making.shelf),
    made.SOURCES: lambda making: sources_page(making.bank.registers),
    made.LAW: lambda making: law_page(making.bank.registers, making.bank.pages),
    made.GLOSSARY: lambda making: glossary_page(making.bank.registers, making.bank.pages),
    made.MYTHS: lambda making: myths_page(making.bank.registers, making.bank.pages, making.bank.published),
    made.REVIEW: lambda making: review_page(making.bank),
    made.REVIEWING: lambda making: reviewing_page(making.bank, making.shelf),
    made.COVERAGE: lambda making: coverage_page(making.bank),
    made.OWN: lambda making: organisation_page(making.bank),
    made.WORDS: lambda making: choosing_page(making.bank.registers, making.bank.pages),
    made.CHECKS: lambda making: codes_page(making.bank.words),
}


def made_pages(making: Making) -> Iterator[tuple[MadePage, str]]:
    """Every page that the build makes once, but those that the organisation leaves out, with its Markdown."""
    yield from ((page, MAKERS[page](making)) for page in kept_pages(making.bank))


def kept_pages(bank: Bank) -> list[MadePage]:
    """The pages that the build makes once, without those that the organisation leaves out."""
    return [page for page in made.PAGES if page.name not in bank.left_out]


def kept_kinds(bank: Bank) -> list[MadePage]:
    """The kinds of pages of which a site has any."""
    return [kind for kind in made.KINDS if kind.feature not in bank.organisation.left_out]
