"""Markers where a page shows what the build makes for trainers, each alone on a line.

`<!-- trainers:stories -->` and `sets` stand for a list of all, `real-child` for what to do if somebody describes one.
`<!-- trainers:session one-story another-story -->` stands for the facts of a session with these stories, and
`<!-- trainers:paste one-story another-story -->` for their texts to paste into an online meeting.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from scenario_quiz.documentation.links import place_at
from scenario_quiz.documentation.running_text import without_code
from scenario_quiz.findings import Finding, Place

LISTS = ("stories", "sets", "real-child")
SESSIONS = ("session", "paste")
_STORIES = r"((?:[ \t]++[a-z0-9]++(?:-++[a-z0-9]++)*+)*+)"
_MARKER = re.compile(rf"<!--\s*trainers:\s*+([^\s<>]*?){_STORIES}\s*-->")
_ALONE = re.compile(
    rf"^<!--\s*trainers:\s*+({'|'.join((*LISTS, *SESSIONS))}){_STORIES}\s*-->$",
    re.MULTILINE,
)


def check_list_markers(shown: str, markdown: str) -> Iterator[Finding]:
    """Markers that name no list, and markers that share their line. Code is left out."""
    text = without_code(markdown)
    for found in _MARKER.finditer(text):
        place = place_at(markdown, found.start(), found.end())
        if found.group(1) not in (*LISTS, *SESSIONS):
            message = f"there is no list '{found.group(1)}' for trainers"
            yield Finding(shown, place, "unknown-list", message, f"Known: {', '.join((*LISTS, *SESSIONS))}.")
        elif not _ALONE.match(text, found.start()):
            message = "a marker of a list shares its line, so nothing can be put there"
            yield Finding(shown, place, "marker-not-alone", message, "Give it a line of its own, at the margin.")


def check_sessions(shown: str, markdown: str, known: Iterable[str]) -> Iterator[Finding]:
    """Warnings where a session names no story, or one that readers cannot open. `known` are those they can, by any id.

    Nothing is stopped: an organisation that takes a story away need not mend the pages of others.
    """
    known = set(known)
    for found in _sessions(markdown):
        if not found.group(2).split():
            place = place_at(markdown, found.start(), found.end())
            yield _without_story(shown, place, f"'{found.group(1)}' names no story", "Write ids of stories after it.")
    for story, place in stories_of_sessions(markdown):
        if story not in known:
            message = f"there is no published scenario '{story}', so the session leaves it out"
            yield _without_story(shown, place, message, "Name one that readers can open, or take it out.")


def stories_of_sessions(markdown: str) -> Iterator[tuple[str, Place]]:
    """Every id that a page's sessions name, and where it stands."""
    for found in _sessions(markdown):
        for name in re.finditer(r"\S+", found.group(2)):
            start = found.start(2) + name.start()
            yield name.group(), place_at(markdown, start, start + len(name.group()))


def _sessions(markdown: str) -> Iterator[re.Match[str]]:
    for found in _ALONE.finditer(without_code(markdown)):
        if found.group(1) in SESSIONS:
            yield found


def _without_story(shown: str, place: Place, message: str, help_: str) -> Finding:
    return Finding(shown, place, "session-without-story", message, help_, severity="warning")


def has_marker(markdown: str, name: str) -> bool:
    """Whether a page has the marker of this name."""
    return any(found.group(1) == name for found in _ALONE.finditer(without_code(markdown)))


def replace_list_markers(markdown: str, blocks: Mapping[str, Callable[[tuple[str, ...]], str]]) -> str:
    """The Markdown with the block of each marker in its place. `blocks` makes them by name from the stories named."""
    parts, done = [], 0
    for found in _ALONE.finditer(without_code(markdown)):
        parts += [markdown[done : found.start()], blocks[found.group(1)](tuple(found.group(2).split()))]
        done = found.end()
    return "".join([*parts, markdown[done:]])
