"""Links in pages that dial: whoever taps one may be in a hurry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from scenario_quiz.checks.call_links import ids_by_number, of_the_register, written_out
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.links import place_at
from scenario_quiz.findings import Finding
from scenario_quiz.organisation.contact import known_numbers
from scenario_quiz.organisation.model import EXAMPLE_NUMBER
from scenario_quiz.organisation.numbers import BAD_TELEPHONE, as_dialled_here, dial, telephone
from scenario_quiz.registers.loading import Registers

# In Markdown, with the words of the link, in a definition below the text, and in HTML.
_DIALS = re.compile(
    r"""(?:(?:\[([0-9+() ]{3,25}))?\]\(\s*<?|\]:[ \t]*<?|\bhref\s*=\s*["']?|<)(tel:([^\s"'<>)]*))""", re.IGNORECASE
)
_BETWEEN = re.compile(r"[-.()]|;.*")  # signs that RFC 3966 lets stand between digits, and parameters


def check_dialling(document: Document, registers: Registers, release: bool) -> Iterator[Finding]:
    """Findings on the numbers that a page's links dial, and on those that it writes out. Numbers of contacts.yml are
    named by their ids; those kept for drama are refused in a release."""
    text = document.without_code
    known, ids = known_numbers(registers), ids_by_number(registers)
    told: list[tuple[int, int]] = []
    for found in _DIALS.finditer(text):
        place = place_at(text, *found.span(2))
        number = _BETWEEN.sub("", unquote(found[3]))
        id_ = ids.get(as_dialled_here(number))
        if id_:
            told.append(found.span())
            yield Finding(document.path, place, *of_the_register(number, id_, registers))
            continue
        trouble = telephone(number, known, release=release)
        if trouble:
            help_ = f"Look it up, ring it, and write it as in [{EXAMPLE_NUMBER}](tel:{dial(EXAMPLE_NUMBER)})"
            yield Finding(document.path, place, trouble.code, trouble.message, help_)
        elif found[1] and as_dialled_here(found[1]) != as_dialled_here(number):
            message = f"this link shows {found[1].strip()} and rings {number}"
            yield Finding(document.path, place, BAD_TELEPHONE, message, "Ring both, and write the right one twice.")
    for start, end, id_ in written_out(text, ids):
        if not any(first <= start < last for first, last in told):
            place = place_at(text, start, end)
            yield Finding(document.path, place, *of_the_register(text[start:end], id_, registers))
