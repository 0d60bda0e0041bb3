"""What pages are made of: everything of a project that is right, and what is wrong with the rest."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from scenario_quiz.checks.pages.promised import Addresses, addresses_of
from scenario_quiz.documentation.dialect import USUAL, Dialect
from scenario_quiz.documentation.document import Document, on_site
from scenario_quiz.documentation.moves import Moves
from scenario_quiz.documentation.page_ledger import Pages
from scenario_quiz.documentation.pages import Page
from scenario_quiz.findings import Finding, errors_in
from scenario_quiz.guides.standing import ReadyGuide
from scenario_quiz.organisation.contact import Directory
from scenario_quiz.organisation.model import Organisation
from scenario_quiz.practice.offers import Offer, Place, offers_of
from scenario_quiz.practice.onward import Onward, ways_on
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.ledger import Ledger
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.scenarios.set_model import ScenarioSet
from scenario_quiz.settings.release import Release
from scenario_quiz.words import Words


@dataclass(frozen=True)
class Bank:
    """All that pages are made of. `scenarios` holds those that are right, drafts apart; `findings` all the rest."""

    scenarios: tuple[Scenario, ...] = ()
    drafts: tuple[Scenario, ...] = ()  # for a preview alone
    sets: tuple[ScenarioSet, ...] = ()
    guides: tuple[ReadyGuide, ...] = ()  # those that readers have
    registers: Registers = field(default_factory=Registers)
    ledger: Ledger = field(default_factory=dict)
    promised_sets: tuple[str, ...] = ()
    documents: tuple[Document, ...] = ()  # every page that people write, as they wrote it
    pages: dict[str, Page] = field(default_factory=dict)
    moves: Moves = field(default_factory=Moves)  # where earlier addresses of pages lead now
    promised_pages: Pages = field(default_factory=dict)  # with the anchors that were ever released
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

    @cached_property
    def shown_documents(self) -> dict[str, Document]:
        """The written pages that readers can open, by name: an organisation's own in place of the same one of ours."""
        return {name: one for name, one in on_site(self.documents).items() if name not in self.left_out}

    @cached_property
    def ways_on(self) -> dict[str, Onward]:
        """What to do next after each published story, by its id."""
        return ways_on(self.published)

    @cached_property
    def offers(self) -> dict[Place, Offer]:
        """The published stories that written pages offer to practise."""
        pages = {name: document.anchors for name, document in self.shown_documents.items()}
        return offers_of(pages, {id_: idea.place for id_, idea in self.registers.ideas.items()}, self.published)

    def addresses(self, *, local: bool) -> Addresses:
        """All that opens of this site's, or of an organisation's own."""
        made = {name: page for name, page in self.pages.items() if not page.source}
        return addresses_of(self.documents, made, self.moves, self.registers.broken, local=local)

    @property
    def words(self) -> Words:
        """The words of the interface, in the language of the site."""
        return self.registers.words

    @property
    def directory(self) -> Directory:
        """Whom readers can ring."""
        return Directory(self.organisation, self.registers.contacts, self.words, self.registers.routes)

    @property
    def published(self) -> tuple[Scenario, ...]:
        return tuple(scenario for scenario in self.scenarios if scenario.status == "published")

    @property
    def gone(self) -> tuple[Scenario, ...]:
        """Scenarios that were retired or withdrawn, and leave a page that says so."""
        return tuple(scenario for scenario in self.scenarios if scenario.gone)
