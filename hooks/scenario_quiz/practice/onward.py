"""What to do next at the end of each story. Whoever follows the first of these reaches every story in the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from scenario_quiz.practice.fitting import shared_idea, shares_role
from scenario_quiz.practice.round import round_of
from scenario_quiz.scenarios.model import Scenario

# The same rule in another role, the same rule, simply another; further in the same role, or the same role.
How = Literal["other-role", "same-rule", "another", "further", "same-role"]


@dataclass(frozen=True)
class NextStory:
    """A story to go on with, and how it follows."""

    how: How
    story: Scenario
    idea: str = ""  # the id of the rule that both practise


@dataclass(frozen=True)
class Onward:
    """What to do next after a story, beyond the sets that hold it."""

    stories: tuple[NextStory, ...] = ()
    keep: str = ""  # the page to keep, as a citation


NOWHERE = Onward()


def ways_on(stories: Sequence[Scenario]) -> dict[str, Onward]:
    """For each story, by id: one that follows in the round of all, one of its role, and the page to keep."""
    around = round_of(stories)
    after = dict(zip((one.id for one in around), (*around[1:], *around[:1]), strict=True))
    pages = Counter(page for story in stories for page in {*_pages(story)})
    offered: Counter[str] = Counter()
    ways = {}
    for story in stories:
        follows = [_follows(story, after[story.id])] if len(stories) > 1 else []
        further = _further(story, stories, after[story.id], offered)
        if further:
            offered[further.story.id] += 1
        ways[story.id] = Onward((*follows, *([further] if further else [])), _keep(story, pages))
    return ways


def _follows(story: Scenario, other: Scenario) -> NextStory:
    idea = shared_idea(story, other)
    if not idea:
        return NextStory("another", other)
    return NextStory("same-rule" if shares_role(story, other) else "other-role", other, idea)


def _further(
    story: Scenario, stories: Sequence[Scenario], besides: Scenario, offered: Counter[str]
) -> NextStory | None:
    """The story of a role in common that goes further, or else any. Of equal ones that which is offered least."""
    ideas = {*story.ideas}
    found = [one for one in stories if one not in (story, besides) and shares_role(story, one)]
    if not found:
        return None
    best = min(found, key=lambda one: (one.level != "further", offered[one.id], -len(ideas.intersection(one.ideas))))
    return NextStory("further" if best.level == "further" else "same-role", best)


def _keep(story: Scenario, pages: Counter[str]) -> str:
    """What the story rests on most, and other stories least: its page, at the heading that is cited most."""
    cited = Counter(_pages(story))
    if not cited:
        return ""
    page = max(cited, key=lambda name: cited[name] / pages[name])
    anchors = Counter(one for one in story.citations if one.partition("#")[0] == page)
    return anchors.most_common(1)[0][0]


def _pages(story: Scenario) -> list[str]:
    """The pages that it cites, as often as it does; neither law nor sources."""
    return [citation.partition("#")[0] for citation in story.citations if ":" not in citation]
