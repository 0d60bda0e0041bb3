"""The page on which a session is planned, what its script knows, and the sheets of each story for a printed pack.

All of it comes as classic scripts: a page that is opened from a folder may not fetch.
"""

from __future__ import annotations

import json
from typing import Any

from scenario_quiz.bank import Bank
from scenario_quiz.documentation.made import GROUP, PLAN
from scenario_quiz.pages.author_text import plain_text
from scenario_quiz.pages.front_matter import front_matter
from scenario_quiz.pages.left_out_links import without_links
from scenario_quiz.pages.story.timing import group_minutes
from scenario_quiz.pages.story.view_of import story_view
from scenario_quiz.pages.templating import fragment, long_date, render
from scenario_quiz.pages.trainers.guide import audiences_of, lists_stories, real_child
from scenario_quiz.pages.trainers.notes import START, map_of
from scenario_quiz.pages.trainers.share_links import scenario_link
from scenario_quiz.places import MADE_ASSETS
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.words import Words


def plan_page(bank: Bank) -> str:
    """The page's Markdown. Without script it says how to plan without it, and lists the sets."""
    return front_matter(PLAN, bank.words, hide=("toc",)) + render(
        "trainers/plan.md.j2",
        bank.words,
        block=fragment(
            "trainers/plan.html.j2",
            bank.words,
            stories=bank.published,
            sets=bank.sets,
            ideas=bank.registers.ideas.items(),
            audiences=audiences_of(bank.published, bank.registers),
            lists=bank.registers.lists,
        ),
        real_child=real_child(bank),
        listed=lists_stories(bank),
    )


def group_page(words: Words) -> str:
    """The stories of a plan for those who learn: their pages alone. The link names them, and the browser lists them."""
    return front_matter(GROUP, words, hide=("toc",)) + render(
        "trainers/group.md.j2", words, block=fragment("trainers/group.html.j2", words)
    )


def plan_script(bank: Bank) -> str:
    """What the plan needs to know, as one assignment: stories, sets, and what has become of earlier ids."""
    titles = {one.id: plain_text(one.title) for one in bank.published}
    known: dict[str, Any] = {
        "site": bank.site_url,
        "ideas": {id_: idea.name for id_, idea in bank.registers.ideas.items()},
        "stories": {
            one.id: {
                "title": titles[one.id],
                "about": plain_text(one.summary),
                "minutes": group_minutes(one),
                "noted": bool(one.trainer),
                "ideas": one.ideas,
                "audience": one.audience,
            }
            for one in bank.published
        },
        "sets": {one.id: one.scenarios for one in bank.sets},
        "renamed": {alias: one.id for one in bank.published for alias in one.aliases},
        "gone": {
            id_: {
                "status": one.status,
                "on": long_date(one.gone.on, bank.words),
                "why": plain_text(one.gone.why),
                "instead": [other for other in one.gone.instead if other in titles],
            }
            for one in bank.gone
            if one.gone
            for id_ in (one.id, *one.aliases)
        },
    }
    return f"window.sqPlan={_as_script(known)};\n"


def pack_file(id_: str) -> str:
    """Where the sheets of a story stand, for the plan's script to load."""
    return f"{MADE_ASSETS}/packs/{id_}.js"


def pack_script(scenario: Scenario, bank: Bank) -> str:
    """A story's two sheets for the pack: the learner's, without the key, and the facilitator's."""
    story = story_view(scenario, bank.registers, bank.pages)
    shared = {
        "story": story,
        "handout": scenario_link(scenario, bank),
        "real_child": real_child(bank),
        "map": map_of(story, bank.words),
        "start": START,
        "pictures": "../../scenarios/figures/",
        "lists": bank.registers.lists,
    }
    kinds = ("learner", "facilitator")
    sheets = {kind: fragment("trainers/pack-sheet.html.j2", bank.words, kind=kind, **shared) for kind in kinds}
    sheets = {kind: without_links(sheet, PLAN.name, bank.left_out) for kind, sheet in sheets.items()}
    return f"(window.sqPack=window.sqPack||{{}})[{json.dumps(scenario.id)}]={_as_script(sheets)};\n"


def _as_script(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")).replace("<", "\\u003c")
