"""Which handouts there are, and where each has its address. Nothing is made here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from scenario_quiz.bank import Bank

Kind = Literal["learner", "facilitator", "page", "slides"]
FOLDER = "trainers/handouts"
CATALOGUE = f"{FOLDER}/catalogue.csv"
# Pages of the documentation that are handouts too: the name of the file, and the page.
PAGES = {"poster": "golden-rules/poster", "decision-record": "guidance/recording/decision-record"}


@dataclass(frozen=True)
class Handout:
    """One file to be made: a sheet of a scenario, a pack or slides of a set, or a page of the documentation."""

    place: str
    kind: Kind
    of: str  # the id of the scenario or set, or the page's name
    is_set: bool = False
    large: bool = False


@dataclass(frozen=True)
class Shelf:
    """The handouts that there are: files by place, each handout with its title, and why any kind is missing."""

    files: dict[str, bytes] = field(default_factory=dict)
    titles: dict[Handout, str] = field(default_factory=dict)
    why_not: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()  # what somebody may want to shorten
    made: int = 0  # PDFs made anew; the others were kept

    def of(self, id_: str, *, is_set: bool = False) -> list[Handout]:
        """The handouts of a scenario, of a set, or of a page by its name."""
        return [one for one in self.titles if one.of == id_ and one.is_set == is_set]


def unwanted(bank: Bank) -> bool:
    """Whether the organisation leaves handouts out."""
    return not bank.organisation.makes_handouts


def handouts_of(bank: Bank) -> Iterator[Handout]:
    """Every handout of a bank, in a fixed order: scenarios, sets, pages. None where the organisation wants none."""
    if unwanted(bank):
        return
    for scenario in bank.published:
        yield from _sheets(f"{FOLDER}/{scenario.id}", scenario.id, is_set=False)
    for set_ in bank.sets:
        yield from _sheets(f"{FOLDER}/sets/{set_.id}", set_.id, is_set=True)
        yield Handout(f"{FOLDER}/sets/{set_.id}.pptx", "slides", set_.id, is_set=True)
    for name, page in PAGES.items():
        if page in bank.pages:
            yield Handout(f"{FOLDER}/{name}.pdf", "page", page)
            yield Handout(f"{FOLDER}/{name}-large.pdf", "page", page, large=True)


def earlier_places(bank: Bank) -> Iterator[tuple[str, str]]:
    """Where handouts of renamed scenarios and sets had their address, each with the place that it has now.

    A PDF cannot send its reader on, so the handout stands at both.
    """
    scenarios = {one.id: one.aliases for one in bank.published}
    sets = {one.id: one.aliases for one in bank.sets}
    for handout in handouts_of(bank):
        folder, named = (f"{FOLDER}/sets/", sets) if handout.is_set else (f"{FOLDER}/", scenarios)
        ending = handout.place.removeprefix(folder + handout.of)
        yield from ((f"{folder}{alias}{ending}", handout.place) for alias in named.get(handout.of, ()))


def _sheets(start: str, of: str, *, is_set: bool) -> Iterator[Handout]:
    kinds: tuple[Kind, ...] = ("learner", "facilitator")
    for kind in kinds:
        yield Handout(f"{start}-{kind}.pdf", kind, of, is_set)
        yield Handout(f"{start}-{kind}-large.pdf", kind, of, is_set, large=True)
