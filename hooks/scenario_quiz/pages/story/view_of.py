"""Makes the view of a story. What it refers to is looked up here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from scenario_quiz.documentation.pages import Page
from scenario_quiz.pages.links import Link, resolve
from scenario_quiz.pages.story.timing import timing
from scenario_quiz.pages.story.versions import end_version, version
from scenario_quiz.pages.story.view import (
    BeliefView,
    EndView,
    HeldBackView,
    IdeaView,
    NextView,
    OptionView,
    QuestionView,
    StoryView,
)
from scenario_quiz.pages.story.ways import ways_of
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.fixed_lists import Letter
from scenario_quiz.scenarios.kinds import Choice, Question
from scenario_quiz.scenarios.model import Scenario


def story_view(scenario: Scenario, registers: Registers, pages: dict[str, Page]) -> StoryView:
    """The story with all that it refers to. Needs a checked scenario: its citations and problems resolve."""
    return _Making(scenario, registers, pages).story()


def beliefs_of(scenario: Scenario, registers: Registers) -> tuple[BeliefView, ...]:
    """Every wrong belief that a choice shows, in order of first use."""
    shown: dict[str, list[str]] = {}
    for number, question in enumerate(scenario.questions, 1):
        for letter, choice in question.choices.items():
            if choice.misconception in registers.misconceptions:
                shown.setdefault(choice.misconception, []).append(f"{number} {letter.upper()}")
    return tuple(BeliefView(registers.misconceptions[id_], tuple(choices)) for id_, choices in shown.items())


class _Making:
    def __init__(self, scenario: Scenario, registers: Registers, pages: dict[str, Page]) -> None:
        self._scenario, self._registers, self._pages = scenario, registers, pages
        self._titles = scenario.titles
        self._numbers = {question.id: number for number, question in enumerate(scenario.questions, 1)}

    def story(self) -> StoryView:
        scenario = self._scenario
        return StoryView(
            scenario=scenario,
            end_version=end_version(scenario),
            questions=tuple(self._question(question) for question in scenario.questions),
            ends=tuple(EndView(outcome, self._links(outcome.cite)) for outcome in scenario.outcomes),
            beliefs=beliefs_of(scenario, self._registers),
            held_back=tuple(
                HeldBackView(choice.text, choice.would_change) for choice in scenario.choices if choice.would_change
            ),
            timing=timing(scenario),
            forms=self._forms(),
            ways=tuple(ways_of(scenario)) if scenario.unfolds else (),
        )

    def _forms(self) -> dict[str, dict[str, str]]:
        words = self._registers.words
        kinds = {question.kind: question.own_words(words) for question in self._scenario.questions}
        return {kind: own["form"] for kind, own in kinds.items() if "form" in own}

    def _question(self, question: Question) -> QuestionView:
        ideas = (self._registers.ideas[id_] for id_ in question.practises)
        return QuestionView(
            number=self._numbers[question.id],
            question=question,
            version=version(question),
            options=tuple(self._option(question, letter) for letter in question.offered),
            links=self._links(question.cite),
            ideas=tuple(IdeaView(idea.name, self._link(idea.place)) for idea in ideas),
            next=self._next(question.leads_to),
            key_parts=question.key_parts(self._registers.words),
        )

    def _option(self, question: Question, letter: Letter) -> OptionView:
        option, choice = question.offered[letter], question.choices.get(letter)
        order = question.right_order or tuple(question.offered)
        shown = OptionView(
            letter=letter,
            text=option.text,
            why=option.why,
            state=question.state_of(letter),
            verdict=question.verdict_of(letter, self._registers.words),
            place=order.index(letter),
        )
        return self._with_choice(shown, choice) if choice else shown

    def _with_choice(self, shown: OptionView, choice: Choice) -> OptionView:
        problem = self._registers.problems[choice.problem].shown if choice.problem else ""
        belief = self._registers.misconceptions.get(choice.misconception or "")
        return replace(
            shown,
            verdict=f"{shown.verdict}: {problem}" if problem else shown.verdict,
            consequence=choice.consequence or "",
            would_change=choice.would_change or "",
            belief=belief.belief if belief else "",
            next=self._next(choice.next),
        )

    def _next(self, id_: str | None) -> NextView | None:
        return NextView(id_, self._titles.get(id_, ""), self._numbers.get(id_, 0)) if id_ else None

    def _links(self, citations: Iterable[str]) -> tuple[Link, ...]:
        return tuple(self._link(citation) for citation in citations)

    def _link(self, citation: str) -> Link:
        return resolve(citation, self._pages, self._registers)
