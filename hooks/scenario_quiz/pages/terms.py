"""Words of the glossary, linked where they first stand on a page, to a list of their meanings at the page's end.

Links and a list: touch, keyboard, screen reader and paper all reach them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from scenario_quiz.addresses import to_root
from scenario_quiz.documentation.dialect import USUAL, Dialect
from scenario_quiz.documentation.headings import headings_in
from scenario_quiz.documentation.running_text import BLOT, running_text
from scenario_quiz.pages.practise import before_sources
from scenario_quiz.pages.templating import fragment, render
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.schema.text_names import texts_in

_TAG = re.compile(r"<[^<>]*>")


def with_terms(markdown: str, page: str, registers: Registers, dialect: Dialect = USUAL) -> str:
    """A page's Markdown with the first place of each word linked, and the list of words before its sources."""
    met = registers.vocabulary.first_places(running_text(markdown))
    if not met:
        return markdown
    for one in reversed(met):
        link = f"[{markdown[one.start : one.end]}](#word-{one.id}){{.word}}"
        markdown = markdown[: one.start] + link + markdown[one.end :]
    lines = markdown.removesuffix("\n").split("\n")
    at = before_sources(headings_in(markdown, dialect), len(lines))
    lines[at:at] = ["", *words_section((one.id for one in met), to_root(page), registers).splitlines(), ""]
    return "\n".join(lines) + "\n"


def words_section(ids: Iterable[str], depth: str, registers: Registers) -> str:
    """The section that explains some words, as Markdown; nothing where there are none. `depth` leads to the root."""
    terms = sorted(((id_, registers.glossary[id_]) for id_ in ids), key=lambda pair: pair[1].term.casefold())
    return (
        render(
            "words.md.j2", registers.words, block=fragment("words.html.j2", registers.words, terms=terms, depth=depth)
        )
        if terms
        else ""
    )


def words_of(scenario: Scenario, registers: Registers) -> list[str]:
    """The ids of all words that a scenario uses."""
    return [met.id for met in registers.vocabulary.first_places("\n\n".join(_texts(scenario)))]


def linked_html(markup: str, registers: Registers) -> str:
    """Finished HTML of an author's text with the first place of each word linked."""
    text = _TAG.sub(lambda found: BLOT * len(found.group()), markup)
    for one in reversed(registers.vocabulary.first_places(text)):
        link = fragment("word.html.j2", registers.words, id=one.id, words=markup[one.start : one.end])
        markup = markup[: one.start] + link + markup[one.end :]
    return markup


def _texts(scenario: Scenario) -> Iterable[str]:
    yield scenario.setting
    for part in (*scenario.questions, *scenario.outcomes):
        yield from texts_in(part)
