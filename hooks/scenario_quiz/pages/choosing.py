"""The page of words to choose from: every closed list that an author picks from, and every heading to cite."""

from __future__ import annotations

from typing import get_args

from scenario_quiz.documentation.made import GLOSSARY, LAW, MYTHS, SOURCES, WORDS
from scenario_quiz.documentation.pages import Page
from scenario_quiz.pages.author_text import heading_text
from scenario_quiz.pages.front_matter import front_matter
from scenario_quiz.pages.links import Link
from scenario_quiz.pages.templating import fragment, render
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.fixed_lists import Level, Shares, Status, Verdict
from scenario_quiz.scenarios.kinds import QUESTION_KINDS
from scenario_quiz.schema.choices import with_meanings
from scenario_quiz.words import Words

# What is written, and what it means, in the order of its list.
Rows = list[tuple[str, str]]


def choosing_page(registers: Registers, pages: dict[str, Page]) -> str:
    """The page's Markdown: lists by the name that an author writes them under, then the pages with their headings."""
    said = registers.words["choose"]
    lists = [(name, said[name], rows) for name, rows in _lists(registers).items()]
    return front_matter(WORDS, registers.words) + render(
        "choosing.md.j2",
        registers.words,
        lists=[(name, about, fragment("choosing.html.j2", registers.words, rows=rows)) for name, about, rows in lists],
        headings=[_headings(page, registers.words) for page in pages.values() if page.source and page.anchors],
    )


def _lists(registers: Registers) -> dict[str, Rows]:
    def named(name: str, values: object) -> Rows:
        return list(with_meanings(name, get_args(values), registers.words).items())

    def listed(name: str) -> Rows:
        return [(id_, one.name) for id_, one in registers.lists[name].items()]

    return {
        "kind": [(kind, registers.words["kinds"][kind]["means"]) for kind in QUESTION_KINDS],
        "status": named("status", Status),
        "nations": listed("nations"),
        "audience": listed("audiences"),
        "touches": listed("touches"),
        "level": named("level", Level),
        "verdict": named("verdict", Verdict),
        "shares": named("shares", Shares),
        "practises": [(id_, f"{idea.name}. {idea.says}") for id_, idea in registers.ideas.items()],
        "problem": [(id_, f"{one.shown} ({', '.join(one.verdicts)})") for id_, one in registers.problems.items()],
        "misconception": list(MYTHS.anchors(registers).items()),
        "law": [(f"law:{id_}", name) for id_, name in LAW.anchors(registers).items()],
        "term": [(f"{GLOSSARY.name}#{id_}", term) for id_, term in GLOSSARY.anchors(registers).items()],
        "source": [(f"source:{id_}", title) for id_, title in SOURCES.anchors(registers).items()],
        "call": [
            (f"[](call:{id_})", f"{one.name}, {one.what} ({one.number})") for id_, one in registers.contacts.items()
        ],
    }


def _headings(page: Page, words: Words) -> tuple[str, str]:
    """A page's name as a link, and its headings with what to write."""
    rows = [(f"{page.name}#{anchor}", heading) for anchor, heading in page.anchors.items()]
    title = Link(page.file, "", page.title).markdown(WORDS.file)
    return title, fragment("choosing.html.j2", words, rows=[(page.name, heading_text(page.title)), *rows])
