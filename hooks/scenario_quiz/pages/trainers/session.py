"""What a page of a session shows of its stories: facts, the link to the plan, and texts for an online meeting.

People write the running order. What depends on the stories comes from them, so that it cannot go out of date.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from scenario_quiz.bank import Bank
from scenario_quiz.pages.story.timing import group_minutes
from scenario_quiz.pages.templating import fragment
from scenario_quiz.pages.trainers.guide import real_child
from scenario_quiz.pages.trainers.qr import qr_svg
from scenario_quiz.pages.trainers.share_links import group_link, plan_link, scenario_link
from scenario_quiz.scenarios.model import Scenario


def session_facts(ids: Sequence[str], bank: Bank, up: str, *, boxed: bool = True) -> str:
    """The stories with their minutes, the rules that they cover, and the plan's link. `up` leads to the site's start.

    No session goes without what to do about a real child: it comes first, unless the page has it elsewhere.
    """
    stories = _stories(ids, bank)
    met = {idea for story in stories for idea in story.ideas}
    ideas = bank.registers.ideas.items()
    return fragment(
        "trainers/session.html.j2",
        bank.words,
        stories=[(story, group_minutes(story)) for story in stories],
        minutes=sum(group_minutes(story) for story in stories),
        covered="; ".join(idea.name for id_, idea in ideas if id_ in met),
        missing="; ".join(idea.name for id_, idea in ideas if id_ not in met),
        handout=plan_link([story.id for story in stories], bank),
        group=(group := group_link([story.id for story in stories], bank)),
        code=Markup(qr_svg(group.address, bank.words["plan"]["code_group"]).decode()) if bank.site_url else "",
        lost=[id_ for id_ in ids if not _story(id_, bank)],
        real_child=real_child(bank, up) if boxed else "",
        up=up,
        lists=bank.registers.lists,
    )


def session_paste(ids: Sequence[str], bank: Bank, up: str) -> str:
    """The texts to paste, a fold for each story: its link, a poll for each question, and a sheet for breakout rooms."""
    return fragment(
        "trainers/session-paste.html.j2",
        bank.words,
        stories=[
            (
                story,
                fragment(
                    "trainers/paste.html.j2", bank.words, scenario=story, handout=scenario_link(story, bank), up=up
                ),
            )
            for story in _stories(ids, bank)
        ],
    )


def _stories(ids: Sequence[str], bank: Bank) -> list[Scenario]:
    found = (_story(id_, bank) for id_ in ids)
    return list({story.id: story for story in found if story}.values())


def _story(id_: str, bank: Bank) -> Scenario | None:
    return next((one for one in bank.published if id_ == one.id or id_ in one.aliases), None)
