"""The best choice cannot be told by its wording: what the words of other stories, or a rule of thumb, find of it."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import pytest
import yaml

from tests.values import shipped

# Chance finds about 26 in 100. Who has done the other stories should find little more without reading the setting.
BY_WORDS = 0.45
BY_RULE = 0.35
# A word that was seen less often says nothing.
SEEN = 3
REASON = re.compile(r"\b(?:because|since|so that|in case|although|as (?:he|she|it|they|you|the))\b", re.IGNORECASE)


class Question(NamedTuple):
    """The choices as they are shown, and which of them is the one to find."""

    story: str
    choices: list[str]
    best: list[bool]


@cache
def questions() -> list[Question]:
    """Those of published stories where a reader picks one choice."""
    return [
        Question(story, [one["text"] for one in question["options"].values()], best(question["options"].values()))
        for story, source in shipped.sources().items()
        if (scenario := yaml.safe_load(source))["status"] == "published"
        for question in scenario["questions"]
        if question["kind"] in ("judgement", "single")
    ]


def best(options: Iterable[dict[str, object]]) -> list[bool]:
    return [option.get("verdict") == "best" or option.get("correct") is True for option in options]


def words(choice: str) -> list[str]:
    return re.findall(r"[a-z']+", choice.lower())


def words_alone(choice: str) -> set[str]:
    return set(words(choice))


def words_and_pairs(choice: str) -> set[str]:
    each = words(choice)
    return {*each, *map(" ".join, pairwise(each))}


def first_word(choice: str) -> set[str]:
    return set(words(choice)[:1])


Parts = Callable[[str], set[str]]


def found(question: Question, score: Callable[[int, str], float]) -> float:
    """1 if the choice with the highest score is the best one, a share of it if several have that score."""
    scores = [score(at, choice) for at, choice in enumerate(question.choices)]
    top = [at for at, one in enumerate(scores) if one == max(scores)]
    return sum(question.best[at] for at in top) / len(top)


def learned(seen: Iterable[Question], parts: Parts) -> Callable[[int, str], float]:
    """What a counter says of a choice: how much more often its words stand in best choices than in weaker ones."""
    choices = [(is_best, parts(choice)) for one in seen for choice, is_best in zip(one.choices, one.best, strict=True)]
    number = Counter(is_best for is_best, _ in choices)
    count = Counter((is_best, part) for is_best, has in choices for part in has)

    def says(part: str) -> float:
        in_best, in_weaker = count[True, part], count[False, part]
        if in_best + in_weaker < SEEN:
            return 0.0
        return math.log((in_best + 0.5) / (number[True] + 1) * (number[False] + 1) / (in_weaker + 0.5))

    return lambda _, choice: math.fsum(says(part) for part in parts(choice))


def share_from_other_stories(parts: Parts) -> float:
    """Of all questions, the share that a counter finds which has read every story but the question's own."""
    asked = questions()
    stories = {one.story for one in asked}
    counters = {story: learned([one for one in asked if one.story != story], parts) for story in stories}
    return sum(found(one, counters[one.story]) for one in asked) / len(asked)


def share_by_rule(score: Callable[[int, str], float]) -> float:
    return sum(found(one, score) for one in questions()) / len(questions())


@pytest.mark.parametrize("parts", [words_alone, words_and_pairs])
def test_the_words_of_the_other_stories_do_not_find_the_best_choice(parts: Parts) -> None:
    assert share_from_other_stories(parts) <= BY_WORDS


def test_nor_does_the_word_with_which_a_choice_begins() -> None:
    assert share_from_other_stories(first_word) <= BY_RULE


RULES: dict[str, Callable[[int, str], float]] = {
    "the longest": lambda _, choice: len(choice),
    "the shortest": lambda _, choice: -len(choice),
    "with a reason": lambda _, choice: bool(REASON.search(choice)),
    "without a reason": lambda _, choice: not REASON.search(choice),
    **{f"always {letter}": lambda at, _, place=place: at == place for place, letter in enumerate("abcd")},
}


@pytest.mark.parametrize("rule", RULES)
def test_nor_does_a_rule_of_thumb(rule: str) -> None:
    assert share_by_rule(RULES[rule]) <= BY_RULE


def test_the_counter_does_find_the_best_choice_where_the_wording_gives_it_away() -> None:
    """Or the limits above would hold for whatever is written."""
    seen = questions()
    has_read_them_all = learned(seen, words_and_pairs)
    assert sum(found(one, has_read_them_all) for one in seen) / len(seen) > 0.9


def test_reasons_stand_in_right_and_wrong_choices_of_several_alike() -> None:
    options = [
        (option["correct"], bool(REASON.search(option["text"])))
        for source in shipped.sources().values()
        for question in yaml.safe_load(source)["questions"]
        if question["kind"] == "multiple"
        for option in question["options"].values()
    ]
    right, wrong = ([reason for is_right, reason in options if is_right is side] for side in (True, False))
    assert abs(sum(right) / len(right) - sum(wrong) / len(wrong)) <= 0.1
