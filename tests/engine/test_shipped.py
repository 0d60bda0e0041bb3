"""The scenarios of this site: enough of them, for everybody, on every idea, and fair to those who guess."""

from __future__ import annotations

from collections import Counter

from scenario_quiz.scenarios.kinds import QUESTION_KINDS, Judgement, Multiple, Question, Single
from scenario_quiz.scenarios.model import Scenario
from tests.engine import shipped

SECTORS = {"education", "health", "police", "housing", "adult-services", "early-years", "voluntary"}


def published() -> tuple[Scenario, ...]:
    return shipped.bank().published


def questions() -> list[Question]:
    return [question for scenario in published() for question in scenario.questions]


def best_letters(question: Question) -> list[str]:
    if isinstance(question, Judgement):
        return [letter for letter, option in question.options.items() if option.verdict == "best"]
    if isinstance(question, Single | Multiple):
        return [letter for letter, option in question.options.items() if option.correct]
    return []


def longest_way(scenario: Scenario) -> int:
    """How many questions a reader of a story that unfolds can meet at most. A checked story never goes round."""
    ways: dict[str, set[str]] = {}
    for question in scenario.questions:
        steps = [question, *getattr(question, "options", {}).values()]
        ways[question.id] = {step.next for step in steps if getattr(step, "next", None)}

    def longest_from(step: str) -> int:
        return 1 + max(map(longest_from, ways[step]), default=0) if step in ways else 0

    return longest_from(scenario.questions[0].id)


def test_nothing_is_wrong_but_that_no_practitioner_has_reviewed_them() -> None:
    others = [finding for finding in shipped.bank().findings if finding.code != "review-missing"]
    assert others == []
    assert shipped.bank().broken == {}


def test_there_are_at_least_fourteen_across_all_sectors() -> None:
    assert len(published()) >= 14
    assert {audience for scenario in published() for audience in scenario.audience} >= SECTORS


def test_no_story_claims_a_review_that_is_not_on_this_list() -> None:
    """Nobody has reviewed one yet. Whoever records the first adds its id here, having read who did it and when."""
    reviewed: set[str] = set()
    assert {scenario.id for scenario in published() if scenario.reviewed} == reviewed


def test_every_story_says_that_it_is_invented() -> None:
    assert all(scenario.basis == "invented" for scenario in published())


def test_every_idea_is_practised_by_two_scenarios_or_more() -> None:
    practised = [idea for scenario in shipped.bank().published for idea in scenario.ideas]
    times = {idea: practised.count(idea) for idea in shipped.bank().registers.ideas}
    assert {idea for idea, count in times.items() if count < 2} == set()


def test_in_four_scenarios_or_more_sharing_too_much_is_wrong() -> None:
    with_it = {
        scenario.id
        for scenario in published()
        for question in scenario.questions
        for option in getattr(question, "options", {}).values()
        if getattr(option, "problem", None) == "shares-too-much"
    }
    assert len(with_it) >= 4


def test_every_kind_of_question_is_used() -> None:
    assert {question.kind for question in questions()} == set(QUESTION_KINDS)


def test_a_scenario_has_two_to_five_questions_and_a_way_through_a_story_at_most_six() -> None:
    straight = {scenario.id: len(scenario.questions) for scenario in published() if not scenario.unfolds}
    ways = {scenario.id: longest_way(scenario) for scenario in published() if scenario.unfolds}
    assert {id_: count for id_, count in straight.items() if not 2 <= count <= 5} == {}
    assert {id_: count for id_, count in ways.items() if not 2 <= count <= 6} == {}


def test_no_letter_is_the_best_answer_too_often() -> None:
    letters = Counter(letter for question in questions() for letter in best_letters(question))
    assert set(letters) >= {"a", "b", "c", "d"}
    assert max(letters.values()) <= 0.4 * letters.total()


def test_the_longest_option_is_not_the_best_more_often_than_not() -> None:
    judged = [question for question in questions() if isinstance(question, Judgement | Single)]
    longest = [max(question.options, key=lambda letter: len(question.options[letter].text)) for question in judged]
    hits = sum(letter in best_letters(question) for letter, question in zip(longest, judged, strict=True))
    assert hits * 2 <= len(judged)
