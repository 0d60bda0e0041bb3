"""The trainer's notes on a scenario: its key with all reasons, what to draw out, the map of a story, links to hand out.

They hold the answers, so search never shows them. Learners' pages mention them in one line.
"""

from __future__ import annotations

from scenario_quiz.bank import Bank
from scenario_quiz.documentation.made import NOTES
from scenario_quiz.pages.author_text import heading_text, plain_text
from scenario_quiz.pages.front_matter import front_matter
from scenario_quiz.pages.scenario import draft_banner
from scenario_quiz.pages.story.view import StoryView
from scenario_quiz.pages.story.view_of import story_view
from scenario_quiz.pages.templating import fragment, render
from scenario_quiz.pages.trainers.guide import real_child
from scenario_quiz.pages.trainers.share_links import ShareLink, question_links, scenario_link
from scenario_quiz.pages.trainers.story_map import BOX, LINE, PAD, story_map
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.words import Words

# From where the links of these pages lead. All lie at one depth, the plan's too, so that blocks fit into each.
START = NOTES.file_of("x")


def notes_file(id_: str) -> str:
    """The Markdown file of the notes on a scenario."""
    return NOTES.file_of(id_)


def notes_page(scenario: Scenario, bank: Bank, files: tuple[tuple[str, str], ...] = ()) -> str:
    """The page's Markdown. Needs a checked scenario. `files` are words and addresses of files to download."""
    words, story = bank.words, story_view(scenario, bank.registers, bank.pages)
    title = words["tr_prefix"] + plain_text(scenario.title)
    return front_matter(NOTES, bank.words, title=title) + render(
        "trainers/notes.md.j2",
        bank.words,
        scenario=scenario,
        title=heading_text(title),
        draft=draft_banner(scenario, words),
        files=files,
        asks=[(part.question.id, heading_text(part.question.ask)) for part in story.questions],
        ends=[(end.outcome.id, heading_text(end.outcome.title)) for end in story.ends],
        card=fragment(
            "trainers/card.html.j2", words, scenario=scenario, registers=bank.registers, lists=bank.registers.lists
        ),
        real_child=real_child(bank),
        setting=fragment("trainers/setting.html.j2", words, scenario=scenario),
        times=fragment("trainers/timing.html.j2", words, story=story),
        keys=[fragment("trainers/key.html.j2", words, part=part, start=START) for part in story.questions],
        end_blocks=[fragment("trainers/end.html.j2", words, end=end, start=START) for end in story.ends],
        map=map_of(story, words),
        discuss=fragment("trainers/discuss.html.j2", words, story=story),
        beliefs=fragment("trainers/beliefs.html.j2", words, story=story),
        variations=fragment("trainers/variations.html.j2", words, story=story),
        links=fragment("trainers/links.html.j2", words, handouts=links_of(scenario, bank), site_url=bank.site_url),
        paste=fragment(
            "trainers/notes-paste.html.j2",
            bank.words,
            scenario=scenario,
            handout=scenario_link(scenario, bank),
            up="../../",
        ),
    )


def map_of(story: StoryView, words: Words) -> str:
    """The drawing of a story that unfolds, and its ways in words. Nothing for another story."""
    if not story.scenario.unfolds:
        return ""
    map_ = story_map(story.scenario)
    return fragment("trainers/map.html.j2", words, story=story, map=map_, box=BOX, pad=PAD, line_height=LINE)


def links_of(scenario: Scenario, bank: Bank) -> list[ShareLink]:
    """The links to hand out: the scenario, then each question."""
    return [scenario_link(scenario, bank), *question_links(scenario, bank)]
