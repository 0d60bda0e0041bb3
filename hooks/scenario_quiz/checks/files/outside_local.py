"""Stories and sets that an organisation wrote among those of the release: the next release would leave them behind."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from scenario_quiz.checks.scenarios.ids import NOT_IN_LEDGER, names_of
from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.places import LOCAL_QUIZZES
from scenario_quiz.project import LOCAL_PREFIX, Project, is_local_id
from scenario_quiz.scenarios.draft import Draft

OUTSIDE_LOCAL = Code(
    "outside-local",
    "warning",
    "A story or set of your own stands where a release does not take it along.",
    "Move it to local/.",
)


def outside_local(project: Project, drafts: Iterable[Draft], known: Collection[str]) -> Iterator[Finding]:
    """Warnings on what stands in `quizzes/` and the ledger of the release does not know, where an organisation has its
    details. `known` are the ids in the ledger. A project without a ledger is no copy of a release. Drafts are passed
    over: a release brings drafts of its own, which no ledger knows."""
    is_copy = project.organisation.is_file() and project.ledger.is_file()
    for draft in drafts if is_copy else ():
        if draft.status != "draft" and not is_local_id(draft.id) and not set(names_of(draft)) & set(known):
            message = "this release does not know this file, and the next one would leave it behind"
            yield draft.finding(Place(), OUTSIDE_LOCAL, message, advice(draft.id, draft.path))


def without_publishing(findings: Iterable[Finding], outside: Iterable[Finding]) -> list[Finding]:
    """Findings of the ledger, but for the advice to promise what has to move first."""
    paths = {finding.path for finding in outside}
    return [one for one in findings if one.code != NOT_IN_LEDGER or one.is_error or one.path not in paths]


def advice(id_: str, path: str) -> str:
    """What to do with something of one's own, from its id and its path."""
    folder = f"{LOCAL_QUIZZES}/sets" if "/sets/" in path else LOCAL_QUIZZES
    return f"If it is yours, name it {folder}/{LOCAL_PREFIX}{id_}.yml. What stands there goes with you."
