"""Numbers of contacts.yml on pages: a link that dials, in place of each that a page names."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from scenario_quiz.documentation.running_text import without_code
from scenario_quiz.registers.calls import CALL
from scenario_quiz.registers.models import Helpline


def with_links(markdown: str, helplines: Mapping[str, Helpline], shown: Callable[[Helpline], str]) -> str:
    """The Markdown with what `shown` gives of each number that it names. Code and an unknown number stay."""
    parts, done = [], 0
    for found in CALL.finditer(without_code(markdown)):
        helpline = helplines.get(found[2])
        if helpline:
            parts += [markdown[done : found.start()], shown(helpline)]
            done = found.end()
    return "".join([*parts, markdown[done:]])
