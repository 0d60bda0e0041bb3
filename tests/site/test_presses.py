"""Printing on several processors at once: the same files, nothing left behind, and no harm from a worker's end."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from scenario_quiz.bank import Bank
from scenario_quiz.handouts import making, presses, printing
from scenario_quiz.handouts.making import KEPT, make_handouts
from scenario_quiz.pages.handout_places import Shelf
from scenario_quiz.project import Project
from tests.engine.paper import needs_pdf, source
from tests.engine.small import every_kind
from tests.site.building import BIN
from tests.site.conftest import LayOut
from tests.site.publishing import until
from tests.site.small import as_yaml, story

KINDS = ("learner", "facilitator")
AT_WORK = ("handouts: ", "Still at work")  # how each line begins that a command says meanwhile
STORIES = {f"quizzes/story-{number}.yml": as_yaml(story(title=f"Story {number}")) for number in range(4)}


@pytest.fixture(autouse=True)
def _packages() -> None:
    needs_pdf()


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two workers as soon as there is more than one handout to print, whatever this machine has."""
    monkeypatch.setattr(presses, "processors", lambda: 2)
    monkeypatch.setattr(presses, "LITTLE", 1)


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """The small project's handouts, printed one after the other in this process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(presses, "processors", lambda: 1)
        return make_handouts(bank(), Project(tmp_path_factory.mktemp("alone")))


def bank(**changes: str) -> Bank:
    """A story of one question, and a set that holds it."""
    short = {"questions": every_kind().questions[-1:], "outcomes": (), **changes}
    return source(every_kind().model_copy(update=short)).bank


@pytest.mark.usefixtures("two")
def test_two_processes_print_the_same_files_in_the_same_order_as_one(
    tmp_path: Path, alone: Shelf, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(presses, "Printer", None)  # so nothing can be printed in this process
    told: list[tuple[int, int]] = []
    shelf = make_handouts(bank(), Project(tmp_path), lambda done, total: told.append((done, total)))
    assert list(shelf.files.items()) == list(alone.files.items())
    assert shelf == alone
    assert told == sorted(told)
    assert told[0] == (0, 11) and told[-1] == (11, 11)
    assert multiprocessing.active_children() == []
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("two")
def test_what_two_processes_cannot_print_is_told_as_one_tells_it(tmp_path: Path) -> None:
    with pytest.raises(printing.PrintError) as trouble:
        make_handouts(bank(setting="From home → school."), Project(tmp_path))
    lines = str(trouble.value).splitlines()
    names = [
        f"{of}-{kind}{size}" for of in ("every-kind", "sets/first-set") for kind in KINDS for size in ("", "-large")
    ]
    assert lines == [
        f"trainers/handouts/{name}.pdf: the handouts' font has no '→' (U+2192). Write it in words." for name in names
    ]


@pytest.mark.proof
@pytest.mark.usefixtures("two")
def test_a_worker_that_is_killed_costs_time_and_no_handout(tmp_path: Path, alone: Shelf) -> None:
    killed: list[int] = []

    def kill(done: int, total: int) -> None:
        workers = multiprocessing.active_children()
        if workers and not killed:
            os.kill(workers[0].pid or 0, signal.SIGKILL)
            killed.append(done)

    assert make_handouts(bank(), Project(tmp_path), kill) == alone
    assert killed


@pytest.mark.usefixtures("two")
def test_trouble_ends_no_worker_that_may_be_handing_a_file_over() -> None:
    with pytest.raises(KeyboardInterrupt), presses.Presses() as printing_:
        for name in "abc":
            printing_.take(name, "<p>A sheet</p>", {})
        workers = multiprocessing.active_children()
        raise KeyboardInterrupt
    assert {one.exitcode for one in workers} == {0}


@pytest.mark.usefixtures("two")
def test_where_no_process_can_be_started_one_prints_all(
    tmp_path: Path, alone: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError("no semaphores here")

    monkeypatch.setattr(presses, "ProcessPoolExecutor", refused)
    assert make_handouts(bank(), Project(tmp_path)) == alone


@pytest.fixture
def at_work(project: LayOut) -> Iterator[tuple[Path, subprocess.Popen[str]]]:
    """A project, and the command at work there, in a group of its own, with the first handout printed."""
    root = project(STORIES)
    process = subprocess.Popen(
        [str(BIN / "scenario-quiz"), "handouts", "out"],
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
        # A shell starts what runs behind it deaf to Ctrl+C, and these tests may run behind one.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    try:
        until(lambda: [*root.glob(f"{KEPT}/*.pdf")] or process.poll() is not None, 60)
        assert process.poll() is None, process.communicate()
        yield root, process
    finally:
        if in_group(process):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def in_group(process: subprocess.Popen[str]) -> bool:
    """Whether anything that the command started is still there."""
    try:
        os.killpg(process.pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_ctrl_c_while_handouts_are_printed_leaves_nothing_behind(at_work: tuple[Path, subprocess.Popen[str]]) -> None:
    root, process = at_work
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate()
    assert process.returncode == 1, err
    assert out == ""
    assert [line for line in err.splitlines() if line and not line.startswith(AT_WORK)] == ["Aborted!"]
    until(lambda: not in_group(process))
    assert not (root / "out").exists()
    assert {file.suffix for file in (root / KEPT).iterdir()} == {".pdf"}
    assert all(making._kept(file) for file in (root / KEPT).iterdir())


@pytest.mark.proof
@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGTERM])
def test_workers_end_with_the_process_that_started_them(
    at_work: tuple[Path, subprocess.Popen[str]], sent: signal.Signals
) -> None:
    root, process = at_work
    process.send_signal(sent)
    process.communicate()
    until(lambda: not in_group(process))
    assert not (root / "out").exists()


@pytest.mark.proof
def test_python_m_prints_on_all_processors_too(project: LayOut) -> None:
    root = project(STORIES)
    done = subprocess.run(
        [str(BIN / "python"), "-m", "scenario_quiz", "handouts", "out"], cwd=root, capture_output=True, encoding="utf-8"
    )
    assert (done.returncode, done.stdout) == (0, "Wrote 23 files to out, 22 PDF files of them made anew\n"), done.stderr
    assert [line for line in done.stderr.splitlines() if not line.startswith(AT_WORK)] == []
