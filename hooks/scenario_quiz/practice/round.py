"""All stories in a round: each leads to one that practises a rule of it in another role, as far as there is one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from scenario_quiz.scenarios.model import Scenario


class _Stop(NamedTuple):
    story: Scenario
    ideas: frozenset[str]
    roles: frozenset[str]
    apart: int  # how badly the next one follows


def round_of(stories: Sequence[Scenario]) -> tuple[Scenario, ...]:
    """The stories so that each is followed by one that fits, the last by the first.

    Each is put in where it fits best among those before it, the last of such
    places, so that one more story changes little.
    """
    stops: list[_Stop] = []
    for story in stories:
        new = _Stop(story, frozenset(story.ideas), frozenset(story.audience), 0)
        far = [_apart(new, stop) for stop in stops]
        costs = [far[at] + far[(at + 1) % len(far)] - stop.apart for at, stop in enumerate(stops)]
        if not costs:
            stops.append(new)
            continue
        least = min(costs)
        at = max(at for at, cost in enumerate(costs) if cost == least)
        stops[at] = stops[at]._replace(apart=far[at])
        stops.insert(at + 1, new._replace(apart=far[(at + 1) % len(far)]))
    return tuple(stop.story for stop in stops)


def _apart(one: _Stop, other: _Stop) -> int:
    """How badly two follow each other: 0 for the same rule in another role, 1 for the same rule, else 2."""
    if one.ideas.isdisjoint(other.ideas):
        return 2
    return 0 if one.roles.isdisjoint(other.roles) else 1
