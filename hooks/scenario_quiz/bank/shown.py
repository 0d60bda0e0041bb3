"""What of a project is shown: what is right, less what the organisation leaves out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from scenario_quiz.bank.bank import Bank
from scenario_quiz.bank.followed import with_new_citations
from scenario_quiz.bank.ground import Ground
from scenario_quiz.bank.guides import Guides
from scenario_quiz.bank.left_out import left_out_pages, left_out_stories, pages_of_stories
from scenario_quiz.bank.stories import Stories
from scenario_quiz.bank.together import broken_files
from scenario_quiz.checks.citations import Citable, unresolved
from scenario_quiz.documentation.made import SET
from scenario_quiz.documentation.page_ledger import joined_pages
from scenario_quiz.findings import Finding, errors_in
from scenario_quiz.project import Project, scenario_source
from scenario_quiz.registers.reviews import Reviews
from scenario_quiz.registers.topic_lists import OF_STORY
from scenario_quiz.scenarios.model import Scenario, in_order
from scenario_quiz.scenarios.set_model import ScenarioSet
from scenario_quiz.settings.release import release_of
from scenario_quiz.settings.site_address import load_site_url


def bank_of(project: Project, ground: Ground, stories: Stories, guides: Guides, findings: list[Finding]) -> Bank:
    """The bank of what can be shown, with every finding, in order and with its line."""
    broken = broken_files(project, findings)
    able = [
        with_new_citations(_with_reviews(one, ground.reviews), ground.moves)
        for one in stories.scenarios
        if one.id not in broken
    ]
    if errors_in(findings):
        there = _surely_there(ground.citable)
        able = [one for one in able if _can_be_shown(one, there)]
    every = tuple(one for one in able if one.status != "draft")
    drafts = tuple(one for one in able if one.status == "draft")
    unwanted = left_out_stories(every, ground.organisation)
    shown = tuple(one for one in every if one not in unwanted)
    ready, gone = {one.id for one in shown}, {one.id for one in unwanted}
    out = left_out_pages(ground.pages, ground.organisation)
    return Bank(
        scenarios=shown,
        drafts=drafts,
        registers=ground.registers,
        sets=tuple(one for one in _kept_sets(stories.sets, gone) if ready.issuperset(one.scenarios)),
        guides=() if "guides" in ground.organisation.left_out else guides.published,
        ledger={id_: ids for promises in ground.ledgers.values() for id_, ids in promises.stories.items()},
        promised_sets=tuple(id_ for promises in ground.ledgers.values() for id_ in promises.sets),
        documents=ground.documents,
        pages=ground.pages,
        moves=ground.moves,
        promised_pages=joined_pages(*(promises.pages for promises in ground.page_ledgers.values())),
        organisation=ground.organisation,
        left_out=out.union(pages_of_stories(every, unwanted, ground.organisation), _pages_of_sets(stories.sets, gone)),
        pictures=_pictures(project, (*shown, *drafts)),
        dialect=ground.dialect,
        release=release_of(ground.settings),
        site_url=load_site_url(ground.settings),
        findings=tuple(findings),
        broken=broken,
    )


def _with_reviews(scenario: Scenario, reviews: Reviews) -> Scenario:
    """A story with the reviews that an organisation's own register has of it, under its id or an earlier one."""
    every = in_order((*scenario.reviews, *reviews.of(scenario.id, *scenario.aliases)))
    if every == scenario.reviews:
        return scenario
    return scenario.model_copy(update={"reviewed": every[0], "also_reviewed": every[1:]})


def _kept_sets(sets: Iterable[ScenarioSet], left_out: set[str]) -> Iterator[ScenarioSet]:
    """Sets without stories that the organisation leaves out. One that would be empty goes."""
    for one in sets:
        kept = tuple(id_ for id_ in one.scenarios if id_ not in left_out)
        if kept or not one.scenarios:  # withdrawn stories, too, may have emptied it: then its page stays
            yield one if kept == one.scenarios else one.model_copy(update={"scenarios": kept})


def _pages_of_sets(sets: Iterable[ScenarioSet], left_out: set[str]) -> Iterator[str]:
    """The names of pages of sets that go, because each of their stories does."""
    for one in sets:
        if one.scenarios and left_out.issuperset(one.scenarios):
            yield from map(SET.of, (one.id, *one.aliases))


def _pictures(project: Project, scenarios: Iterable[Scenario]) -> dict[str, Path]:
    return {
        one.id: project.figure(project.root / scenario_source(one.id), one.figure.file)
        for one in scenarios
        if one.figure
    }


def _surely_there(citable: Citable) -> Citable:
    """What can be cited without what may be there alone. While a register has mistakes, its entries may not be."""
    pages = {name: replace(page, lost=frozenset()) for name, page in citable.pages.items()}
    return Citable(pages, replace(citable.registers, broken_files=frozenset()), citable.moves)


def _can_be_shown(scenario: Scenario, citable: Citable) -> bool:
    """Whether all that a scenario's page shows is there."""
    lists = citable.registers.lists
    ideas = [citable.registers.ideas.get(idea) for idea in scenario.ideas]
    places = [*scenario.citations, *(idea.place for idea in ideas if idea)]
    return (
        all(ideas)
        and all(set(getattr(scenario, name)) <= {*lists[register]} for name, register in OF_STORY.items())
        and scenario.problems.issubset(citable.registers.problems)
        and not any(unresolved(place, citable) for place in places)
    )
