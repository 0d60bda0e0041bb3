"""The ledger of every scenario, question, outcome and option id that was ever published. It only grows."""

from __future__ import annotations

from collections.abc import Iterable

from scenario_quiz.checks.ids import Ledger
from scenario_quiz.schema.scenario import Reflect, Scenario

_HEAD = """\
# Every id that was ever published. Written by `scenario-quiz publish`; it only grows, so that old links open.
schema: 1
"""


def with_published(ledger: Ledger, scenarios: Iterable[Scenario]) -> Ledger:
    """The ledger with all ids of the published scenarios added. Nothing in it goes."""
    grown: Ledger = {id_: dict(questions) for id_, questions in ledger.items()}
    for scenario in scenarios:
        if scenario.status != "published":
            continue
        questions = grown.setdefault(scenario.id, {})
        for question in scenario.questions:
            letters = () if isinstance(question, Reflect) else tuple(question.options)
            questions[question.id] = tuple(sorted({*questions.get(question.id, ()), *letters}))
        for outcome in scenario.outcomes:
            questions.setdefault(outcome.id, ())
    return grown


def as_yaml(ledger: Ledger, sets: Iterable[str] = ()) -> str:
    """The ledger as the text of its file, in order of id, the same for the same ids."""
    lines = ["scenarios:" if ledger else "scenarios: {}"]
    for scenario, questions in sorted(ledger.items()):
        lines.append(f"  {scenario}:")
        lines += [f"    {question}: {' '.join(letters)}".rstrip() for question, letters in sorted(questions.items())]
    promised = sorted(sets)
    if promised:
        lines.append(f"sets: [{', '.join(promised)}]")
    return _HEAD + "\n".join(lines) + "\n"
