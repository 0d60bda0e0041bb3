"""Markers where a page shows a list for trainers: `<!-- trainers:stories -->` or `sets`, alone on a line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from scenario_quiz.doc_links import place_at
from scenario_quiz.findings import Finding
from scenario_quiz.prose import without_code

LISTS = ("stories", "sets")
_MARKER = re.compile(r"<!--\s*trainers:\s*([^\s>]*?)\s*-->")
_ALONE = re.compile(rf"^<!--\s*trainers:\s*({'|'.join(LISTS)})\s*-->$", re.MULTILINE)


def check_list_markers(shown: str, markdown: str) -> Iterator[Finding]:
    """Markers that name no list, and markers that share their line. Code is left out."""
    text = without_code(markdown)
    for found in _MARKER.finditer(text):
        place = place_at(markdown, found.start(), found.end())
        if found.group(1) not in LISTS:
            message = f"there is no list '{found.group(1)}' for trainers"
            yield Finding(shown, place, "unknown-list", message, f"Known: {', '.join(LISTS)}.")
        elif not _ALONE.match(text, found.start()):
            message = "a marker of a list shares its line, so nothing can be put there"
            yield Finding(shown, place, "marker-not-alone", message, "Give it a line of its own, at the margin.")


def replace_list_markers(markdown: str, blocks: Mapping[str, Callable[[], str]]) -> str:
    """The Markdown with the block of each list in the place of its marker. `blocks` makes them by the list's name."""
    for found in reversed(list(_ALONE.finditer(without_code(markdown)))):
        markdown = markdown[: found.start()] + blocks[found.group(1)]() + markdown[found.end() :]
    return markdown
