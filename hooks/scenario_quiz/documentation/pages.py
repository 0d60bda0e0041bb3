"""What scenarios can cite on this very site: the pages under docs/ and their explicit `{#anchors}`.

Read from the Markdown itself, with the site's own extensions, so that `scenario-quiz check` needs no site builder.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from scenario_quiz.addresses import page_file
from scenario_quiz.documentation import made
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.front_matter import Front
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.model import Review

# The registers that pages show, by the name of the page.
REGISTER_OF = {page.name: page.register for page in made.PAGES if page.register}


@dataclass(frozen=True)
class Page:
    """A page of the site: its name (`guidance/a-page`), title, and headings by anchor."""

    name: str
    title: str
    anchors: dict[str, str] = field(default_factory=dict)
    front: Front = field(default_factory=Front)
    details: tuple[str, ...] = ()  # what an organisation fills in and the page shows
    source: str = ""  # its file, as authors know it
    is_own: bool = False  # it stands under local/docs/
    reviews: tuple[Review, ...] = ()  # the earliest first
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
            document.front.reviews,
            lost,
        )
    return pages


def generated_pages(registers: Registers) -> dict[str, Page]:
    """The citable pages that the build makes, with an anchor for each entry of the registers that they show."""
    return {
        page.name: Page(
            page.name, page.title(registers.words), page.anchors(registers), Front(optional=page.feature or "")
        )
        for page in made.PAGES
    }
