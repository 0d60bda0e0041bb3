"""What to do next at the end of a story, ready to be shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scenario_quiz.documentation.pages import Page
from scenario_quiz.pages.links import Link, resolved
from scenario_quiz.pages.sets import Step
from scenario_quiz.pages.templating import fragment
from scenario_quiz.practice.onward import NextStory, Onward
from scenario_quiz.registers.loading import Registers


@dataclass(frozen=True)
class OnwardView:
    """What comes after a story: its places in sets, other stories, and the page to keep."""

    steps: tuple[Step, ...] = ()
    stories: tuple[NextStory, ...] = ()
    keep: Link | None = None


def onward_view(steps: Sequence[Step], way_on: Onward, registers: Registers, pages: dict[str, Page]) -> OnwardView:
    """The same story is offered once: as the next of a set, where it is that."""
    next_in_sets = [step.after for step in steps]
    stories = tuple(one for one in way_on.stories if one.story not in next_in_sets)
    return OnwardView(tuple(steps), stories, _whole(way_on.keep, registers, pages))


def _whole(citation: str, registers: Registers, pages: dict[str, Page]) -> Link | None:
    """A link to a heading with its page's title before it: "Ask again" alone says little."""
    link = resolved(citation, pages, registers)
    if not link or not link.anchor:
        return link
    title = pages[citation.partition("#")[0]].title
    return link if link.words == title else link._replace(words=f"{title}: {link.words}")


def onward_block(view: OnwardView, start: str, registers: Registers) -> str:
    """The finished block for a page; nothing where nothing follows. `start` is the page's Markdown file."""
    if view == OnwardView():
        return ""
    return fragment("onward.html.j2", registers.words, onward=view, start=start, registers=registers)
