"""Every text of a project that readers meet: pages, scenarios, sets, registers, words of the interface."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.front_matter import split_front
from scenario_quiz.files.ordinary import content_of, text_in
from scenario_quiz.findings import Place
from scenario_quiz.guides.form import Guide
from scenario_quiz.places import LISTS, FileKind
from scenario_quiz.plain.markdown import Kind, blocks_in
from scenario_quiz.plain.places_in_texts import place_in, place_in_source
from scenario_quiz.project import Project
from scenario_quiz.reading import MappingNode, Node, ScalarNode, SequenceNode, read
from scenario_quiz.scenarios.draft import TEXTS
from scenario_quiz.scenarios.set_model import ScenarioSet
from scenario_quiz.schema.text_names import names_of_texts
from scenario_quiz.words import ENGLISH, word_files

Role = Literal["page", "option", "reason", "text"]

# What readers see of a register's entry. Names of documents and what staff type are as others write them.
_REGISTERS = {
    "ideas": ("name", "says"),
    "misconceptions": ("belief", "truth"),
    "problems": ("shown",),
    "sources": ("seen", "note"),
    "law": ("name", "binds", "says", "status_note", "check"),
    "glossary": ("means", "say_instead"),
    "contacts": ("what",),
    **dict.fromkeys(LISTS, ("name",)),
    "routes": ("name", "placeholder"),
}
_SCENARIO = TEXTS - {"author", "owner", "by"}  # roles, as people call themselves
_SET = names_of_texts(ScenarioSet)
_GUIDE = names_of_texts(Guide) - {"owner", "by", "texts"}
_FRONT = ("title", "description")
# The forms of file that have texts for readers.
WITH_TEXTS: tuple[FileKind, ...] = ("page", "template", "scenario", "set", "guide", "register")
_MOST = 20_000  # characters; no field may be as long, and `check` says so


@dataclass(frozen=True)
class Text:
    """A block of running text in a file. `role` says which lengths it must keep; `name` is what it stands under."""

    path: str
    name: str
    role: Role
    kind: Kind
    text: str
    place: Callable[[int, int], Place]  # where so many characters from a start stand in the file
    first: bool = True  # of the blocks that one author's field is made of
    field: str = ""  # the whole field that this is the first block of


def texts_of(project: Project, documents: Iterable[Document]) -> Iterator[Text]:
    """Every text, file by file. `documents` are all pages of the project."""
    # Pages in place of which an organisation's own stand are read too: exceptions to the rules name them.
    for document in documents:
        yield from page_texts(document)
    for file in project.files("template"):
        if file.suffix == ".html":
            yield from markdown_texts(project.shown(file), text_in(file))
    for file in project.scenario_files():
        yield from yaml_texts(project.shown(file), _bytes(file), _SCENARIO)
    for file in project.set_files():
        yield from yaml_texts(project.shown(file), _bytes(file), _SET)
    for file in project.guide_files():
        yield from yaml_texts(project.shown(file), _bytes(file), _GUIDE)
    for file in project.files("register"):
        yield from yaml_texts(project.shown(file), _bytes(file), _REGISTERS[file.stem])
    for file in interface_words(project):
        yield from yaml_texts(project.shown(file), _bytes(file), None)


def interface_words(project: Project) -> Iterator[Path]:
    """The files of the interface's English words, where they stand in the project."""
    for file in word_files(ENGLISH):
        own = Path(str(file))
        if own.is_relative_to(project.root):
            yield own


def page_texts(document: Document) -> Iterator[Text]:
    """The texts of a page: title and description of its front matter, then its blocks."""
    front = split_front(document.markdown)[0]
    if front:
        # Its first line is a second document for the reader; an empty one keeps the lines where they are.
        yield from yaml_texts(document.path, front.replace("---", "", 1).encode(), _FRONT)
    yield from markdown_texts(document.path, document.body)


def markdown_texts(path: str, markdown: str) -> Iterator[Text]:
    """The blocks of Markdown or of a template."""
    for block in blocks_in(markdown):
        place = place_in(markdown, block.at)
        yield Text(path, "", "page", block.kind, block.text, place)


def yaml_texts(path: str, data: bytes, names: Collection[str] | None) -> Iterator[Text]:
    """The texts that stand under these names in a YAML file; under any name where there are none given."""
    reading = read(path, data)
    if reading.root is None:
        return
    for way, scalar in _scalars(reading.root, ()):
        if scalar.is_null or len(scalar.value) > _MOST or (names is not None and way[-1] not in names):
            continue
        for number, block in enumerate(blocks_in(scalar.value)):
            place = place_in_source(scalar, reading.lines, block.at)
            yield Text(path, way[-1], _role(way), block.kind, block.text, place, number == 0, scalar.value)


def _role(way: tuple[str, ...]) -> Role:
    if "questions" not in way:
        return "text"
    if way[-1] == "text":
        return "option"
    return "reason" if way[-1] in ("why", "explain") else "text"


def _scalars(node: Node, way: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], ScalarNode]]:
    """Every text of a tree, with the names that lead to it. The reader keeps trees shallow."""
    if isinstance(node, ScalarNode):
        if way:
            yield way, node
    elif isinstance(node, SequenceNode):
        for item in node.items:
            yield from _scalars(item, way)
    elif isinstance(node, MappingNode):
        for name, value in node.entries.items():
            yield from _scalars(value, (*way, name))


def _bytes(file: Path) -> bytes:
    """What a file holds. One that cannot be read has a finding of `scenario-quiz check`."""
    return content_of(file) or b""
