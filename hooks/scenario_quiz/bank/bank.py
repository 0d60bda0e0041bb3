"""The bank: every scenario and register of a project, read and checked, with all findings of all files in one run."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import get_args

from scenario_quiz.bank.misnamed import misnamed, only_follows
from scenario_quiz.bank.sets import load_sets
from scenario_quiz.checks import citations, letters, superseded
from scenario_quiz.checks.burdens import check_depth, check_register_depth
from scenario_quiz.checks.files.as_files import check_files, is_safe_to_read
from scenario_quiz.checks.files.beside import check_beside
from scenario_quiz.checks.files.in_the_way import check_in_the_way, made_pages
from scenario_quiz.checks.files.inventory import Inventory
from scenario_quiz.checks.files.meant import is_among_registers
from scenario_quiz.checks.files.misplaced import check_among_scenarios
from scenario_quiz.checks.files.outside_local import outside_local, without_publishing
from scenario_quiz.checks.files.pictures import check_figure, check_pictures, trouble_with_picture
from scenario_quiz.checks.files.unread import Unread, lost_registers, unused_pictures
from scenario_quiz.checks.pages.front_names import check_site_names, names_of_site
from scenario_quiz.checks.pages.page import check_page
from scenario_quiz.checks.pages.replaced import (
    Replaced,
    anchors_in,
    check_replaced,
    citations_of_registers,
    citations_of_story,
    links_of_page,
)
from scenario_quiz.checks.registers import check_registers
from scenario_quiz.checks.scenarios import ids, keys, markup, retired, review, story, template_text, wording
from scenario_quiz.checks.scenarios.promises import check_promises, without_what_follows
from scenario_quiz.checks.settings import check_settings
from scenario_quiz.documentation.dialect import USUAL, Dialect, dialect_of
from scenario_quiz.documentation.pages import Page, generated_pages, pages_in
from scenario_quiz.documentation.trainer_markers import check_sessions
from scenario_quiz.files.ordinary import content_of, is_ordinary, text_in
from scenario_quiz.findings import Finding, Place, errors_in, in_order
from scenario_quiz.findings.source_lines import with_lines, with_source_lines
from scenario_quiz.organisation.features import (
    left_out_pages,
    left_out_stories,
    makes_handouts,
    pages_of_stories,
)
from scenario_quiz.organisation.loading import load_organisation
from scenario_quiz.organisation.model import Organisation
from scenario_quiz.organisation.old_settings import check_old_settings
from scenario_quiz.places import PAGE, PICTURE_ENDINGS
from scenario_quiz.plain.lists import load_rules
from scenario_quiz.project import Project, is_local_id, scenario_source
from scenario_quiz.reading import Mapping, read
from scenario_quiz.registers.loading import Registers, load_registers
from scenario_quiz.release import Release, check_release, release_of
from scenario_quiz.scenarios.draft import Draft, place_of, text_of
from scenario_quiz.scenarios.ledger import Promises, read_ledger
from scenario_quiz.scenarios.lists import Status
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.scenarios.set_model import ScenarioSet
from scenario_quiz.schema.following import doubt_of, not_in_doubt
from scenario_quiz.schema.shape import read_as
from scenario_quiz.schema.texts import names_of
from scenario_quiz.site_address import load_site_url


@dataclass(frozen=True)
class Bank:
    """All that pages are made of. `scenarios` holds those that are right, drafts apart; `findings` all the rest."""

    scenarios: tuple[Scenario, ...] = ()
    drafts: tuple[Scenario, ...] = ()  # for a preview alone
    sets: tuple[ScenarioSet, ...] = ()
    registers: Registers = field(default_factory=Registers)
    ledger: ids.Ledger = field(default_factory=dict)
    promised_sets: tuple[str, ...] = ()
    pages: dict[str, Page] = field(default_factory=dict)
    organisation: Organisation = field(default_factory=Organisation)
    left_out: frozenset[str] = frozenset()  # names of pages that the organisation has switched off
    pictures: dict[str, Path] = field(default_factory=dict)  # the file of each scenario's picture
    dialect: Dialect = USUAL  # the Markdown of its pages
    release: Release = field(default_factory=Release)
    site_url: str = ""  # where readers find the site, ending in a slash; empty while nobody has filled it in
    findings: tuple[Finding, ...] = ()
    broken: dict[str, str] = field(default_factory=dict)  # ids of files with errors, and their paths
    kept_back: frozenset[str] = frozenset()  # files of the documentation that no build publishes, as authors know them
    is_read: bool = True  # not where opening the files could do harm: then only what is wrong with files is known

    @property
    def errors(self) -> list[Finding]:
        return errors_in(self.findings)

    @property
    def published(self) -> tuple[Scenario, ...]:
        return tuple(scenario for scenario in self.scenarios if scenario.status == "published")

    @property
    def gone(self) -> tuple[Scenario, ...]:
        """Scenarios that were retired or withdrawn, and leave a page that says so."""
        return tuple(scenario for scenario in self.scenarios if scenario.gone)

    def practising(self, idea: str) -> list[Scenario]:
        """The published scenarios that practise an idea."""
        return [scenario for scenario in self.published if idea in scenario.ideas]


def load_bank(project: Project, *, today: date | None = None, release: bool = False) -> Bank:
    """Read and check a whole project.

    `today` is the day that review dates are judged by; without it they are not judged. With `release`, what is only
    missing so far (reviews, the ledger, emergency numbers) is an error. Raises nothing for bad input: see `findings`.
    """
    findings = check_files(project)
    if not is_safe_to_read(findings):
        return Bank(findings=tuple(in_order(findings)), is_read=False)
    for folder in project.folders:
        findings += check_pictures(folder, project.shown(folder))
    told = {finding.path for finding in findings if finding.code in ("secret-file", "script-in-picture")}
    inventory = Inventory(project)
    registers, trouble = load_registers(
        project.registers,
        project.shown(project.registers),
        project.local_registers,
        project.shown(project.local_registers),
    )
    findings += trouble
    lost = {one.path for one in findings if one.code == "unreadable-file" and is_among_registers(one.path)}
    lost |= {f"{project.shown(project.registers)}/{name}.yml" for name in lost_registers(inventory)}
    registers = replace(registers, broken_files=registers.broken_files | lost)
    findings += load_rules(project)[1]
    ledgers = {file: read_ledger(file, project.shown(file)) for file in (project.ledger, project.local_ledger)}
    organisation, trouble = _organisation(project, release)
    findings += trouble
    settings = project.settings_bytes()
    dialect = dialect_of(settings)
    shown_local = project.shown(project.local_docs)
    pages = pages_in(project.docs, project.local_docs, project.docs_folder, shown_local, dialect)
    read_pages, generated = tuple(pages.values()), generated_pages(registers)
    pages |= generated
    findings += _docs_findings(project, inventory.page_like, registers, today, release, dialect)
    citable = citations.Citable(pages, registers)
    findings += not_in_doubt(check_registers(citable, today, release), registers.doubts)
    handouts = makes_handouts(organisation)
    findings += letters.check_register_letters(registers, handouts)
    findings += check_register_depth(registers)

    drafts: list[Draft] = []
    scenarios: list[Scenario] = []
    files = list(project.scenario_files())
    for file in files:
        draft, scenario, trouble = _scenario(project, file, citable, today, release, handouts)
        findings += trouble
        if draft:
            drafts.append(draft)
        if scenario:
            scenarios.append(scenario)
    findings += ids.check_names(drafts)
    unread_ids = {file.stem for file in files} - {draft.id for draft in drafts}
    perhaps_open = unread_ids | {draft.id for draft in drafts if draft.status not in get_args(Status)}
    if not unread_ids:  # of a story that cannot be read, nobody knows what picture it has
        findings += unused_pictures(inventory, {_picture_of(draft) for draft in drafts}, told)
    for file, promises in ledgers.items():
        theirs = [draft for draft in drafts if project.is_local(project.root / draft.path) == project.is_local(file)]
        of_ledger = list(ids.check_ledger(theirs, promises.stories, project.shown(file), release, unread_ids))
        outside = list(outside_local(project, theirs, promises.stories))
        doubts = {draft.path: draft.doubt for draft in theirs}
        findings += not_in_doubt([*without_publishing(of_ledger, outside), *outside], doubts)
    findings += retired.check_retired(drafts, perhaps_open)
    promised = {file: promises.sets for file, promises in ledgers.items()}
    open_to_readers = {draft.id for draft in drafts if draft.status == "published"} | perhaps_open
    withdrawn = {draft.id for draft in drafts if draft.status == "withdrawn"}
    renamed = {name: draft.id for draft in drafts for name in ids.names_of(draft)}
    sets, trouble = load_sets(project, open_to_readers, promised, release, withdrawn, renamed, handouts)
    findings += trouble
    of_stories = [name for draft in drafts for name in ids.names_of(draft)]
    of_sets = [name for one in sets for name in (one.id, *one.aliases)]
    made = made_pages(generated, of_stories, of_sets)
    findings += check_in_the_way(project, read_pages, made)
    unread = Unread(inventory, told, made)
    findings += [*unread.findings(), *check_beside(unread)]
    findings = _with_promises(project, findings, ledgers, [*scenarios, *sets], release)
    known = {name for draft in drafts if draft.id in open_to_readers for name in ids.names_of(draft)} | unread_ids
    findings += _session_findings(project, known)
    out = {scenario.id for scenario in left_out_stories(scenarios, organisation)}
    kept = [draft for draft in drafts if draft.id not in out]
    findings += _replaced_findings(project, kept, registers, left_out_pages(pages, organisation))
    findings += wording.check_bank([draft for draft in drafts if draft.status == "published"])
    findings += _settings_findings(project, _days(pages, registers, scenarios), release)

    broken = _broken(project, errors_in(findings))
    if slips := list(misnamed(findings, registers, [draft.root for draft in drafts])):
        findings = [*(one for one in findings if not only_follows(one, slips)), *slips]
        registers = replace(registers, broken_files=registers.broken_files | {one.path for one in slips})
    findings = with_source_lines(project.root, in_order(findings))
    if errors_in(findings):
        scenarios = [scenario for scenario in scenarios if _can_be_shown(scenario, citable)]
    shown = tuple(s for s in scenarios if s.id not in broken and s.status != "draft")
    every, unwanted = shown, left_out_stories(shown, organisation)
    shown = tuple(scenario for scenario in shown if scenario not in unwanted)
    in_draft = tuple(s for s in scenarios if s.id not in broken and s.status == "draft")
    ready = {scenario.id for scenario in shown}
    gone_from = {scenario.id for scenario in unwanted}
    return Bank(
        scenarios=shown,
        drafts=in_draft,
        registers=registers,
        sets=tuple(one for one in _kept_sets(sets, gone_from) if ready.issuperset(one.scenarios)),
        ledger={id_: ids_ for promises in ledgers.values() for id_, ids_ in promises.stories.items()},
        promised_sets=tuple(id_ for promises in ledgers.values() for id_ in promises.sets),
        pages=pages,
        organisation=organisation,
        left_out=left_out_pages(pages, organisation).union(
            pages_of_stories(every, unwanted, organisation), _pages_of_sets(sets, gone_from)
        ),
        pictures=_pictures(project, (*shown, *in_draft)),
        dialect=dialect,
        release=release_of(settings),
        site_url=load_site_url(settings),
        findings=tuple(findings),
        broken=broken,
        kept_back=inventory.kept_back,
    )


def check_scenario(
    path: str,
    data: bytes,
    citable: citations.Citable,
    today: date | None = None,
    release: bool = False,
    handouts: bool = True,
) -> tuple[Draft | None, Scenario | None, list[Finding]]:
    """Read and check one scenario file by itself: its draft, its model when it is right, and every finding.

    `handouts` says whether they are made of it, so that it has to be printed.
    """
    reading = read(path, data)
    findings = list(reading.findings)
    stem = path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    if not isinstance(reading.root, Mapping):
        if reading.root is not None:
            help_ = "Begin with schema: 1, and on the next line title: and so on. scenario-quiz new ID writes a start."
            findings.append(Finding(path, Place(), "wrong-type", "this file does not hold a scenario", help_))
        return None, None, findings
    misplaced = list(check_among_scenarios(path, stem, reading.root))
    if misplaced:
        return None, None, with_lines([*findings, *misplaced], reading.lines)
    scenario, trouble = read_as(Scenario, path, reading.root)
    doubt, trouble = doubt_of(reading, trouble, names_of(Scenario))
    draft = Draft(path, stem, reading.root, doubt)
    findings = [*doubt.without_second(findings), *trouble]
    findings += doubt.without([*_checks(draft, citable, today, release), *letters.check_letters(draft, handouts)])
    if errors_in(findings) or scenario is None:
        return draft, None, with_lines(findings, reading.lines)
    return draft, scenario.model_copy(update={"id": stem}), with_lines(findings, reading.lines)


def _checks(draft: Draft, citable: citations.Citable, today: date | None, release: bool) -> Iterator[Finding]:
    yield from ids.check_file_name(draft)
    yield from ids.check_ids(draft)
    yield from keys.check_keys(draft)
    yield from story.check_story(draft)
    yield from citations.check_citations(draft, citable)
    yield from citations.check_names(draft, citable.registers)
    yield from superseded.check_cited(draft, citable.registers)
    yield from review.check_review(draft, today, release)
    yield from markup.check_markup(draft)
    yield from wording.check_person(draft)
    yield from wording.check_wording(draft)
    yield from template_text.check_template_text(draft)
    yield from check_depth(draft)


def _scenario(
    project: Project, file: Path, citable: citations.Citable, today: date | None, release: bool, handouts: bool
) -> tuple[Draft | None, Scenario | None, list[Finding]]:
    path = project.shown(file)
    data = content_of(file)
    if data is None:  # told by the check of files
        return None, None, []
    draft, scenario, findings = check_scenario(path, data, citable, today, release, handouts)
    if draft:
        findings += [*ids.check_home(draft, project.is_local(file)), *_figure(project, draft, file, handouts)]
    return draft, scenario, findings


def _picture_of(draft: Draft) -> str:
    """The picture that a story names, as authors know it; nothing where it names none."""
    figure = draft.root.get("figure")
    name = text_of(figure, "file") if isinstance(figure, Mapping) else ""
    return f"{posixpath.dirname(draft.path)}/figures/{name}" if name else ""


def _figure(project: Project, draft: Draft, scenario: Path, handouts: bool) -> Iterator[Finding]:
    figure = draft.root.get("figure")
    name = text_of(figure, "file") if isinstance(figure, Mapping) else ""
    if not isinstance(figure, Mapping) or not name:
        return
    inside = "/" not in name and "\\" not in name and not name.startswith(".")
    file = project.figure(scenario, name)
    if not inside or not is_ordinary(file) or file.suffix.lower() not in PICTURE_ENDINGS:
        yield draft.finding(
            place_of(figure, "file"),
            "figure-missing",
            f"there is no picture '{name}' in {project.shown(file.parent) if inside else 'figures/'}",
            "Put a .svg, .png, .jpg or .webp file there and write its name alone.",
        )
        return
    picture = content_of(file)
    if picture is not None:
        if said := trouble_with_picture(name, picture):
            help_ = "Save it anew as .svg, .png, .jpg or .webp."
            yield draft.finding(place_of(figure, "file"), "broken-picture", f"'{name}' {said}", help_)
        else:
            yield from check_figure(project.shown(file), picture, handouts)
    trouble = ids.wrong_home(name, project.is_local(scenario))
    if trouble:
        yield draft.finding(place_of(figure, "file"), *trouble)


def _kept_sets(sets: Iterable[ScenarioSet], left_out: set[str]) -> Iterator[ScenarioSet]:
    """Sets without stories that the organisation leaves out. One that would be empty goes."""
    for one in sets:
        kept = tuple(id_ for id_ in one.scenarios if id_ not in left_out)
        if kept or not one.scenarios:  # withdrawn stories, too, may have emptied it: then its page stays
            yield one if kept == one.scenarios else one.model_copy(update={"scenarios": kept})


def _pages_of_sets(sets: Iterable[ScenarioSet], left_out: set[str]) -> Iterator[str]:
    """The names of pages of sets that go, because each of their stories does."""
    for one in sets:
        if one.scenarios and left_out.issuperset(one.scenarios):
            yield from (f"sets/{address}" for address in (one.id, *one.aliases))


def _pictures(project: Project, scenarios: Iterable[Scenario]) -> dict[str, Path]:
    return {
        one.id: project.figure(project.root / scenario_source(one.id), one.figure.file)
        for one in scenarios
        if one.figure
    }


def _organisation(project: Project, release: bool) -> tuple[Organisation, list[Finding]]:
    path = project.shown(project.organisation)
    data = content_of(project.organisation)
    places = project.docs_files()

    def there(address: str) -> bool:
        place, _, anchor = address.partition("#")
        page = places.get(place.removesuffix(".html") + ".md")
        return (place in places or page is not None) and (not anchor or not page or anchor in anchors_in(text_in(page)))

    organisation, findings = load_organisation(path, data, release, there)
    settings = content_of(project.settings)
    if settings is not None:
        findings += check_old_settings(project.shown(project.settings), settings)
    return organisation, findings


def _docs_findings(
    project: Project,
    page_like: dict[str, Path],
    registers: Registers,
    today: date | None,
    release: bool,
    dialect: Dialect,
) -> Iterator[Finding]:
    settings = project.settings_bytes()
    names = names_of_site(settings)
    yield from check_site_names(project.shown(project.settings), settings)
    pages = {place: file for place, file in project.docs_files().items() if posixpath.basename(place) == PAGE}
    for place, file in {**page_like, **pages}.items():
        page = _page_name(place)
        try:
            markdown = _markdown(file)
        except UnicodeDecodeError:
            message, help_ = "this page is not saved as UTF-8", "Save it again as UTF-8 in your editor."
            yield Finding(project.shown(file), Place(), "not-utf8", message, help_)
        else:
            yield from check_page(project.shown(file), markdown, page, registers, today, release, names, dialect)


def _markdown(file: Path) -> str:
    """The text of a page, which is empty where the check of files tells why. Raises UnicodeDecodeError."""
    text = (content_of(file) or b"").decode("utf-8-sig")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _with_promises(
    project: Project,
    findings: list[Finding],
    ledgers: dict[Path, Promises],
    parts: Iterable[Scenario | ScenarioSet],
    release: bool,
) -> list[Finding]:
    """The findings with those on the ledgers, and without what only follows from them."""
    published = {one.id for one in parts if one.status == "published"} - _broken(project, errors_in(findings)).keys()
    trouble: list[Finding] = []
    for file, promises in ledgers.items():
        theirs = {id_ for id_ in published if is_local_id(id_) == project.is_local(file)}
        trouble += check_promises(project.shown(file), promises, theirs, release)
    return [*without_what_follows(findings, {one.path for one in errors_in(trouble)}), *trouble]


def _replaced_findings(
    project: Project, drafts: Iterable[Draft], registers: Registers, left_out: Collection[str]
) -> Iterator[Finding]:
    """What pages of an organisation's own lack that stand in place of ours. Pages that are left out need nothing."""
    pages = {place: file for place, file in project.docs_files().items() if _page_name(place) not in left_out}
    replaced_pages = [
        Replaced(_page_name(place), text_in(project.docs / place), text_in(file), project.shown(file))
        for place, file in pages.items()
        if place.endswith("index.md") and project.is_local(file) and (project.docs / place).is_file()
    ]
    if not replaced_pages:
        return
    links = [
        pointing
        for place, file in pages.items()
        if place.endswith(".md")
        for pointing in links_of_page(project.shown(file), text_in(file), _page_name(place))
    ]
    cited = [pointing for draft in drafts for pointing in citations_of_story(draft)]
    yield from check_replaced(replaced_pages, [*links, *cited, *citations_of_registers(registers)])


def _page_name(place: str) -> str:
    """The name of the page that is made of a file under docs/, by the file's place there."""
    return posixpath.dirname(place) or "."


def _session_findings(project: Project, known: set[str]) -> Iterator[Finding]:
    for place, file in project.docs_files().items():
        if posixpath.basename(place) == PAGE:
            yield from check_sessions(project.shown(file), text_in(file), known)


def _settings_findings(project: Project, days: Iterable[date], release: bool) -> Iterator[Finding]:
    settings = content_of(project.settings)
    if settings is None:
        return
    changelog = project.root / "CHANGELOG.md"
    text = text_in(changelog) if changelog.is_file() else None
    yield from check_release(project.shown(project.settings), settings, text, max(days, default=None))
    yield from check_settings(project.shown(project.settings), settings, release)


def _days(pages: dict[str, Page], registers: Registers, scenarios: Iterable[Scenario]) -> Iterator[date]:
    """The days on which something was checked or changed, as the content says."""
    yield from (page.front.checked for page in pages.values() if page.front.checked)
    yield from (law.as_of for law in registers.law.values())
    for scenario in scenarios:
        yield from (change.on for change in scenario.changes)
        if scenario.reviewed:
            yield scenario.reviewed.on


def _broken(project: Project, errors: Iterable[Finding]) -> dict[str, str]:
    files = {project.shown(file): file.stem for file in project.scenario_files()}
    return {files[finding.path]: finding.path for finding in errors if finding.path in files}


def _can_be_shown(scenario: Scenario, citable: citations.Citable) -> bool:
    """Whether all that a scenario's page shows is there. While a register has mistakes, its entries may not be."""
    pages = {name: replace(page, lost=frozenset()) for name, page in citable.pages.items()}
    citable = citations.Citable(pages, replace(citable.registers, broken_files=frozenset()))
    ideas = [citable.registers.ideas.get(idea) for idea in scenario.ideas]
    cited = [citation for part in (*scenario.questions, *scenario.outcomes) for citation in part.cite]
    places = [*cited, *(idea.place for idea in ideas if idea)]
    options = [option for question in scenario.questions for option in getattr(question, "options", {}).values()]
    problems = [option.problem for option in options if getattr(option, "problem", None)]
    return (
        all(ideas)
        and all(problem in citable.registers.problems for problem in problems)
        and not any(citations.unresolved(place, citable) for place in places)
    )
