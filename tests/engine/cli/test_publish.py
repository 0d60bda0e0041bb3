"""`scenario-quiz publish`: promises ids once, and never takes a promise back."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenario_quiz.bank import load_bank
from scenario_quiz.project import Project
from scenario_quiz.scenarios.ledger import as_yaml
from tests.engine.cli.conftest import Run
from tests.engine.small import SOUND

PUBLISHED = SOUND.replace("status: draft", "status: published")
# What is said of a story of one question that nobody reviewed.
ALWAYS = ("one-question", "review-missing")
FIRST = ("publish", "--first", "quizzes/published.yml")
REPAIR = ("publish", "--repair", "quizzes/published.yml")


@pytest.fixture
def file(project: Path) -> Path:
    """The file of a published story in a project that never published before."""
    file = project / "quizzes" / "a-mark.yml"
    file.write_text(PUBLISHED, encoding="utf-8")
    return file


@pytest.fixture
def ledger(file: Path, run: Run) -> Path:
    """The ledger of that project after it published."""
    assert run(*FIRST).exit_code == 0
    return file.with_name("published.yml")


def text_of(ledger: Path) -> str:
    return ledger.read_text(encoding="utf-8")


def codes(project: Path) -> set[str]:
    return {finding.code.name for finding in load_bank(Project(project)).findings}


@pytest.mark.usefixtures("file")
def test_the_first_time_it_has_to_be_told_so_and_then_writes_the_ids(project: Path, run: Run) -> None:
    refused = run("publish")
    assert refused.exit_code == 1
    assert "error[ledger-missing]" in refused.stderr and "scenario-quiz publish --first" in refused.stderr
    assert not (project / "quizzes" / "published.yml").exists()
    result = run(*FIRST)
    assert result.exit_code == 0
    assert result.stdout == (
        "Wrote quizzes/published.yml. Commit it with the scenarios.\n"
        "Wrote quizzes/published-pages.yml. Commit it with the scenarios.\n"
        "a-mark stands at scenarios/a-mark/index.html from the next build on.\n"
    )
    text = text_of(project / "quizzes" / "published.yml")
    assert text == as_yaml({"a-mark": {"first-move": ("a", "b")}})
    assert "\nschema: 2\ncount: 4\nsum: " in text and text.endswith("\nscenarios:\n  a-mark:\n    first-move: a b\n")
    assert codes(project) == {*ALWAYS}


def test_it_tells_the_whole_address_of_what_is_new_alone(project: Path, ledger: Path, run: Run) -> None:
    (project / "mkdocs.yml").write_text("site_name: Example\nsite_url: https://example.org/safe\n", encoding="utf-8")
    (project / "quizzes" / "a-burn.yml").write_text(PUBLISHED, encoding="utf-8")
    said = run("publish").stdout
    assert "a-burn stands at https://example.org/safe/scenarios/a-burn/index.html from the next build on.\n" in said
    assert "a-mark" not in said


def test_a_second_time_it_changes_nothing(ledger: Path, run: Run) -> None:
    before = text_of(ledger)
    assert run("publish").stdout == "The ledgers already hold every published id and every page.\n"
    assert text_of(ledger) == before


def test_what_is_new_is_added_and_count_and_sum_follow(project: Path, ledger: Path, run: Run) -> None:
    (project / "quizzes" / "a-burn.yml").write_text(PUBLISHED, encoding="utf-8")
    assert "not-in-ledger" in codes(project)
    assert run("publish").exit_code == 0
    assert "\ncount: 8\n" in text_of(ledger)
    assert codes(project) == {*ALWAYS}


def test_an_option_that_is_retired_stays_in_the_ledger(file: Path, ledger: Path, run: Run) -> None:
    file.write_text(PUBLISHED.replace("      b:\n", "      c:\n") + "    retired_options: [b]\n", encoding="utf-8")
    assert run("publish").exit_code == 0
    assert "first-move: a b c" in text_of(ledger)


def test_with_errors_it_writes_nothing_and_shows_them(project: Path, file: Path, run: Run) -> None:
    file.write_text(PUBLISHED.replace("level: core", "level: cor"), encoding="utf-8")
    result = run("publish")
    assert result.exit_code == 1
    assert "error[bad-choice]" in result.stderr and result.stdout == ""
    assert not (project / "quizzes" / "published.yml").exists()


@pytest.mark.usefixtures("ledger")
def test_an_id_that_goes_is_an_error_until_it_has_a_successor(file: Path, run: Run) -> None:
    file.write_text(PUBLISHED.replace("id: first-move", "id: other-move"), encoding="utf-8")
    assert "error[ledger-gone]" in run("check").stdout
    file.write_text(PUBLISHED.replace("id: first-move", "id: other-move\n    aliases: [first-move]"), encoding="utf-8")
    assert "ledger-gone" not in run("check").stdout


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("    first-move: a b\n", "    first-move: a\n"),
        ("    first-move: a b\n", "    first-move: a b c\n"),
        ("first-move", "other-move"),
        ("a-mark", "a-park"),
        ("count: 4", "count: 5"),
        ("count: 4\n", ""),
        ("schema: 2\ncount: 4\n", "schema: 2\n"),
    ],
)
def test_a_ledger_that_was_changed_is_never_written_over(ledger: Path, run: Run, was: str, now: str) -> None:
    changed = text_of(ledger).replace(was, now)
    ledger.write_text(changed, encoding="utf-8")
    for again in (("publish",), FIRST):
        result = run(*again)
        assert result.exit_code == 1 and "error[ledger-changed]" in result.stderr
    assert text_of(ledger) == changed


@pytest.mark.parametrize("kept", range(2, 10))
def test_a_ledger_that_was_cut_short_is_never_written_over(ledger: Path, run: Run, kept: int) -> None:
    cut = text_of(ledger)[: len(text_of(ledger)) * kept // 10]
    ledger.write_text(cut, encoding="utf-8")
    assert run("publish").exit_code == 1
    assert text_of(ledger) == cut


@pytest.mark.parametrize("left", ["", "\n", "# Nothing.\n", "schema: 1\nscenarios: {}\n", as_yaml({})])
def test_an_emptied_ledger_is_never_written_over(ledger: Path, run: Run, left: str) -> None:
    ledger.write_text(left, encoding="utf-8")
    for again in (("publish",), REPAIR):
        result = run(*again)
        assert result.exit_code == 1 and "error[ledger-missing]" in result.stderr
    assert text_of(ledger) == left


def test_a_ledger_that_was_changed_on_purpose_is_taken_as_it_stands_when_told_so(ledger: Path, run: Run) -> None:
    ledger.write_text(text_of(ledger).replace("first-move: a b", "first-move: a b j"), encoding="utf-8")
    assert run(*REPAIR).exit_code == 0
    assert text_of(ledger) == as_yaml({"a-mark": {"first-move": ("a", "b", "j")}})
    assert "error[ledger-gone] option j" in run("check").stdout


@pytest.mark.usefixtures("ledger")
@pytest.mark.parametrize("option", [FIRST, REPAIR, ("publish", "--repair", "no/such/ledger.yml")])
def test_a_way_out_that_is_not_needed_is_wrong_use(run: Run, option: tuple[str, ...]) -> None:
    result = run(*option)
    assert result.exit_code == 2 and "is not needed for" in result.stderr


def test_the_ledger_of_an_older_version_gets_its_count_and_sum(project: Path, ledger: Path, run: Run) -> None:
    new = text_of(ledger)
    ledger.write_text("schema: 1\nscenarios:\n  a-mark:\n    first-move: a b\n", encoding="utf-8")
    assert codes(project) == {*ALWAYS, "ledger-without-sum"}
    assert run("publish").exit_code == 0
    assert text_of(ledger) == new


def test_two_sides_of_a_merge_are_joined_and_nothing_is_lost(project: Path, ledger: Path, run: Run) -> None:
    ours = text_of(ledger)
    (project / "quizzes" / "a-burn.yml").write_text(
        PUBLISHED.replace("id: first-move", "id: next-move\n    aliases: [first-move]"), encoding="utf-8"
    )
    theirs = as_yaml({"a-mark": {"first-move": ("a", "b")}, "a-burn": {"first-move": ("a", "b")}})
    ledger.write_text(f"<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> theirs\n", encoding="utf-8")
    for again in (("publish",), REPAIR, FIRST):
        result = run(*again)
        assert result.exit_code == 1 and "error[ledger-conflict]" in result.stderr
    ledger.write_text(ours, encoding="utf-8")
    (project / "theirs.yml").write_text(theirs, encoding="utf-8")
    assert run("publish", "--join", "theirs.yml").exit_code == 0
    both = {"a-mark": {"first-move": ("a", "b")}, "a-burn": {"first-move": ("a", "b"), "next-move": ("a", "b")}}
    assert text_of(ledger) == as_yaml(both)
    assert codes(project) == {*ALWAYS}


@pytest.mark.parametrize(
    ("other", "status", "says"),
    [
        (as_yaml({"a-burn": {"move": ("a",)}}).replace("count: 3", "count: 4"), 1, "error[ledger-changed]"),
        ("- a\n", 1, "error[wrong-type]"),
        ("", 2, "holds no promises"),
    ],
)
def test_what_is_joined_has_to_be_right_itself(ledger: Path, run: Run, other: str, status: int, says: str) -> None:
    before = text_of(ledger)
    ledger.parents[2].joinpath("other.yml").write_text(other, encoding="utf-8")
    result = run("publish", "--join", "../other.yml")
    assert result.exit_code == status and says in result.stderr
    assert text_of(ledger) == before
