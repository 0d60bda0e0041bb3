"""Numbers of contacts.yml on pages: a link that dials, in place of each that a page names."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from scenario_quiz.documentation.running_text import replaced
from scenario_quiz.registers.calls import CALL
from scenario_quiz.registers.models import Helpline


def with_links(markdown: str, helplines: Mapping[str, Helpline], shown: Callable[[Helpline], str]) -> str:
    """The Markdown with what `shown` gives of each number that it names. Code and an unknown number stay."""

    def number(found: re.Match[str]) -> str | None:
        helpline = helplines.get(found[2])
        return shown(helpline) if helpline else None

    return replaced(markdown, CALL, number)
