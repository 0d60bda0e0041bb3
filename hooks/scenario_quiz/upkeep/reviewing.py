"""What practitioners are asked to review, first things first, and whom each needs. Values for the page and the pack."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scenario_quiz.bank import Bank
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.made import GUIDE, STORY
from scenario_quiz.guides.form import Guide
from scenario_quiz.guides.standing import ReadyGuide
from scenario_quiz.scenarios.model import Review, Scenario

# Read in every service by whoever is worried now: they come before all other pages, and need each service.
FIRST_PAGES = ("significant-harm", "contacts", "guidance/should-i-share")
FIRST_STORIES = 8
# Of these pages nobody learns what to do.
_NOT_GUIDANCE = (".", "about", "authors", "organisations", "trainers")


@dataclass(frozen=True)
class Item:
    """A story, a guide or a page to review. `name` is what `scenario-quiz reviewed` calls it, `page` its page."""

    name: str
    title: str
    page: str
    needs: tuple[str, ...]  # ids of reviewers
    law: tuple[str, ...]  # ids of the entries that it relies on
    reviews: tuple[Review, ...]
    story: Scenario | None = None
    guide: Guide | None = None


@dataclass(frozen=True)
class Pack:
    """All that is to be reviewed: what comes first, then the other stories and pages."""

    first: tuple[Item, ...]
    stories: tuple[Item, ...]
    pages: tuple[Item, ...]


def pack_of(bank: Bank) -> Pack:
    """What is to be reviewed of what readers can open."""
    core = first_stories(bank.published)
    pages = {
        name: _of_page(document, bank)
        for name, document in bank.shown_documents.items()
        if name in bank.pages and name.split("/")[0] not in _NOT_GUIDANCE
    }
    first = (pages[name] for name in FIRST_PAGES if name in pages)
    return Pack(
        (*(_of_guide(one, bank) for one in bank.guides), *(_of_story(one, bank) for one in core), *first),
        tuple(_of_story(one, bank) for one in bank.published if one not in core),
        tuple(item for name, item in pages.items() if name not in FIRST_PAGES),
    )


def first_stories(stories: Iterable[Scenario]) -> tuple[Scenario, ...]:
    """The core stories to begin with: each is the one that adds most of what those before it lack, in audiences first
    and then in what it touches on. Of stories that add alike, the first by id."""
    left = sorted((one for one in stories if one.level == "core"), key=lambda one: one.id)
    chosen: list[Scenario] = []
    audiences: set[str] = set()
    touches: set[str] = set()
    while left and len(chosen) < FIRST_STORIES:
        best = max(left, key=lambda one: (len({*one.audience} - audiences), len({*one.touches} - touches)))
        left.remove(best)
        chosen.append(best)
        audiences |= {*best.audience}
        touches |= {*best.touches}
    return tuple(chosen)


def _of_story(story: Scenario, bank: Bank) -> Item:
    law = tuple(dict.fromkeys(one.removeprefix("law:") for one in story.citations if one.startswith("law:")))
    needs = tuple(
        id_
        for id_, one in bank.registers.reviewers.items()
        if one.always
        or (one.law and law)
        or not {*one.audiences}.isdisjoint(story.audience)
        or not {*one.touches}.isdisjoint(story.touches)
    )
    return Item(story.id, story.title, STORY.of(story.id), needs, _known(law, bank), story.reviews, story)


def _of_guide(ready: ReadyGuide, bank: Bank) -> Item:
    guide = ready.guide
    law = tuple(one.removeprefix("law:") for one in guide.citations if one.startswith("law:"))
    page = GUIDE.of(guide.pages[0].id)
    return Item(guide.id, guide.title, page, guide.reviewers, _known(law, bank), ready.standing.holding, guide=guide)


def _of_page(document: Document, bank: Bank) -> Item:
    law = tuple(dict.fromkeys(id_ for id_, _, _ in document.law_markers))
    needs = tuple(
        id_
        for id_, one in bank.registers.reviewers.items()
        if one.always
        or document.name in FIRST_PAGES
        or (one.law and law)
        or not {*one.details}.isdisjoint(document.details)
    )
    page = bank.pages[document.name]
    return Item(page.name, page.title, page.name, needs, _known(law, bank), page.reviews)


def _known(law: Iterable[str], bank: Bank) -> tuple[str, ...]:
    """Without entries that are not there: while previewing, one may lead nowhere."""
    return tuple(id_ for id_ in law if id_ in bank.registers.law)
