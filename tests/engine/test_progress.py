"""How far long work is: the first line says how much there is, and the rest come now and then."""

from __future__ import annotations

import re
import time

import pytest

from scenario_quiz.cli import common
from scenario_quiz.cli.common import Said
from scenario_quiz.progress import thinned


def test_the_first_line_says_how_much_there_is_and_later_ones_come_every_five_seconds() -> None:
    said: list[str] = []
    now = iter([100.0, *(101.0 + step for step in range(12))])
    tell = thinned("handouts", said.append, lambda: next(now))
    for done in range(13):
        tell(done, 167)
    assert said == ["handouts: 0 of 167", "handouts: 5 of 167", "handouts: 10 of 167"]


def test_while_nothing_is_done_yet_the_first_line_stands_once() -> None:
    said: list[str] = []
    tell = thinned("handouts", said.append, iter([100.0, 100.5, 101.0, 106.0]).__next__)
    for _ in range(4):
        tell(0, 22)
    assert said == ["handouts: 0 of 22", "handouts: 0 of 22"]  # and again after five seconds


def test_where_there_is_nothing_to_do_and_at_the_end_nothing_is_said() -> None:
    said: list[str] = []
    thinned("handouts", said.append, lambda: 0.0)(0, 0)
    tell = thinned("pages read", said.append, iter([0.0, 60.0]).__next__)
    tell(0, 1)
    tell(1, 1)
    assert said == ["pages read: 0 of 1"]


def test_a_long_command_that_says_nothing_says_that_it_is_still_at_work(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(common, "_SILENCE", 0.05)
    monkeypatch.setattr(common, "_GLANCE", 0.01)
    told = ""
    with Said() as said:
        said("Packages")
        while told.count("Still at work after ") < 2:
            told += capsys.readouterr().err
            time.sleep(0.01)
    # How many seconds depends on how busy the machine is.
    assert re.match(r"Packages\nStill at work after \d+ seconds \.\.\.\nStill at work after \d+ seconds \.\.\.\n", told)
    with Said(quiet=True) as said:
        time.sleep(0.2)
    assert (said.unheard, capsys.readouterr().err) == ([], "")
