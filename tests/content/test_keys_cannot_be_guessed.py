"""The best choice cannot be told by its wording: what the words of other stories, or a rule of thumb, find of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import pytest
import yaml

from scenario_quiz.checks.scenarios.guessable import (
    Parts,
    Question,
    found,
    guess,
    questions_of,
    share,
    words_and_pairs,
    words_in,
)
from tests.content import shipped

# Chance finds about 26 in 100. Who has done the other stories should find little more without reading the setting.
BY_WORDS = 0.45
BY_RULE = 0.35
REASON = re.compile(r"\b(?:because|since|so that|in case|although|as (?:he|she|it|they|you|the))\b", re.IGNORECASE)


@cache
def questions() -> list[Question]:
    return questions_of(shipped.bank().published)


def words_alone(choice: str) -> set[str]:
    return set(words_in(choice))


def first_word(choice: str) -> set[str]:
    return set(words_in(choice)[:1])


def share_from_other_stories(parts: Parts) -> float:
    return share(guess(questions(), parts))


def share_by_rule(score: Callable[[int, str], float]) -> float:
    return sum(found(one, [score(*each) for each in enumerate(one.choices)]) for one in questions()) / len(questions())


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


def test_a_word_in_every_best_choice_would_be_found() -> None:
    """Or the limits above would hold for whatever is written."""
    marked = [
        one._replace(
            choices=tuple(f"{'Xyz ' * is_best}{text}" for text, is_best in zip(one.choices, one.best, strict=True))
        )
        for one in questions()
    ]
    assert share(guess(marked, words_and_pairs)) > 0.9


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
