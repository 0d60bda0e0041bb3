"""Links to the handouts: the list on the page of handouts, and a set's own on its page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scenario_quiz.addresses import page_file, way
from scenario_quiz.bank import Bank
from scenario_quiz.documentation.made import REVIEWING, STORY
from scenario_quiz.pages.author_text import heading_text
from scenario_quiz.pages.handout_places import CATALOGUE, PAGES, Handout, Shelf
from scenario_quiz.pages.templating import render
from scenario_quiz.words import Words

_MARKER = re.compile(r"^<!--\s*handouts\s*-->$", re.MULTILINE)


def with_list(markdown: str, page: str, bank: Bank, shelf: Shelf) -> str:
    """A page's Markdown with the list of all handouts where its marker `<!-- handouts -->` stands alone on a line."""
    if not _MARKER.search(markdown):
        return markdown
    start = page_file(page)
    text = render(
        "handouts/list.md.j2",
        bank.words,
        made=bool(shelf.titles),
        catalogue=way(CATALOGUE, start) if CATALOGUE in shelf.files else "",
        sets=[(heading_text(one.title), set_links(one.id, start, shelf)) for one in bank.sets],
        stories=[
            (heading_text(one.title), _links(shelf.of(one.id), start), way(STORY.file_of(one.id), start))
            for one in bank.published
        ],
        pages=[
            (
                heading_text(bank.pages[name].title),
                _links(shelf.of(name), start),
                way(bank.pages[name].file, start),
            )
            for name in (*PAGES.values(), REVIEWING.name)
            if name in bank.pages
        ],
    )
    return _MARKER.sub(lambda _: text.strip(), markdown)


def set_links(id_: str, start: str, shelf: Shelf) -> list[tuple[Handout, str]]:
    """A set's handouts, each with its address from a page."""
    return _links(shelf.of(id_, is_set=True), start)


def links_of(name: str, start: str, shelf: Shelf) -> list[tuple[Handout, str]]:
    """A page's handouts, each with its address from a page."""
    return _links(shelf.of(name), start)


def files_of(id_: str, start: str, shelf: Shelf, words: Words) -> tuple[tuple[str, str], ...]:
    """A scenario's handouts in words, each with its address from a page."""
    size = f", {words['handouts_large']}"
    return tuple(
        (f"{words[f'handout_{handout.kind}']}{size if handout.large else ''} ({words['handouts_pdf']})", address)
        for handout, address in _links(shelf.of(id_), start)
    )


def _links(handouts: Sequence[Handout], start: str) -> list[tuple[Handout, str]]:
    return [(handout, way(handout.place, start)) for handout in handouts]
