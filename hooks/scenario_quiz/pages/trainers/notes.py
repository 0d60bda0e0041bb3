"""The trainer's notes on a scenario: its key with all reasons, what to draw out, the map of a story, links to hand out.

They hold the answers, so search never shows them. Learners' pages mention them in one line.
"""

from __future__ import annotations

from dataclasses import dataclass

from scenario_quiz.bank import Bank
from scenario_quiz.documentation.made import NOTES
from scenario_quiz.pages.author_text import heading_text, plain_text
from scenario_quiz.pages.front_matter import front_matter
from scenario_quiz.pages.links import resolve
from scenario_quiz.pages.scenario import ShownOption, draft_banner, shown_links, shown_options
from scenario_quiz.pages.templating import fragment, render
from scenario_quiz.pages.trainers.guide import real_child
from scenario_quiz.pages.trainers.share_links import Handout, question_handouts, scenario_handout
from scenario_quiz.pages.trainers.story_map import BOX, LINE, PAD, longest_way, story_map
from scenario_quiz.registers.loading import Registers
from scenario_quiz.registers.models import Misconception
from scenario_quiz.scenarios.model import Order, Question, Scenario
from scenario_quiz.words import load_words


@dataclass(frozen=True)
class Timing:
    """How a group's minutes may be spent: our own rule of thumb. A seventh to begin and a fifth to end, at least."""

    total: int
    begin: int
    question: int
    questions: int
    end: int


@dataclass(frozen=True)
class Belief:
    """A wrong belief, and the choices that show it, such as `1 B`."""

    belief: Misconception
    choices: tuple[str, ...]


@dataclass(frozen=True)
class Variation:
    """An answer that holds back, with the new fact that would change it."""

    text: str
    change: str


def notes_file(id_: str) -> str:
    """The Markdown file of the notes on a scenario."""
    return NOTES.file_of(id_)


def group_minutes(scenario: Scenario) -> int:
    """How long a group needs. Where the author does not say: twice as long as one reader."""
    given = scenario.trainer.minutes if scenario.trainer else None
    return given or 2 * scenario.minutes


def timing(scenario: Scenario) -> Timing:
    total = group_minutes(scenario)
    questions = longest_way(scenario)
    begin, end = max(1, total // 7), max(1, total // 5)
    each = max(1, (total - begin - end) // questions)
    return Timing(total, begin, each, questions, max(1, total - begin - each * questions))


def beliefs_of(scenario: Scenario, registers: Registers) -> list[Belief]:
    """Every wrong belief that a choice shows, in order of first use."""
    shown: dict[str, list[str]] = {}
    for number, question in enumerate(scenario.questions, 1):
        for letter, option in getattr(question, "options", {}).items():
            id_ = getattr(option, "misconception", None)
            if id_ in registers.misconceptions:
                shown.setdefault(id_, []).append(f"{number} {letter.upper()}")
    return [Belief(registers.misconceptions[id_], tuple(choices)) for id_, choices in shown.items()]


def variations_of(scenario: Scenario) -> list[Variation]:
    """What new fact would change which answer."""
    return [
        Variation(option.text, option.would_change)
        for question in scenario.questions
        for option in getattr(question, "options", {}).values()
        if getattr(option, "would_change", None)
    ]


def notes_page(scenario: Scenario, bank: Bank, files: tuple[tuple[str, str], ...] = ()) -> str:
    """The page's Markdown. Needs a checked scenario. `files` are words and addresses of files to download."""
    words = load_words()
    title = words["tr_prefix"] + plain_text(scenario.title)
    return front_matter(NOTES, title=title) + render(
        "trainers/notes.md.j2",
        scenario=scenario,
        title=heading_text(title),
        draft=draft_banner(scenario),
        files=files,
        asks=[(question.id, heading_text(question.ask)) for question in scenario.questions],
        ends=[(outcome.id, heading_text(outcome.title)) for outcome in scenario.outcomes],
        **blocks_of(scenario, bank),
        links=fragment("trainers/links.html.j2", handouts=handouts_of(scenario, bank), site_url=bank.site_url),
        paste=fragment(
            "trainers/notes-paste.html.j2", scenario=scenario, handout=scenario_handout(scenario, bank), up="../../"
        ),
    )


def blocks_of(scenario: Scenario, bank: Bank) -> dict[str, object]:
    """The finished blocks that the notes and the printed pack have in common."""
    registers = bank.registers
    titles = {question.id: question.ask for question in scenario.questions}
    titles |= {outcome.id: outcome.title for outcome in scenario.outcomes}
    drawn = story_map(scenario) if scenario.unfolds else None
    return {
        "real_child": real_child(bank),
        "card": fragment("trainers/card.html.j2", scenario=scenario, registers=registers),
        "setting": fragment("trainers/setting.html.j2", scenario=scenario),
        "times": fragment("trainers/timing.html.j2", timing=timing(scenario), scenario=scenario),
        "keys": [_key(question, titles, bank) for question in scenario.questions],
        "end_blocks": [
            fragment(
                "trainers/end.html.j2",
                outcome=outcome,
                links=shown_links([resolve(one, bank.pages, registers) for one in outcome.cite], _START),
            )
            for outcome in scenario.outcomes
        ],
        "map": fragment(
            "trainers/map.html.j2",
            map=drawn,
            scenario=scenario,
            title=scenario.title,
            titles=titles,
            box=BOX,
            pad=PAD,
            line_height=LINE,
        )
        if drawn
        else "",
        "discuss": fragment("trainers/discuss.html.j2", trainer=scenario.trainer),
        "beliefs": fragment("trainers/beliefs.html.j2", beliefs=beliefs_of(scenario, registers)),
        "variations": fragment(
            "trainers/variations.html.j2", variations=variations_of(scenario), trainer=scenario.trainer
        ),
    }


def handouts_of(scenario: Scenario, bank: Bank) -> list[Handout]:
    """The links to hand out: the scenario, then each question."""
    return [scenario_handout(scenario, bank), *question_handouts(scenario, bank)]


# All pages of this kind lie at one depth, the plan's too, so that blocks fit into each.
_START = NOTES.file_of("x")


def _key(question: Question, titles: dict[str, str], bank: Bank) -> str:
    options = shown_options(question, titles, bank.registers)
    order = question.key if isinstance(question, Order) else [option.letter for option in options]
    return fragment(
        "trainers/key.html.j2",
        question=question,
        options=[(option, list(order).index(option.letter), _belief(question, option, bank)) for option in options],
        links=shown_links([resolve(one, bank.pages, bank.registers) for one in question.cite], _START),
        ideas=[bank.registers.ideas[idea].name for idea in question.practises],
        next=getattr(question, "next", None),
        next_title=titles.get(getattr(question, "next", None) or "", ""),
    )


def _belief(question: Question, option: ShownOption, bank: Bank) -> str:
    id_ = getattr(getattr(question, "options", {})[option.letter], "misconception", None)
    return bank.registers.misconceptions[id_].belief if id_ in bank.registers.misconceptions else ""
