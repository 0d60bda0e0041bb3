"""The bank of a project: what it publishes, what it leaves out, and findings with the line that each stands on."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenario_quiz.bank import Bank, load_bank
from scenario_quiz.project import Project
from scenario_quiz.scenarios.ledger import as_yaml, with_published
from tests.engine.small import BASE, PUBLISHED, SOUND, copy_of_project, promise, sound

FIGURE = PUBLISHED.replace("questions:", "figure: {file: NAME, alt: A drawing of an arm.}\nquestions:")


def bank_of(root: Path, **files: str) -> Bank:
    """The bank of a copy of the small project, with scenarios of these names (`_` for `-`) written into it."""
    for name, text in files.items():
        (root / "quizzes" / f"{name.replace('_', '-')}.yml").write_text(text, encoding="utf-8")
    promise(root)
    return load_bank(Project(root))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_of_project(tmp_path / "project")


def test_a_scenario_with_errors_is_left_out_and_the_others_stay(root: Path) -> None:
    bank = bank_of(root, a_burn=PUBLISHED, a_scar=PUBLISHED.replace("level: core", "level: cor"))
    assert [scenario.id for scenario in bank.published] == ["a-burn"]
    assert bank.broken == {"a-scar": "quizzes/a-scar.yml"}
    assert [finding.path for finding in bank.errors] == ["quizzes/a-scar.yml"]


def test_an_error_that_only_the_project_shows_leaves_its_scenario_out_too(root: Path) -> None:
    bank = bank_of(root, a_burn=PUBLISHED, a_scar=PUBLISHED + "aliases: [a-burn]\n")
    assert [scenario.id for scenario in bank.published] == ["a-burn"]
    assert list(bank.broken) == ["a-scar"]


def test_a_warning_leaves_nothing_out(root: Path) -> None:
    bank = bank_of(root, a_burn=PUBLISHED.replace("Wait until", "Never wait until"))
    assert [scenario.id for scenario in bank.published] == ["a-burn"]
    assert {finding.code.name for finding in bank.findings} == {"absolute-word", "review-missing"}


def test_an_end_that_is_not_in_the_ledger_is_named_where_it_stands(root: Path) -> None:
    story = (BASE.parent / "fine" / "every-kind.yml").read_text(encoding="utf-8")
    bank = bank_of(root, every_kind=story)
    ledger = with_published({}, bank.published)
    del ledger["every-kind"]["too-late"]
    (root / "quizzes" / "published.yml").write_text(as_yaml(ledger), encoding="utf-8")
    (finding,) = load_bank(Project(root)).findings
    assert finding.message == "outcome 'too-late' is not in the ledger of published ids yet"
    assert finding.source == "  - id: too-late"


def test_drafts_are_checked_and_not_built_and_retired_ones_are_kept_apart(root: Path) -> None:
    stub = "status: retired\nretired: {on: 2026-10-01, why: The law has changed.}"
    bank = bank_of(root, a_burn=SOUND, a_scar=SOUND.replace("status: draft", stub))
    assert bank.findings == ()
    assert bank.published == ()
    assert [scenario.id for scenario in bank.gone] == ["a-scar"]
    assert bank_of(root, a_burn=sound(level="cor")).errors


def test_every_finding_of_a_project_has_the_line_that_it_stands_on(root: Path) -> None:
    (root / "mkdocs.yml").write_text("extra:\n  release: {date: 2027}\n", encoding="utf-8")
    (root / "organisation.yml").write_text("nmae: Ours\n", encoding="utf-8")
    (root / "docs" / "index.md").write_text("# Start\n\n<!-- local:front-dor -->\n", encoding="utf-8")
    ideas = root / "quizzes" / "registers" / "ideas.yml"
    ideas.write_text(ideas.read_text(encoding="utf-8").replace("rules#be-open", "rules#be-opn"), encoding="utf-8")
    bank = bank_of(root, a_burn=sound(level="cor"))
    assert [(finding.path, finding.source) for finding in bank.findings] == [
        ("docs/index.md", "<!-- local:front-dor -->"),
        ("mkdocs.yml", "  release: {date: 2027}"),
        ("mkdocs.yml", "  release: {date: 2027}"),
        ("organisation.yml", "nmae: Ours"),
        ("quizzes/a-burn.yml", "level: cor"),
        ("quizzes/registers/ideas.yml", "  place: rules#be-opn"),
    ]


def test_an_idea_is_practised_by_what_is_published(root: Path) -> None:
    bank = bank_of(root, a_burn=PUBLISHED, a_scar=SOUND)
    assert {scenario.id: scenario.ideas for scenario in bank.published} == {"a-burn": ("seek-advice",)}


@pytest.mark.parametrize(
    ("name", "picture"),
    [
        ("arm.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
        ("ARM.PNG", b"\x89PNG\r\n\x1a\n and so on IEND\xaeB`\x82"),
        ("arm.jpeg", b"\xff\xd8\xff and so on \xff\xd9"),
        ("an arm.webp", b"RIFF\x04\0\0\0WEBP"),
        ("really-a-png.jpg", b"\x89PNG\r\n\x1a\n and so on IEND\xaeB`\x82"),
    ],
)
def test_a_picture_in_its_folder_is_found(root: Path, name: str, picture: bytes) -> None:
    (root / "quizzes" / "figures").mkdir()
    (root / "quizzes" / "figures" / name).write_bytes(picture)
    assert bank_of(root, a_burn=FIGURE.replace("NAME", name)).errors == []


@pytest.mark.parametrize("name", ["arm.exe", "../arm.svg", "..\\arm.svg", "sub/arm.svg"])
def test_any_other_picture_is_not(root: Path, name: str) -> None:
    figures = root / "quizzes" / "figures"
    (figures / "sub").mkdir(parents=True)
    for file in (figures / "arm.exe", figures.parent / "arm.svg", figures / "sub" / "arm.svg"):
        file.write_bytes(b"x")
    assert [one.code.name for one in bank_of(root, a_burn=FIGURE.replace("NAME", name)).errors] == ["figure-missing"]


def test_a_hidden_or_a_linked_picture_is_refused_as_a_file_too(root: Path) -> None:
    figures = root / "quizzes" / "figures"
    figures.mkdir()
    (figures / ".hidden.svg").write_bytes(b"x")
    bank = bank_of(root, a_burn=FIGURE.replace("NAME", ".hidden.svg"))
    assert [one.code.name for one in bank.errors] == ["figure-missing", "secret-file"]
    (figures / "link.svg").symlink_to(figures.parent / "a-burn.yml")
    bank = bank_of(root, a_burn=FIGURE.replace("NAME", "link.svg"))
    assert [one.code.name for one in bank.errors] == ["secret-file", "not-ordinary"]


def test_a_folder_without_anything_is_a_project_without_anything(tmp_path: Path) -> None:
    bank = load_bank(Project(tmp_path))
    assert (bank.findings, bank.published, bank.gone, bank.ledger) == ((), (), (), {})
