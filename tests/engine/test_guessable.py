"""The note on wording: what a counter finds that has read the other stories, and when `check` tells of it."""

from __future__ import annotations

import json
from pathlib import Path

from scenario_quiz.bank import load_bank
from scenario_quiz.checks.scenarios.guessable import (
    Question,
    check_guessable,
    guess,
    share,
    words_and_pairs,
    words_in,
)
from scenario_quiz.project import Project
from tests.engine.cli.conftest import Run
from tests.engine.cli.conftest import project as project  # a fixture
from tests.engine.cli.conftest import run as run  # a fixture
from tests.engine.golden import assert_golden, lines_of
from tests.engine.small import SOUND, promise

GOLDEN = Path(__file__).parent / "wording.txt"
# Only the best one calls, and only a weaker one gives a reason.
CHOICES = ("Wait, because of {}", "Call about {}", "Write a note on {}")
THINGS = ("the mark", "what you saw", "the visit", "her words", "the email")


def write(root: Path, stories: int, each: int = 5) -> Project:
    """Published stories in the small project, with so many questions each, of which the second choice is the best."""
    head, _, _ = SOUND.replace("status: draft", "status: published").partition("  - id: first-move")
    for number in range(stories):
        questions = "".join(_question(f"move-{at}", THINGS[at % len(THINGS)]) for at in range(each))
        (root / "quizzes" / f"story-{number:02}.yml").write_text(head + questions, encoding="utf-8")
    promise(root)
    return Project(root)


def _question(id_: str, thing: str) -> str:
    keys = ("correct: false, problem: causes-delay", "correct: true", "correct: false, problem: causes-delay")
    options = "".join(
        f"      {letter}: {{text: '{text.format(thing)}', why: So., {key}}}\n"
        for letter, text, key in zip("abc", CHOICES, keys, strict=True)
    )
    return (
        f"  - id: {id_}\n    kind: single\n    ask: What now?\n    options:\n{options}"
        "    explain: Ask for help.\n    practises: [seek-advice]\n    cite: [rules#ask-quickly]\n"
    )


def note(project: Project) -> str:
    bank = load_bank(project)
    assert bank.errors == []
    return lines_of(check_guessable(bank.published, project), with_path=True)


def test_the_note_says_how_many_and_by_which_words_and_where(project: Path) -> None:
    assert_golden(GOLDEN, note(write(project, 12)))


def test_under_sixty_questions_it_is_silent(project: Path) -> None:
    assert note(write(project, 12, each=4)) == ""


def test_what_stands_in_all_choices_alike_finds_as_many_as_chance() -> None:
    asked = [
        Question(f"story-{at}", "q", ("Go in", "Go out", "Go on"), tuple(at % 3 == n for n in range(3)))
        for at in range(60)
    ]
    assert share(guess(asked, words_and_pairs)) <= 1 / 3


def test_the_counter_has_not_read_the_story_that_it_is_asked_about() -> None:
    best = (False, True)
    asked = [Question("one", f"q-{at}", ("Wait for her", "Call the lead"), best) for at in range(70)]
    assert share(guess(asked, words_and_pairs)) == 0.5
    other = [one._replace(story="other") for one in asked]
    assert share(guess([*asked, *other], words_and_pairs)) == 1


def test_words_that_the_others_hold_less_than_three_times_say_nothing() -> None:
    asked = [Question(f"story-{at}", "q", ("Wait", "Call"), (False, True)) for at in range(4)]
    assert [share(guess(asked[:stories], words_and_pairs)) for stories in (2, 3, 4)] == [0.5, 0.5, 1]


def test_where_all_is_in_one_story_nothing_is_surest(project: Path) -> None:
    told = note(write(project, 1, each=60))
    assert told == (
        "quizzes/story-00.yml:15:9 note[best-by-wording] the wording gives 20 of 60 best choices away to somebody who "
        "knows only the other stories (33%; by chance 33%)\n"
    )


def test_words_are_counted_without_capitals_and_each_once() -> None:
    assert words_in("Call 999, and don't WAIT") == ["call", "and", "don't", "wait"]
    assert words_and_pairs("Call, call and call") == {"call", "and", "call call", "call and", "and call"}


def test_check_ends_with_the_note_and_with_zero(project: Path, run: Run) -> None:
    write(project, 12)
    result = run("check")
    _, _, told = GOLDEN.read_text(encoding="utf-8").rstrip("\n").partition(" ")
    message, _, help_ = told.partition(" = ")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-5:-3] == [
        "note[review-missing] 12 stories await review by a practitioner, and their pages say so. "
        "Nothing is to be mended.",
        f"{message}. {help_}",
    ]


def test_other_forms_have_the_note_at_the_surest_question(project: Path, run: Run) -> None:
    write(project, 12)
    found = [one for one in json.loads(run("check", "--format", "json").stdout) if one["code"] == "best-by-wording"]
    assert [(one["severity"], one["path"], one["line"], one["column"], one["length"]) for one in found] == [
        ("note", "quizzes/story-00.yml", 15, 9, 6)
    ]
    told = "::notice file=quizzes/story-00.yml,line=15,col=9,endColumn=15,title=best-by-wording::the wording gives 60"
    assert told in run("check", "--format", "github").stdout


def test_only_a_check_of_all_tells_it(project: Path, run: Run) -> None:
    write(project, 12)
    assert "best-by-wording" in run("check", ".").stdout
    for arguments in (("quizzes",), ("quizzes/story-00.yml",), ("--quiet",)):
        assert "best-by-wording" not in run("check", *arguments).stdout
