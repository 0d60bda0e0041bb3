"""Links in pages that dial: whoever taps one may have a child in mind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.links import place_at
from scenario_quiz.findings import Finding
from scenario_quiz.organisation.numbers import as_dialled_here, telephone

# In Markdown, with the words of the link, in a definition below the text, and in HTML.
_DIALS = re.compile(
    r"""(?:(?:\[([0-9+() ]{3,25}))?\]\(\s*<?|\]:[ \t]*<?|\bhref\s*=\s*["']?|<)(tel:([^\s"'<>)]*))""", re.IGNORECASE
)
_BETWEEN = re.compile(r"[-.()]|;.*")  # signs that RFC 3966 lets stand between digits, and parameters


def check_dialling(document: Document, release: bool) -> Iterator[Finding]:
    """Findings on the numbers that a page's links dial. National ones are fine; those kept for drama are not, in a
    release."""
    text = document.without_code
    for found in _DIALS.finditer(text):
        place = place_at(text, *found.span(2))
        number = _BETWEEN.sub("", unquote(found[3]))
        trouble = telephone(number, release=release)
        if trouble:
            help_ = "Look it up, ring it, and write it as in [0808 800 5000](tel:08088005000)"
            yield Finding(document.path, place, trouble.code, trouble.message, help_, trouble.severity)
        elif found[1] and as_dialled_here(found[1]) != as_dialled_here(number):
            message = f"this link shows {found[1].strip()} and rings {number}"
            yield Finding(document.path, place, "bad-telephone", message, "Ring both, and write the right one twice.")
