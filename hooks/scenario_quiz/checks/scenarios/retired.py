"""A scenario that was retired or withdrawn leaves a page that says why and where to go instead."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from scenario_quiz.checks.scenarios.sets import NAMES_WITHDRAWN, STORIES
from scenario_quiz.findings import Code, Finding
from scenario_quiz.reading import MappingNode
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.draft_parts import place_of, scalars_in, text_of
from scenario_quiz.schema.choices import suggested

RETIRED_WITHOUT_WHY = Code(
    "retired-without-why", "error", "A retired scenario gives no reason.", "Add retired: with on and why."
)
WITHDRAWN_WITHOUT_WHY = Code(
    "withdrawn-without-why", "error", "A withdrawn scenario gives no reason.", "Add withdrawn: with on and why."
)
RETIRED_TO_NOWHERE = Code(
    "retired-to-nowhere", "error", "A retired scenario points to one that is not there.", "Name one that is."
)

_GONE = {"retired": RETIRED_WITHOUT_WHY, "withdrawn": WITHDRAWN_WITHOUT_WHY}


def check_retired(drafts: Collection[Draft], published: Mapping[str, str]) -> Iterator[Finding]:
    """Scenarios that are gone give a reason; those they point to are among the `published`, as of `titles_of`."""
    withdrawn = {draft.id for draft in drafts if draft.status == "withdrawn"}
    for draft in drafts:
        for status, code in _GONE.items():
            stub = draft.root.get(status)
            if draft.status == status and not isinstance(stub, MappingNode):
                yield draft.finding(
                    place_of(draft.root, "status"),
                    code,
                    f"a {status} scenario must say why",
                    f"Add {status}: {{on: DATE, why: the reason, instead: [id]}}",
                )
            if isinstance(stub, MappingNode):
                yield from _targets(draft, stub, published, withdrawn)


def titles_of(drafts: Iterable[Draft], perhaps_open: Iterable[str] = ()) -> dict[str, str]:
    """The stories that readers can open, by id, with their titles; `perhaps_open` are those of which nobody knows."""
    published = {draft.id: text_of(draft.root, "title") for draft in drafts if draft.status == "published"}
    return {**dict.fromkeys(perhaps_open, ""), **published}


def _targets(draft: Draft, stub: MappingNode, published: Mapping[str, str], withdrawn: set[str]) -> Iterator[Finding]:
    for target in scalars_in(stub, "instead"):
        if target.value in withdrawn:
            # Only a warning: taking a scenario down must not have to wait for what points at it.
            yield draft.finding(
                target.place,
                NAMES_WITHDRAWN,
                f"scenario '{target.value}' was withdrawn, so the page leaves it out",
                "Name another, or leave instead out.",
            )
        elif target.value not in published:
            yield draft.finding(
                target.place,
                RETIRED_TO_NOWHERE,
                f"there is no published scenario '{target.value}'",
                suggested(target.value, published, whole=STORIES, otherwise="Leave instead out."),
            )
