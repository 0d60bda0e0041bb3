"""Markers of the law in pages: they name an entry, and have a line of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scenario_quiz.checks.citations import unknown_law
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.links import place_at
from scenario_quiz.findings import Code, Finding
from scenario_quiz.registers.loading import Registers

MARKER_NOT_ALONE = Code("marker-not-alone", "error", "A marker shares its paragraph.", "Give it a line of its own.")

_NOTHING_BELOW = re.compile(r"[ \t]*(?:\Z|\n[ \t]*(?:\n|\Z))")


def check_law_markers(document: Document, registers: Registers) -> Iterator[Finding]:
    """Markers that name no entry, and markers that share their line."""
    for id_, start, end in document.law_markers:
        problem = unknown_law(id_, registers)
        if problem:
            yield Finding(document.path, place_at(document.markdown, start, end), *problem)
        if not is_alone(document.markdown, start, end):
            yield Finding(
                document.path,
                place_at(document.markdown, start, end),
                MARKER_NOT_ALONE,
                "a marker of the law shares its paragraph, so nothing can be put there",
                "Give it a line of its own, at the margin, with an empty line before and after.",
            )


def is_alone(markdown: str, start: int, end: int) -> bool:
    """Whether a marker has a line of its own, at the margin, between empty lines or ends of the page."""
    above = markdown[markdown.rfind("\n", 0, max(0, start - 1)) + 1 : start]
    return (not start or (above.endswith("\n") and not above.strip())) and bool(_NOTHING_BELOW.match(markdown, end))
