"""`scenario-quiz new-organisation`: asks, or takes options, and writes a file that is sound and explains itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from scenario_quiz.cli import main
from scenario_quiz.cli.new_organisation import QUESTIONS
from scenario_quiz.organisation.loading import load_organisation
from scenario_quiz.schema.organisation import Organisation
from tests.values.cli.conftest import Run

# No number of a subscriber begins with 0: these ring nobody.
ANSWERS = {
    "name": 'A "small" council: us # 1',
    "front-door": "020 0000 0000",
    "front-door-hours": "Monday to Friday, 9am to 5pm",
    "out-of-hours": "020 0000 0001",
    "out-of-hours-hours": "evenings and weekends",
    "allegations": "020 0000 0002",
    "safeguarding-lead": "Room 4",
    "safeguarding-lead-telephone": "020 0000 0003",
    "data-protection-lead": "Room 5",
    "data-protection-lead-telephone": "020 0000 0004",
    "accessibility-contact": "web-team@a-council.gov.uk",
    "accessibility-reply-days": "5",
    "review-owner": "training team",
    "primary": "#224466",
    "accent": "#224466",
}


def written(project: Path) -> Organisation:
    organisation, findings = load_organisation("", (project / "organisation.yml").read_bytes(), release=True)
    assert findings == []
    return organisation


def test_every_answer_ends_up_in_the_file_whether_asked_for_or_given(project: Path, run: Run) -> None:
    assert list(ANSWERS) == [asked.option for asked in QUESTIONS]
    result = CliRunner().invoke(main, ["new-organisation"], input="\n".join(ANSWERS.values()) + "\n")
    assert result.exit_code == 0, result.output
    asked = (project / "organisation.yml").read_bytes()
    (project / "organisation.yml").unlink()
    run("new-organisation", "--no-ask", *(part for name, value in ANSWERS.items() for part in (f"--{name}", value)))
    assert (project / "organisation.yml").read_bytes() == asked
    organisation = written(project)
    assert organisation.name == ANSWERS["name"]
    assert [(route, contact.telephone) for route, contact in organisation.filled_routes()] == [
        ("front-door", "020 0000 0000"),
        ("out-of-hours", "020 0000 0001"),
        ("allegations", "020 0000 0002"),
        ("safeguarding-lead", "020 0000 0003"),
        ("data-protection-lead", "020 0000 0004"),
    ]
    assert (organisation.colours.primary, organisation.accessibility.reply_days) == ("#224466", 5)


@pytest.mark.parametrize("left_out", [None, *ANSWERS])
def test_whatever_is_left_out_the_file_is_sound(project: Path, run: Run, left_out: str | None) -> None:
    given = {name: value for name, value in ANSWERS.items() if left_out and not name.startswith(left_out)}
    result = run(
        "new-organisation", "--no-ask", *(part for pair in given.items() for part in (f"--{pair[0]}", pair[1]))
    )
    assert result.exit_code == 0, result.stderr
    assert load_organisation("", (project / "organisation.yml").read_bytes())[1] == []


def test_when_nothing_is_answered_nobody_is_asked_for_hours(project: Path) -> None:
    result = CliRunner().invoke(main, ["new-organisation"], input="\n" * len(ANSWERS))
    assert result.exit_code == 0
    assert "by day" in result.output and "answers, as in" not in result.output
    assert load_organisation("", (project / "organisation.yml").read_bytes()) == (Organisation(), [])


def test_an_answer_that_cannot_be_is_asked_for_again_and_says_why(project: Path) -> None:
    answers = [*ANSWERS.values()]
    answers[1:1] = ["ring the council"]
    result = CliRunner().invoke(main, ["new-organisation"], input="\n".join(answers) + "\n")
    assert result.exit_code == 0
    assert "'ring the council' is not a telephone number. Write digits" in result.output
    assert written(project).name == ANSWERS["name"]


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("front-door", "ask"),
        ("front-door", "101"),
        ("out-of-hours", "1632 960100"),
        ("safeguarding-lead-telephone", "020 7946 0000"),
        ("accessibility-contact", "999"),
        ("front-door-hours", "9 to 5"),
        ("primary", "#eeeeee"),
        ("accent", "teal"),
        ("accessibility-reply-days", "soon"),
    ],
)
def test_an_option_that_cannot_be_is_wrong_use_and_writes_nothing(
    project: Path, run: Run, option: str, value: str
) -> None:
    result = run("new-organisation", "--no-ask", f"--{option}", value)
    assert result.exit_code == 2 and f"--{option}" in result.stderr
    assert not (project / "organisation.yml").exists()


def test_hours_without_a_way_to_reach_anybody_are_told_of(project: Path, run: Run) -> None:
    result = run("new-organisation", "--no-ask", "--front-door-hours", "daily")
    assert result.exit_code == 1 and "error[empty-contact]" in result.stderr
    assert not (project / "organisation.yml").exists()


def test_a_file_that_is_there_is_never_written_over(project: Path, run: Run) -> None:
    (project / "organisation.yml").write_text("name: Ours\n", encoding="utf-8")
    result = run("new-organisation", "--no-ask")
    assert result.exit_code == 2 and "organisation.yml is there already" in result.stderr
    assert (project / "organisation.yml").read_text(encoding="utf-8") == "name: Ours\n"
