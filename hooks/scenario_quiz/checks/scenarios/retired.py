"""A scenario that was retired or withdrawn leaves a page that says why and where to go instead."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from collections.abc import Mapping as Mapping_

from scenario_quiz.checks.scenarios.sets import STORIES
from scenario_quiz.findings import Finding
from scenario_quiz.reading import Mapping
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.draft_parts import place_of, scalars_in, text_of
from scenario_quiz.schema.choices import suggested

_GONE = ("retired", "withdrawn")


def check_retired(drafts: Collection[Draft], published: Mapping_[str, str]) -> Iterator[Finding]:
    """Scenarios that are gone give a reason; those they point to are among the `published`, as of `titles_of`."""
    withdrawn = {draft.id for draft in drafts if draft.status == "withdrawn"}
    for draft in drafts:
        for status in _GONE:
            stub = draft.root.get(status)
            if draft.status == status and not isinstance(stub, Mapping):
                yield draft.finding(
                    place_of(draft.root, "status"),
                    f"{status}-without-why",
                    f"a {status} scenario must say why",
                    f"Add {status}: {{on: DATE, why: the reason, instead: [id]}}",
                )
            if isinstance(stub, Mapping):
                yield from _targets(draft, stub, published, withdrawn)


def titles_of(drafts: Iterable[Draft], perhaps_open: Iterable[str] = ()) -> dict[str, str]:
    """The stories that readers can open, by id, with their titles; `perhaps_open` are those of which nobody knows."""
    published = {draft.id: text_of(draft.root, "title") for draft in drafts if draft.status == "published"}
    return {**dict.fromkeys(perhaps_open, ""), **published}


def _targets(draft: Draft, stub: Mapping, published: Mapping_[str, str], withdrawn: set[str]) -> Iterator[Finding]:
    for target in scalars_in(stub, "instead"):
        if target.value in withdrawn:
            # Only a warning: taking a scenario down must not have to wait for what points at it.
            yield draft.finding(
                target.place,
                "names-withdrawn",
                f"scenario '{target.value}' was withdrawn, so the page leaves it out",
                "Name another, or leave instead out.",
                "warning",
            )
        elif target.value not in published:
            yield draft.finding(
                target.place,
                "retired-to-nowhere",
                f"there is no published scenario '{target.value}'",
                suggested(target.value, published, whole=STORIES, otherwise="Leave instead out."),
            )
