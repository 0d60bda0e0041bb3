"""Drawings of stories that the printer cannot draw. They are tried where WeasyPrint is installed, as a build would."""

from __future__ import annotations

from collections.abc import Iterator

from scenario_quiz.bank.story_file import BROKEN_PICTURE
from scenario_quiz.findings import Finding, Place
from scenario_quiz.fonts.drawings import printable_drawing
from scenario_quiz.foreseen.files_to_come import Site
from scenario_quiz.handouts.printing import Printer, PrintError, why_not
from scenario_quiz.pages.handout_places import unwanted
from scenario_quiz.project import scenario_source
from scenario_quiz.reading import MappingNode, read

_SHEET = '<!DOCTYPE html><html lang="en-GB"><title>A picture</title><img src="figure:{name}" alt="A picture">'


def check_drawings(site: Site) -> Iterator[Finding]:
    """Findings on the pictures of published stories, each by itself."""
    stories = [story for story in site.bank.published if story.figure]
    if not stories or unwanted(site.bank) or why_not():
        return
    printer = Printer()
    for story in stories:
        name = story.figure.file if story.figure else ""
        picture = site.bank.pictures[story.id].read_bytes()
        safe = f"picture.{name.rpartition('.')[2].lower()}"  # its kind is told by its ending
        drawing = printable_drawing(picture) if name.lower().endswith(".svg") else picture
        try:
            printer.pdf(_SHEET.format(name=safe), {safe: drawing})
        except PrintError as trouble:
            path = scenario_source(story.id)
            help_ = "Save it anew as a plain picture, or as a .png."
            yield Finding(path, _place(site, path), BROKEN_PICTURE, f"no handout can show '{name}': {trouble}", help_)


def _place(site: Site, path: str) -> Place:
    root = read(path, (site.project.root / path).read_bytes()).root
    figure = root.get("figure") if isinstance(root, MappingNode) else None
    file = figure.get("file") if isinstance(figure, MappingNode) else None
    return file.place if file else Place()
