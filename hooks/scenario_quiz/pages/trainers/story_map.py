"""The map of a scenario that unfolds: its questions and ends in layers, and the choices that lead from one to the next.

Layers from top to bottom by the longest way. A way that skips a layer bends through it, beside the boxes.
"""

from __future__ import annotations

import textwrap
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise

from scenario_quiz.pages.author_text import plain_text
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.words import load_words

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
class Way:
    """From a question to where choices lead: their letters (none where every answer goes on), and its points."""

    start: str
    end: str
    letters: tuple[str, ...]
    points: tuple[tuple[float, float], ...] = ()

    @property
    def label(self) -> str:
        return ", ".join(letter.upper() for letter in self.letters)

    @property
    def spoken(self) -> str:
        """The letters as one says them: `A or D`."""
        return str(load_words()["tr_or"]).join(letter.upper() for letter in self.letters)

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
    ways: tuple[Way, ...]
    width: float
    height: float


def ways_of(scenario: Scenario) -> list[Way]:
    """Every step that a reader can take, in order: choices that lead to the same place are one way."""
    ways = []
    for question in scenario.questions:
        targets: dict[str, list[str]] = defaultdict(list)
        if question.leads_to:
            targets[question.leads_to] = []
        for letter, choice in question.choices.items():
            if question.options_lead and choice.next:
                targets[choice.next].append(letter)
        ways += [Way(question.id, target, tuple(letters)) for target, letters in targets.items()]
    return ways


def story_map(scenario: Scenario) -> StoryMap:
    """Where to draw what. Needs a checked scenario: it has no loops, and everything can be reached."""
    ways = ways_of(scenario)
    titles = {question.id: f"{n}. {question.ask}" for n, question in enumerate(scenario.questions, 1)}
    titles |= {outcome.id: outcome.title for outcome in scenario.outcomes}
    ends = {outcome.id for outcome in scenario.outcomes}
    stops = {
        id_: _box(id_, textwrap.wrap(plain_text(title), _LETTERS_IN_LINE), id_ in ends) for id_, title in titles.items()
    }
    depth = _depths(list(titles), ways)
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
        drawn.append(Way(way.start, way.end, way.letters, (*points, (arriving[number], last.y))))
    return StoryMap(tuple(stops.values()), tuple(drawn), width, height)


def longest_way(scenario: Scenario) -> int:
    """How many questions a group can meet at most."""
    if not scenario.unfolds:
        return len(scenario.questions)
    ids = [part.id for part in (*scenario.questions, *scenario.outcomes)]
    depth = _depths(ids, ways_of(scenario))
    return 1 + max(depth[question.id] for question in scenario.questions)


def _box(id_: str, lines: list[str], is_end: bool) -> Stop:
    return Stop(id_, lines, is_end, height=len(lines) * LINE + 2 * PAD)


def _depths(ids: list[str], ways: list[Way]) -> dict[str, int]:
    depth = dict.fromkeys(ids, 0)
    for _ in ids:
        for way in ways:
            depth[way.end] = max(depth[way.end], depth[way.start] + 1)
    return depth


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
