"""Which stories pages offer to practise: those that fit best, spread so that none is left out.

A page has a list for each idea that is explained on it, and one at its end for stories that cite it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from scenario_quiz.scenarios.model import Scenario

MOST = 5  # stories in a list
_PAGES = 2  # from so many every story is offered, where so many suit it


class Place(NamedTuple):
    """Where a list stands: on a page, at the place of an idea, or at the page's end."""

    page: str
    idea: str = ""


@dataclass(frozen=True)
class Offer:
    """The stories of a list, those that fit best first; and whether more would suit it."""

    stories: tuple[Scenario, ...]
    more: bool


class _Fit(NamedTuple):
    """How well a story suits a list: how many of its questions cite that very heading, and how many the page."""

    heading: int
    page: int

    @property
    def rank(self) -> int:
        """The heading comes first, then the page, then the idea."""
        return 2 if self.heading else 1 if self.page else 0


def offers_of(
    pages: Mapping[str, Collection[str]], ideas: Mapping[str, str], stories: Sequence[Scenario]
) -> dict[Place, Offer]:
    """The lists of all pages, which come with their anchors. `ideas` are the places of ideas, such as `rules#ask`."""
    return _Offering(pages, ideas, stories).offers()


class _Offering:
    def __init__(
        self, pages: Mapping[str, Collection[str]], ideas: Mapping[str, str], stories: Sequence[Scenario]
    ) -> None:
        self._stories = {one.id: one for one in stories}
        self._fits: dict[Place, dict[str, _Fit]] = {}
        for place, id_, fit in _fits(pages, ideas, stories):
            self._fits.setdefault(place, {})[id_] = fit
        self._order = {id_: number for number, id_ in enumerate(self._stories)}
        self._chosen: dict[Place, list[str]] = {place: [] for place in self._fits}
        self._on: dict[str, Counter[str]] = {id_: Counter() for id_ in self._stories}  # a story's pages

    def offers(self) -> dict[Place, Offer]:
        self._reach_every_story()
        for place, fits in self._fits.items():
            left = [id_ for id_ in fits if id_ not in self._chosen[place]]
            while left and self._has_room(place):
                best = min(left, key=lambda id_: self._least_offered(place, id_))
                left.remove(best)
                self._choose(place, best)
        return {
            place: Offer(
                tuple(self._stories[id_] for id_ in sorted(chosen, key=lambda id_: self._best_first(place, id_))),
                len(self._fits[place]) > len(chosen),
            )
            for place, chosen in self._chosen.items()
        }

    def _reach_every_story(self) -> None:
        """Each story on pages that suit it best. Those that suit few pages choose first."""
        suits = {id_: [place for place, fits in self._fits.items() if id_ in fits] for id_ in self._stories}
        for id_, places in suits.items():
            places.sort(key=lambda place: self._best_first(place, id_))
        for id_ in sorted(suits, key=lambda id_: len({place.page for place in suits[id_]})):
            for place in suits[id_]:
                if self._has_room(place) and not self._on[id_][place.page] and len(self._on[id_]) < _PAGES:
                    self._choose(place, id_)
        for id_, places in suits.items():
            for place in places:
                if len(self._on[id_]) < _PAGES and not self._on[id_][place.page] and self._makes_room(place, suits):
                    self._choose(place, id_)

    def _makes_room(self, place: Place, suits: Mapping[str, Sequence[Place]]) -> bool:
        """Whether a story of a full list can stand on a page instead that has room; then it does."""
        for other in reversed(self._chosen[place]):
            for instead in suits[other]:
                if self._has_room(instead) and not self._on[other][instead.page]:
                    self._chosen[place].remove(other)
                    del self._on[other][place.page]
                    self._choose(instead, other)
                    return True
        return False

    def _has_room(self, place: Place) -> bool:
        return len(self._chosen[place]) < MOST

    def _choose(self, place: Place, id_: str) -> None:
        self._chosen[place].append(id_)
        self._on[id_][place.page] += 1

    def _best_first(self, place: Place, id_: str) -> tuple[int, ...]:
        fit = self._fits[place][id_]
        return -fit.rank, -fit.heading, -fit.page, self._order[id_]

    def _least_offered(self, place: Place, id_: str) -> tuple[int, ...]:
        fit, on = self._fits[place][id_], self._on[id_]
        return -fit.rank, on[place.page], on.total(), *self._best_first(place, id_)


def _fits(
    pages: Mapping[str, Collection[str]], ideas: Mapping[str, str], stories: Sequence[Scenario]
) -> Iterator[tuple[Place, str, _Fit]]:
    """Every list that a story suits."""
    shown = {id_: place for id_, place in ideas.items() if place.partition("#")[2] in pages.get(_page(place), ())}
    of_page: dict[str, set[str]] = {}
    for id_, place in shown.items():
        of_page.setdefault(_page(place), set()).add(id_)
    for story in stories:
        headings = Counter(one for question in story.questions for one in question.cite)
        cited = Counter(_page(one) for one in story.citations)
        for id_ in story.ideas:
            if id_ in shown:
                page = _page(shown[id_])
                yield Place(page, id_), story.id, _Fit(headings[shown[id_]], cited[page])
        for page, count in cited.items():
            # A story that an idea on the same page may show needs no second place there.
            if page in pages and of_page.get(page, set()).isdisjoint(story.ideas):
                yield Place(page), story.id, _Fit(0, count)


def _page(place: str) -> str:
    return place.partition("#")[0]
