"""What scenarios can cite on this very site: the pages under docs/ and their explicit `{#anchors}`.

Read from the Markdown itself, with the site's own extensions, so that `scenario-quiz check` needs no site builder.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from scenario_quiz.documentation.dialect import USUAL, Dialect
from scenario_quiz.documentation.front_matter import Front, front_of, without_front
from scenario_quiz.documentation.headings import headings_in
from scenario_quiz.files.ordinary import text_in
from scenario_quiz.findings.codes import CODES
from scenario_quiz.organisation.markers import details_in
from scenario_quiz.project import pages_below
from scenario_quiz.registers.loading import Registers
from scenario_quiz.words import load_words

_FOR_TRAINERS = Front(optional="trainers")
# The pages that the build makes of registers, each with an anchor for every entry.
REGISTER_OF = {"law": "law", "glossary": "glossary", "myths": "misconceptions", "about/sources": "sources"}


@dataclass(frozen=True)
class Page:
    """A page of the site: its name (`significant-harm`), title, and headings by anchor."""

    name: str
    title: str
    anchors: dict[str, str] = field(default_factory=dict)
    front: Front = field(default_factory=Front)
    details: tuple[str, ...] = ()  # what an organisation fills in and the page shows
    source: str = ""  # its file, as authors know it
    is_own: bool = False  # it stands under local/docs/
    lost: frozenset[str] = frozenset()  # anchors of the page in whose place it stands, and not its own

    @property
    def file(self) -> str:
        return f"{self.name}/index.md" if self.name != "." else "index.md"


def pages_in(
    docs: Path, over: Path | None = None, shown: str = "docs", shown_over: str = "", dialect: Dialect = USUAL
) -> dict[str, Page]:
    """Every page under the folder, by name. Hidden folders are not part of the site. A page under `over` is added, or
    stands in place of the same one. `shown` and `shown_over` are the two folders as authors know them, `dialect` is the
    Markdown that the site speaks."""
    pages: dict[str, Page] = {}
    for folder, known in ((docs, shown), (over, shown_over)):
        if folder is None:
            continue
        for file in pages_below(folder, own=folder is over):
            name = file.parent.relative_to(folder).as_posix()
            source = f"{known}/index.md" if name == "." else f"{known}/{name}/index.md"
            page = _page(name, text_in(file), source, folder is over, dialect)
            was = pages.get(name)
            pages[name] = replace(page, lost=frozenset(was.anchors) - page.anchors.keys()) if was else page
    return pages


def generated_pages(registers: Registers) -> dict[str, Page]:
    """The citable pages that the build makes, with an anchor for each entry of the registers that they show."""
    return {
        "scenarios": Page("scenarios", "Practise"),
        "sets": Page("sets", "Practice sets"),
        "trainers/plan": Page("trainers/plan", "Plan a session", front=_FOR_TRAINERS),
        "trainers/for-whom": Page("trainers/for-whom", "Which stories for whom", front=_FOR_TRAINERS),
        "learning-record": Page("learning-record", "Record of learning"),
        "law": Page("law", "Law", {id_: law.name for id_, law in registers.law.items()}),
        "glossary": Page("glossary", "Glossary", {id_: term.term for id_, term in registers.glossary.items()}),
        "myths": Page("myths", "Myths and facts", {id_: one.belief for id_, one in registers.misconceptions.items()}),
        "about/sources": Page("about/sources", "Sources", {id_: one.title for id_, one in registers.sources.items()}),
        "about/review": Page("about/review", "Review dates"),
        "about/your-organisation": Page("about/your-organisation", load_words()["own_title"]),
        "about/coverage": Page("about/coverage", "What the stories cover"),
        "authors/words": Page("authors/words", load_words()["choose"]["title"]),
        "authors/codes": Page("authors/codes", "What the checks say", dict.fromkeys(CODES, "")),
    }


def _page(name: str, markdown: str, source: str, is_own: bool, dialect: Dialect) -> Page:
    headings = headings_in(without_front(markdown), dialect)
    first = next((heading.text for heading in headings if heading.level == 1), name)
    front = front_of(markdown)
    anchors = {heading.anchor: heading.text for heading in headings if heading.anchor}
    return Page(name, front.title or first, anchors, front, details_in(markdown), source, is_own)
