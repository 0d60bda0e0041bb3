"""No statement of law and no figure without its source: on every page, in every register and in scenarios' reasons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.headings import headings_in
from scenario_quiz.findings import Place
from scenario_quiz.plain.all_texts import Text, page_texts, yaml_texts
from scenario_quiz.plain.sentences import sentences_in
from scenario_quiz.project import Project
from scenario_quiz.reading import MappingNode, Node, ScalarNode, SequenceNode, read
from scenario_quiz.scenarios.draft_parts import scalars_in
from tests.release import ROOT

PROJECT = Project(ROOT)
NUMBER = r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten)"
# A figure: its own section has to lead to the source.
FIGURE = re.compile(
    r"\d ?%|\bper ?cent\b"
    rf"|\b{NUMBER} (?:in|out of) (?:every )?{NUMBER}\b|\b(?:half|a third|a quarter|most) of (?:all|the|local)\b"
    rf"|\b{NUMBER} (?:serious |local |case )*(?:cases|reviews|deaths|incidents|families died|children died)\b"
    rf"|\bwithin {NUMBER} (?:working )?(?:hours?|days?|weeks?|months?)\b",
    re.IGNORECASE,
)
# A statement of law: the section it is in, or the page, has to lead to the source.
LAW = re.compile(
    r"\b[Ss]ections? \d|\b[Aa]rticles? \d|\b[A-Z][\w']* Act\b|\bAct (?:19|20)\d\d\b|\bUK GDPR\b|\bthe Act says\b"
    r"|\b(?:since|from|on|until|in|by) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d\b"
    r"|\blegal dut(?:y|ies)\b|\bthe law (?:says|requires|makes|gives|lets|sets)\b"
    r"|\b(?:an|criminal) offence\b|\bin law\b"
    r"|\b(?:must|has to|have to)\b[^.]*\b(?:by law|law|legal|court|Act)\b|\b(?:by law|legal|court)\b[^.]*\bmust\b"
)
ENTRY = re.compile(r"\]\((?:\.\./)*(?:about/)?sources/index\.md#[\w-]+\)|<!--\s*law:[\w-]+\s*-->")
REGISTER = re.compile(r"^(?:source|law):")

# File, start of the sentence, and why it needs no source. One that is met no more has to go.
OUR_OWN = "Said of this site and its own tests, not of the law."
OF_PACKAGES = "Said of the packages that build the site, from what they print and when they were released."
CHECK_LOCALLY = "Well established, not read at a source: said as usual, with the advice to check locally."
EXCEPTIONS: dict[tuple[str, str], str] = {
    ("docs/about/accessibility/index.md", "zoom in up to 400%"): OUR_OWN,
    ("docs/organisations/index.md", 'The guide "Should I share?" needs two reviews'): OUR_OWN,
    ("docs/about/accessibility/index.md", "Zoom and reflow:"): OUR_OWN,
    ("docs/about/accessibility/index.md", "This statement was prepared on"): OUR_OWN,
    ("docs/about/accessibility/index.md", "It was last reviewed on"): OUR_OWN,
    ("docs/about/accessibility/index.md", "It will be reviewed at least once a year"): OUR_OWN,
    ("docs/about/accessibility/index.md", "This website was last tested on"): OUR_OWN,
    (
        "docs/about/accessibility/index.md",
        "Others who provide services, such as charities",
    ): "It sends readers of the statement to the right Act, and says no more about it.",
    ("docs/organisations/years/index.md", "What happens when the theme ends"): OF_PACKAGES,
    ("docs/organisations/years/index.md", "The theme ends on"): OF_PACKAGES,
    ("docs/organisations/years/index.md", "Its makers say that they stop"): OF_PACKAGES,
    ("docs/organisations/years/index.md", "The builder itself, MkDocs 1"): OF_PACKAGES,
    ("docs/contacts/index.md", "The council's designated officer for allegations"): CHECK_LOCALLY,
    ("quizzes/late-messages-from-the-coach.yml", "The council's designated officer"): CHECK_LOCALLY,
    (
        "quizzes/registers/problems.yml",
        "leaves a legal duty undone",
    ): "A label. The question that uses it cites the duty.",
}


class Statement(NamedTuple):
    path: str
    place: Place
    sentence: str

    @property
    def shown(self) -> str:
        return f"{self.path}:{self.place.line}: {self.sentence}"


def in_need(text: Text) -> Iterator[tuple[Statement, bool]]:
    """The statements of a text that need a source, and whether each is a figure."""
    for sentence in sentences_in(text.text):
        figure = FIGURE.search(sentence.text)
        if figure or LAW.search(sentence.text):
            yield Statement(text.path, text.place(sentence.start, 1), sentence.text), bool(figure)


class Page:
    """A page's sections: which lines each covers, and whether it leads to a source."""

    def __init__(self, file: Path) -> None:
        self.path = PROJECT.shown(file)
        self.markdown = file.read_text(encoding="utf-8")
        self.lines = self.markdown.split("\n")
        self.headings = list(headings_in(self.markdown))

    def leads(self, first: int, last: int) -> bool:
        return bool(ENTRY.search("\n".join(self.lines[first:last])))

    @property
    def leads_somewhere(self) -> bool:
        return self.leads(0, len(self.lines))

    def section_leads(self, line: int) -> bool:
        """Whether the section of second level that a line (from 0) is in leads to a source."""
        starts = [heading.line for heading in self.headings if heading.level <= 2]
        first = max((start for start in starts if start <= line), default=0)
        last = min((start for start in starts if start > line), default=len(self.lines))
        return self.leads(first, last)

    def anchor_leads(self, anchor: str) -> bool:
        for heading in self.headings:
            if heading.anchor == anchor:
                return self.section_leads(heading.line)
        return self.leads_somewhere


@cache
def pages() -> dict[str, Page]:
    docs = PROJECT.docs
    return {file.parent.relative_to(docs).as_posix(): Page(file) for file in sorted(docs.rglob("index.md"))}


def unsourced_on_pages() -> Iterator[Statement]:
    for page in pages().values():
        for text in page_texts(Document(page.path, "", page.markdown)):
            for statement, figure in in_need(text):
                sourced = page.section_leads(statement.place.line - 1)
                if not (sourced or (not figure and page.leads_somewhere)):
                    yield statement


def unsourced_in_registers() -> Iterator[Statement]:
    fields = {
        "ideas": ("name", "says"),
        "misconceptions": ("belief", "truth"),
        "problems": ("shown",),
        "law": ("says", "status_note", "check", "binds"),
        "glossary": ("means",),
    }
    for name, names in fields.items():
        file = PROJECT.registers / f"{name}.yml"
        if not file.is_file():
            continue
        path = PROJECT.shown(file)
        root = read(path, file.read_bytes()).root
        assert isinstance(root, MappingNode)
        for text in yaml_texts(path, file.read_bytes(), names):
            for statement, _ in in_need(text):
                if not entry_is_sourced(entry_at(root, statement.place.line)):
                    yield statement


def entry_at(root: MappingNode, line: int) -> Node:
    """The entry of a register that a line belongs to."""
    return next(entry for id_, entry in reversed(root.entries.items()) if root.place_of_key(id_).line <= line)


def entry_is_sourced(entry: Node) -> bool:
    if not isinstance(entry, MappingNode):
        return False
    sources, place = entry.get("sources"), entry.get("place")
    return (isinstance(sources, SequenceNode) and bool(sources.items)) or (
        isinstance(place, ScalarNode) and leads_to_a_source(place.value)
    )


def leads_to_a_source(citation: str) -> bool:
    """Whether a place on this site is in a section that leads to a source."""
    page, _, anchor = citation.partition("#")
    return page in pages() and (pages()[page].anchor_leads(anchor) if anchor else pages()[page].leads_somewhere)


def unsourced_in_scenarios() -> Iterator[Statement]:
    for file in PROJECT.scenario_files():
        path = PROJECT.shown(file)
        root = read(path, file.read_bytes()).root
        questions = root.get("questions") if isinstance(root, MappingNode) else None
        assert isinstance(questions, SequenceNode), path
        cited = [(node.place.line, [one.value for one in scalars_in(node, "cite")]) for node in mappings(questions)]
        for text in yaml_texts(path, file.read_bytes(), ("why", "explain")):
            for statement, _ in in_need(text):
                cites = next((cite for line, cite in reversed(cited) if line <= statement.place.line), [])
                if not any(REGISTER.match(one) for one in cites):
                    yield statement


def mappings(questions: SequenceNode) -> list[MappingNode]:
    return [node for node in questions.items if isinstance(node, MappingNode)]


@cache
def unsourced() -> tuple[Statement, ...]:
    return (*unsourced_on_pages(), *unsourced_in_registers(), *unsourced_in_scenarios())


def excuses(statement: Statement) -> list[tuple[str, str]]:
    return [key for key in EXCEPTIONS if statement.path == key[0] and statement.sentence.startswith(key[1])]


def test_every_statement_of_law_and_every_figure_leads_to_its_source() -> None:
    missing = [statement.shown for statement in unsourced() if not excuses(statement)]
    assert not missing, "no source entry is linked or cited for:\n" + "\n".join(missing)


def test_no_exception_is_left_that_nothing_needs() -> None:
    met = {key for statement in unsourced() for key in excuses(statement)}
    assert set(EXCEPTIONS) - met == set()
    assert all(reason.strip() for reason in EXCEPTIONS.values())


@pytest.mark.parametrize(
    "sentence",
    [
        "In 45 % of reviews nobody asked.",
        "Almost half of all reviews say so.",
        "It was in three serious case reviews.",
        "Report it within 72 hours.",
        "See section 47.",
        "The Children Act 1989 says so.",
        "It has been in force since 2015.",
        "UK GDPR allows it.",
        "It is an offence to hide it.",
        "You must tell the court.",
        "A legal duty to share was due.",
    ],
)
def test_such_a_sentence_needs_a_source(sentence: str) -> None:
    (text,) = page_texts(Document("a.md", "a", sentence))
    assert len(list(in_need(text))) == 1


@pytest.mark.parametrize("sentence", ["You must ring back.", "Ring 999.", "It takes 15 minutes.", "Act now."])
def test_such_a_sentence_needs_none(sentence: str) -> None:
    (text,) = page_texts(Document("a.md", "a", sentence))
    assert list(in_need(text)) == []
