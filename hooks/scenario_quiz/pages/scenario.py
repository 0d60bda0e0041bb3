"""A scenario as a Markdown page: complete without script, and ready for `quiz.js` to turn into forms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scenario_quiz.documentation.made import STORY
from scenario_quiz.documentation.pages import Page
from scenario_quiz.pages.author_text import block_html, heading_text, plain_text
from scenario_quiz.pages.front_matter import front_matter
from scenario_quiz.pages.links import scenario_file
from scenario_quiz.pages.sets import Step
from scenario_quiz.pages.story.next_steps import onward_block, onward_view
from scenario_quiz.pages.story.view_of import story_view
from scenario_quiz.pages.templating import fragment, render
from scenario_quiz.pages.terms import linked_html, words_of, words_section
from scenario_quiz.practice.onward import NOWHERE, Onward
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.words import Words


@dataclass(frozen=True)
class _Part:
    """A question or an end in the page's Markdown: its heading, and the finished blocks around it."""

    id: str
    heading: str
    block: str
    label: str = ""  # in the contents list, where the words of a later question would tell of an earlier one
    before: str = ""
    scene: str = ""


def scenario_page(
    scenario: Scenario,
    registers: Registers,
    pages: dict[str, Page],
    steps: Sequence[Step] = (),
    way_on: Onward = NOWHERE,
) -> str:
    """The page's Markdown. Needs a checked scenario: its citations and problems resolve.

    `steps` are its places in sets; `way_on` is what else to do next."""
    words = registers.words
    file = scenario_file(scenario.id)
    story = story_view(scenario, registers, pages)
    blocks = [
        _Part(
            part.question.id,
            heading_text(part.question.ask),
            fragment("question.html.j2", words, part=part, start=file),
            words["tr_question_number"].format(n=part.number),
            before=fragment("question-count.html.j2", words, part=part, story=story),
            scene=fragment("scene.html.j2", words, scene=part.question.scene) if part.question.scene else "",
        )
        for part in story.questions
    ]
    ends = [
        _Part(end.outcome.id, heading_text(end.outcome.title), fragment("outcome.html.j2", words, end=end, start=file))
        for end in story.ends
    ]
    return front_matter(
        STORY,
        words,
        title=words["practice_prefix"] + plain_text(scenario.title),
        description=plain_text(scenario.summary),
        hide=("toc",) if scenario.unfolds else (),  # a list of the ends would give the story away
    ) + render(
        "scenario.md.j2",
        registers.words,
        scenario=scenario,
        title=heading_text(words["practice_prefix"] + plain_text(scenario.title)),
        draft=draft_banner(scenario, words),
        intro=fragment(
            "intro.html.j2", words, scenario=scenario, end=story.end_version, forms=story.forms, lists=registers.lists
        ),
        setting=fragment(
            "setting.html.j2", words, scenario=scenario, setting=linked_html(block_html(scenario.setting), registers)
        ),
        questions=blocks,
        outcomes=ends,
        stubs=[fragment("retired-question.html.j2", words, stub=stub) for stub in scenario.retired_questions],
        onward=onward_block(onward_view(steps, way_on, registers, pages), file, registers),
        citations=[link.markdown(file) for link in story.links],
        changes=fragment("changes.html.j2", words, changes=scenario.changes) if scenario.changes else "",
        words=words_section(words_of(scenario, registers), "../../", registers),
    )


def draft_banner(scenario: Scenario, words: Words) -> str:
    """What stands above a draft in a preview; nothing above a published scenario."""
    return fragment("draft.html.j2", words) if scenario.status == "draft" else ""
