"""Markers that show an entry of the law where a page states it: `<!-- law:duty-to-share -->`, alone on a line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from scenario_quiz.documentation.running_text import without_code

_MARKER = re.compile(r"<!--\s*law:\s*+([^\s<>]*?)\s*-->")


def law_markers(text: str) -> Iterator[tuple[str, int, int]]:
    """Every marker in a text without code: the id that it names, where it starts and where it ends."""
    for found in _MARKER.finditer(text):
        yield found.group(1), found.start(), found.end()


def replace_markers(markdown: str, block: Callable[[str], str]) -> str:
    """The Markdown with the block for each marker's id in its place, between empty lines."""
    parts: list[str] = []
    done = 0
    for id_, start, end in law_markers(without_code(markdown)):
        between = markdown[done:start]
        parts += [between.rstrip() if not parts else between.strip(), block(id_).strip()]
        done = end
    if not parts:
        return markdown
    first, *others = parts
    return "\n\n".join([first, *filter(None, others), markdown[done:].lstrip()])
