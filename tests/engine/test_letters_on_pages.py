"""Letters that paper lacks, on a page that is printed: each line is told of at its own place."""

from __future__ import annotations

from pathlib import Path

from scenario_quiz.bank import load_bank
from scenario_quiz.foreseen import foresee
from scenario_quiz.project import Project
from tests.engine.small import copy_of_project

POSTER = "docs/golden-rules/poster/index.md"
TEXT = """\
---
title: The poster
---
# Rules

Ask first.

- Home → school, and → back
- Tick &check; or &#9742;
- Plain &amp; sound
"""


def test_every_line_of_a_printed_page_with_such_a_letter_is_told_of_where_it_stands_entities_too(
    tmp_path: Path,
) -> None:
    root = copy_of_project(tmp_path)
    page = root / POSTER
    page.parent.mkdir(parents=True)
    page.write_text(TEXT, encoding="utf-8")
    project = Project(root)
    found = [one for one in foresee(load_bank(project), project) if one.code.name == "letter-not-in-print"]
    told = [(one.path, one.place.line, one.place.column, one.place.length) for one in found]
    assert told == [(POSTER, 8, 8, 1), (POSTER, 9, 8, len("&check;"))]
    assert "'✓' (U+2713), '☎' (U+260E)" in found[1].message


def test_what_the_pack_says_of_pages_and_of_reviews_is_looked_at(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path)
    page = root / "docs/contacts/index.md"
    page.parent.mkdir(parents=True)
    page.write_text(
        "---\ntitle: Call ☎\nreviewed: {on: 2026-12-01, by: a nurse ✓}\n---\n# Contacts\n", encoding="utf-8"
    )
    (root / "local").mkdir()
    (root / "local/reviews.yml").write_text("harm:\n  - {on: 2026-12-01, by: a nurse, differs: 1 → 2.}\n", "utf-8")
    bank = load_bank(Project(root))
    found = [one for one in (*bank.findings, *foresee(bank, Project(root))) if one.code.name == "letter-not-in-print"]
    assert [(one.path, one.place.line, one.place.column) for one in found] == [
        ("local/reviews.yml", 2, 46),
        ("docs/contacts/index.md", 2, 13),
        ("docs/contacts/index.md", 3, 40),
    ]
