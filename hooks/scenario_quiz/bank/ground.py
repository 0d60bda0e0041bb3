"""The ground that stories stand on: registers, ledgers, the organisation and the pages, read and checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from scenario_quiz.addresses import page_name
from scenario_quiz.bank.documentation import check_documentation
from scenario_quiz.bank.followed import with_new_places
from scenario_quiz.checks.burdens import check_register_depth
from scenario_quiz.checks.citations import Citable
from scenario_quiz.checks.files.inventory import Inventory
from scenario_quiz.checks.files.meant import is_among_registers
from scenario_quiz.checks.files.unread import lost_registers
from scenario_quiz.checks.letters import check_organisation_letters, check_register_letters, check_review_letters
from scenario_quiz.checks.own_law import check_own_law
from scenario_quiz.checks.pages.aliases import check_moved_links, check_moves
from scenario_quiz.checks.pages.promised import Addresses, addresses_of, check_in_ledger, check_promised
from scenario_quiz.checks.pages.replaced import anchors_in
from scenario_quiz.checks.registers import check_registers
from scenario_quiz.checks.reviews import check_reviews
from scenario_quiz.checks.texts.check import check_organisation_texts, check_register_texts
from scenario_quiz.documentation.dialect import Dialect, dialect_of
from scenario_quiz.documentation.document import Document, on_site, read_document, read_documents
from scenario_quiz.documentation.moves import Moves, moves_in
from scenario_quiz.documentation.page_ledger import PagePromises, read_page_ledger
from scenario_quiz.documentation.pages import Page, generated_pages, pages_of
from scenario_quiz.files.ordinary import content_of
from scenario_quiz.findings import Finding, errors_in
from scenario_quiz.organisation.contact import known_numbers
from scenario_quiz.organisation.loading import OwnFile, judged_organisation, read_organisation
from scenario_quiz.organisation.model import Organisation
from scenario_quiz.plain.rule_registers import load_rules
from scenario_quiz.project import Project
from scenario_quiz.registers.loading import Registers, load_registers
from scenario_quiz.registers.reviews import Reviews, load_reviews
from scenario_quiz.scenarios.ledger import Promises, read_ledger
from scenario_quiz.scenarios.model import in_order
from scenario_quiz.schema.following import not_in_doubt
from scenario_quiz.settings.language import language_in
from scenario_quiz.words import Words, english, languages, load_words


@dataclass(frozen=True)
class Ground:
    """What stories are checked against, and pages made with. `ledgers` are by file, this site's first."""

    settings: bytes
    dialect: Dialect
    registers: Registers
    ledgers: dict[Path, Promises]
    organisation: Organisation
    own_file: OwnFile  # organisation.yml as it was read
    documents: tuple[Document, ...]  # every page that people write: this site's, then an organisation's own
    generated: dict[str, Page]  # those that the build makes of registers
    moves: Moves  # where earlier addresses of pages lead now
    page_ledgers: dict[Path, PagePromises]
    reviews: Reviews  # what an organisation had reviewed of what the release brings

    @cached_property
    def written(self) -> dict[str, Page]:
        """The pages that documents become, by name, with every review. A page that stands in place of ours has those
        that its own file names alone: the others were of ours."""
        ours = {document.name for document in self.documents if not document.is_own}
        return {
            name: page if page.is_own and name in ours else self._with_reviews(page)
            for name, page in pages_of(self.documents).items()
        }

    def _with_reviews(self, page: Page) -> Page:
        return replace(page, reviews=in_order((*page.reviews, *self.reviews.of(page.name))))

    @cached_property
    def pages(self) -> dict[str, Page]:
        return {**self.written, **self.generated}

    @cached_property
    def citable(self) -> Citable:
        return Citable(self.pages, self.registers, self.moves)

    def addresses(self, *, local: bool) -> Addresses:
        """All that opens of this site's, or of an organisation's own."""
        return addresses_of(self.documents, self.generated, self.moves, self.registers.broken, local=local)


def read_ground(
    project: Project, inventory: Inventory, unreadable: Iterable[str], today: date | None, release: bool
) -> tuple[Ground, list[Finding]]:
    """The ground of a project, and every finding on it. `unreadable` are files that cannot be opened, as authors know
    them."""
    registers, findings = load_registers(
        project.registers,
        project.shown(project.registers),
        project.local_registers,
        project.shown(project.local_registers),
    )
    lost = {path for path in unreadable if is_among_registers(path)}
    lost |= {f"{project.shown(project.registers)}/{name}.yml" for name in lost_registers(inventory)}
    settings = project.settings_bytes()
    registers = replace(registers, broken_files=registers.broken_files | lost, words=_words(settings))
    findings += load_rules(project)[1]
    dialect = dialect_of(settings)
    documents = read_documents(project, dialect)
    moves = moves_in(documents)
    routes = known_numbers(registers).routes
    own = read_organisation(project.shown(project.organisation), content_of(project.organisation), routes)
    organisation, trouble = _organisation(project, own, documents, registers, today, release)
    findings += trouble
    registers = with_new_places(replace(registers, own_words=organisation.law), moves)
    reviews, trouble = load_reviews(project.reviews, project.shown(project.reviews))
    findings += trouble
    findings += check_reviews(reviews, today)
    if reviews.root:
        findings += check_review_letters(reviews.path, reviews.root, organisation.makes_handouts)
    ground = Ground(
        settings=settings,
        dialect=dialect,
        registers=registers,
        ledgers={file: read_ledger(file, project.shown(file)) for file in (project.ledger, project.local_ledger)},
        organisation=organisation,
        own_file=own,
        documents=documents,
        generated=generated_pages(registers),
        moves=moves,
        page_ledgers={
            file: read_page_ledger(file, project.shown(file))
            for file in (project.page_ledger, project.local_page_ledger)
        },
        reviews=reviews,
    )
    # What is shaped like a page and has no such name is looked at too, so that all is told in one run.
    like_pages = (read_document(project, file, dialect) for file in inventory.page_like.values())
    checked = [*like_pages, *on_site(documents).values()]
    findings += check_documentation(project, checked, registers, today, release)
    findings += check_addresses(project, ground, release)
    judged = [*check_registers(ground.citable, today, release)]
    judged += check_register_letters(registers, organisation.makes_handouts)
    judged += [*check_register_depth(registers), *check_register_texts(registers)]
    findings += not_in_doubt(judged, registers.doubts)
    return ground, findings


def check_addresses(project: Project, ground: Ground, release: bool) -> Iterator[Finding]:
    """Findings on what moved, on links to it, and on all that the ledgers of pages promise."""
    shown = on_site(ground.documents)
    yield from check_moves(ground.documents, ground.generated, shown)
    for document in shown.values():
        yield from check_moved_links(document, ground.moves)
    for file, promises in ground.page_ledgers.items():
        path, addresses = project.shown(file), ground.addresses(local=project.is_local(file))
        yield from check_promised(path, promises, addresses)
        if release and not promises.findings:
            yield from check_in_ledger(promises, addresses, path)


def _words(settings: bytes) -> Words:
    """The words in the language that the settings name. Of one that has none the checks tell; till then English is
    spoken."""
    named = language_in(settings)
    return load_words(named.value) if named and named.value in languages() else english()


def _organisation(
    project: Project,
    own: OwnFile,
    documents: Iterable[Document],
    registers: Registers,
    today: date | None,
    release: bool,
) -> tuple[Organisation, list[Finding]]:
    """The organisation, without its word on the law where that has errors; and every finding on its file."""
    places = project.docs_files()
    pages = {document.place: document for document in on_site(documents).values()}

    moves = moves_in(documents)

    def there(address: str) -> bool:
        place, _, anchor = address.partition("#")
        if page_name(place.removesuffix(".html") + ".md") in moves.pages:
            return True
        page = pages.get(place.removesuffix(".html") + ".md")
        return (place in places or page is not None) and (not anchor or not page or anchor in anchors_in(page))

    organisation, findings = judged_organisation(own, known_numbers(registers), release, there)
    if own.root is None:
        return organisation, findings
    of_texts = check_organisation_letters(own.path, own.root, organisation.makes_handouts)
    findings += own.doubt.without([*of_texts, *check_organisation_texts(own.path, own.root)])
    of_law = own.doubt.without(check_own_law(own.path, own.root, registers, today, release))
    if errors_in(of_law):
        organisation = organisation.model_copy(update={"law": {}})
    return organisation, [*findings, *of_law]
