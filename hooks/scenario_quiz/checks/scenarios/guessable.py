"""How often the best choice can be told by its wording: what somebody finds who knows only the other stories.

A counter has read every story but the question's own. It picks the choice whose words, alone and in pairs, stand more
often in best choices than in weaker ones. It counts and does nothing else: the same stories give the same figures.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from scenario_quiz.files.ordinary import content_of
from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.project import Project, scenario_source
from scenario_quiz.reading import MappingNode, read
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.model import Scenario

BEST_BY_WORDING = Code(
    "best-by-wording",
    "note",
    "How often wording alone gives the best choice away.",
    "Give reasons in all choices or in none.",
)

# Under this many questions the figures are chance.
ENOUGH = 60
# What the other stories hold less often says nothing.
_SEEN = 3
_SHOWN_WORDS = 6
_SHOWN_QUESTIONS = 3

# What is counted of a choice.
Parts = Callable[[str], set[str]]


class Question(NamedTuple):
    """The choices as they are shown, and which of them are best."""

    story: str
    id: str
    choices: tuple[str, ...]
    best: tuple[bool, ...]


class Guess(NamedTuple):
    """What the counter makes of a question."""

    question: Question
    found: float  # 1 where it picks a best choice, 0 where another, a share where it cannot decide
    lead: float  # of the choice that it picks over the next: how sure it is
    lifts: dict[str, float]  # how far each part lifts the best choice over the weaker ones


def check_guessable(stories: Iterable[Scenario], project: Project) -> Iterator[Finding]:
    """One note on the wording of all stories that readers can open; none while these have too few questions."""
    questions = questions_of(stories)
    if len(questions) < ENOUGH:
        return
    guesses = guess(questions, words_and_pairs)
    given_away, by_chance = share(guesses), sum(sum(one.best) / len(one.best) for one in questions) / len(questions)
    message = (
        f"the wording gives {given_away * len(questions):.0f} of {len(questions)} best choices away to somebody who "
        f"knows only the other stories ({given_away:.0%}; by chance {by_chance:.0%})"
    )
    surest = [one.question for one in sorted(guesses, key=_by_lead) if one.found == 1][:_SHOWN_QUESTIONS]
    told = {
        "Words that give most away": ", ".join(_telling(guesses)),
        "Surest": ", ".join(f"{one.story}#{one.id}" for one in surest),
    }
    help_ = " ".join(f"{what}: {which}." for what, which in told.items() if which)
    first = (surest or questions)[0]
    path = scenario_source(first.story)
    yield Finding(path, _place(project, path, first.id), BEST_BY_WORDING, message, help_)


def questions_of(stories: Iterable[Scenario]) -> list[Question]:
    """Those where a reader picks one choice."""
    return [
        Question(
            story.id,
            question.id,
            tuple(choice.text for choice in question.choices.values()),
            tuple(choice.is_right for choice in question.choices.values()),
        )
        for story in stories
        for question in story.questions
        if question.has_one_best
    ]


def words_in(choice: str) -> list[str]:
    return re.findall(r"[a-z']+", choice.lower())


def words_and_pairs(choice: str) -> set[str]:
    """Each word, and each two words that stand side by side."""
    words = words_in(choice)
    return {*words, *map(" ".join, pairwise(words))}


def guess(questions: Sequence[Question], parts: Parts) -> list[Guess]:
    """What a counter makes of each question that has read every story but the question's own."""
    read_ = [(one, [parts(choice) for choice in one.choices]) for one in questions]
    everywhere, in_story = _Count(), defaultdict[str, _Count](_Count)
    for one, choices in read_:
        everywhere.add(one.best, choices)
        in_story[one.story].add(one.best, choices)
    guesses = []
    for one, choices in read_:
        says = {part: everywhere.says(part, in_story[one.story]) for part in set().union(*choices)}
        scores = [math.fsum(says[part] for part in has) for has in choices]
        first, second, *_ = sorted(scores, reverse=True)
        guesses.append(Guess(one, found(one, scores), first - second, _lifts(one, choices, says)))
    return guesses


def found(question: Question, scores: Sequence[float]) -> float:
    """1 if the choice with the highest score is a best one, a share of it if several have that score."""
    most = max(scores)
    top = [is_best for is_best, score in zip(question.best, scores, strict=True) if score == most]
    return sum(top) / len(top)


def share(guesses: Sequence[Guess]) -> float:
    """The share of questions whose best choice the counter finds."""
    return sum(one.found for one in guesses) / len(guesses)


class _Count:
    """How many best and weaker choices there are, and in how many of them each part stands."""

    def __init__(self) -> None:
        self.choices: Counter[bool] = Counter()
        self.best: Counter[str] = Counter()
        self.weaker: Counter[str] = Counter()

    def add(self, best: Iterable[bool], choices: Iterable[set[str]]) -> None:
        for is_best, has in zip(best, choices, strict=True):
            self.choices[is_best] += 1
            (self.best if is_best else self.weaker).update(has)

    def says(self, part: str, own: _Count) -> float:
        """How much more often a part stands in best choices than in weaker ones, on a scale of logarithms.

        `own` is the story that the counter has not read.
        """
        best, weaker = self.best[part] - own.best[part], self.weaker[part] - own.weaker[part]
        if best + weaker < _SEEN:
            return 0.0
        all_best, all_weaker = (self.choices[which] - own.choices[which] for which in (True, False))
        return math.log((best + 0.5) / (all_best + 1) * (all_weaker + 1) / (weaker + 0.5))


def _lifts(question: Question, choices: Iterable[set[str]], says: dict[str, float]) -> dict[str, float]:
    best = sum(question.best)
    weaker = len(question.best) - best
    lifts: dict[str, float] = defaultdict(float)
    for is_best, has in zip(question.best, choices, strict=True):
        for part in has:
            lifts[part] += says[part] / best if is_best else -says[part] / weaker
    return lifts


def _telling(guesses: Iterable[Guess]) -> list[str]:
    """The words and pairs that lift best choices most, all questions taken together, with where they stand."""
    lifts: dict[str, float] = defaultdict(float)
    count = _Count()
    for one in guesses:
        for part, lift in one.lifts.items():
            lifts[part] += lift
        count.add(one.question.best, map(words_and_pairs, one.question.choices))
    most = sorted((part for part in lifts if lifts[part] > 0), key=lambda part: (-round(lifts[part], 9), part))
    return [f"'{part}' ({count.best[part]} best, {count.weaker[part]} weaker)" for part in most[:_SHOWN_WORDS]]


def _by_lead(one: Guess) -> tuple[float, str, str]:
    return -round(one.lead, 9), one.question.story, one.question.id


def _place(project: Project, path: str, id_: str) -> Place:
    root = read(path, content_of(project.root / path) or b"").root
    asked = Draft(path, "", root).questions if isinstance(root, MappingNode) else []
    return next((one.place for one in asked if one.id == id_), Place())
