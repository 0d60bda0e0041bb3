"""How long builds take: against the same words as plain pages, and as scenarios grow in number."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator
from pathlib import Path

from scenario_quiz.kept import FOLDER
from tests.bench.measuring import build_cpu, spread
from tests.bench.projects import quiz_project, twin_project
from tests.bench.synthetic import scenarios


def against_plain_pages(folder: Path, count: int, pairs: int) -> Iterator[tuple[str, str, str]]:
    """CPU of a build against that of its twins, one after the other: with the pages for trainers, and without."""
    quiz = quiz_project(folder / "quiz", scenarios(count))
    twin = twin_project(folder / "twin", scenarios(count))
    bare = twin_project(folder / "bare", scenarios(count), for_trainers=False)
    times = [(build_cpu(quiz), build_cpu(twin), build_cpu(bare)) for _ in range(pairs)]
    yield (
        f"build, {count} scenarios x 5 questions / the same words as plain pages",
        spread([one / other for one, other, _ in times]),
        "0.95 at 1,000",
    )
    yield "  the same / without pages for trainers", spread([one / other for one, _, other in times]), "1.25"
    yield "  CPU seconds, scenarios", spread([one for one, _, _ in times]), ""
    yield "  CPU seconds, plain pages", spread([other for _, other, _ in times]), ""


def after_changes(folder: Path, count: int, rounds: int) -> Iterator[tuple[str, str, str]]:
    """CPU of builds that find what the last one has kept, against a build of the same words as plain pages."""
    quiz = quiz_project(folder / "kept", scenarios(count))
    twin = twin_project(folder / "plain", scenarios(count))
    story = next((quiz / "quizzes").glob("story-*.yml"))
    sources = quiz / "quizzes/registers/sources.yml"
    template = quiz / "hooks/scenario_quiz/theme/partials/nav.html"
    changes: dict[str, Callable[[int], object]] = {
        "nothing changed": lambda _: None,
        "one story changed": lambda number: _replaced(story, "setting: ", f"setting: Day {number}. "),
        "one source changed, which all cite": lambda number: _replaced(sources, "short: ", f"short: day {number}, "),
        "one template changed": lambda number: _replaced(template, "", f"<!-- {number} -->"),
    }
    ratios: dict[str, list[float]] = {"from nothing": [], **{what: [] for what in changes}}
    for number in range(rounds):
        base = build_cpu(twin)
        ratios["from nothing"].append(build_cpu(quiz) / base)
        for what, change in changes.items():
            change(number)
            ratios[what].append(build_cpu(quiz, warm=True) / base)
    goals = {"from nothing": "0.95", "nothing changed": "0.25"}
    for what, found in ratios.items():
        yield f"build, {count} scenarios, {what} / plain pages", spread(found), goals.get(what, "")
    kept = sum(file.stat().st_size for file in (quiz / FOLDER).iterdir())
    yield "  what is kept", f"{kept / 1e6:.0f} MB", ""


def _replaced(file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def growth(folder: Path, rounds: int, few: int = 100, many: int = 1000) -> Iterator[tuple[str, str, str]]:
    """CPU per scenario of many against few, what a build costs without any taken off."""
    projects = [quiz_project(folder / f"quiz-{count}", scenarios(count)) for count in (1, few, many)]
    times = [[build_cpu(project) for project in projects] for _ in range(rounds)]
    none, some, lots = (statistics.median(column) for column in zip(*times, strict=True))
    each_few, each_many = (some - none) / (few - 1), (lots - none) / (many - 1)
    yield f"growth: CPU per scenario, {many} / {few}", f"{each_many / each_few:.2f}", "about 1"
    yield "  milliseconds of CPU per scenario", f"{each_few * 1000:.1f}, {each_many * 1000:.1f}", ""
