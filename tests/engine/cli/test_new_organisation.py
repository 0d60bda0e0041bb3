"""`scenario-quiz new-organisation`: asks, or takes options, and writes a file that is sound and explains itself."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import subprocess
import sys
import termios
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import scenario_quiz
from scenario_quiz.cli import main
from scenario_quiz.cli.organisation_questions import answers_in, questions
from scenario_quiz.organisation.loading import load_organisation
from scenario_quiz.organisation.model import Organisation
from tests.engine.cli.conftest import Run
from tests.engine.small import known, registers

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
    organisation, findings = load_organisation("", (project / "organisation.yml").read_bytes(), known(), release=True)
    assert findings == []
    return organisation


def test_every_answer_ends_up_in_the_file_whether_asked_for_or_given(project: Path, run: Run) -> None:
    assert list(ANSWERS) == [asked.option for asked in questions()]
    result = CliRunner().invoke(main, ["new-organisation"], input="\n".join(ANSWERS.values()) + "\n")
    assert result.exit_code == 0, result.output
    asked = (project / "organisation.yml").read_bytes()
    (project / "organisation.yml").unlink()
    run("new-organisation", "--no-ask", *(part for name, value in ANSWERS.items() for part in (f"--{name}", value)))
    assert (project / "organisation.yml").read_bytes() == asked
    organisation = written(project)
    assert organisation.name == ANSWERS["name"]
    filled = [(route, contact) for route in registers().routes if (contact := organisation.contact(route))]
    assert [(route, contact.telephone) for route, contact in filled] == [
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
    assert load_organisation("", (project / "organisation.yml").read_bytes(), known())[1] == []


def test_when_nothing_is_answered_nobody_is_asked_for_hours(project: Path) -> None:
    result = CliRunner().invoke(main, ["new-organisation"], input="\n" * len(ANSWERS))
    assert result.exit_code == 0
    assert "by day" in result.output and "answers, as in" not in result.output
    assert load_organisation("", (project / "organisation.yml").read_bytes(), known()) == (Organisation(), [])


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


CTRL_C = "\x03"


def _as_in_a_terminal() -> None:
    """What a terminal does for a program. Whoever runs the tests in the background has Ctrl+C ignored in them."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


class Terminal:
    """The command as a person has it, in a terminal."""

    def __init__(self, project: Path) -> None:
        self._screen, inside = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "scenario_quiz", "new-organisation"],
            cwd=project,
            env={**os.environ, "PYTHONPATH": str(Path(scenario_quiz.__file__).parents[1])},
            stdin=inside,
            stdout=inside,
            stderr=inside,
            preexec_fn=_as_in_a_terminal,
        )
        os.close(inside)
        self.status: int | None = None

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *trouble: object) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._screen)

    def answer(self, question: str, keys: str) -> None:
        """Press keys once the question stands there."""
        shown = ""
        while question not in shown:
            part = self._read()
            assert part, f"the command ended:\n{shown}"
            shown += part
        os.write(self._screen, keys.encode())

    def rest(self, again: str = "") -> str:
        """What is shown until the command ends. Keys pressed just before a program waits for them may be lost, so
        `again` are pressed once more whenever it stays silent."""
        shown, presses = "", 0
        while True:
            if not select.select([self._screen], [], [], 5)[0]:
                presses += 1
                assert presses < 20, f"the command does not end:\n{shown}"
                os.write(self._screen, again.encode())
                continue
            part = self._read()
            if not part:
                break
            shown += part
        self.status = self._process.wait()
        return shown.replace("\r\n", "\n")

    def _read(self) -> str:
        assert select.select([self._screen], [], [], 120)[0], "the command waits, and says nothing"
        try:
            return os.read(self._screen, 65536).decode()
        except OSError:  # so Linux says that nobody writes any more
            return ""


def answered(*answers: str) -> Result:
    """The command, with these answers typed before the input closes."""
    return CliRunner().invoke(main, ["new-organisation"], input="".join(f"{answer}\n" for answer in answers))


@pytest.mark.parametrize("count", range(1, len(ANSWERS)))
def test_whoever_stops_finds_the_answers_kept_and_goes_on_from_there(project: Path, count: int) -> None:
    given, rest = [*ANSWERS.values()][:count], [*ANSWERS.values()][count:]
    stopped = answered(*given)
    assert stopped.exit_code == 1
    names = ", ".join([*ANSWERS][:count])
    assert (
        f"Stopped at question {count + 1} of 15. Wrote organisation.yml with your answers for {names}.\n"
        in stopped.output
    )
    assert load_organisation("", (project / "organisation.yml").read_bytes(), known())[1] == []
    assert answers_in((project / "organisation.yml").read_bytes()) == {
        name.replace("-", "_"): value for name, value in [*ANSWERS.items()][:count]
    }
    gone_on = answered(*rest)
    assert gone_on.exit_code == 0, gone_on.output
    assert "Going on with organisation.yml: its answers are kept." in gone_on.output
    assert "Your organisation's name" not in gone_on.output
    assert written(project).name == ANSWERS["name"]
    assert answers_in((project / "organisation.yml").read_bytes()) == {
        name.replace("-", "_"): value for name, value in ANSWERS.items()
    }


def test_ctrl_c_keeps_the_answers_as_closed_input_does(project: Path) -> None:
    with Terminal(project) as terminal:
        terminal.answer("Your organisation's name", "Ours\n")
        terminal.answer("telephone number by day", "020 0000 0000\n")
        terminal.answer("When it answers", CTRL_C)
        assert "Stopped at question 3 of 15. Wrote organisation.yml" in terminal.rest(CTRL_C)
    assert terminal.status == 1
    assert answers_in((project / "organisation.yml").read_bytes()) == {"name": "Ours", "front_door": "020 0000 0000"}


def test_whoever_stops_before_the_first_answer_finds_nothing_written(project: Path) -> None:
    for typed in ((), ("", "", "")):
        result = answered(*typed)
        assert (result.exit_code, "Nothing was answered, so nothing was written." in result.output) == (1, True)
        assert [file.name for file in project.iterdir() if "organisation" in file.name] == []


def test_what_was_passed_over_is_asked_for_again(project: Path) -> None:
    assert answered("Ours", *[""] * 20).exit_code == 0
    assert answered("020 0000 0000", "daily", *[""] * 20).exit_code == 0
    assert answers_in((project / "organisation.yml").read_bytes()) == {
        "name": "Ours",
        "front_door": "020 0000 0000",
        "front_door_hours": "daily",
    }


def test_a_file_that_somebody_has_changed_is_not_gone_on_with(project: Path) -> None:
    answered("Ours")
    file = project / "organisation.yml"
    file.write_text(file.read_text(encoding="utf-8") + "# Ours alone.\n", encoding="utf-8")
    before = file.read_bytes()
    result = answered("Ours")
    assert (result.exit_code, file.read_bytes()) == (2, before)
    assert "organisation.yml is there already; nothing was changed." in result.output


def test_an_option_does_not_change_an_answer_of_before(project: Path, run: Run) -> None:
    answered("Ours")
    before = (project / "organisation.yml").read_bytes()
    result = run("new-organisation", "--name", "Theirs")
    assert (result.exit_code, (project / "organisation.yml").read_bytes()) == (2, before)
    assert "organisation.yml has another answer for --name" in result.stderr


@pytest.mark.parametrize("before", [(), ("Ours",)])
def test_a_file_that_comes_meanwhile_is_left_alone_and_the_answers_are_shown(
    project: Path, before: tuple[str, ...]
) -> None:
    file = project / "organisation.yml"
    if before:
        answered(*before)
    with Terminal(project) as terminal:
        if not before:
            terminal.answer("Your organisation's name", "Ours\n")
        terminal.answer("telephone number by day", "020 0000 0000\n")
        file.write_text("name: Theirs\n", encoding="utf-8")
        terminal.answer("When it answers", CTRL_C)
        told = terminal.rest(CTRL_C)
    assert (terminal.status, file.read_text(encoding="utf-8")) == (1, "name: Theirs\n")
    assert 'telephone: "020 0000 0000"' in told and "was written by somebody else meanwhile" in told
