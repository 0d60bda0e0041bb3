"""What an organisation leaves out of its site: pages, and stories of the further level with their pages.

A page says `optional: lessons-from-reviews` in its front matter.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from scenario_quiz.documentation.made import NOTES, STORY
from scenario_quiz.documentation.pages import Page
from scenario_quiz.organisation.model import Organisation
from scenario_quiz.project import is_local_id
from scenario_quiz.scenarios.model import Scenario


def left_out_pages(pages: dict[str, Page], organisation: Organisation) -> frozenset[str]:
    """The names of pages that an organisation leaves out, with all that stand below them."""
    tops = [name for name, page in pages.items() if page.front.optional in organisation.left_out]
    return frozenset(name for name in pages for top in tops if f"{name}/".startswith(f"{top}/"))


def left_out_stories(scenarios: Iterable[Scenario], organisation: Organisation) -> list[Scenario]:
    """Stories that an organisation leaves out. Its own stay: it wrote them because it needs them."""
    further = "further-stories" in organisation.left_out
    return [one for one in scenarios if further and one.level == "further" and not is_local_id(one.id)]


def pages_of_stories(
    scenarios: Iterable[Scenario], unwanted: Collection[Scenario], organisation: Organisation
) -> Iterator[str]:
    """The names of pages of stories that go: each page of an unwanted story, and all for trainers where that part goes.
    Pages at earlier addresses are among them."""
    without_trainers = NOTES.feature in organisation.left_out
    for one in scenarios:
        for id_ in (one.id, *one.aliases):
            if one in unwanted:
                yield STORY.of(id_)
            if one in unwanted or without_trainers:
                yield NOTES.of(id_)
