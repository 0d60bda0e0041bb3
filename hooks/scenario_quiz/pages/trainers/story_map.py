"""The map of a scenario that unfolds: its questions and ends in layers, and the choices that lead from one to the next.

Layers from top to bottom by the longest way. A way that skips a layer bends through it, beside the boxes.
"""

from __future__ import annotations

import textwrap
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise

from scenario_quiz.pages.author_text import plain_text
from scenario_quiz.pages.story.ways import Way, depths_of, ways_of
from scenario_quiz.scenarios.model import Scenario

BOX, LINE, PAD, GAP, BEND, BETWEEN = 240, 21, 12, 24, 24, 76
_LETTERS_IN_LINE = 26


@dataclass
class Stop:
    """A question, an end, or a bend in a way that skips a layer. Its place is the middle of its upper edge."""

    id: str
    lines: list[str] = field(default_factory=list)
    is_end: bool = False
    x: float = 0
    y: float = 0
    height: float = 0

    @property
    def width(self) -> int:
        return BOX if self.lines else BEND


@dataclass(frozen=True)
class DrawnWay(Way):
    """A way with the points that it goes through."""

    points: tuple[tuple[float, float], ...]

    @property
    def path(self) -> str:
        """The way as SVG path data: smooth from point to point."""
        (x, y), *rest = self.points
        data = f"M{x:g} {y:g}"
        for to_x, to_y in rest:
            half = (y + to_y) / 2
            data += f"C{x:g} {half:g} {to_x:g} {half:g} {to_x:g} {to_y:g}"
            x, y = to_x, to_y
        return data


@dataclass(frozen=True)
class StoryMap:
    stops: tuple[Stop, ...]
    ways: tuple[DrawnWay, ...]
    width: float
    height: float


def story_map(scenario: Scenario) -> StoryMap:
    """Where to draw what. Needs a checked scenario: it has no loops, and everything can be reached."""
    ways = ways_of(scenario)
    titles = {question.id: f"{n}. {question.ask}" for n, question in enumerate(scenario.questions, 1)}
    titles |= {outcome.id: outcome.title for outcome in scenario.outcomes}
    ends = {outcome.id for outcome in scenario.outcomes}
    stops = {
        id_: _box(id_, textwrap.wrap(plain_text(title), _LETTERS_IN_LINE), id_ in ends) for id_, title in titles.items()
    }
    depth = depths_of(scenario, ways)
    layers: list[list[Stop]] = [[] for _ in range(max(depth.values()) + 1)]
    for id_, stop in stops.items():
        layers[depth[id_]].append(stop)
    trails = [_trail(number, way, depth, stops, layers) for number, way in enumerate(ways)]
    neighbours: dict[str, list[str]] = defaultdict(list)
    for trail in trails:
        for before, after in pairwise(trail):
            neighbours[after.id].append(before.id)
    _order(layers, neighbours)
    width, height = _place(layers)
    leaving = _ports(trails, 0)
    arriving = _ports(trails, -1)
    drawn = []
    for number, (way, trail) in enumerate(zip(ways, trails, strict=True)):
        first, *bends, last = trail
        points = [(leaving[number], first.y + first.height)]
        for bend in bends:
            points += [(bend.x, bend.y), (bend.x, bend.y + bend.height)]
        drawn.append(DrawnWay(way.start, way.end, way.letters, (*points, (arriving[number], last.y))))
    return StoryMap(tuple(stops.values()), tuple(drawn), width, height)


def _box(id_: str, lines: list[str], is_end: bool) -> Stop:
    return Stop(id_, lines, is_end, height=len(lines) * LINE + 2 * PAD)


def _trail(
    number: int, way: Way, depth: dict[str, int], stops: dict[str, Stop], layers: list[list[Stop]]
) -> list[Stop]:
    bends = []
    for layer in range(depth[way.start] + 1, depth[way.end]):
        bend = Stop(f"{number} {layer}")
        layers[layer].append(bend)
        bends.append(bend)
    return [stops[way.start], *bends, stops[way.end]]


def _order(layers: list[list[Stop]], neighbours: dict[str, list[str]]) -> None:
    """Put each layer in the order of what leads to it, which keeps ways from crossing where they need not."""
    for above, layer in pairwise(layers):
        place = {stop.id: number for number, stop in enumerate(above)}

        def middle(stop: Stop, place: dict[str, int] = place) -> float:
            known = [place[id_] for id_ in neighbours[stop.id] if id_ in place]
            return sum(known) / len(known) if known else len(place)

        layer.sort(key=middle)


def _place(layers: list[list[Stop]]) -> tuple[float, float]:
    widths = [sum(stop.width for stop in layer) + GAP * (len(layer) - 1) for layer in layers]
    whole = max(widths) + 2 * GAP
    y: float = 4
    for layer, width in zip(layers, widths, strict=True):
        x = (whole - width) / 2
        tallest = max(stop.height for stop in layer)
        for stop in layer:
            stop.x = x + stop.width / 2
            stop.y = y
            stop.height = stop.height if stop.lines else tallest
            x += stop.width + GAP
        y += tallest + BETWEEN
    return whole, y - BETWEEN + 4


def _ports(trails: list[list[Stop]], end: int) -> list[float]:
    """Where each way leaves (`end` 0) or reaches (-1) its box: side by side, in the order of where they go."""
    at: dict[str, list[int]] = defaultdict(list)
    for number, trail in enumerate(trails):
        at[trail[end].id].append(number)
    found = [0.0] * len(trails)
    for numbers in at.values():
        numbers.sort(key=lambda number: trails[number][1 if end == 0 else -2].x)
        box = trails[numbers[0]][end]
        for place, number in enumerate(numbers, 1):
            found[number] = box.x - BOX / 2 + BOX * place / (len(numbers) + 1)
    return found
