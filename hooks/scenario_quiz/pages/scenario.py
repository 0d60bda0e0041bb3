"""A scenario as a Markdown page: complete without script, and ready for `quiz.js` to turn into forms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scenario_quiz.documentation.made import STORY
from scenario_quiz.documentation.pages import Page
from scenario_quiz.pages.author_text import block_html, heading_text, plain_text
from scenario_quiz.pages.catalogues import end_version, version
from scenario_quiz.pages.front_matter import front_matter
from scenario_quiz.pages.links import Link, resolve, scenario_file
from scenario_quiz.pages.sets import Step
from scenario_quiz.pages.templating import fragment, render
from scenario_quiz.pages.terms import linked_html, words_of, words_section
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.lists import Letter
from scenario_quiz.scenarios.model import Judgement, Multiple, Order, Outcome, Question, Scenario, Single
from scenario_quiz.words import load_words


@dataclass(frozen=True)
class ShownOption:
    """An option as the template shows it."""

    letter: str
    text: str
    state: str  # best, acceptable, risky, unsafe, right, wrong or place
    verdict: str
    why: str
    consequence: str | None = None
    would_change: str | None = None
    next: str | None = None
    next_title: str = ""


def scenario_page(scenario: Scenario, registers: Registers, pages: dict[str, Page], steps: Sequence[Step] = ()) -> str:
    """The page's Markdown. Needs a checked scenario: its citations and problems resolve."""
    words = load_words()
    file = scenario_file(scenario.id)
    titles = {question.id: question.ask for question in scenario.questions}
    titles |= {outcome.id: outcome.title for outcome in scenario.outcomes}
    blocks = [
        {
            "id": question.id,
            "heading": heading_text(question.ask),
            "before": fragment(
                "question-count.html.j2", number=number, total=len(scenario.questions), scenario=scenario
            ),
            "scene": fragment("scene.html.j2", scene=question.scene) if question.scene else "",
            "block": _question(question, file, titles, registers, pages),
        }
        for number, question in enumerate(scenario.questions, 1)
    ]
    ends = [
        {"id": outcome.id, "heading": heading_text(outcome.title), "block": _outcome(outcome, file, registers, pages)}
        for outcome in scenario.outcomes
    ]
    return front_matter(
        STORY,
        title=words["practice_prefix"] + plain_text(scenario.title),
        description=plain_text(scenario.summary),
        hide=("toc",) if scenario.unfolds else (),  # a list of the ends would give the story away
    ) + render(
        "scenario.md.j2",
        scenario=scenario,
        title=heading_text(words["practice_prefix"] + plain_text(scenario.title)),
        draft=draft_banner(scenario),
        intro=fragment("intro.html.j2", scenario=scenario, end=end_version(scenario)),
        setting=fragment(
            "setting.html.j2", scenario=scenario, setting=linked_html(block_html(scenario.setting), registers)
        ),
        questions=blocks,
        outcomes=ends,
        stubs=[
            {"id": stub.id, "block": fragment("retired-question.html.j2", stub=stub)}
            for stub in scenario.retired_questions
        ],
        in_sets=fragment("in-sets.html.j2", steps=steps) if steps else "",
        citations=[link.markdown(file) for link in _all_links(scenario, registers, pages)],
        changes=fragment("changes.html.j2", changes=scenario.changes) if scenario.changes else "",
        words=words_section(words_of(scenario, registers), "../../", registers),
    )


def draft_banner(scenario: Scenario) -> str:
    """What stands above a draft in a preview; nothing above a published scenario."""
    return fragment("draft.html.j2") if scenario.status == "draft" else ""


def _question(
    question: Question, file: str, titles: dict[str, str], registers: Registers, pages: dict[str, Page]
) -> str:
    links = _links(question.cite, registers, pages)
    next_ = getattr(question, "next", None)
    return fragment(
        "question.html.j2",
        question=question,
        version=version(question),
        key=" ".join(question.key) if isinstance(question, Order) else "",
        options=shown_options(question, titles, registers),
        links=shown_links(links, file),
        ideas=[
            (resolve(registers.ideas[idea].place, pages, registers).address(file), registers.ideas[idea].name)
            for idea in question.practises
        ],
        next=next_,
        next_title=titles.get(next_ or "", ""),
    )


def shown_options(question: Question, titles: dict[str, str], registers: Registers) -> list[ShownOption]:
    """A question's options with their verdicts in words; none for a note to write elsewhere."""
    if isinstance(question, Order):
        return [_step(question, letter) for letter in question.options]
    states: dict[str, str]
    if isinstance(question, Judgement):
        states = {letter: option.verdict for letter, option in question.options.items()}
    elif isinstance(question, Single | Multiple):
        states = {letter: "right" if option.correct else "wrong" for letter, option in question.options.items()}
    else:
        return []
    return [
        ShownOption(
            letter=letter,
            text=option.text,
            state=states[letter],
            verdict=_verdict(states[letter], option.problem, registers),
            why=option.why,
            consequence=option.consequence,
            would_change=option.would_change,
            next=option.next,
            next_title=titles.get(option.next or "", ""),
        )
        for letter, option in question.options.items()
    ]


def _step(question: Order, letter: Letter) -> ShownOption:
    option = question.options[letter]
    place = load_words()["place_in_order"].format(
        n=question.key.index(letter) + 1,
        total=len(question.key),
    )
    return ShownOption(letter=letter, text=option.text, state="place", verdict=place, why=option.why)


def _verdict(state: str, problem: str | None, registers: Registers) -> str:
    word = str(load_words()[f"verdict_{state}"])
    return f"{word}: {registers.problems[problem].shown}" if problem else word


def _outcome(outcome: Outcome, file: str, registers: Registers, pages: dict[str, Page]) -> str:
    links = _links(outcome.cite, registers, pages)
    return fragment("outcome.html.j2", outcome=outcome, links=shown_links(links, file))


def _links(citations: tuple[str, ...], registers: Registers, pages: dict[str, Page]) -> list[Link]:
    return [resolve(citation, pages, registers) for citation in citations]


def shown_links(links: list[Link], file: str) -> list[tuple[str, str, str]]:
    """Each link's address from a page, its words, and what stands beside it."""
    return [(link.address(file), link.words, link.beside) for link in links]


def _all_links(scenario: Scenario, registers: Registers, pages: dict[str, Page]) -> list[Link]:
    cited = [citation for part in (*scenario.questions, *scenario.outcomes) for citation in part.cite]
    return [resolve(citation, pages, registers) for citation in dict.fromkeys(cited)]
