"""Letters that pages bring onto paper: of the pages that are printed, of titles and headings that stories cite, and of
what the reviewers' pack says of pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from scenario_quiz.addresses import page_file
from scenario_quiz.checks.letters import check_review_letters, letter_finding
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.front_matter import REVIEWS
from scenario_quiz.documentation.pages import Page
from scenario_quiz.findings import Finding, Place
from scenario_quiz.fonts.letters import strange_letter, strange_letters
from scenario_quiz.foreseen.files_to_come import Site
from scenario_quiz.handouts.doc_pages import kept_on_paper, print_html
from scenario_quiz.pages.author_text import plain_text
from scenario_quiz.pages.handout_places import PAGES, unwanted
from scenario_quiz.reading import MappingNode, ScalarNode
from scenario_quiz.upkeep.reviewing import FIRST_PAGES

_TAG = re.compile(r"<[^<>]*>")
_PART = re.compile(r"&#?\w{1,32};|.", re.DOTALL)


def check_letters_on_pages(site: Site) -> Iterator[Finding]:
    """Findings on letters that handouts cannot be printed with and that stand in pages or in the site's address."""
    made = not unwanted(site.bank)
    address = strange_letter(site.bank.site_url)
    if address:
        yield letter_finding(site.shown_settings, site.place_of("site_url", *address), site.bank.site_url, made)
    for name in PAGES.values():
        if name in site.bank.pages and site.bank.pages[name].file in site.pages:
            yield from _printed(site, site.bank.pages[name], made)
    for name, anchor in sorted(_cited(site).union((name, "") for name in FIRST_PAGES)):
        page = site.bank.pages.get(name)
        if page and page.file in site.pages:
            yield from _words(site, page, anchor, made)
    for name in FIRST_PAGES:
        document = site.pages.get(page_file(name))
        if document and document.front_names:
            reviews = {key: node for key, node in document.front_names.entries.items() if key in REVIEWS}
            yield from check_review_letters(document.path, MappingNode(reviews, Place()), made)


def _printed(site: Site, page: Page, made: bool) -> Iterator[Finding]:
    """The letters that a page shows on paper, wherever its Markdown holds them."""
    yield from _words(site, page, "", made)
    document = site.pages[page.file]
    shown = set(strange_letters(unescape(_TAG.sub("", print_html(document, site.bank)))))
    if not shown:
        return
    for number, line in enumerate(kept_on_paper(document).split("\n"), 1):
        for part in _PART.finditer(line):
            if shown.intersection(strange_letters(unescape(part.group()))):
                place = Place(number, part.start() + 1, len(part.group()))
                yield letter_finding(site.shown(page.file), place, unescape(line), made)
                break


def _cited(site: Site) -> set[tuple[str, str]]:
    """The pages and anchors that sheets of stories name."""
    cited = {citation for story in site.bank.published for citation in story.citations if ":" not in citation}
    return {(citation.partition("#")[0], citation.partition("#")[2]) for citation in cited}


def _words(site: Site, page: Page, anchor: str, made: bool) -> Iterator[Finding]:
    """The words by which a sheet names a page or a heading of it."""
    words = page.anchors.get(anchor, "") if anchor else page.title
    if not strange_letter(plain_text(words)):
        return
    document = site.pages[page.file]
    line = next(
        (one.line for one in document.headings if (one.anchor == anchor if anchor else one.text == words)), None
    )
    if line is None:
        yield from _title(document, made)
        return
    at, length = strange_letter(document.markdown.split("\n")[line]) or (0, 1)
    yield letter_finding(site.shown(page.file), Place(line + 1, at + 1, length), words, made)


def _title(document: Document, made: bool) -> Iterator[Finding]:
    """The title that the front matter gives a page."""
    title = document.front_names.get("title") if document.front_names else None
    found = strange_letter(title.value) if isinstance(title, ScalarNode) else None
    if isinstance(title, ScalarNode) and found:
        yield letter_finding(document.path, title.place_of(*found), title.value, made)
