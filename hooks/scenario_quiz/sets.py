"""Reading and checking the sets of a project."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Mapping as TypingMapping
from pathlib import Path

from scenario_quiz.checks import ids
from scenario_quiz.checks.draft import Draft
from scenario_quiz.checks.sets import check_set, check_set_ledger
from scenario_quiz.findings import Finding, errors_in
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
        reading = read(path, file.read_bytes())
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
        elif reading.root is not None:
            help_ = "Begin with schema: 1, and on the next line title: and so on, with its stories under scenarios:"
            own.append(Finding(path, reading.root.place, "wrong-type", "this file does not hold a set", help_))
        findings += own
    findings += ids.check_names(drafts)
    unread = {file.stem for file in project.set_files()} - {draft.id for draft in drafts}
    for ledger, ids_ in promised.items():
        theirs = [draft for draft in drafts if project.is_local(project.root / draft.path) == project.is_local(ledger)]
        findings += check_set_ledger(theirs, set(ids_) - unread, project.shown(ledger), release)
    return sets, findings
