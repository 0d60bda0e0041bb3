"""Links between the pages, as Markdown for builders to check and as HTML for finished blocks."""

from __future__ import annotations

from typing import NamedTuple

from scenario_quiz.addresses import way
from scenario_quiz.documentation.made import LAW, SOURCES, STORY
from scenario_quiz.documentation.pages import Page
from scenario_quiz.pages.author_text import heading_text, plain_text
from scenario_quiz.pages.templating import long_date
from scenario_quiz.registers.loading import Registers
from scenario_quiz.registers.models import Law, OwnWord
from scenario_quiz.words import Words


class Link(NamedTuple):
    """Where a citation leads: a page's Markdown file, an anchor or nothing, and the words to show."""

    file: str
    anchor: str
    words: str
    beside: str = ""  # what stands beside the link, such as how sure a law is

    def markdown(self, start: str) -> str:
        """The link from a page (`scenarios/x/index.md`) as Markdown."""
        link = f"[{heading_text(self.words)}]({way(self.file, start)}{self._hash})"
        return f"{link} {heading_text(self.beside)}" if self.beside else link

    def address(self, start: str) -> str:
        """The link from a page as an address that works on a server, under any path, and from a folder."""
        return way(self.file, start).removesuffix(".md") + ".html" + self._hash

    @property
    def _hash(self) -> str:
        return f"#{self.anchor}" if self.anchor else ""


def resolve(citation: str, pages: dict[str, Page], registers: Registers) -> Link:
    """The link that a checked citation stands for. Raises KeyError for one that does not resolve."""
    if citation.startswith("source:"):
        id_ = citation.removeprefix("source:")
        short = registers.sources[id_].short
        return Link(SOURCES.file, id_, short[:1].upper() + short[1:])
    if citation.startswith("law:"):
        id_ = citation.removeprefix("law:")
        law = registers.law[id_]
        return Link(
            LAW.file,
            id_,
            law.name[:1].upper() + law.name[1:],
            _how_sure(law, registers.own_words.get(id_), registers.words),
        )
    name, _, anchor = citation.partition("#")
    page = pages[name]
    words = page.anchors[anchor] if anchor else page.title
    return Link(page.file, anchor, plain_text(words) or page.title)


def resolved(citation: str | None, pages: dict[str, Page], registers: Registers) -> Link | None:
    """The link that a citation of a register stands for, or None. While previewing, one may lead nowhere."""
    try:
        return resolve(citation, pages, registers) if citation else None
    except KeyError:
        return None


def scenario_file(id_: str) -> str:
    """The Markdown file of a scenario's page."""
    return STORY.file_of(id_)


def own_words(word: OwnWord, words: Words) -> str:
    """How an entry of the law stands, as the organisation says: in force, and it covers us."""
    return str(words[f"law_word_{word.status}_{word.covers}"])


def _how_sure(law: Law, word: OwnWord | None, words: Words) -> str:
    """The organisation's word on an entry, or its status in words; each with its date. Nothing where it is simply in
    force."""
    if word:
        return f"({words['law_word'].lower()}: {own_words(word, words)}, {long_date(word.as_of, words)})"
    if law.status == "in-force":
        return ""
    status = words[f"law_status_{law.status}"]
    return f"({status[:1].lower()}{status[1:]}, {words['law_as_of'].format(date=long_date(law.as_of, words))})"
