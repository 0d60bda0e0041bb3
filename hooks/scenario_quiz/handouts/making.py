"""Every handout of a project, made or taken from those made before.

A PDF is kept under a hash of all that it is made of, so one that has not changed is not made again.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from scenario_quiz.bank import Bank
from scenario_quiz.documentation.document import Document, on_site
from scenario_quiz.fonts.drawings import printable_drawing
from scenario_quiz.handouts import printing, slides
from scenario_quiz.handouts.catalogue_csv import catalogue_csv
from scenario_quiz.handouts.documents import HandoutSource, document, title_of
from scenario_quiz.handouts.shapes import cut_out, shapes_in
from scenario_quiz.pages.handout_places import CATALOGUE, PAGES, Handout, Shelf, earlier_places, handouts_of, unwanted
from scenario_quiz.progress import Tell, untold
from scenario_quiz.project import Project

KEPT = ".handouts"  # the folder, in the project's own, that git leaves alone


def without_handouts(bank: Bank, *why_not: str) -> Shelf:
    """The shelf of a build that makes no PDF and no slides. The sheet of the catalogue needs no package."""
    if unwanted(bank):
        return Shelf(why_not=("organisation.yml leaves them out, under features.",))
    return Shelf({CATALOGUE: catalogue_csv(bank)}, why_not=why_not)


def make_handouts(bank: Bank, project: Project, tell: Tell = untold) -> Shelf:
    """Make every handout that can be made here. `tell` is told how many there are, and after each how many are done.

    Raises `printing.PrintError` for those that cannot be printed as they should, all of them.
    """
    source = HandoutSource(bank, tuple(_pages(bank)))
    no_pdf, no_slides = printing.why_not(), slides.why_not()
    shelf = without_handouts(bank)
    titles: dict[Handout, str] = {}
    remarks: list[str] = []
    troubles: list[str] = []
    press = _Press(source, project)
    possible = [one for one in handouts_of(bank) if not (no_slides if one.kind == "slides" else no_pdf)]
    tell(0, len(possible))
    for done, handout in enumerate(possible, 1):
        if handout.kind == "slides":
            shelf.files[handout.place] = slides.slides(source.set_(handout.of), source)
            remarks += slides.too_long(source.set_(handout.of), source)
        else:
            try:
                shelf.files[handout.place] = press.pdf(handout)
            except printing.PrintError as trouble:
                troubles.append(f"{handout.place}: {trouble}")
        titles[handout] = title_of(handout, source)
        tell(done, len(possible))
    if troubles:
        raise printing.PrintError("\n".join(troubles))
    shelf.files.update((old, shelf.files[now]) for old, now in earlier_places(bank) if now in shelf.files)
    return Shelf(shelf.files, titles, (*shelf.why_not, *filter(None, (no_pdf, no_slides))), tuple(remarks), press.made)


def _pages(bank: Bank) -> Iterator[Document]:
    documents = on_site(bank.documents)
    return (documents[name] for name in PAGES.values() if name in documents)


class _Press:
    """Gives the PDF of a handout: the one kept, or a new one. It is only set up once there is one to make."""

    def __init__(self, source: HandoutSource, project: Project) -> None:
        self._source, self._project = source, project
        self._printer: printing.Printer | None = None
        self.made = 0

    def pdf(self, handout: Handout) -> bytes:
        html = document(handout, self._source)
        file = self._project.root / KEPT / f"{self._key(handout, html)}.pdf"
        kept = file.read_bytes() if file.is_file() else b""
        if kept.startswith(b"%PDF-") and kept.rstrip().endswith(b"%%EOF"):
            return kept
        self._printer = self._printer or printing.Printer()
        written = self._printer.pdf(html, self._pictures(handout))
        self.made += 1
        _keep(file, written)
        return written

    def _key(self, handout: Handout, html: str) -> str:
        """A hash of all that the PDF is made of: its text, its pictures, and what makes it."""
        key = hashlib.sha256(f"{printing.maker()}\n{html}".encode())
        for picture in self._pictures(handout).values():
            key.update(picture)
        return key.hexdigest()

    def _pictures(self, handout: Handout) -> dict[str, bytes]:
        """The pictures of its scenarios by the names that authors give them, or a page's shapes."""
        if handout.kind == "page":
            files = self._project.docs_files()
            shapes = shapes_in(handout.of, self._source.page(handout.of).markdown)
            cut = {name: cut_out(files[place].read_bytes(), view) for name, place, view in shapes if place in files}
            return {name: printable_drawing(drawing) for name, drawing in cut.items()}
        pictures = self._source.bank.pictures
        scenarios = self._source.scenarios_of(handout)
        found = {one.figure.file: pictures[one.id].read_bytes() for one in scenarios if one.figure}
        return {name: printable_drawing(one) if name.lower().endswith(".svg") else one for name, one in found.items()}


def _keep(file: Path, content: bytes) -> None:
    """Write a file whole or not at all: another build may read it meanwhile. Where nothing can be kept, go without."""
    try:
        file.parent.mkdir(exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent)
        with os.fdopen(handle, "wb") as out:
            out.write(content)
        Path(name).replace(file)
    except OSError:
        return
