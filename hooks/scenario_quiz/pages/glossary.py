"""The page of the glossary: every word from A to Z, what it means, and what to say instead."""

from __future__ import annotations

from itertools import groupby

from scenario_quiz.documentation.made import GLOSSARY
from scenario_quiz.documentation.pages import Page
from scenario_quiz.pages.author_text import heading_text
from scenario_quiz.pages.front_matter import front_matter
from scenario_quiz.pages.links import resolved
from scenario_quiz.pages.templating import fragment, render
from scenario_quiz.registers.loading import Registers
from scenario_quiz.registers.models import Term


def glossary_page(registers: Registers, pages: dict[str, Page]) -> str:
    """The page's Markdown. What staff type into the search box stands there to be found, in small type."""
    terms = sorted(registers.glossary.items(), key=lambda pair: (_letter(pair[1]), pair[1].term.casefold()))
    return front_matter(GLOSSARY, registers.words) + render(
        "glossary.md.j2",
        registers.words,
        groups=[
            (letter, [_entry(id_, term, registers, pages) for id_, term in group])
            for letter, group in groupby(terms, key=lambda pair: _letter(pair[1]))
        ],
    )


def _letter(term: Term) -> str:
    first = term.term[:1].upper()
    return first if "A" <= first <= "Z" else "0"


def _entry(id_: str, term: Term, registers: Registers, pages: dict[str, Page]) -> dict[str, str]:
    place = resolved(term.place, pages, registers)
    title = term.term[:1].upper() + term.term[1:]
    return {
        "id": id_,
        "title": heading_text(f"{title} ({term.abbreviation})" if term.abbreviation else title),
        "block": fragment("term.html.j2", registers.words, term=term),
        "place": place.markdown(GLOSSARY.file) if place else "",
    }
