"""How long a story takes one reader: counted from the words that stand on the way, and time to decide."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from scenario_quiz.scenarios.kinds import Choice, Question
from scenario_quiz.scenarios.model import Scenario

# Words in a minute for somebody who reads with care and is tired; adults reach 238. Minutes to decide, and to write a
# note on paper.
_WORDS, _DECIDE, _WRITE = 200, 0.25, 1.5
_WORD = re.compile(r"\S*\w\S*")


def reading_minutes(scenario: Scenario) -> int:
    """The minutes of one reader, rounded up. Where the story unfolds, those of its longest way."""
    begin = _words(scenario.summary, scenario.setting) / _WORDS
    each = {question.id: _minutes(question) for question in scenario.questions}
    if not scenario.unfolds:
        return math.ceil(begin + sum(each.values()))
    ends = {end.id: _words(end.title, end.text) / _WORDS for end in scenario.outcomes}
    return math.ceil(begin + _longest_way(scenario, each | ends))


def _longest_way(scenario: Scenario, each: Mapping[str, float]) -> float:
    """The sum along the way that takes longest. Needs a story without loops."""
    longest = dict(each)
    for _ in scenario.questions:  # no way has more steps
        for question in scenario.questions:
            ways = [question.leads_to, *(choice.next for choice in question.choices.values())]
            on = max((longest[way] for way in ways if way in longest), default=0.0)
            longest[question.id] = each[question.id] + on
    return longest[scenario.questions[0].id]


def _minutes(question: Question) -> float:
    """A question with what a reader meets who does not choose best: the reasons of one weaker choice, of average
    length, and of the best."""
    asked = [question.scene, question.ask, question.explain, *(option.text for option in question.offered.values())]
    best = [_told(choice) for choice in question.choices.values() if choice.is_right]
    weaker = [_told(choice) for choice in question.choices.values() if not choice.is_right]
    told = sum(best) + (sum(weaker) / len(weaker) if weaker else 0)
    return (_words(*asked, *question.told_after) + told) / _WORDS + (_DECIDE if question.offered else _WRITE)


def _told(choice: Choice) -> int:
    return _words(choice.text, choice.why, choice.consequence, choice.would_change)


def _words(*texts: str | None) -> int:
    return sum(len(_WORD.findall(text)) for text in texts if text)
