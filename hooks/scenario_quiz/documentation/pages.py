"""What scenarios can cite on this very site: the pages under docs/ and their explicit `{#anchors}`.

Read from the Markdown itself, with the site's own extensions, so that `scenario-quiz check` needs no site builder.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from scenario_quiz.addresses import page_file
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.front_matter import Front
from scenario_quiz.findings.codes import CODES
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
        return page_file(self.name)


def pages_of(documents: Iterable[Document]) -> dict[str, Page]:
    """The pages that documents become, by name. An organisation's own, which comes later, is added, or stands in place
    of the same one."""
    pages: dict[str, Page] = {}
    for document in documents:
        was = pages.get(document.name)
        lost = frozenset(was.anchors) - document.anchors.keys() if was else frozenset()
        pages[document.name] = Page(
            document.name,
            document.title,
            document.anchors,
            document.front,
            document.details,
            document.path,
            document.is_own,
            lost,
        )
    return pages


def generated_pages(registers: Registers) -> dict[str, Page]:
    """The citable pages that the build makes, with an anchor for each entry of the registers that they show."""
    return {
        "scenarios": Page("scenarios", "Practise"),
        "sets": Page("sets", "Practice sets"),
        "trainers/plan": Page("trainers/plan", "Plan a session", front=_FOR_TRAINERS),
        "trainers/for-whom": Page("trainers/for-whom", "Which stories for which role", front=_FOR_TRAINERS),
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
