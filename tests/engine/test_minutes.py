"""The minutes of a story: counted from the words of its longest way, and checked where it says fewer."""

from __future__ import annotations

from scenario_quiz.checks.scenarios.minutes import allowed
from scenario_quiz.scenarios.reading_time import reading_minutes
from tests.engine.small import BASE, check, every_kind

FINE = (BASE.parent / "fine" / "every-kind.yml").read_text(encoding="utf-8")


def test_a_story_takes_longer_with_more_words_and_not_with_those_of_another_way() -> None:
    story = every_kind()
    short = reading_minutes(story)
    longer = story.model_copy(update={"setting": "word " * 400})
    assert reading_minutes(longer) == short + 2
    late = story.outcomes[1]
    other_way = story.model_copy(
        update={"outcomes": (story.outcomes[0], late.model_copy(update={"text": "word " * 200}))}
    )
    assert reading_minutes(other_way) == short


def test_a_published_story_that_says_too_few_is_told_the_minutes_that_were_counted() -> None:
    text = FINE.replace("A child shows you a mark.", "A child shows you a mark. " * 200)
    story, findings = check(text.encode(), "every-kind")
    assert story
    (finding,) = findings
    counted = reading_minutes(story)
    assert (finding.code.name, finding.place.line, finding.help) == ("minutes-too-few", 10, f"Write minutes: {counted}")
    assert check(text.replace("minutes: 2", f"minutes: {counted}").encode(), "every-kind")[1] == []
    assert check(text.replace("status: published", "status: draft").encode(), "every-kind")[1] == []


def test_two_minutes_or_a_quarter_are_no_mistake() -> None:
    assert [allowed(minutes) for minutes in (2, 8, 12, 20)] == [2, 2, 3, 5]
