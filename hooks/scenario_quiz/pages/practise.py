"""Links from guidance to the scenarios that practise it, made by the build.

An idea's place gets them at the end of its section. A page that scenarios cite gets them at its end.
"""

from __future__ import annotations

from collections.abc import Sequence

from scenario_quiz.addresses import to_root
from scenario_quiz.documentation.dialect import USUAL, Dialect
from scenario_quiz.documentation.headings import Heading, headings_in
from scenario_quiz.documentation.made import STORIES
from scenario_quiz.pages.author_text import heading_text
from scenario_quiz.pages.links import scenario_file
from scenario_quiz.pages.templating import render
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.words import Words

_MOST = 6


def with_practice(
    markdown: str, page: str, scenarios: Sequence[Scenario], registers: Registers, dialect: Dialect = USUAL
) -> str:
    """The page's Markdown with links to scenarios added: `page` is its name, such as `guidance/a-page`."""
    headings = headings_in(markdown, dialect)
    lines = markdown.removesuffix("\n").split("\n")
    lists = _by_idea(page, headings, len(lines), scenarios, registers)
    at_end = _cited(page, scenarios, {idea for idea in registers.ideas if _place(registers, idea)[0] == page})
    end = before_sources(headings, len(lines))
    if at_end:
        lists.append((end, _list(page, registers.words["practise_this"], at_end, registers.words)))
    # A stable sort keeps an idea's list above the page's own where both stand at one line.
    for line, text in sorted(lists, key=lambda item: item[0], reverse=True):
        lines[line:line] = ["", *text.splitlines(), ""]
    return "\n".join(lines) + "\n"


def _by_idea(
    page: str, headings: Sequence[Heading], end: int, scenarios: Sequence[Scenario], registers: Registers
) -> list[tuple[int, str]]:
    lists = []
    for id_, idea in registers.ideas.items():
        name, anchor = _place(registers, id_)
        chosen = [scenario for scenario in scenarios if id_ in scenario.ideas]
        heading = next((heading for heading in headings if heading.anchor == anchor), None)
        if name == page and heading and chosen:
            title = registers.words["practise_idea"].format(name=heading_text(idea.name))
            lists.append((_section_end(heading, headings, end), _list(page, title, chosen, registers.words)))
    return lists


def _cited(page: str, scenarios: Sequence[Scenario], shown_by_idea: set[str]) -> list[Scenario]:
    """Scenarios that cite the page, less those that an idea on the same page shows already."""
    return [
        scenario
        for scenario in scenarios
        if not shown_by_idea.intersection(scenario.ideas)
        and any(citation.partition("#")[0] == page for citation in scenario.citations)
    ]


def _list(page: str, title: str, scenarios: Sequence[Scenario], words: Words) -> str:
    depth = to_root(page)
    return render(
        "practise.md.j2",
        words,
        title=title,
        scenarios=[(f"{depth}{scenario_file(one.id)}", heading_text(one.title), one) for one in scenarios[:_MOST]],
        more=f"{depth}{STORIES.file}" if len(scenarios) > _MOST else "",
    )


def _place(registers: Registers, idea: str) -> tuple[str, str]:
    name, _, anchor = registers.ideas[idea].place.partition("#")
    return name, anchor


def _section_end(heading: Heading, headings: Sequence[Heading], end: int) -> int:
    after = (other.line for other in headings if other.line > heading.line and other.level <= heading.level)
    return next(after, end)


def before_sources(headings: Sequence[Heading], end: int) -> int:
    """The line, from 0, at which the page's sources begin, or its end."""
    return next((heading.line for heading in headings if heading.anchor == "sources"), end)
