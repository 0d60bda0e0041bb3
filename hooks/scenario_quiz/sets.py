"""Reading and checking the sets of a project."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Mapping as TypingMapping
from pathlib import Path

from scenario_quiz.checks import ids
from scenario_quiz.checks.draft import Draft
from scenario_quiz.checks.sets import check_set, check_set_ledger
from scenario_quiz.findings import Finding, errors_in
from scenario_quiz.ordinary import content_of
from scenario_quiz.project import Project
from scenario_quiz.reading import Mapping, read
from scenario_quiz.schema.sets import ScenarioSet
from scenario_quiz.schema.shape import read_as


def load_sets(
    project: Project,
    published: Collection[str],
    promised: TypingMapping[Path, Collection[str]],
    release: bool,
    withdrawn: Collection[str] = (),
) -> tuple[list[ScenarioSet], list[Finding]]:
    """The published sets that are right, and every finding on sets. `published` are the scenarios that can be opened,
    `promised` the sets in each ledger, `withdrawn` the scenarios that sets leave out."""
    sets: list[ScenarioSet] = []
    drafts: list[Draft] = []
    findings: list[Finding] = []
    for file in project.set_files():
        path = project.shown(file)
        reading = read(path, content_of(file) or b"")
        own = list(reading.findings)
        if isinstance(reading.root, Mapping):
            draft = Draft(path, file.stem, reading.root)
            drafts.append(draft)
            set_, trouble = read_as(ScenarioSet, path, reading.root)
            own += [*trouble, *ids.check_file_name(draft), *ids.check_home(draft, project.is_local(file))]
            own += check_set(draft, published, withdrawn)
            if set_ and set_.status == "published" and not errors_in(own):
                left = tuple(one for one in set_.scenarios if one not in withdrawn)
                sets.append(set_.model_copy(update={"id": file.stem, "scenarios": left}))
        findings += own
    findings += ids.check_names(drafts)
    for ledger, ids_ in promised.items():
        theirs = [draft for draft in drafts if project.is_local(project.root / draft.path) == project.is_local(ledger)]
        findings += check_set_ledger(theirs, ids_, project.shown(ledger), release)
    return sets, findings
