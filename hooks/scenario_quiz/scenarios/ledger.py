"""The ledger of every scenario, question, outcome, option and set id that was ever published. It only grows.

It says how many promises it holds, and a sum of them. So it is noticed when a hand or a merge took some away, or when
the file was cut short.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from scenario_quiz.files.ordinary import content_of
from scenario_quiz.findings import Code, Finding, Place, errors_in
from scenario_quiz.reading import MappingNode, Node, ScalarNode, SequenceNode, read
from scenario_quiz.reading.reader import EMPTY_FILE
from scenario_quiz.scenarios.draft_parts import text_of
from scenario_quiz.scenarios.fixed_lists import LETTERS
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.schema.codes import WRONG_TYPE

LEDGER_CHANGED = Code(
    "ledger-changed", "error", "The ledger was changed since it was written.", "Take its last good version back."
)
LEDGER_CONFLICT = Code(
    "ledger-conflict", "error", "A merge left two versions of the ledger in it.", "Join them, as the help says."
)

# scenario id -> question or outcome id -> option letters
Ledger = dict[str, dict[str, tuple[str, ...]]]

_HEAD = """\
# Every id that was ever published. Written by `scenario-quiz publish`; it only grows, so that old links open.
# Not to be changed by hand: count and sum tell when something is lost. After a merge: scenario-quiz publish --join
schema: 2
"""
_NAMES = ("schema", "count", "sum", "scenarios", "sets")
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?: |\r?$)", re.MULTILINE)


@dataclass(frozen=True)
class Promises:
    """What a ledger holds. `has_sum` is false for one that an older version wrote."""

    stories: Ledger = field(default_factory=dict)
    sets: tuple[str, ...] = ()
    has_sum: bool = True
    findings: tuple[Finding, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not self.stories and not self.sets


def read_ledger(file: Path, shown: str) -> Promises:
    """What a ledger holds and what is wrong with it; `shown` is the file as authors know it. Without a file nothing was
    promised. Raises OSError."""
    data = content_of(file) or b""
    if conflict := conflict_in(shown, data):
        return Promises(findings=(conflict,))
    reading = read(shown, data)
    findings = [finding for finding in reading.findings if finding.code != EMPTY_FILE]
    root = reading.root
    if root is None:
        return Promises(findings=tuple(findings))
    if not isinstance(root, MappingNode):
        return Promises(findings=(*findings, no_form(shown, root)))
    form = [no_form(shown, root.entries[name]) for name in root.entries if name not in _NAMES]
    stories = _stories(shown, root, form)
    sets = _sets(shown, root, form)
    findings += [] if errors_in(findings) else form
    has_sum = text_of(root, "schema") not in ("", "1") or bool({"count", "sum"} & root.entries.keys())
    if has_sum and not errors_in(findings):
        findings += does_not_fit(shown, root, promises_in(stories, sets))
    return Promises(stories, sets, has_sum, tuple(findings))


def with_published(ledger: Ledger, scenarios: Iterable[Scenario]) -> Ledger:
    """The ledger with all ids of the published scenarios added. Nothing in it goes."""
    grown: Ledger = {id_: dict(questions) for id_, questions in ledger.items()}
    for scenario in scenarios:
        if scenario.status != "published":
            continue
        questions = grown.setdefault(scenario.id, {})
        for question in scenario.questions:
            questions[question.id] = tuple(sorted({*questions.get(question.id, ()), *question.offered}))
        for outcome in scenario.outcomes:
            questions.setdefault(outcome.id, ())
    return grown


def joined(one: Ledger, other: Ledger) -> Ledger:
    """All promises of two ledgers."""
    both: Ledger = {id_: dict(questions) for id_, questions in one.items()}
    for id_, questions in other.items():
        known = both.setdefault(id_, {})
        for name, letters in questions.items():
            known[name] = tuple(sorted({*known.get(name, ()), *letters}))
    return both


def as_yaml(ledger: Ledger, sets: Iterable[str] = ()) -> str:
    """The ledger as the text of its file, in order of id, the same for the same ids."""
    promised = sorted(sets)
    promises = promises_in(ledger, promised)
    lines = [f"count: {len(promises)}", f"sum: {sum_of(promises)}", "scenarios:" if ledger else "scenarios: {}"]
    for scenario, questions in sorted(ledger.items()):
        lines.append(f"  {scenario}:")
        lines += [f"    {question}: {' '.join(letters)}".rstrip() for question, letters in sorted(questions.items())]
    if promised:
        lines.append(f"sets: [{', '.join(promised)}]")
    return _HEAD + "\n".join(lines) + "\n"


def promises_in(ledger: Ledger, sets: Iterable[str]) -> list[str]:
    """Each promise of a ledger as a text of its own, in order: what is counted and summed."""
    return sorted({*_promises(ledger), *(f"set {id_}" for id_ in sets)})


def sum_of(promises: Iterable[str]) -> str:
    """A sum that tells a change by accident, not one by somebody who reckons it anew: 16 digits of SHA-256."""
    return hashlib.sha256("\n".join(promises).encode()).hexdigest()[:16]


def _promises(ledger: Ledger) -> Iterator[str]:
    for scenario, questions in ledger.items():
        yield scenario
        for question, letters in questions.items():
            yield f"{scenario} {question}"
            yield from (f"{scenario} {question} {letter}" for letter in letters)


def conflict_in(shown: str, data: bytes) -> Finding | None:
    """What is wrong with the bytes of a ledger in which a merge left two versions."""
    marked = _CONFLICT.search(data.decode("utf-8", errors="replace"))
    return _conflict(shown, data.count(b"\n", 0, marked.start()) + 1) if marked else None


def does_not_fit(shown: str, root: MappingNode, promises: list[str]) -> Iterator[Finding]:
    """Whether count and sum of a ledger are those of the promises that it holds."""
    count, sum_ = text_of(root, "count"), text_of(root, "sum")
    if not count or not sum_:
        missing = "count" if not count else "sum"
        yield _changed(shown, root.get(missing), f"the {missing} of this ledger is missing")
    elif count != str(len(promises)):
        message = f"this ledger was written with {count} promises and holds {len(promises)}"
        yield _changed(shown, root.get("count"), message)
    elif sum_ != sum_of(promises):
        yield _changed(shown, root.get("sum"), "this ledger holds other promises than were written into it")


def _changed(shown: str, node: Node | None, message: str) -> Finding:
    help_ = (
        f"Take its last good version back, from your last copy or with: git checkout HEAD -- {shown}. Then run "
        "scenario-quiz publish, which adds what is new. "
        f"Only if you changed it on purpose, run: scenario-quiz publish --repair {shown}"
    )
    return Finding(shown, node.place if node else Place(), LEDGER_CHANGED, message, help_)


def _conflict(shown: str, line: int) -> Finding:
    help_ = (
        "Take one of them whole, as with git checkout --ours, and keep the other in a file of its own. "
        "Then run: scenario-quiz publish --join FILE"
    )
    message = "a merge left two versions of this ledger here"
    return Finding(shown, Place(line), LEDGER_CONFLICT, message, help_)


def _stories(shown: str, root: MappingNode, findings: list[Finding]) -> Ledger:
    scenarios = root.get("scenarios")
    if not isinstance(scenarios, MappingNode):
        findings += [no_form(shown, scenarios or root)] if scenarios or not findings else []
        return {}
    ledger: Ledger = {}
    for scenario, questions in scenarios.entries.items():
        if not isinstance(questions, MappingNode):
            findings.append(no_form(shown, questions))
            continue
        ledger[scenario] = {}
        for name, letters in questions.entries.items():
            known = _letters(letters)
            if known is None:
                findings.append(no_form(shown, letters))
            else:
                ledger[scenario][name] = known
    return ledger


def _sets(shown: str, root: MappingNode, findings: list[Finding]) -> tuple[str, ...]:
    sets = root.get("sets")
    if sets is None:
        return ()
    if not isinstance(sets, SequenceNode) or not all(
        isinstance(item, ScalarNode) and not item.is_null for item in sets
    ):
        findings.append(no_form(shown, sets))
        return ()
    return tuple(item.value for item in sets if isinstance(item, ScalarNode))


def _letters(node: Node) -> tuple[str, ...] | None:
    """Option letters, written as one text or as a list; None where it is neither."""
    if isinstance(node, ScalarNode):
        written = [] if node.is_null else node.value.split()
    else:
        items = node.items if isinstance(node, SequenceNode) else [node]
        written = [item.value if isinstance(item, ScalarNode) else "" for item in items]
    return tuple(written) if set(LETTERS).issuperset(written) else None


def no_form(shown: str, node: Node) -> Finding:
    """What is not the form of a ledger."""
    help_ = "Take the last good version back; scenario-quiz publish writes this file."
    return Finding(shown, node.place, WRONG_TYPE, "this is not the form of the ledger", help_)
