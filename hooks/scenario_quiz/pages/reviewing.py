"""The page for reviewers: what to look at, whom it needs, a form to fill in, and how the review is written down."""

from __future__ import annotations

from typing import Any

from scenario_quiz.addresses import page_file
from scenario_quiz.bank import Bank
from scenario_quiz.documentation.made import REVIEWING
from scenario_quiz.guides.paths import paths_of
from scenario_quiz.pages.front_matter import front_matter
from scenario_quiz.pages.handout_links import links_of
from scenario_quiz.pages.handout_places import Shelf
from scenario_quiz.pages.law import own_word
from scenario_quiz.pages.links import Link, resolve
from scenario_quiz.pages.story.view_of import story_view
from scenario_quiz.pages.templating import fragment, render
from scenario_quiz.upkeep.reviewing import Item, pack_of


def reviewing_page(bank: Bank, shelf: Shelf | None = None) -> str:
    """The page's Markdown: each thing that comes first with its form, then lists of the others."""
    pack = pack_of(bank)
    return front_matter(REVIEWING, bank.words) + render(
        "reviewing.md.j2",
        bank.words,
        reviewers=bank.registers.reviewers,
        handouts=links_of(REVIEWING.name, REVIEWING.file, shelf or Shelf()),
        first=[
            (_link(item), anchor_of(item), fragment("reviewing-item.html.j2", bank.words, **values_of(item, bank)))
            for item in pack.first
        ],
        groups=[
            (kind, [(_link(item), item) for item in items])
            for kind, items in (("stories", pack.stories), ("pages", pack.pages))
            if items
        ],
    )


def values_of(item: Item, bank: Bank, *, on_paper: bool = False) -> dict[str, Any]:
    """What the template of one thing to review shows. On paper there are boxes to tick, and links lead nowhere."""
    laws = [resolve(f"law:{id_}", bank.pages, bank.registers) for id_ in item.law]
    return {
        "item": item,
        "on_paper": on_paper,
        "reviewers": bank.registers.reviewers,
        "paths": sum(1 for _ in paths_of(item.guide)) if item.guide else 0,
        "law": [
            (link.words, bank.registers.law[id_], link.address(REVIEWING.file), own_word(id_, bank.registers))
            for id_, link in zip(item.law, laws, strict=True)
        ],
        "questions": [
            (one.question, one.options)
            for one in (story_view(item.story, bank.registers, bank.pages).questions if item.story else ())
        ],
    }


def anchor_of(item: Item) -> str:
    """The anchor of one thing to review, on the page and in the pack."""
    kind = "story" if item.story else "guide" if item.guide else "page"
    return f"{kind}-{item.name.replace('/', '-')}"


def _link(item: Item) -> str:
    return Link(page_file(item.page), "", item.title).markdown(REVIEWING.file)
