"""Every scenario and set of a project, read and checked by itself and against those beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import get_args

from scenario_quiz.bank.ground import Ground
from scenario_quiz.bank.sets import load_sets
from scenario_quiz.bank.story_file import Asked, check_file
from scenario_quiz.checks.files.outside_local import outside_local, without_publishing
from scenario_quiz.checks.scenarios import ids, retired
from scenario_quiz.findings import Finding
from scenario_quiz.project import Project
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.fixed_lists import Status
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.scenarios.set_model import ScenarioSet
from scenario_quiz.schema.following import not_in_doubt


@dataclass(frozen=True)
class Stories:
    """All under quizzes/ and local/quizzes/: drafts of what can be read, and models of what is right."""

    drafts: tuple[Draft, ...]
    scenarios: tuple[Scenario, ...]
    unread: frozenset[str]  # ids of files that could not be read
    perhaps_open: frozenset[str]  # these, and those of stories whose status nobody can know
    sets: tuple[ScenarioSet, ...]

    @cached_property
    def names(self) -> frozenset[str]:
        """Every id and earlier id of what can be read."""
        return frozenset(name for draft in self.drafts for name in ids.names_of(draft))

    @property
    def open_to_readers(self) -> set[str]:
        """Ids of what is published, or may be, and of its earlier names."""
        drafts = [one for one in self.drafts if one.status == "published" or one.id in self.perhaps_open]
        return {name for draft in drafts for name in ids.names_of(draft)} | self.unread


def read_stories(project: Project, ground: Ground, asked: Asked) -> tuple[Stories, list[Finding]]:
    """The stories and sets of a project, and every finding on them."""
    drafts: list[Draft] = []
    scenarios: list[Scenario] = []
    findings: list[Finding] = []
    files = list(project.scenario_files())
    for file in files:
        draft, scenario, trouble = check_file(project, file, asked)
        findings += trouble
        if draft:
            drafts.append(draft)
        if scenario:
            scenarios.append(scenario)
    unread = frozenset({file.stem for file in files} - {draft.id for draft in drafts})
    findings += ids.check_names(drafts)
    findings += _promised(project, ground, drafts, unread, asked.release)
    perhaps_open = unread | {draft.id for draft in drafts if draft.status not in get_args(Status)}
    published = retired.titles_of(drafts, perhaps_open)
    findings += retired.check_retired(drafts, published)
    sets, trouble = load_sets(
        project,
        published,
        {file: promises.sets for file, promises in ground.ledgers.items()},
        ground.registers,
        asked.release,
        {draft.id for draft in drafts if draft.status == "withdrawn"},
        {name: draft.id for draft in drafts for name in ids.names_of(draft)},
        asked.handouts,
    )
    return Stories(tuple(drafts), tuple(scenarios), unread, perhaps_open, tuple(sets)), [*findings, *trouble]


def _promised(
    project: Project, ground: Ground, drafts: list[Draft], unread: frozenset[str], release: bool
) -> Iterator[Finding]:
    """Whether all that each ledger promises is still there."""
    for file, promises in ground.ledgers.items():
        theirs = [draft for draft in drafts if project.is_local(project.root / draft.path) == project.is_local(file)]
        of_ledger = list(ids.check_ledger(theirs, promises.stories, project.shown(file), release, unread))
        outside = list(outside_local(project, theirs, promises.stories))
        doubts = {draft.path: draft.doubt for draft in theirs}
        yield from not_in_doubt([*without_publishing(of_ledger, outside), *outside], doubts)
