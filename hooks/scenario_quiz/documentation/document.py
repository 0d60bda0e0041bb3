"""A page of the documentation as its author wrote it, read once and parsed once.

Whatever looks at such a page asks here, so that front matter, headings, links and markers are each found in one way.
What the build fills in comes later: see `pages.site.finished_page`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from scenario_quiz.addresses import page_file
from scenario_quiz.documentation import law_markers as law
from scenario_quiz.documentation import running_text, trainer_markers
from scenario_quiz.documentation.dialect import USUAL, Dialect
from scenario_quiz.documentation.front_matter import Front, front_in, read_front, without_front
from scenario_quiz.documentation.headings import Heading, headings_in
from scenario_quiz.documentation.links import DocLink, links_in
from scenario_quiz.files.ordinary import content_of
from scenario_quiz.findings import Place
from scenario_quiz.organisation.markers import details_in
from scenario_quiz.project import Project
from scenario_quiz.reading import MappingNode, Reading


@dataclass(frozen=True)
class Document:
    """One page: its path as authors know it, the name of the page that it makes (`guidance/a-page`, `.` for the front
    page), its text with plain line ends, and the Markdown that its site speaks."""

    path: str
    name: str
    markdown: str
    dialect: Dialect = USUAL
    is_own: bool = False  # it stands under local/docs/
    is_utf8: bool = True  # else what cannot be read is replaced in the text

    @property
    def place(self) -> str:
        """Where the page stands under the documentation folder."""
        return page_file(self.name)

    @cached_property
    def front_tree(self) -> Reading:
        """The front matter as a tree, empty where the site builder sees none, with what is wrong with its form."""
        return read_front(self.path, self.markdown)

    @property
    def front_names(self) -> MappingNode | None:
        """The names of the front matter, or None where it holds none."""
        root = self.front_tree.root
        return root if isinstance(root, MappingNode) else None

    @cached_property
    def front(self) -> Front:
        """What the front matter says."""
        return front_in(self.front_tree.root)

    def place_in_front(self, name: str) -> Place:
        """Where a value of the front matter stands."""
        node = self.front_names.get(name) if self.front_names else None
        return node.place if node else Place()

    @cached_property
    def body(self) -> str:
        """The Markdown with empty lines in place of its front matter, so that every line keeps its number."""
        return without_front(self.markdown)

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """The headings, in order, as Python-Markdown makes them."""
        return headings_in(self.body, self.dialect)

    @cached_property
    def anchors(self) -> dict[str, str]:
        """The words of each heading that has an anchor of its own, by the anchor."""
        return {heading.anchor: heading.text for heading in self.headings if heading.anchor}

    @property
    def title(self) -> str:
        """What the front matter or else the first heading calls the page."""
        first = next((heading.text for heading in self.headings if heading.level == 1), self.name)
        return self.front.title or first

    @cached_property
    def without_code(self) -> str:
        """The Markdown, character for character, with all code blotted out."""
        return running_text.without_code(self.markdown)

    @cached_property
    def links(self) -> tuple[DocLink, ...]:
        """The links to pages of this site, in order. Code is left out."""
        return tuple(links_in(self.without_code, self.name))

    @cached_property
    def law_markers(self) -> tuple[tuple[str, int, int], ...]:
        """Each marker of the law: the id that it names, where it starts and where it ends."""
        return tuple(law.law_markers(self.without_code))

    @cached_property
    def marked_law(self) -> frozenset[str]:
        """The ids of the entries of the law whose status the page shows."""
        return frozenset(id_ for id_, _, _ in self.law_markers)

    @cached_property
    def stories_of_sessions(self) -> tuple[tuple[str, Place], ...]:
        """Every id that the page's sessions name, and where it stands."""
        return tuple(trainer_markers.stories_of_sessions(self.without_code))

    @cached_property
    def details(self) -> tuple[str, ...]:
        """The details of an organisation that the page shows, each once."""
        return details_in(self.markdown)


def read_document(project: Project, file: Path, dialect: Dialect = USUAL) -> Document:
    """The document of a file of the project. One that cannot be opened is empty: the check of files tells why."""
    own = project.is_local(file)
    folder = file.parent.relative_to(project.local_docs if own else project.docs).as_posix()
    data = content_of(file) or b""
    try:
        text, is_utf8 = data.decode("utf-8-sig"), True
    except UnicodeDecodeError:
        text, is_utf8 = data.decode("utf-8-sig", errors="replace"), False
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Document(project.shown(file), folder, text, dialect, own, is_utf8)


def read_documents(project: Project, dialect: Dialect = USUAL) -> tuple[Document, ...]:
    """Every page of the documentation: this site's first, then an organisation's own."""
    return tuple(read_document(project, file, dialect) for file in project.files("page"))


def on_site(documents: Iterable[Document]) -> dict[str, Document]:
    """The documents that become pages, by name: an organisation's own stands in place of the same page of ours."""
    return {document.name: document for document in documents}
