"""Markers where a page shows what the build makes for trainers, each alone on a line.

`<!-- trainers:stories -->` and `sets` stand for a list of all, `real-child` for what to do if somebody describes one.
`<!-- trainers:session one-story another-story -->` stands for the facts of a session with these stories, and
`<!-- trainers:paste one-story another-story -->` for their texts to paste into an online meeting.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from scenario_quiz.documentation.links import place_at
from scenario_quiz.documentation.running_text import replaced, without_code
from scenario_quiz.findings import Place

LISTS = ("stories", "sets", "real-child")
SESSIONS = ("session", "paste")
_STORIES = r"((?:[ \t]++[a-z0-9]++(?:-++[a-z0-9]++)*+)*+)"
MARKER = re.compile(rf"<!--\s*trainers:\s*+([^\s<>]*?){_STORIES}\s*-->")
ALONE = re.compile(
    rf"^<!--\s*trainers:\s*+({'|'.join((*LISTS, *SESSIONS))}){_STORIES}\s*-->$",
    re.MULTILINE,
)


def stories_of_sessions(text: str) -> Iterator[tuple[str, Place]]:
    """Every id that the sessions of a page, its code blotted out, name, and where it stands."""
    for found in sessions_in(text):
        for name in re.finditer(r"\S+", found.group(2)):
            start = found.start(2) + name.start()
            yield name.group(), place_at(text, start, start + len(name.group()))


def sessions_in(text: str) -> Iterator[re.Match[str]]:
    """Each marker of a session in a text without code: group 1 is its name, group 2 the stories that it names."""
    for found in ALONE.finditer(text):
        if found.group(1) in SESSIONS:
            yield found


def has_marker(markdown: str, name: str) -> bool:
    """Whether a page has the marker of this name."""
    return any(found.group(1) == name for found in ALONE.finditer(without_code(markdown)))


def replace_list_markers(markdown: str, blocks: Mapping[str, Callable[[tuple[str, ...]], str]]) -> str:
    """The Markdown with the block of each marker in its place. `blocks` makes them by name from the stories named."""
    return replaced(markdown, ALONE, lambda found: blocks[found[1]](tuple(found[2].split())))
