"""Sets: every scenario in them can be opened, none stands twice, and their ids are promises too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from scenario_quiz.checks.scenarios.ids import DUPLICATE_ID, LEDGER_GONE, NOT_IN_LEDGER
from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.draft_parts import scalars_in
from scenario_quiz.schema.choices import suggested

NAMES_WITHDRAWN = Code(
    "names-withdrawn", "warning", "A set or a stub names a scenario that was withdrawn.", "Name another."
)
UNKNOWN_SCENARIO = Code(
    "unknown-scenario",
    "error",
    "A set names a scenario that readers cannot open.",
    "Name a published one.",
    names_nothing=True,
)

STORIES = "A story's id is the name of its file in quizzes/, without .yml."


def check_set(
    draft: Draft, known: Mapping[str, str], withdrawn: Iterable[str] = (), renamed: Mapping[str, str] | None = None
) -> Iterator[Finding]:
    """Findings on the scenarios that a set names. `known` are those that readers can open, with their titles. One that
    was withdrawn is left out, and stops nothing. `renamed` has the present id of each earlier one."""
    seen: dict[str, int] = {}
    for scalar in scalars_in(draft.root, "scenarios"):
        if scalar.value in seen:
            yield draft.finding(
                scalar.place,
                DUPLICATE_ID,
                f"scenario '{scalar.value}' stands twice in this set",
                f"It stands on line {seen[scalar.value]} already.",
            )
        elif scalar.value in withdrawn:
            yield draft.finding(
                scalar.place,
                NAMES_WITHDRAWN,
                f"scenario '{scalar.value}' was withdrawn, so the set leaves it out",
                "Take it out of the set, or name another.",
            )
        elif scalar.value not in known:
            message = f"there is no published scenario '{scalar.value}'"
            yield draft.finding(scalar.place, UNKNOWN_SCENARIO, message, _named(scalar.value, known, renamed or {}))
        seen.setdefault(scalar.value, scalar.place.line)


def check_set_ledger(
    drafts: Iterable[Draft], promised: Iterable[str], ledger_path: str, release: bool
) -> Iterator[Finding]:
    """Sets that were published once are still there, under their id or an alias."""
    homes: dict[str, Draft] = {}
    for draft in drafts:
        for name in [draft.id, *(alias.value for alias in scalars_in(draft.root, "aliases"))]:
            homes.setdefault(name, draft)
    promised = set(promised)
    for name in sorted(promised):
        if name not in homes or homes[name].status == "draft":
            yield Finding(
                ledger_path,
                Place(),
                LEDGER_GONE,
                f"set '{name}' was published and is gone",
                f"Bring sets/{name}.yml back, or name '{name}' under aliases of the set that replaces it.",
            )
    for name, draft in homes.items():
        if name == draft.id and draft.status == "published" and name not in promised and not draft.doubt.doubtful:
            yield draft.finding(
                Place(),
                NOT_IN_LEDGER,
                f"set '{name}' is not in the ledger of published ids yet",
                "Run: scenario-quiz publish",
                "error" if release else None,
            )


def _named(id_: str, known: Mapping[str, str], renamed: Mapping[str, str]) -> str:
    now = renamed.get(id_)
    if now in known:
        return f"It is called {now} now. Write that."
    return suggested(id_, known, whole=STORIES, otherwise="No story is published yet, so there is none to name.")
