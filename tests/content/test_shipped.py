"""The scenarios of this site: enough of them, for everybody, on every idea, and fair to those who guess."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from datetime import date
from pathlib import Path

from scenario_quiz.bank import load_bank
from scenario_quiz.project import Project
from scenario_quiz.scenarios.kinds import QUESTION_KINDS, Judgement, Multiple, Question, Single
from scenario_quiz.scenarios.model import Scenario
from tests.content import shipped

SECTORS = {"education", "health", "police", "housing", "adult-services", "early-years", "voluntary"}
# What is no fault of a story: a practitioner's review to come, and a review or a page newer than the release.
WAITING = {"review-missing", "guide-review-missing", "release-behind"}


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


def test_nothing_is_wrong_but_what_waits_for_a_review_or_for_the_day_of_a_release() -> None:
    others = [finding for finding in shipped.bank().findings if finding.code.name not in WAITING]
    assert others == []
    assert shipped.bank().broken == {}


def test_there_are_at_least_fourteen_across_all_sectors() -> None:
    assert len(published()) >= 14
    assert {audience for scenario in published() for audience in scenario.audience} >= SECTORS


def test_a_review_is_missing_just_where_no_story_claims_one() -> None:
    """How many have been reviewed is for practitioners to say, and changes no test."""
    waiting = {finding.path for finding in shipped.bank().findings if finding.code.name == "review-missing"}
    assert {Path(path).stem for path in waiting} == {scenario.id for scenario in published() if not scenario.reviewed}


def test_the_first_real_review_leaves_nothing_wrong(tmp_path: Path) -> None:
    for folder in ("docs", "quizzes"):
        shutil.copytree(shipped.ROOT / folder, tmp_path / folder)
    for name in ("mkdocs.yml", "CHANGELOG.md"):
        shutil.copyfile(shipped.ROOT / name, tmp_path / name)
    others = [one for one in published()[1:] if not one.reviewed]
    story = tmp_path / "quizzes" / f"{published()[0].id}.yml"
    review = "author: a trainer\nreviewed: {on: 2026-11-30, by: a designated safeguarding lead}"
    said = r"^(?:author|also_reviewed|reviewed):.*\n(?:[ -].*\n)*"
    bare = re.sub(said, "", story.read_text("utf-8"), flags=re.MULTILINE)
    story.write_text(re.sub(r"^(?=questions:)", f"{review}\n", bare, flags=re.MULTILINE), "utf-8")
    bank = load_bank(Project(tmp_path), today=date(2026, 12, 1))
    missing = [finding.path for finding in bank.findings if finding.code.name == "review-missing"]
    assert sorted(missing) == sorted(f"quizzes/{one.id}.yml" for one in others)
    assert {finding.code.name for finding in bank.findings} <= WAITING


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


def test_this_sites_sets_hold_published_stories_one_for_each_rule_and_twenty_minutes() -> None:
    sets = {one.id: one for one in shipped.bank().sets}
    published = {one.id: one for one in shipped.bank().published}
    assert {id_ for one in sets.values() for id_ in one.scenarios} <= set(published)
    assert 15 <= sum(published[id_].minutes for id_ in sets["induction"].scenarios) <= 20
    assert len(sets["seven-golden-rules"].scenarios) == 7
    assert "designated-leads" in sets
