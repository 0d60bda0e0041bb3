"""local/reviews.yml: its form is closed, and every mistake is told where it stands."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from scenario_quiz.bank import load_bank
from scenario_quiz.pages.site import finished_page
from scenario_quiz.pages.templating import with_article
from scenario_quiz.project import Project
from scenario_quiz.words import Words, english
from tests.engine.small import PUBLISHED, copy_of_project


def project(folder: Path, reviews: str) -> Project:
    root = copy_of_project(folder)
    (root / "quizzes" / "a-mark.yml").write_text(PUBLISHED, encoding="utf-8")
    (root / "local").mkdir()
    (root / "local" / "reviews.yml").write_text(reviews, encoding="utf-8")
    return Project(root)


@pytest.mark.parametrize(
    ("reviews", "told"),
    [
        ("# Nothing yet.\n", []),
        ("a-mark:\n  - {on: 2026-12-01, by: a nurse}\n", []),
        ("- a-mark\n", [(1, 1, "wrong-type")]),
        ("a-mark: {on: 2026-12-01, by: a nurse}\n", [(1, 1, "wrong-type")]),
        ("a-marc:\n  - {on: 2026-12-01, by: a nurse}\n", [(1, 1, "unknown-reviewed")]),
        ("a-mark:\n  - {on: 2026-12-03, by: a nurse}\n", [(2, 10, "bad-date")]),
        ("a-mark:\n  - {on: 2026-12-01, by: the makers of this site}\n", [(2, 26, "review-by-author")]),
        ("a-mark:\n  - {on: soon, by: a nurse}\n", [(2, 10, "bad-date")]),
        ("a-mark:\n  - {on: 2026-12-01}\n", [(2, 5, "missing-key")]),
        ("a-mark:\n  - {on: 2026-12-01, by: a nurse, name: x}\n", [(2, 35, "unknown-key")]),
        ("a-mark:\n  - {on: 2026-12-01, by: Dr Robin Example}\n", [(2, 26, "name-not-role")]),
        ("a-mark:\n  - {on: 2026-12-01, by: Jane Example}\n", [(2, 26, "name-not-role")]),
        ("harm:\n  - {on: 2026-12-01, by: a nurse, differs: '<b>No</b>'}\n", [(2, 45, "html-in-text")]),
    ],
)
def test_every_mistake_is_told_where_it_stands(tmp_path: Path, reviews: str, told: list[tuple[int, int, str]]) -> None:
    found = load_bank(project(tmp_path, reviews), today=date(2026, 12, 2)).findings
    assert [
        (one.place.line, one.place.column, one.code.name) for one in found if one.path == "local/reviews.yml"
    ] == told


def test_before_a_release_a_story_that_an_organisation_had_reviewed_is_no_error(tmp_path: Path) -> None:
    reviewed = project(tmp_path, "a-mark:\n  - {on: 2026-12-01, by: a nurse}\n")
    found = load_bank(reviewed, today=date(2026, 12, 2), release=True).findings
    assert "review-missing" not in {one.code.name for one in found}


def test_a_page_says_who_reviewed_it_and_where_they_differ_and_another_says_nothing(tmp_path: Path) -> None:
    text = (
        "harm:\n  - {on: 2026-12-02, by: health visitor, differs: 5 < 6.}\n"
        "  - {on: 2026-12-01, by: a designated safeguarding lead}\n"
    )
    bank = load_bank(project(tmp_path, text))
    assert finished_page("# Harm\n", "harm", bank) == (
        '# Harm\n\n<p class="reviewed" data-search-exclude>Reviewed by a designated safeguarding lead on 1 December '
        "2026. Reviewed by a health visitor on 2 December 2026. Reviewers differ: 5 &lt; 6.</p>\n"
    )
    assert "eviewed" not in finished_page("# Rules\n", "rules", bank)


def test_a_review_of_our_page_does_not_stand_on_the_page_that_an_organisation_put_in_its_place(tmp_path: Path) -> None:
    review = "  - {on: 2026-12-01, by: a nurse}\n"
    own = project(tmp_path, f"harm:\n{review}steps:\n{review}")
    pages = {"harm": "reviewed: {on: 2026-12-02, by: a head of service}\n", "steps": ""}
    for name, reviewed in pages.items():
        file = own.local_docs / name / "index.md"
        file.parent.mkdir(parents=True)
        file.write_text(f"---\ntitle: Ours\n{reviewed}---\n# Ours\n", encoding="utf-8")
    found = load_bank(own).pages
    assert [one.by for one in found["harm"].reviews] == ["a head of service"]
    assert [one.by for one in found["steps"].reviews] == ["a nurse"]  # in place of none


@pytest.mark.parametrize(
    ("role", "shown"),
    [
        ("designated safeguarding lead", "a designated safeguarding lead"),
        ("experienced health visitor", "an experienced health visitor"),
        ("the named GP", "the named GP"),
        ("NHS data protection lead", "NHS data protection lead"),
    ],
)
def test_a_role_is_read_with_its_article(role: str, shown: str) -> None:
    assert with_article(role, english()) == shown


def test_a_language_without_articles_puts_none_before_a_role() -> None:
    texts = {**english(), "articles": {"before_vowel": None, "otherwise": None, "vowels": ["a"], "instead": ["a"]}}
    assert with_article("nurse", Words("none", texts)) == "nurse"
