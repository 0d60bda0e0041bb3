"""The lists that trainers choose from: all stories and sets on `/trainers/`, and which stories suit whom."""

from __future__ import annotations

from collections.abc import Callable

from scenario_quiz.bank import Bank
from scenario_quiz.documentation.made import FOR_WHOM
from scenario_quiz.documentation.trainer_markers import has_marker, replace_list_markers
from scenario_quiz.pages.front_matter import front_matter
from scenario_quiz.pages.story.timing import group_minutes
from scenario_quiz.pages.story.view_of import beliefs_of
from scenario_quiz.pages.templating import fragment, render
from scenario_quiz.pages.trainers.guide import audiences_of, lists_stories, real_child
from scenario_quiz.pages.trainers.session import session_facts, session_paste
from scenario_quiz.pages.trainers.share_links import set_link
from scenario_quiz.upkeep.due import coverage


def with_lists(markdown: str, bank: Bank, up: str = "../") -> str:
    """A page's Markdown with what its markers for trainers stand for. `up` leads from the page to the site's start."""
    blocks: dict[str, Callable[[tuple[str, ...]], str]] = {
        "stories": lambda _: _stories(bank),
        "sets": lambda _: _sets(bank),
        "real-child": lambda _: real_child(bank, up),
        "session": lambda ids: session_facts(ids, bank, up, boxed=not has_marker(markdown, "real-child")),
        "paste": lambda ids: session_paste(ids, bank, up),
    }
    return replace_list_markers(markdown, blocks)


def for_whom_page(bank: Bank) -> str:
    """How many stories there are by rule, level, role and wrong belief. What is missing stands out."""
    words, audiences = bank.words, bank.registers.lists["audiences"]
    levels = {"core": words["level_core"], "further": words["level_further"]}
    rows = [
        [
            (f"idea={id_}", idea.name, [_count(bank, role, idea=id_) for role in audiences])
            for id_, idea in bank.registers.ideas.items()
        ],
        [
            (f"level={level}", str(name).capitalize(), [_count(bank, role, level=level) for role in audiences])
            for level, name in levels.items()
        ],
    ]
    return front_matter(FOR_WHOM, bank.words, hide=("toc",)) + render(
        "trainers/for-whom.md.j2",
        bank.words,
        table=fragment(
            "trainers/for-whom.html.j2",
            bank.words,
            roles=[(role, one.name) for role, one in audiences.items()],
            groups=rows,
            listed=lists_stories(bank),
            lists=bank.registers.lists,
        ),
        beliefs=fragment(
            "trainers/by-belief.html.j2",
            bank.words,
            covers=[(one, audiences_of(one.stories, bank.registers)) for one in coverage(bank)["misconceptions"]],
            listed=lists_stories(bank),
            lists=bank.registers.lists,
        ),
    )


def _count(bank: Bank, role: str, idea: str = "", level: str = "") -> tuple[str, int]:
    fitting = [
        one
        for one in bank.published
        if role in one.audience and (not idea or idea in one.ideas) and (not level or level == one.level)
    ]
    return role, len(fitting)


def _stories(bank: Bank) -> str:
    beliefs = {id_ for one in bank.published for id_ in one.misconceptions}
    return fragment(
        "trainers/stories.html.j2",
        bank.words,
        stories=[(one, group_minutes(one), beliefs_of(one, bank.registers)) for one in bank.published],
        registers=bank.registers,
        audiences=audiences_of(bank.published, bank.registers),
        lists=bank.registers.lists,
        misconceptions=[(id_, one) for id_, one in bank.registers.misconceptions.items() if id_ in beliefs],
    )


def _sets(bank: Bank) -> str:
    by_id = {one.id: one for one in bank.published}
    return fragment(
        "trainers/sets.html.j2",
        bank.words,
        sets=[
            (set_, set_link(set_, bank), sum(group_minutes(by_id[id_]) for id_ in set_.scenarios)) for set_ in bank.sets
        ],
        site_url=bank.site_url,
    )
