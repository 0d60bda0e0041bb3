"""How long builds take: against the same words as plain pages, and as scenarios grow in number."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path

from tests.bench.measuring import build_cpu, spread
from tests.bench.projects import quiz_project, twin_project
from tests.bench.synthetic import scenarios


def against_plain_pages(folder: Path, count: int, pairs: int) -> Iterator[tuple[str, str, str]]:
    """CPU of a build against that of its twin, in pairs one after the other."""
    quiz = quiz_project(folder / "quiz", scenarios(count))
    twin = twin_project(folder / "twin", scenarios(count))
    times = [(build_cpu(quiz), build_cpu(twin)) for _ in range(pairs)]
    yield (
        f"build, {count} scenarios x 5 questions / the same words as plain pages",
        spread([one / other for one, other in times]),
        "1.25",
    )
    yield "  CPU seconds, scenarios", spread([one for one, _ in times]), ""
    yield "  CPU seconds, plain pages", spread([other for _, other in times]), ""


def growth(folder: Path, rounds: int, few: int = 100, many: int = 1000) -> Iterator[tuple[str, str, str]]:
    """CPU per scenario of many against few, what a build costs without any taken off."""
    projects = [quiz_project(folder / f"quiz-{count}", scenarios(count)) for count in (1, few, many)]
    times = [[build_cpu(project) for project in projects] for _ in range(rounds)]
    none, some, lots = (statistics.median(column) for column in zip(*times, strict=True))
    each_few, each_many = (some - none) / (few - 1), (lots - none) / (many - 1)
    yield f"growth: CPU per scenario, {many} / {few}", f"{each_many / each_few:.2f}", "about 1"
    yield "  milliseconds of CPU per scenario", f"{each_few * 1000:.1f}, {each_many * 1000:.1f}", ""
