"""The page of myths and facts: each wrong belief, the truth, and the stories in which it can be met."""

from __future__ import annotations

from collections.abc import Sequence

from scenario_quiz.addresses import to_root
from scenario_quiz.documentation.made import MYTHS
from scenario_quiz.documentation.pages import Page
from scenario_quiz.pages.author_text import heading_text, plain_text
from scenario_quiz.pages.front_matter import front_matter
from scenario_quiz.pages.links import resolved
from scenario_quiz.pages.templating import fragment, render
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.model import Scenario


def myths_page(registers: Registers, pages: dict[str, Page], scenarios: Sequence[Scenario]) -> str:
    """The page's Markdown. A belief is never shown, or found by search, without the word that it is a myth."""
    words = registers.words
    entries = []
    for id_, myth in registers.misconceptions.items():
        place = resolved(myth.place, pages, registers)
        shown_in = [scenario for scenario in scenarios if id_ in scenario.misconceptions]
        said, depth = words["practise_this"], to_root(MYTHS.name)
        practice = fragment("practise.html.j2", registers.words, words=said, scenarios=shown_in, depth=depth)
        entries.append(
            {
                "id": id_,
                "title": heading_text(words["myth_prefix"] + plain_text(myth.belief)),
                "block": fragment("myth.html.j2", registers.words, myth=myth),
                "place": place.markdown(MYTHS.file) if place else "",
                "practice": practice if shown_in else "",
            }
        )
    return front_matter(MYTHS, registers.words) + render("myths.md.j2", registers.words, entries=entries)
