"""Every handout of a project, made or taken from those made before.

A PDF is kept under a hash of all that it is made of, so one that has not changed is not made again.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from scenario_quiz.bank import Bank
from scenario_quiz.documentation.document import Document, on_site
from scenario_quiz.fonts.drawings import printable_drawing
from scenario_quiz.handouts import printing, slides
from scenario_quiz.handouts.catalogue_csv import catalogue_csv
from scenario_quiz.handouts.documents import HandoutSource, document, title_of
from scenario_quiz.handouts.presses import Presses
from scenario_quiz.handouts.shapes import cut_out, shapes_in
from scenario_quiz.pages.handout_places import CATALOGUE, PAGES, Handout, Shelf, earlier_places, handouts_of, unwanted
from scenario_quiz.progress import Tell, untold
from scenario_quiz.project import Project

KEPT = ".handouts"  # the folder, in the project's own, that git leaves alone
_SUM = hashlib.sha256().digest_size  # bytes behind each PDF there, by which it is known to be whole


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
    possible = [one for one in handouts_of(bank) if not (no_slides if one.kind == "slides" else no_pdf)]
    files: dict[str, bytes] = {}
    troubles: dict[str, printing.PrintError] = {}
    remarks: list[str] = []
    anew: dict[str, Path] = {}
    tell(0, len(possible))
    with Presses() as presses:
        for handout in possible:
            if handout.kind == "slides":
                files[handout.place] = slides.slides(source.set_(handout.of), source)
                remarks += slides.too_long(source.set_(handout.of), source)
            else:
                html, pictures = document(handout, source), _pictures(handout, source, project)
                file = project.root / KEPT / f"{_key(html, pictures)}.pdf"
                kept = _kept(file)
                if kept:
                    files[handout.place] = kept
                else:
                    anew[handout.place] = file
                    presses.take(handout.place, html, pictures)
            tell(len(files) + presses.ready(), len(possible))
        for place, printed in presses.printed():
            if isinstance(printed, printing.PrintError):
                troubles[place] = printed
            else:
                files[place] = printed
                _keep(anew[place], printed)
            tell(len(files) + len(troubles) + presses.ready(), len(possible))
    if troubles:
        told = (f"{one.place}: {troubles[one.place]}" for one in possible if one.place in troubles)
        raise printing.PrintError("\n".join(told))
    shelf = without_handouts(bank)
    shelf.files.update((one.place, files[one.place]) for one in possible)
    shelf.files.update((old, shelf.files[now]) for old, now in earlier_places(bank) if now in shelf.files)
    titles = {one: title_of(one, source) for one in possible}
    return Shelf(shelf.files, titles, (*shelf.why_not, *filter(None, (no_pdf, no_slides))), tuple(remarks), len(anew))


def _pages(bank: Bank) -> Iterator[Document]:
    documents = on_site(bank.documents)
    return (documents[name] for name in PAGES.values() if name in documents)


def _key(html: str, pictures: Mapping[str, bytes]) -> str:
    """A hash of all that the PDF is made of: its text, its pictures, and what makes it."""
    key = hashlib.sha256(f"{printing.maker()}\n{html}".encode())
    for picture in pictures.values():
        key.update(picture)
    return key.hexdigest()


def _pictures(handout: Handout, source: HandoutSource, project: Project) -> dict[str, bytes]:
    """The pictures of its scenarios by the names that authors give them, or a page's shapes."""
    if handout.kind == "page":
        files = project.docs_files()
        shapes = shapes_in(handout.of, source.page(handout.of).markdown)
        cut = {name: cut_out(files[place].read_bytes(), view) for name, place, view in shapes if place in files}
        return {name: printable_drawing(drawing) for name, drawing in cut.items()}
    pictures = source.bank.pictures
    found = {one.figure.file: pictures[one.id].read_bytes() for one in source.scenarios_of(handout) if one.figure}
    return {name: printable_drawing(one) if name.lower().endswith(".svg") else one for name, one in found.items()}


def _kept(file: Path) -> bytes:
    """The PDF that was kept here, or nothing where there is none as it was written."""
    try:
        kept = file.read_bytes()
    except OSError:
        return b""
    content, sum_ = kept[:-_SUM], kept[-_SUM:]
    return content if hashlib.sha256(content).digest() == sum_ else b""


def _keep(file: Path, content: bytes) -> None:
    """Write a file whole or not at all: another build may read it meanwhile. Where nothing can be kept, go without."""
    try:
        file.parent.mkdir(exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent)
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(content + hashlib.sha256(content).digest())
            Path(name).replace(file)
        finally:
            Path(name).unlink(missing_ok=True)  # as after Ctrl+C or on a full disk
    except OSError:
        return
