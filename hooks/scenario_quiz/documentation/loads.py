"""What pages load beside the theme: style sheets and scripts, by their place on the site.

A script of ours is a file in `pages/assets`, or made by `pages.scripts`. To add one, name it here, in the list of each
page that loads it: the build, `check-site` and the front matter of pages go by these lists.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from scenario_quiz.documentation.front_matter import Front
from scenario_quiz.places import MADE_ASSETS


@dataclass(frozen=True)
class Loads:
    """Style sheets, and scripts in the order in which they run."""

    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()

    def __add__(self, other: Loads) -> Loads:
        return Loads(self.styles + other.styles, self.scripts + other.scripts)

    def as_front(self) -> dict[str, list[str]]:
        """The same for front matter, where the theme reads it under `loads`."""
        return {"styles": list(self.styles), "scripts": list(self.scripts)}


def _ours(styles: Iterable[str] = (), scripts: Iterable[str] = ()) -> Loads:
    return Loads(
        tuple(f"{MADE_ASSETS}/{name}.css" for name in styles), tuple(f"{MADE_ASSETS}/{name}.js" for name in scripts)
    )


NOTHING = Loads()
# A page that prints a day after which to check it says so louder once that has passed.
OVERDUE = Loads(scripts=("assets/javascripts/overdue.js",))
# A section or a page that moved leads on by itself where scripts run.
FORWARD = Loads(scripts=("assets/javascripts/forward.js",))
STORY = _ours(["quiz"], ["parts", "quiz", "memory", "journey", "remember"]) + OVERDUE
INDEX = _ours(["quiz", "listing"], ["parts", "memory", "catalogue", "filters", "pick", "index"])
TODAY = _ours(["quiz", "listing"], ["pick"])
SET = _ours(["quiz", "listing"], ["parts", "memory", "catalogue", "index"])
GUIDE = _ours(["guide"], ["parts", "guide-cards", "guide"]) + OVERDUE
RECORD = _ours(["quiz", "listing"], ["parts", "memory", "catalogue", "record"])
FINDINGS = _ours(["quiz"])
FOR_WHOM = _ours(["quiz", "listing", "trainers"])
LISTS_FOR_TRAINERS = FOR_WHOM + _ours(scripts=["parts", "address", "filters", "trainers", "copy"])
NOTES = FOR_WHOM + _ours(scripts=["parts", "address", "copy", "present"]) + OVERDUE
TEAM = FOR_WHOM + _ours(scripts=["parts", "address", "pick", "lean-qr", "plan-code", "draw", "copy"])
GROUP = _ours(["quiz", "listing"], ["parts", "plan-data", "plan-link", "group"])
PLAN = (
    FOR_WHOM
    + _ours(scripts=["parts", "address", "filters", "plan-data", "lean-qr"])
    + _ours(scripts=["plan-code", "plan-link", "plan-view", "plan-sheets", "plan"])
)

# What pages that people write may show of stories, as they name it in their front matter: `scenario: trainers`.
Shown = Literal["trainers"]
OF_SHOWN: dict[str, Loads] = {"trainers": LISTS_FOR_TRAINERS}


def loads_of(front: Front) -> Loads:
    """What a page loads that people write: what it shows of stories, and the style and script that it names."""
    loads = OF_SHOWN.get(front.scenario, NOTHING)
    if front.styles:
        loads += Loads(styles=(f"assets/stylesheets/{front.styles}.css",))
    if front.check_after:
        loads += OVERDUE
    if front.scripts:
        loads += Loads(scripts=(f"assets/javascripts/{front.scripts}.js",))
    return loads
