"""Numbers of contacts.yml on pages: where a page names one, and the page with a link that dials in its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from scenario_quiz.documentation.running_text import without_code
from scenario_quiz.registers.models import Helpline
from scenario_quiz.registers.rings import RING


def rings_on_page(markdown: str) -> Iterator[re.Match[str]]:
    """Every place where a page names a number: the words, and the id. Code is left out."""
    return RING.finditer(without_code(markdown))


def with_links(markdown: str, helplines: Mapping[str, Helpline], shown: Callable[[Helpline], str]) -> str:
    """The Markdown with what `shown` gives of each number that it names. An unknown one stays: the checks told it."""
    parts, done = [], 0
    for found in rings_on_page(markdown):
        helpline = helplines.get(found[2])
        if helpline:
            parts += [markdown[done : found.start()], shown(helpline)]
            done = found.end()
    return "".join([*parts, markdown[done:]])
