"""A ledger beside what it promises: one that is gone, emptied or cut short is never taken for a new one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from scenario_quiz.checks.files.outside_local import OUTSIDE_LOCAL
from scenario_quiz.checks.scenarios.ids import LEDGER_GONE, NOT_IN_LEDGER
from scenario_quiz.findings import Code, Finding, Place, Severity
from scenario_quiz.scenarios.ledger import Promises

LEDGER_MISSING = Code(
    "ledger-missing", "error", "Something is published, and the ledger is gone or empty.", "Take it back."
)
LEDGER_WITHOUT_SUM = Code(
    "ledger-without-sum", "warning", "The ledger is from an older version.", "Run scenario-quiz publish."
)

# What is found by comparing stories and sets with a ledger. With one that cannot be right it only follows.
_FOLLOWS = (LEDGER_GONE, NOT_IN_LEDGER, OUTSIDE_LOCAL)


def check_promises(shown: str, promises: Promises, published: Collection[str], release: bool) -> Iterator[Finding]:
    """Findings on a ledger, `shown` as authors know it, beside the ids of stories and sets that readers can open."""
    yield from promises.findings
    if promises.is_empty and published and not promises.findings:
        what = f"'{min(published)}'" if len(published) == 1 else f"'{min(published)}' and {len(published) - 1} more"
        help_ = (
            "Was there a ledger? Then take it back from your last version. "
            f"If nothing of this was ever published before, run: scenario-quiz publish --first {shown}"
        )
        yield Finding(shown, Place(), LEDGER_MISSING, f"no promises stand here, and readers can open {what}", help_)
    elif not promises.has_sum and not promises.is_empty and not promises.findings:
        message = "this ledger is from an older version, and does not say how much it holds"
        severity: Severity | None = "error" if release else None
        yield Finding(shown, Place(), LEDGER_WITHOUT_SUM, message, "Run: scenario-quiz publish", severity)


def without_what_follows(findings: Iterable[Finding], unsound: Collection[str]) -> list[Finding]:
    """The findings without those that only follow from an unsound ledger. `unsound` are ledgers as authors know them:
    each stands in the folder of its stories."""
    homes = tuple(path.rpartition("/")[0] + "/" for path in unsound)
    return [one for one in findings if not (one.code in _FOLLOWS and one.path.startswith(homes))]
