"""What other quiz tools and other schools of writing call the things of these forms, and which of ours that is.

The tables are `twins.yml`. Each word leads to the first of its twins that may stand where it was written, so one
table serves every form.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Set
from functools import cache
from importlib.resources import files
from typing import Any

from scenario_quiz.findings.near import plain_name
from scenario_quiz.reading import plain, read


@cache
def tables() -> dict[str, dict[str, Any]]:
    """The tables as written: `names`, and `values` by the name that they stand under."""
    file = files(__package__).joinpath("twins.yml")
    root = read(file.name, file.read_bytes()).root
    written: dict[str, dict[str, Any]] = plain(root) if root else {}
    return written


def twins_of_name(name: str, known: Collection[str]) -> list[str]:
    """Which of these names others call by this one, the likeliest first."""
    return [ours for ours in _by_name().get(bare(name), ()) if ours in known]


def twins_of_value(name: str, value: str, known: Set[str]) -> list[str]:
    """Which of the values that may stand under a name others write in this way. There may be several to choose from."""
    written = bare(value)
    lists: dict[str, list[str]] = tables()["values"].get(name, {})
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
    for ours, others in tables()["names"].items():
        for other in others:
            found.setdefault(other, []).append(ours)
    return found
