"""Reviews and dates: judged by the day that is given, never by the clock, and strictly before a release."""

from __future__ import annotations

from datetime import date

import pytest

from tests.engine.small import PUBLISHED, SOUND, check

REVIEWED = PUBLISHED.replace("reviewed: null", "author: a trainer\nreviewed: {on: 2026-10-01, by: a health visitor}")
DUE = date(2027, 5, 22)


def said(source: str, today: date | None = None, release: bool = False) -> list[tuple[str, str]]:
    return [(finding.code.name, finding.severity) for finding in check(source, today=today, release=release)[1]]


def test_without_a_day_no_date_is_judged() -> None:
    assert said(REVIEWED.replace("2027-05-22", "1999-01-01").replace("2026-10-01", "2999-01-01")) == []


@pytest.mark.parametrize(("day", "overdue"), [(date(2027, 5, 21), False), (DUE, False), (date(2027, 5, 23), True)])
def test_the_day_for_checking_itself_still_counts(day: date, overdue: bool) -> None:
    assert said(REVIEWED, today=day) == ([("check-overdue", "warning")] if overdue else [])


def test_before_a_release_what_is_overdue_or_not_reviewed_is_an_error() -> None:
    assert said(PUBLISHED, today=date(2028, 1, 1), release=True) == [
        ("review-missing", "error"),
        ("check-overdue", "error"),
    ]


def test_a_missing_review_is_a_note_on_any_day() -> None:
    assert said(PUBLISHED) == said(PUBLISHED, today=date(2026, 12, 1)) == [("review-missing", "note")]


@pytest.mark.parametrize("status", ["draft", "retired"])
def test_only_what_is_published_needs_a_review(status: str) -> None:
    source = SOUND.replace("status: draft", f"status: {status}")
    assert said(source, today=date(2028, 1, 1), release=True) == []


def test_a_story_that_names_no_author_is_by_the_makers_of_this_site_who_do_not_review_it() -> None:
    unsigned = REVIEWED.replace("author: a trainer\n", "")
    assert said(unsigned) == []
    assert said(unsigned.replace("a health visitor", "The makers of this site")) == [("review-by-author", "error")]


@pytest.mark.parametrize("by", ["a trainer", "A  Trainer", " a trainer "])
def test_authors_do_not_review_themselves(by: str) -> None:
    source = REVIEWED.replace("a health visitor", f"'{by}'")
    assert said(source) == [("review-by-author", "error")]


def test_a_review_on_the_day_itself_is_not_in_the_future() -> None:
    assert said(REVIEWED, today=date(2026, 10, 1)) == []
    assert said(REVIEWED, today=date(2026, 9, 30)) == [("bad-date", "error")]


@pytest.mark.parametrize("day", ["2027-5-22", "20270522", "2027-W21-6", "2027-02-29", "22 May 2027", "2027-05-22T10"])
def test_a_date_is_written_in_one_way(day: str) -> None:
    assert said(PUBLISHED.replace("2027-05-22", day), today=date(2026, 12, 1))[0] == ("bad-date", "error")
