"""How long `scenario-quiz check` takes against a bare parse of the same files, start-up apart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from scenario_quiz.bank import load_bank
from scenario_quiz.project import Project
from tests.bench.measuring import call_cpu, spread
from tests.bench.projects import quiz_project
from tests.bench.synthetic import scenarios


def against_a_bare_parse(folder: Path, count: int, pairs: int) -> Iterator[tuple[str, str, str]]:
    """CPU of a check against that of a parse, in one process and in pairs one after the other."""
    project = Project(quiz_project(folder / "check", scenarios(count)))
    files = sorted(project.quizzes.rglob("*.yml"))

    def parse() -> None:
        for file in files:
            yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)

    def check() -> None:
        bank = load_bank(project)
        if bank.errors or len(bank.published) != count:
            raise RuntimeError(f"the scenarios to measure are not right: {bank.errors[:3]}")

    check()
    times = [(call_cpu(check), call_cpu(parse)) for _ in range(pairs)]
    yield f"check, {count} files / a bare CSafeLoader parse", spread([one / other for one, other in times]), "2.0"
    yield "  CPU seconds, check and parse", f"{spread([a for a, _ in times])}, {spread([b for _, b in times])}", ""
