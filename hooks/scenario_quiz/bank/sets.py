"""Reading and checking the sets of a project."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from scenario_quiz.checks.burdens import check_depth
from scenario_quiz.checks.call_links import check_calls
from scenario_quiz.checks.files.misplaced import check_among_sets
from scenario_quiz.checks.files.outside_local import outside_local, without_publishing
from scenario_quiz.checks.letters import check_set_letters
from scenario_quiz.checks.scenarios import ids
from scenario_quiz.checks.scenarios.sets import check_set, check_set_ledger
from scenario_quiz.checks.scenarios.wording import check_person
from scenario_quiz.checks.texts.check import check_set_texts
from scenario_quiz.files.ordinary import content_of
from scenario_quiz.findings import Finding, errors_in
from scenario_quiz.project import Project
from scenario_quiz.reading import MappingNode, read
from scenario_quiz.registers.calls import with_numbers
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.set_model import ScenarioSet
from scenario_quiz.schema.in_doubt import model_in_doubt


def load_sets(
    project: Project,
    published: Mapping[str, str],
    promised: Mapping[Path, Collection[str]],
    registers: Registers,
    release: bool,
    withdrawn: Collection[str] = (),
    renamed: Mapping[str, str] | None = None,
    handouts: bool = True,
) -> tuple[list[ScenarioSet], list[Finding]]:
    """The published sets that are right, and every finding on sets. `published` are the scenarios that can be opened,
    with their titles, `promised` the sets in each ledger, `registers` hold the numbers that texts name, `withdrawn` the
    scenarios that sets leave out, `renamed` earlier ids with the present ones; `handouts` says whether they are made.
    """
    sets: list[ScenarioSet] = []
    drafts: list[Draft] = []
    findings: list[Finding] = []
    for file in project.set_files():
        draft, set_, trouble = _read(project, file, published, registers, withdrawn, renamed, handouts)
        findings += trouble
        if draft:
            drafts.append(draft)
        if set_ and set_.status == "published":
            left = tuple(one for one in set_.scenarios if one not in withdrawn)
            sets.append(set_.model_copy(update={"id": file.stem, "scenarios": left}))
    findings += ids.check_names(drafts)
    unread = {file.stem for file in project.set_files()} - {draft.id for draft in drafts}
    for ledger, ids_ in promised.items():
        theirs = [draft for draft in drafts if project.is_local(project.root / draft.path) == project.is_local(ledger)]
        of_ledger = list(check_set_ledger(theirs, set(ids_) - unread, project.shown(ledger), release))
        outside = list(outside_local(project, theirs, ids_))
        findings += [*without_publishing(of_ledger, outside), *outside]
    return sets, findings


def _read(
    project: Project,
    file: Path,
    published: Mapping[str, str],
    registers: Registers,
    withdrawn: Collection[str],
    renamed: Mapping[str, str] | None,
    handouts: bool,
) -> tuple[Draft | None, ScenarioSet | None, list[Finding]]:
    """One set: its draft, its model where it is right, and every finding on it."""
    path = project.shown(file)
    reading = read(path, content_of(file) or b"")
    findings = list(reading.findings)
    if reading.root is None:
        return None, None, findings
    misplaced = list(check_among_sets(path, file.stem, reading.root))
    if misplaced or not isinstance(reading.root, MappingNode):
        return None, None, [*findings, *misplaced]
    read_set = model_in_doubt(ScenarioSet, reading, reading.root)
    set_, draft = read_set.value, Draft(path, file.stem, reading.root, read_set.doubt)
    judged = [*ids.check_file_name(draft), *ids.check_home(draft, project.is_local(file))]
    judged += [*check_set(draft, published, withdrawn, renamed), *check_set_letters(draft, handouts)]
    judged += [*check_depth(draft), *check_calls(path, (scalar for _, scalar in draft.signed), registers)]
    judged += [*check_set_texts(draft), *check_person(draft, registers)]
    findings = [*read_set.findings, *read_set.doubt.without(judged)]
    right = set_ and not errors_in(findings)
    return draft, with_numbers(set_, registers.contacts) if set_ and right else None, findings
