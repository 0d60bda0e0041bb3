"""Markers of lists and sessions for trainers: they name something that there is, and have a line of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scenario_quiz.checks.pages.law_markers import MARKER_NOT_ALONE
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.links import place_at
from scenario_quiz.documentation.trainer_markers import ALONE, LISTS, MARKER, SESSIONS, sessions_in
from scenario_quiz.findings import Code, Finding, Place

UNKNOWN_LIST = Code(
    "unknown-list", "error", "There is no such list for trainers.", "Write one that the help names.", names_nothing=True
)
SESSION_WITHOUT_STORY = Code(
    "session-without-story",
    "warning",
    "A session for trainers names no story, or one that readers cannot open.",
    "Name a published one.",
)


def check_list_markers(document: Document) -> Iterator[Finding]:
    """Markers that name no list, and markers that share their line. Code is left out."""
    text = document.without_code
    for found in MARKER.finditer(text):
        place = place_at(document.markdown, found.start(), found.end())
        if found.group(1) not in (*LISTS, *SESSIONS):
            message = f"there is no list '{found.group(1)}' for trainers"
            yield Finding(document.path, place, UNKNOWN_LIST, message, f"Known: {', '.join((*LISTS, *SESSIONS))}.")
        elif not ALONE.match(text, found.start()):
            message = "a marker of a list shares its line, so nothing can be put there"
            yield Finding(document.path, place, MARKER_NOT_ALONE, message, "Give it a line of its own, at the margin.")


def check_sessions(document: Document, known: Iterable[str]) -> Iterator[Finding]:
    """Warnings where a session names no story, or one that readers cannot open. `known` are those they can, by any id.

    Nothing is stopped: an organisation that takes a story away need not mend the pages of others.
    """
    known = set(known)
    for found in sessions_in(document.without_code):
        if not found.group(2).split():
            place = place_at(document.markdown, found.start(), found.end())
            yield _without_story(
                document.path, place, f"'{found.group(1)}' names no story", "Write ids of stories after it."
            )
    for story, place in document.stories_of_sessions:
        if story not in known:
            message = f"there is no published scenario '{story}', so the session leaves it out"
            yield _without_story(document.path, place, message, "Name one that readers can open, or take it out.")


def _without_story(shown: str, place: Place, message: str, help_: str) -> Finding:
    return Finding(shown, place, SESSION_WITHOUT_STORY, message, help_)
