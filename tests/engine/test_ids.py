"""Ids within a scenario and across the folders of a project."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenario_quiz.bank import load_bank
from scenario_quiz.documentation.made import RESERVED_IDS
from scenario_quiz.project import Project
from tests.engine.golden import lines_of
from tests.engine.small import SOUND, check, copy_of_project


@pytest.mark.parametrize("id_", ["abc", "a-mark", "a" * 40, "a1-2", "local-story"])
def test_a_well_formed_id_may_name_a_file_and_a_question(id_: str) -> None:
    scenario, findings = check(SOUND.replace("first-move", id_), id_)
    assert findings == []
    assert scenario is not None and scenario.id == id_ and scenario.questions[0].id == id_


@pytest.mark.parametrize("id_", ["ab", "a" * 41, "1-mark", "A-mark", "a_mark", "a mark", "-mark", "é-mark"])
def test_an_id_that_is_not_well_formed_is_refused_everywhere(id_: str) -> None:
    _, findings = check(SOUND.replace("first-move", id_), id_)
    assert {finding.code.name for finding in findings} == {"file-name", "bad-id"}


def test_the_name_of_a_made_page_beside_those_of_stories_is_reserved() -> None:
    assert {"plan", "for-whom"} <= RESERVED_IDS
    assert "sources" not in RESERVED_IDS  # it stands elsewhere


@pytest.mark.parametrize("id_", sorted(RESERVED_IDS))
def test_an_address_of_the_site_itself_is_no_id(id_: str) -> None:
    _, findings = check(SOUND.replace("first-move", id_), id_)
    assert [finding.code.name for finding in findings] == ["reserved-id", "reserved-id"]


def test_an_id_belongs_to_one_scenario_in_all_folders(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path)
    (root / "local" / "quizzes").mkdir(parents=True)
    (root / "local" / "quizzes" / "a-mark.yml").write_text(SOUND, encoding="utf-8")
    (root / "local" / "quizzes" / "local-story.yml").write_text(SOUND, encoding="utf-8")
    bank = load_bank(Project(root))
    assert lines_of([one for one in bank.findings if one.code.name == "duplicate-id"], with_path=True) == (
        "local/quizzes/a-mark.yml:1:1 error[duplicate-id] scenario id 'a-mark' is used twice"
        " = Also by quizzes/a-mark.yml.\n"
    )


@pytest.mark.parametrize("part", ["a", "b", "hint", "error", "input-a"])
def test_an_anchor_that_the_page_makes_of_a_question_is_no_id(part: str) -> None:
    second = SOUND[SOUND.index("  - id:") :].replace("first-move", f"first-move-{part}")
    _, findings = check(SOUND + second)
    assert [(finding.code.name, finding.place.line) for finding in findings] == [("reserved-id", 32)]


def test_an_id_may_end_like_such_an_anchor_where_there_is_no_such_question() -> None:
    assert check(SOUND.replace("first-move", "plan-b"))[1] == []
