"""Links from guidance to the scenarios that practise it, made by the build.

An idea's place gets them at the end of its section. A page that scenarios cite gets them at its end. Which stories they
are is decided for all pages at once: see `practice.offers`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scenario_quiz.addresses import to_root
from scenario_quiz.documentation.dialect import USUAL, Dialect
from scenario_quiz.documentation.headings import Heading, headings_in
from scenario_quiz.documentation.made import STORIES
from scenario_quiz.pages.author_text import heading_text
from scenario_quiz.pages.links import scenario_file
from scenario_quiz.pages.templating import render
from scenario_quiz.practice.offers import Offer, Place
from scenario_quiz.registers.loading import Registers
from scenario_quiz.words import Words


def with_practice(
    markdown: str, page: str, offers: Mapping[Place, Offer], registers: Registers, dialect: Dialect = USUAL
) -> str:
    """The page's Markdown with links to scenarios added: `page` is its name, such as `guidance/a-page`."""
    headings = headings_in(markdown, dialect)
    lines = markdown.removesuffix("\n").split("\n")
    lists = _by_idea(page, headings, len(lines), offers, registers)
    at_end = offers.get(Place(page))
    end = before_sources(headings, len(lines))
    if at_end:
        lists.append((end, _list(page, registers.words["practise_this"], at_end, registers.words)))
    # A stable sort keeps an idea's list above the page's own where both stand at one line.
    for line, text in sorted(lists, key=lambda item: item[0], reverse=True):
        lines[line:line] = ["", *text.splitlines(), ""]
    return "\n".join(lines) + "\n"


def _by_idea(
    page: str, headings: Sequence[Heading], end: int, offers: Mapping[Place, Offer], registers: Registers
) -> list[tuple[int, str]]:
    lists = []
    for id_, idea in registers.ideas.items():
        anchor, offer = idea.place.partition("#")[2], offers.get(Place(page, id_))
        heading = next((heading for heading in headings if heading.anchor == anchor), None)
        if heading and offer:
            title = registers.words["practise_idea"].format(name=heading_text(idea.name))
            lists.append((_section_end(heading, headings, end), _list(page, title, offer, registers.words)))
    return lists


def _list(page: str, title: str, offer: Offer, words: Words) -> str:
    depth = to_root(page)
    return render(
        "practise.md.j2",
        words,
        title=title,
        scenarios=[(f"{depth}{scenario_file(one.id)}", heading_text(one.title), one) for one in offer.stories],
        more=f"{depth}{STORIES.file}" if offer.more else "",
    )


def _section_end(heading: Heading, headings: Sequence[Heading], end: int) -> int:
    after = (other.line for other in headings if other.line > heading.line and other.level <= heading.level)
    return next(after, end)


def before_sources(headings: Sequence[Heading], end: int) -> int:
    """The line, from 0, at which the page's sources begin, or its end."""
    return next((heading.line for heading in headings if heading.anchor == "sources"), end)
