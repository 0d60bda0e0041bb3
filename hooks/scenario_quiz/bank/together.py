"""What only shows when all of a project is read: files in the way or used by nothing, promises, sessions, days."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from scenario_quiz.bank.documentation import check_replaced_pages, check_shown_sessions
from scenario_quiz.bank.ground import Ground
from scenario_quiz.bank.guides import Guides
from scenario_quiz.bank.left_out import left_out_pages, left_out_stories
from scenario_quiz.bank.stories import Stories
from scenario_quiz.bank.story_file import picture_of
from scenario_quiz.checks.files.as_files import SECRET_FILE
from scenario_quiz.checks.files.beside import check_beside
from scenario_quiz.checks.files.in_the_way import check_in_the_way, made_pages
from scenario_quiz.checks.files.inventory import Inventory
from scenario_quiz.checks.files.pictures import SCRIPT_IN_PICTURE
from scenario_quiz.checks.files.unread import Unread, unused_pictures
from scenario_quiz.checks.own_law import check_settled
from scenario_quiz.checks.pages.guide_markers import check_guide_markers
from scenario_quiz.checks.reviews import check_reviewed
from scenario_quiz.checks.scenarios import wording
from scenario_quiz.checks.scenarios.promises import check_promises, without_what_follows
from scenario_quiz.checks.settings import check_settings
from scenario_quiz.documentation.document import on_site
from scenario_quiz.files.ordinary import content_of, text_in
from scenario_quiz.findings import Finding, errors_in
from scenario_quiz.organisation.loading import LOCAL_UNSET
from scenario_quiz.project import Project, is_local_id
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.scenarios.set_model import ScenarioSet
from scenario_quiz.settings.release import check_release


def check_together(
    project: Project,
    ground: Ground,
    stories: Stories,
    guides: Guides,
    inventory: Inventory,
    findings: list[Finding],
    release: bool,
) -> list[Finding]:
    """All findings: those before, less what only follows from a lost ledger, and those that the whole project gives."""
    told = {finding.path for finding in findings if finding.code in (SECRET_FILE, SCRIPT_IN_PICTURE)}
    findings = [*findings, *_files(project, ground, stories, guides, inventory, told)]
    findings = _with_promises(project, ground, stories, findings, release)
    findings += check_reviewed(
        ground.reviews,
        {
            *stories.names,
            *stories.unread,
            *ground.written,
            *ground.moves.pages,
            *(one.id for one in guides.drafts),
            *guides.unread,
        },
    )
    findings += check_guide_markers(ground.documents, guides.pages, bool(guides.unread))
    findings += check_shown_sessions(ground.documents, stories.open_to_readers)
    out = {scenario.id for scenario in left_out_stories(stories.scenarios, ground.organisation)}
    kept = [draft for draft in stories.drafts if draft.id not in out]
    left_out = left_out_pages(ground.pages, ground.organisation)
    findings += check_replaced_pages(ground.documents, kept, ground.registers, left_out)
    if release:
        findings += _unsettled(project, ground, left_out, findings)
    findings += wording.check_bank([draft for draft in stories.drafts if draft.status == "published"])
    findings += _settings_findings(project, _days(ground, stories), release)
    return findings


def broken_files(project: Project, findings: Iterable[Finding]) -> dict[str, str]:
    """The ids of scenario files with errors, and their paths."""
    errors = errors_in(findings)
    files = {project.shown(file): file.stem for file in project.scenario_files()} if errors else {}
    return {files[finding.path]: finding.path for finding in errors if finding.path in files}


def _files(
    project: Project, ground: Ground, stories: Stories, guides: Guides, inventory: Inventory, told: Collection[str]
) -> Iterator[Finding]:
    if not stories.unread:  # of a story that cannot be read, nobody knows what picture it has
        yield from unused_pictures(inventory, {picture_of(draft) for draft in stories.drafts}, told)
    of_sets = [name for one in stories.sets for name in (one.id, *one.aliases)]
    made = made_pages(
        ground.generated, stories.names, of_sets, [page.id for one in guides.ready for page in one.guide.pages]
    )
    yield from check_in_the_way(project, tuple(ground.written.values()), made)
    unread = Unread(inventory, told, made)
    yield from unread.findings()
    yield from check_beside(unread)


def _with_promises(
    project: Project, ground: Ground, stories: Stories, findings: list[Finding], release: bool
) -> list[Finding]:
    """The findings with those on the ledgers, and without what only follows from them."""
    parts: list[Scenario | ScenarioSet] = [*stories.scenarios, *stories.sets]
    published = {one.id for one in parts if one.status == "published"} - broken_files(project, findings).keys()
    trouble: list[Finding] = []
    for file, promises in ground.ledgers.items():
        theirs = {id_ for id_ in published if is_local_id(id_) == project.is_local(file)}
        trouble += check_promises(project.shown(file), promises, theirs, release)
    return [*without_what_follows(findings, {one.path for one in errors_in(trouble)}), *trouble]


def _unsettled(
    project: Project, ground: Ground, left_out: Collection[str], findings: Iterable[Finding]
) -> Iterator[Finding]:
    """Entries of the law that wait for the organisation's word. While its file has errors, nobody knows."""
    path = project.shown(project.organisation)
    if any(finding.path == path and finding.code != LOCAL_UNSET for finding in errors_in(findings)):
        return
    shown = [document for name, document in on_site(ground.documents).items() if name not in left_out]
    yield from check_settled(path, ground.own_file.root, ground.organisation, ground.registers, shown)


def _settings_findings(project: Project, days: Iterable[date], release: bool) -> Iterator[Finding]:
    settings = content_of(project.settings)
    if settings is None:
        return
    changelog = project.root / "CHANGELOG.md"
    text = text_in(changelog) if changelog.is_file() else None
    yield from check_release(project.shown(project.settings), settings, text, max(days, default=None))
    yield from check_settings(project.shown(project.settings), settings, release)


def _days(ground: Ground, stories: Stories) -> Iterator[date]:
    """The days on which something was checked or changed, as the content says."""
    yield from (page.front.checked for page in ground.pages.values() if page.front.checked)
    yield from (law.as_of for law in ground.registers.law.values())
    yield from (number.as_of for number in ground.registers.contacts.values())
    for scenario in stories.scenarios:
        yield from (change.on for change in scenario.changes)
        yield from (review.on for review in scenario.reviews)
