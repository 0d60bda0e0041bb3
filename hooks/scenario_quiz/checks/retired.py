"""A retired scenario leaves a page that says why and where to go instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scenario_quiz.checks.draft import Draft, place_of, scalars_in
from scenario_quiz.findings import Finding
from scenario_quiz.reading import Mapping


def check_retired(drafts: Iterable[Draft]) -> Iterator[Finding]:
    """Retired scenarios give a reason; those they point to exist."""
    drafts = list(drafts)
    published = {draft.id for draft in drafts if draft.status == "published"}
    for draft in drafts:
        stub = draft.root.get("retired")
        if draft.status == "retired" and not isinstance(stub, Mapping):
            yield draft.finding(
                place_of(draft.root, "status"),
                "retired-without-why",
                "a retired scenario must say why",
                "Add retired: {on: DATE, why: the reason, instead: [id]}",
            )
        if isinstance(stub, Mapping):
            for target in scalars_in(stub, "instead"):
                if target.value not in published:
                    yield draft.finding(
                        target.place,
                        "retired-to-nowhere",
                        f"there is no published scenario '{target.value}'",
                        "Name one that readers can open, or leave instead out.",
                    )
