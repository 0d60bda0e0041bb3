"""What other quiz tools and other schools of writing call the things of these forms, and which of ours that is.

The tables are `words/twins.yml`. Each word leads to the first of its twins that may stand where it was written, so one
table serves every form.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Set
from functools import cache

from scenario_quiz.findings.near import plain_name
from scenario_quiz.words import load_words


def twins_of_name(name: str, known: Collection[str]) -> list[str]:
    """Which of these names others call by this one, the likeliest first."""
    return [ours for ours in _by_name().get(bare(name), ()) if ours in known]


def twins_of_value(name: str, value: str, known: Set[str]) -> list[str]:
    """Which of the values that may stand under a name others write in this way. There may be several to choose from."""
    written = bare(value)
    lists: dict[str, list[str]] = load_words("twins")["values"].get(name, {})
    for ours, others in lists.items():
        if written in others and known >= set(ours.split()):
            return ours.split()
    return []


def bare(text: str) -> str:
    """A name or a value in the way in which the tables have it."""
    return re.sub(r"[^a-z0-9]+", "-", re.sub("['’]", "", plain_name(text))).strip("-")


@cache
def _by_name() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for ours, others in load_words("twins")["names"].items():
        for other in others:
            found.setdefault(other, []).append(ours)
    return found
