"""All that the build adds to a site: pages, data and assets by their place under the documentation folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path

from scenario_quiz.bank import Bank
from scenario_quiz.documentation.call_links import with_links
from scenario_quiz.documentation.law_markers import replace_markers
from scenario_quiz.organisation.markers import fill_in, shown_number
from scenario_quiz.pages.catalogues import catalogue_json, catalogue_script
from scenario_quiz.pages.choosing import WORDS_FILE, choosing_page
from scenario_quiz.pages.glossary import glossary_page
from scenario_quiz.pages.handout_links import with_list
from scenario_quiz.pages.handout_places import Shelf
from scenario_quiz.pages.law import law_page, law_status
from scenario_quiz.pages.left_out_links import without_links
from scenario_quiz.pages.links import GLOSSARY_FILE, LAW_FILE, MYTHS_FILE, scenario_file
from scenario_quiz.pages.listings import (
    alias_page,
    codes_page,
    findings_page,
    gone_page,
    index_page,
    sources_page,
)
from scenario_quiz.pages.myths import myths_page
from scenario_quiz.pages.organisation import OWN_FILE, STYLESHEET, organisation_css, organisation_page
from scenario_quiz.pages.practise import with_practice
from scenario_quiz.pages.record import record_page
from scenario_quiz.pages.scenario import scenario_page
from scenario_quiz.pages.search_terms import SEARCH_TERMS_FILE, search_terms_script
from scenario_quiz.pages.sets import set_page, sets_page, steps_of
from scenario_quiz.pages.templating import fragment
from scenario_quiz.pages.terms import with_terms
from scenario_quiz.pages.trainers.files import trainer_files
from scenario_quiz.pages.trainers.listing import with_lists
from scenario_quiz.pages.upkeep import COVERAGE_FILE, REVIEW_FILE, coverage_page, review_page
from scenario_quiz.pages.vendored import VENDORED, classic_script
from scenario_quiz.places import CATALOGUE, MADE_ASSETS
from scenario_quiz.project import scenario_source, set_source
from scenario_quiz.words import load_words

ASSETS = MADE_ASSETS
ASSET_NAMES = (
    "quiz.css",
    "listing.css",
    "parts.js",
    "quiz.js",
    "journey.js",
    "memory.js",
    "remember.js",
    "filters.js",
    "index.js",
    "record.js",
    "trainers.css",
    "trainers.js",
    "address.js",
    "copy.js",
    "present.js",
    "plan-link.js",
    "plan-code.js",
    "plan-view.js",
    "plan-sheets.js",
    "plan.js",
)


@dataclass(frozen=True)
class Made:
    """One file that the build adds: its place, its content, and the source that an edit button opens."""

    place: str
    content: str | bytes
    source: str = ""


def made_files(bank: Bank, figures: Path, preview: bool = False, shelf: Shelf | None = None) -> list[Made]:
    """Everything that the build adds, each place once.

    With `preview`, drafts get their page, and files with mistakes one that lists them. The shelf's handouts are added,
    and links to them.
    """
    shelf = shelf or Shelf()
    handouts = [Made(place, content) for place, content in shelf.files.items()]
    made = {one.place: one for one in (*_made(bank, figures, preview, shelf), *handouts)}
    return [_without_links(one, bank) for one in made.values()]


def in_the_way(docs: Path, made: Iterable[Made]) -> str | None:
    """The first file of the documentation, by its place, that would be lost under a file that the build adds."""
    for one in made:
        folder, _, name = one.place.rpartition("/")
        for rival in ("index.md", "index.html", "README.md") if name == "index.md" else (name,):
            if (docs / folder / rival).exists():
                return f"{folder}/{rival}"
    return None


def _without_links(made: Made, bank: Bank) -> Made:
    """A page without links to pages that the organisation leaves out; any other file as it is."""
    name = page_name(made.place)
    if name is None or not bank.left_out or isinstance(made.content, bytes):
        return made
    return replace(made, content=without_links(made.content, name, bank.left_out))


def _made(bank: Bank, figures: Path, preview: bool, shelf: Shelf) -> Iterator[Made]:
    findings = bank.errors if preview else []
    drafts = bank.drafts if preview else ()
    by_id = {scenario.id: scenario for scenario in bank.published}
    for scenario in (*bank.published, *drafts):
        steps = steps_of(scenario, bank.sets, by_id)
        source = scenario_source(scenario.id)
        yield Made(scenario_file(scenario.id), scenario_page(scenario, bank.registers, bank.pages, steps), source)
        for alias in scenario.aliases:
            yield Made(scenario_file(alias), alias_page(scenario))
        if scenario.figure:
            picture = bank.pictures.get(scenario.id, figures / scenario.figure.file)
            yield Made(f"scenarios/figures/{scenario.figure.file}", picture.read_bytes())
    titles = {scenario.id: scenario.title for scenario in bank.published}
    for scenario in bank.gone:
        parts = (*scenario.questions, *scenario.outcomes)
        anchors = list({**bank.ledger.get(scenario.id, {}), **{part.id: () for part in parts}})
        for address in (scenario.id, *scenario.aliases):
            yield Made(scenario_file(address), gone_page(scenario, anchors, titles))
    if preview:
        for id_, path in bank.broken.items():
            mistakes = [finding for finding in findings if finding.path == path]
            yield Made(scenario_file(id_), findings_page(load_words()["broken_title"], mistakes), path)
    for set_ in bank.sets:
        page = set_page(set_, by_id, bank.registers, shelf)
        for address in (set_.id, *set_.aliases):
            yield Made(f"sets/{address}/index.md", page, set_source(set_.id))
    if "trainers" not in bank.organisation.left_out:
        for place, content, source in trainer_files(bank, shelf, drafts):
            yield Made(place, content, source)
    yield Made("sets/index.md", sets_page(bank.sets, by_id))
    yield Made("learning-record/index.md", record_page())
    yield Made("scenarios/index.md", index_page(bank.published, bank.registers, findings, drafts))
    yield Made(CATALOGUE, catalogue_json(bank.published))
    yield Made(f"{ASSETS}/catalogue.js", catalogue_script(bank.published, bank.registers))
    yield Made(
        SEARCH_TERMS_FILE,
        search_terms_script({name: page for name, page in bank.pages.items() if name not in bank.left_out}),
    )
    yield Made("about/sources/index.md", sources_page(bank.registers))
    yield Made(LAW_FILE, law_page(bank.registers, bank.pages), "quizzes/registers/law.yml")
    yield Made(GLOSSARY_FILE, glossary_page(bank.registers, bank.pages), "quizzes/registers/glossary.yml")
    yield Made(
        MYTHS_FILE, myths_page(bank.registers, bank.pages, bank.published), "quizzes/registers/misconceptions.yml"
    )
    yield Made(REVIEW_FILE, review_page(bank))
    yield Made(COVERAGE_FILE, coverage_page(bank))
    yield Made(OWN_FILE, organisation_page(bank))
    if css := organisation_css(bank):
        yield Made(STYLESHEET, css)
    yield Made(WORDS_FILE, choosing_page(bank.registers, bank.pages))
    yield Made("authors/codes/index.md", codes_page())
    for name in ASSET_NAMES:
        yield Made(f"{ASSETS}/{name}", files("scenario_quiz.pages").joinpath("assets", name).read_bytes())
    for library in VENDORED:
        yield Made(f"{ASSETS}/{library.name}.js", classic_script(library))


def finished_page(markdown: str, page: str, bank: Bank, shelf: Shelf | None = None) -> str:
    """A page of the documentation with local details, numbers, the law's status and the list of handouts filled in,
    links to practice added, and words explained."""
    depth = "" if page == "." else "../" * (page.count("/") + 1)
    video = fragment("video.html.j2", video=bank.organisation.video, depth=depth)
    markdown = fill_in(markdown, bank.directory, video, depth)
    markdown = with_links(markdown, bank.registers.contacts, shown_number)
    markdown = replace_markers(markdown, lambda id_: law_status(id_, page, bank.registers))
    markdown = with_list(markdown, page, bank, shelf or Shelf())
    markdown = with_lists(markdown, bank, depth)
    # After all that may bring in links; what follows leads to stories that readers have, and to the glossary.
    markdown = without_links(markdown, page, bank.left_out)
    markdown = with_practice(markdown, page, bank.published, bank.registers, bank.dialect)
    explains = page not in bank.pages or bank.pages[page].front.glossary
    return with_terms(markdown, page, bank.registers, bank.dialect) if explains else markdown


def page_name(place: str) -> str | None:
    """The name of the page at a place under the documentation folder, or None for a file that is not a page."""
    if place == "index.md":
        return "."
    return place.removesuffix("/index.md") if place.endswith("/index.md") else None
