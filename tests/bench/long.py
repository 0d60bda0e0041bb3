"""How a build grows up to 5,000 stories: the exponent of its CPU, and its memory beside plain pages. It takes long."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

from tests.bench.measuring import cost, spread
from tests.bench.projects import quiz_project, twin_project
from tests.bench.synthetic import scenarios


def up_to_many(folder: Path, rounds: int, few: int = 100, many: int = 5000) -> Iterator[tuple[str, str, str]]:
    """The exponent without start-up: 1 is as many times the CPU for as many times the stories."""
    quizzes = [quiz_project(folder / f"long-{count}", scenarios(count)) for count in (1, few, many)]
    plain = twin_project(folder / "long-plain", scenarios(many))
    exponents, cpu, peak = [], [], []
    for _ in range(rounds):
        none, some, lots = (cost(root, "mkdocs", "build") for root in quizzes)
        base = cost(plain, "mkdocs", "build")
        more = (lots.cpu - none.cpu) / (some.cpu - none.cpu)
        exponents.append(math.log(more) / math.log((many - 1) / (few - 1)))
        cpu.append(lots.cpu / base.cpu)
        peak.append(lots.peak / base.peak)
    yield f"growth of CPU from {few} to {many:,} scenarios, as an exponent", spread(exponents), "1.05"
    yield f"peak memory, {many:,} scenarios / the same words as plain pages", spread(peak), "1.6"
    yield f"  CPU, {many:,} scenarios / the same words as plain pages", spread(cpu), ""
