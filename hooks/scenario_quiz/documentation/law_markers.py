"""Markers that show an entry of the law where a page states it: `<!-- law:duty-to-share -->`, alone on a line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from scenario_quiz.checks.citations import unknown_law
from scenario_quiz.documentation.links import place_at
from scenario_quiz.documentation.running_text import without_code
from scenario_quiz.findings import Finding
from scenario_quiz.registers.loading import Registers

_MARKER = re.compile(r"<!--\s*law:\s*+([^\s<>]*?)\s*-->")
_NOTHING_BELOW = re.compile(r"[ \t]*(?:\Z|\n[ \t]*(?:\n|\Z))")


def law_markers(markdown: str) -> Iterator[tuple[str, int, int]]:
    """Every marker: the id that it names, where it starts and where it ends. Code is left out."""
    for found in _MARKER.finditer(without_code(markdown)):
        yield found.group(1), found.start(), found.end()


def check_law_markers(shown: str, markdown: str, registers: Registers) -> Iterator[Finding]:
    """Markers that name no entry, and markers that share their line."""
    for id_, start, end in law_markers(markdown):
        problem = unknown_law(id_, registers)
        if problem:
            yield Finding(shown, place_at(markdown, start, end), *problem)
        if not _alone(markdown, start, end):
            yield Finding(
                shown,
                place_at(markdown, start, end),
                "marker-not-alone",
                "a marker of the law shares its paragraph, so nothing can be put there",
                "Give it a line of its own, at the margin, with an empty line before and after.",
            )


def replace_markers(markdown: str, block: Callable[[str], str]) -> str:
    """The Markdown with the block for each marker's id in its place, between empty lines."""
    parts: list[str] = []
    done = 0
    for id_, start, end in law_markers(markdown):
        between = markdown[done:start]
        parts += [between.rstrip() if not parts else between.strip(), block(id_).strip()]
        done = end
    if not parts:
        return markdown
    first, *others = parts
    return "\n\n".join([first, *filter(None, others), markdown[done:].lstrip()])


def _alone(markdown: str, start: int, end: int) -> bool:
    """Whether a marker has a line of its own, at the margin, between empty lines or ends of the page."""
    above = markdown[markdown.rfind("\n", 0, max(0, start - 1)) + 1 : start]
    return (not start or (above.endswith("\n") and not above.strip())) and bool(_NOTHING_BELOW.match(markdown, end))
