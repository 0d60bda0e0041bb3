"""What is to be looked at again, and what the stories cover."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from scenario_quiz.bank import load_bank
from scenario_quiz.documentation.front_matter import Front, front_of
from scenario_quiz.pages.upkeep import coverage_page, review_page
from scenario_quiz.project import Project
from scenario_quiz.upkeep.due import coverage, due_by, due_dates, overdue
from tests.engine.small import SOUND, copy_of_project

FRONT = "---\ntitle: Harm\nchecked: 2026-11-22\ncheck_after: 2027-03-01\nowner: safeguarding lead\n---\n"


def project(folder: Path) -> Project:
    root = copy_of_project(folder)
    harm = root / "docs" / "harm" / "index.md"
    harm.write_text(FRONT + harm.read_text(encoding="utf-8"), encoding="utf-8")
    text = SOUND.replace("status: draft", "status: published").replace("practises", "practises")
    (root / "quizzes" / "a-mark.yml").write_text(text, encoding="utf-8")
    return Project(root)


def test_front_matter_says_when_a_page_is_due_and_whose_it_is() -> None:
    assert front_of(FRONT) == Front(date(2026, 11, 22), date(2027, 3, 1), "safeguarding lead", True, title="Harm")
    assert front_of("---\nglossary: false\ncheck_after: soon\n---\n# A\n") == Front(glossary=False)
    assert front_of("# A\n\n---\n\nowner: me\n\n---\n") == front_of("") == front_of("---\n") == Front()


def test_pages_stories_the_law_and_numbers_are_due_in_one_order(tmp_path: Path) -> None:
    due = due_dates(load_bank(project(tmp_path)))
    assert [(one.day.isoformat(), one.kind, one.owner, one.source) for one in due] == [
        ("2027-03-01", "page", "safeguarding lead", "docs/harm/index.md"),
        ("2027-05-22", "story", "", "quizzes/a-mark.yml"),
        ("2027-08-22", "law", "data protection lead", "quizzes/registers/law.yml"),
        ("2027-11-22", "law", "data protection lead", "quizzes/registers/law.yml"),
        *[("2028-05-22", "number", "", "quizzes/registers/contacts.yml")] * 4,
    ]


def test_a_day_that_has_come_is_not_yet_overdue(tmp_path: Path) -> None:
    due = due_dates(load_bank(project(tmp_path)))
    assert overdue(due, date(2027, 3, 1)) == []
    assert [one.title for one in overdue(due, date(2027, 3, 2))] == ["Harm"]


def test_what_is_due_within_some_days_includes_the_last_of_them_and_what_is_late(tmp_path: Path) -> None:
    due = due_dates(load_bank(project(tmp_path)))
    assert [one.title for one in due_by(due, date(2027, 5, 21))] == ["Harm"]
    assert [one.title for one in due_by(due, date(2027, 5, 22))] == ["Harm", "A mark on an arm"]
    assert due_by(due, date(2026, 1, 1)) == []


def test_the_page_of_review_dates_links_to_each(tmp_path: Path) -> None:
    page = review_page(load_bank(project(tmp_path)))
    assert "| 1 March 2027 | Page: [Harm](../../harm/index.md) | 22 November 2026 | safeguarding lead |" in page
    assert "[A mark on an arm](../../scenarios/a-mark/index.md) | not yet reviewed | no role named yet |" in page
    assert "Law: [The duty to tell](../../law/index.md#duty-to-tell)" in page
    assert "| 22 May 2028 | Number: [Childline](../../authors/words/index.md) | 22 November 2026 |" in page
    assert "search:\n  exclude: true" in page


def test_coverage_counts_published_stories_and_shows_gaps_first(tmp_path: Path) -> None:
    bank = load_bank(project(tmp_path))
    covers = {cover.id: len(cover.stories) for covers in coverage(bank).values() for cover in covers}
    assert covers["seek-advice"] == covers["causes-delay"] == 1
    assert covers["be-open"] == covers["consent-first"] == covers["shares-too-much"] == 0
    page = coverage_page(bank)
    assert "- **Be open:** **0, a gap.**" in page
    assert page.index("- **Be open:**") < page.index("- **Ask quickly:** **1, a gap.**")
    assert "[A mark on an arm](../../scenarios/a-mark/index.md)" in page
