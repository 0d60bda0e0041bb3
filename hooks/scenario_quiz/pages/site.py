"""All that the build adds to a site: pages, data and assets by their place under the documentation folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from scenario_quiz.addresses import page_file, page_name, to_root
from scenario_quiz.bank import Bank
from scenario_quiz.documentation.call_links import with_links
from scenario_quiz.documentation.law_markers import replace_markers
from scenario_quiz.documentation.made import NOTES, SET
from scenario_quiz.documentation.pages import Page
from scenario_quiz.kept import Kept
from scenario_quiz.organisation.markers import fill_in, shown_number
from scenario_quiz.pages.catalogues import catalogue_json
from scenario_quiz.pages.folds import with_folded_sources
from scenario_quiz.pages.forwards import forward_pages, made_with_forwards, with_forwards
from scenario_quiz.pages.guides.guide_page import guide_pages
from scenario_quiz.pages.guides.offer import with_guides
from scenario_quiz.pages.handout_links import with_list
from scenario_quiz.pages.handout_places import Shelf
from scenario_quiz.pages.law import law_status
from scenario_quiz.pages.left_out_links import without_links
from scenario_quiz.pages.links import scenario_file
from scenario_quiz.pages.listings import alias_page, findings_page, gone_page
from scenario_quiz.pages.made_once import MadeOnce
from scenario_quiz.pages.made_page import Making, kept_kinds, kept_pages, made_pages
from scenario_quiz.pages.organisation import STYLESHEET, organisation_css
from scenario_quiz.pages.practise import with_practice
from scenario_quiz.pages.scenario import scenario_page
from scenario_quiz.pages.scripts import loaded_files
from scenario_quiz.pages.search_terms import search_terms_script
from scenario_quiz.pages.sets import Step, set_page, steps_of
from scenario_quiz.pages.templating import fragment
from scenario_quiz.pages.terms import with_terms
from scenario_quiz.pages.trainers.listing import with_lists
from scenario_quiz.pages.trainers.notes_files import trainer_files
from scenario_quiz.pages.video import video_block
from scenario_quiz.places import CATALOGUE, PAGE, SEARCH_TERMS
from scenario_quiz.practice.onward import NOWHERE, Onward
from scenario_quiz.project import guide_source, scenario_source, set_source
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.words import Words


@dataclass(frozen=True)
class Made:
    """One file that the build adds: its place, its content, and the source that an edit button opens."""

    place: str
    content: str | bytes
    source: str = ""
    is_forward: bool = False  # it stands at an earlier address, and no menu lists it


def made_files(
    bank: Bank, figures: Path, preview: bool = False, shelf: Shelf | None = None, kept: Kept | None = None
) -> list[Made]:
    """Everything that the build adds, each place once.

    With `preview`, drafts get their page, and files with mistakes one that lists them. The shelf's handouts are added,
    and links to them. What was `kept` of stories that are as they were is not made again.
    """
    shelf = shelf or Shelf()
    handouts = [Made(place, content) for place, content in shelf.files.items()]
    made = {
        one.place: one
        for one in (*_made(Making(bank, shelf, preview), figures, MadeOnce(bank, kept or Kept())), *handouts)
    }
    return [_without_links(one, bank) for one in made.values()]


def in_the_way(docs: Path, made: Iterable[Made]) -> str | None:
    """The first file of the documentation, by its place, that would be lost under a file that the build adds."""
    for one in made:
        folder, _, name = one.place.rpartition("/")
        for rival in (PAGE, "index.html", "README.md") if name == PAGE else (name,):
            if (docs / folder / rival).exists():
                return f"{folder}/{rival}"
    return None


def _without_links(made: Made, bank: Bank) -> Made:
    """A page without links to pages that the organisation leaves out; any other file as it is."""
    name = page_name(made.place)
    if name is None or not bank.left_out or isinstance(made.content, bytes):
        return made
    return replace(made, content=without_links(made.content, name, bank.left_out))


def _made(making: Making, figures: Path, once: MadeOnce) -> Iterator[Made]:
    bank = making.bank
    yield from _of_stories(making, figures, once)
    for set_ in bank.sets:
        listed = set_page(set_, making.by_id, bank.registers, making.shelf)
        for address in (set_.id, *set_.aliases):
            yield Made(SET.file_of(address), listed, set_source(set_.id))
    for place, markdown, id_ in guide_pages(bank):
        yield Made(place, markdown, guide_source(id_))
    if NOTES in kept_kinds(bank):
        for place, content, source in trainer_files(bank, making.shelf, making.drafts, once):
            yield Made(place, content, source)
    for page, markdown in made_pages(making):
        yield Made(page.file, made_with_forwards(page, markdown, bank), page.source)
    for name, markdown in forward_pages(bank):
        yield Made(page_file(name), markdown, is_forward=True)
    shown = {name: page for name, page in bank.pages.items() if name not in bank.left_out}
    yield Made(SEARCH_TERMS, search_terms_script(shown, kept_pages(bank), bank.words))
    yield Made(CATALOGUE, catalogue_json(bank.published))
    if css := organisation_css(bank):
        yield Made(STYLESHEET, css)
    for place, loaded in loaded_files(bank):
        yield Made(place, loaded)


def _of_stories(making: Making, figures: Path, once: MadeOnce) -> Iterator[Made]:
    """The page of each story with its picture, and what stands at addresses where no story is, or is no longer."""
    bank = making.bank
    for scenario in (*bank.published, *making.drafts):
        steps = steps_of(scenario, bank.sets, making.by_id)
        way_on = bank.ways_on.get(scenario.id, NOWHERE)  # a preview's draft has none
        make = partial(_story_page, scenario=scenario, steps=steps, way_on=way_on)
        page = once.text("page", scenario, make, way_on, *steps)
        yield Made(scenario_file(scenario.id), page, scenario_source(scenario.id))
        for alias in scenario.aliases:
            yield Made(scenario_file(alias), alias_page(scenario, bank.words))
        if scenario.figure:
            picture = bank.pictures.get(scenario.id, figures / scenario.figure.file)
            yield Made(f"scenarios/figures/{scenario.figure.file}", picture.read_bytes())
    titles = {scenario.id: scenario.title for scenario in bank.published}
    for scenario in bank.gone:
        parts = (*scenario.questions, *scenario.outcomes)
        anchors = list({**bank.ledger.get(scenario.id, {}), **{part.id: () for part in parts}})
        for address in (scenario.id, *scenario.aliases):
            file = scenario_file(address)
            yield Made(file, gone_page(scenario, anchors, titles, file, bank.words))
    if making.is_preview:
        for id_, path in bank.broken.items():
            mistakes = [finding for finding in making.findings if finding.path == path]
            yield Made(scenario_file(id_), findings_page(mistakes, bank.words), path)


def _story_page(bank: Bank, scenario: Scenario, steps: Sequence[Step], way_on: Onward) -> str:
    return scenario_page(scenario, bank.registers, bank.pages, steps, way_on)


def finished_page(markdown: str, page: str, bank: Bank, shelf: Shelf | None = None) -> str:
    """A page of the documentation with local details, numbers, the law's status and the list of handouts filled in,
    links to practice added, and words explained."""
    depth = to_root(page)
    video = video_block(page, depth, bank)
    markdown = fill_in(markdown, bank.directory, video, depth)
    markdown = with_links(markdown, bank.registers.contacts, shown_number)
    markdown = replace_markers(markdown, lambda id_: law_status(id_, page, bank.registers))
    markdown = with_guides(markdown, page, bank)
    markdown = with_list(markdown, page, bank, shelf or Shelf())
    markdown = with_lists(markdown, bank, depth)
    # After all that may bring in links; what follows leads to stories that readers have, and to the glossary.
    markdown = without_links(markdown, page, bank.left_out)
    markdown = with_practice(markdown, page, bank.offers, bank.registers, bank.dialect)
    explains = page not in bank.pages or bank.pages[page].front.glossary
    markdown = with_terms(markdown, page, bank.registers, bank.dialect) if explains else markdown
    # Where a page's facts come from answers nobody's search, and has words of every other page.
    markdown = markdown.replace("{#sources}", "{#sources data-search-exclude}")
    markdown = with_folded_sources(markdown, bank.words, bank.dialect)
    markdown = with_forwards(markdown, page, bank)
    return _with_reviews(markdown, bank.pages.get(page), bank.words)


def _with_reviews(markdown: str, page: Page | None, words: Words) -> str:
    """A page with a line on who reviewed it, at its end; without a review as it is."""
    if page is None or not page.reviews:
        return markdown
    return f"{markdown.rstrip()}\n\n{fragment('reviewed.html.j2', words, page=page)}\n"
