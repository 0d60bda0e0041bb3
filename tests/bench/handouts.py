"""What handouts cost: all anew, with nothing changed, and after one story changed. The clock tells how many print."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from scenario_quiz.handouts.making import KEPT
from scenario_quiz.handouts.printing import why_not
from scenario_quiz.processors import processors
from tests.bench.measuring import Cost, cost, spread
from tests.bench.projects import quiz_project
from tests.bench.synthetic import scenarios
from tests.site.building import write_files
from tests.site.small import as_yaml

COUNT = 10
SET = "schema: 1\ntitle: A set\nsummary: For anybody.\nstatus: published\nscenarios: [story-0000, story-0001]\n"


def handouts(folder: Path, rounds: int) -> Iterator[tuple[str, str, str]]:
    """Sheets of ten stories, and the packs of a set that holds two of them. The one that changes is of the set."""
    if why_not():
        yield "handouts", f"not measured: {why_not()}", ""
        return
    words = scenarios(COUNT)
    root = quiz_project(folder / "handouts", words)
    changed = {**words["story-0000"], "summary": "Something else."}
    write_files(root, {"quizzes/sets/a-set.yml": SET})
    anew, again, one = [], [], []
    for _ in range(rounds):
        write_files(root, {"quizzes/story-0000.yml": as_yaml(words["story-0000"])})
        shutil.rmtree(root / KEPT, ignore_errors=True)
        anew.append(_made(root))
        again.append(_made(root))
        write_files(root, {"quizzes/story-0000.yml": as_yaml(changed)})
        one.append(_made(root))
    there = processors()
    yield (
        f"handouts, {_count(anew[0])} PDF files, all anew: processors at work, of {there}",
        spread([each.cpu / each.clock for each in anew]),
        "",
    )
    yield "  CPU seconds", spread([each.cpu for each in anew]), ""
    yield (
        "  PDF files anew after one story changed, which one set holds",
        f"{_count(one[-1])}",
        "8: its 4, and the set's",
    )
    for what, costs in (("after one story changed", one), ("with nothing changed", again)):
        yield f"  CPU {what} / all anew", spread([a.cpu / b.cpu for a, b in zip(costs, anew, strict=True)]), ""


def _made(root: Path) -> Cost:
    return cost(root, "scenario-quiz", "handouts", "out")


def _count(made: Cost) -> int:
    """How many PDF files the command says that it made anew."""
    return int(re.findall(r"(\d+) PDF files of them made anew", made.said)[0])
