"""Numbers of contacts.yml in texts: the ids are known, and no such number is written out where a change would miss it.

Numbers of three digits are words that people say, so they may stand in running text. What dials them may not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from scenario_quiz.checks.texts.markup import without_calls
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.links import place_at
from scenario_quiz.findings import Code, Finding
from scenario_quiz.organisation.numbers import BAD_TELEPHONE, as_dialled_here
from scenario_quiz.reading import ScalarNode
from scenario_quiz.registers.calls import CALL
from scenario_quiz.registers.loading import Registers
from scenario_quiz.schema.choices import suggested

UNKNOWN_NUMBER = Code(
    "unknown-number",
    "error",
    "contacts.yml has no such number.",
    "Name one that it has, or add it.",
    names_nothing=True,
)
NUMBER_WRITTEN_OUT = Code(
    "number-written-out",
    "warning",
    "A number of contacts.yml is written out, so that a change would miss it.",
    "Name it by its id.",
)

# Long enough that nobody says it in passing.
_WRITTEN_OUT = re.compile(r"(?<![\w+./#-])\+?[0-9](?:[ \u00a0()-]{0,2}[0-9]){4,14}(?![\w/-])")

Trouble = tuple[Code, str, str]


def check_calls(path: str, scalars: Iterable[ScalarNode], registers: Registers) -> Iterator[Finding]:
    """Findings on the texts of a story, a set or an entry of a register; those without signs can be left out."""
    ids = ids_by_number(registers)
    for scalar in scalars:
        for found in CALL.finditer(scalar.value) if "](" in scalar.value else ():
            trouble = _trouble(found, registers)
            if trouble:
                yield Finding(path, scalar.place_of(found.start(), found.end() - found.start()), *trouble)
        for start, end, id_ in written_out(scalar.value, ids):
            place = scalar.place_of(start, end - start)
            yield Finding(path, place, *of_the_register(scalar.value[start:end], id_, registers))


def check_calls_on_page(document: Document, registers: Registers) -> Iterator[Finding]:
    """Findings on the numbers that a page names."""
    for found in CALL.finditer(document.without_code):
        trouble = _trouble(found, registers)
        if trouble:
            yield Finding(document.path, place_at(document.markdown, *found.span()), *trouble)


def ids_by_number(registers: Registers) -> Mapping[str, str]:
    """The ids in contacts.yml by their numbers, as those are dialled."""
    return _by_number(tuple((one.number, id_) for id_, one in registers.contacts.items()))


@lru_cache(maxsize=8)  # each story of a project asks for the same
def _by_number(numbers: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    return MappingProxyType({as_dialled_here(number): id_ for number, id_ in numbers})


def written_out(text: str, ids: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Where a long number of contacts.yml stands in a text, and its id."""
    for found in _WRITTEN_OUT.finditer(without_calls(text)):  # in a link a wrong number is told
        id_ = ids.get(as_dialled_here(found.group()))
        if id_:
            yield *found.span(), id_


def of_the_register(number: str, id_: str, registers: Registers) -> Trouble:
    """Code, message and help where a number is written out that stands in contacts.yml."""
    name, words = registers.contacts[id_].name, number if len(number) <= 3 else ""
    message = f"the number of {name} stands in contacts.yml, and a change there would not reach this one"
    return NUMBER_WRITTEN_OUT, message, f"Write [{words}](call:{id_})"


def _trouble(found: re.Match[str], registers: Registers) -> Trouble | None:
    words, id_ = found[1].strip(), found[2]
    helpline = registers.contacts.get(id_)
    if helpline is None:
        if registers.may_have("contacts", id_) or not registers.contacts:
            return None  # that is told, and the rest follows from it
        help_ = (
            f"Write <!-- local:{id_} --> on a page."
            if id_ in registers.routes
            else suggested(id_, {one: line.name for one, line in registers.contacts.items()})
        )
        return UNKNOWN_NUMBER, f"there is no number '{id_}' in contacts.yml", help_
    if words and as_dialled_here(words) != as_dialled_here(helpline.number):
        message = f"these words are not the number of '{id_}', which takes their place"
        return BAD_TELEPHONE, message, f"Write [](call:{id_}), and other words beside it."
    return None
