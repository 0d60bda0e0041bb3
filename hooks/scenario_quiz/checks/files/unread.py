"""What looks meant and is read by nothing, and what is published and used by nothing: each such file is named.

Reading goes by the list in `places`. Whatever else lies in the three folders is told here, with where it has to stand.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from scenario_quiz.checks.files.as_files import UNREADABLE_FILE
from scenario_quiz.checks.files.inventory import Inventory
from scenario_quiz.checks.files.meant import (
    folder_meant,
    is_among_registers,
    is_organisation,
    is_own,
    is_reviews,
    looks_like_html,
    picture_meant,
    place_meant,
    register_meant,
)
from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.places import (
    LISTS,
    ORGANISATION,
    PAGE,
    QUIZZES,
    REGISTERS,
    THEME,
    is_live,
    is_page_like,
    is_yaml_like,
)

UNREAD_FILE = Code(
    "unread-file",
    "error",
    "Nothing reads a file that looks meant.",
    "Rename or move it, as the help says.",
    on_file=True,
)
UNUSED_FILE = Code(
    "unused-file", "warning", "Nothing reads a file, or nothing links to it.", "Link to it, or delete it.", on_file=True
)
LIVE_FILE = Code(
    "live-file",
    "error",
    "A file would be a page of its own, with its scripts.",
    "Write it as an index.md.",
    on_file=True,
)

# Endings that say what a file is. Of any other, what stands in it decides.
_SAYS_WHAT_IT_IS = re.compile(
    r".*\.(?:css|js|json|map|webmanifest|pdf|svg|png|jpe?g|webp|gif|avif|ico|mp[34]|webm|wav|ogg|m4a|vtt|srt|csv|docx?"
    r"|xlsx?|pptx?|od[tsp]|zip|ics|woff2?|[to]tf)",
    re.I,
)


@dataclass(frozen=True)
class Unread:
    """Findings on files in the folders of a project that nothing reads or uses.

    `told` are files with a finding that says more, and `made` the names of the pages that the build makes.
    """

    inventory: Inventory
    told: Collection[str] = ()
    made: Collection[str] = ()

    def findings(self) -> Iterator[Finding]:
        """A finding for each file that looks meant, and for each that nothing uses."""
        for place in self.inventory.folders_like_files:
            message = "this is a folder, and its name is that of a file"
            yield Finding(place, Place(), UNREADABLE_FILE, message, "Rename it, and move what is in it.")
        for place in self.inventory.places:
            finding = None if place in self.told else self._finding(place)
            if finding:
                yield finding

    def how(self, place: str, better: str) -> str:
        """What to do, so that a file stands at a better place."""
        taken = self._taken(better)
        if taken:
            return taken
        if PurePosixPath(place).parent == PurePosixPath(better).parent:
            return f"Rename it to {better}"
        return f"Write it as {better}" if is_page_like(better) else f"Move it to {better}"

    def _taken(self, better: str) -> str | None:
        """What to do where a place is taken, or None where it is free."""
        if is_page_like(better) and PurePosixPath(self.inventory.on_site(better)).parent.as_posix() in self.made:
            return "The build makes this page itself. Delete the file, or give its folder another name."
        if better in self.inventory.there:
            return f"{better} is there already. Keep one of the two, and delete the other."
        return None

    def _finding(self, place: str) -> Finding | None:
        form = self.inventory.form(place)
        if form is None:
            return None if self.inventory.ignored(place) else self._without_form(place)
        if form.kind != "asset":
            return None
        if self._is_page_by_content(place):
            return self._live(place)
        return self._unused(place) if self.inventory.is_unused(place) and not self.inventory.ignored(place) else None

    def _without_form(self, place: str) -> Finding | None:
        name, project = PurePosixPath(place).name, self.inventory.project
        if project.is_of_plugin(project.root / place):
            return None
        help_ = _no_place_for(place, project.docs_folder)
        if help_:
            return unread(place, help_)
        if self.inventory.in_docs(place) and is_live(name):
            return self._live(place)
        better = folder_meant(place, project.docs_folder)
        if not better and not self._is_note(place):
            better = place_meant(place, project.docs_folder, self.inventory.head(place))
        if better:
            return unread(place, self.how(place, better))
        better = picture_meant(place)
        help_ = self.how(place, better) if better else f"Move it out of {place.split('/')[0]}/, or delete it."
        return _unused(place, "nothing reads this file", help_)

    def _unused(self, place: str) -> Finding:
        """On a file that is published. One that reads like a page or a story was meant to be read as that."""
        if not _SAYS_WHAT_IT_IS.fullmatch(place) and not self._is_note(place):
            better = place_meant(place, self.inventory.project.docs_folder, self.inventory.head(place))
            if better and better != ORGANISATION:
                return unread(place, self.how(place, better))
        return unused(place, "It would be published all the same. Link to it from a page, or delete it.")

    def _live(self, place: str) -> Finding:
        message = "browsers would open this file as a page of its own, with its scripts"
        path = PurePosixPath(place)
        stem = path.name.partition(".")[0]
        page = path.with_name(PAGE) if stem.casefold() == "index" else path.with_name(stem) / PAGE
        help_ = self._taken(page.as_posix()) or f"Write its words as {page}, or link to it elsewhere."
        return Finding(place, Place(), LIVE_FILE, message, help_)

    def _is_page_by_content(self, place: str) -> bool:
        """Whether browsers that go by what stands in a file would open it as a page: from a folder they do."""
        told_by_name = _SAYS_WHAT_IT_IS.fullmatch(place) or place.lower().endswith(".txt")
        return not told_by_name and looks_like_html(self.inventory.head(place))

    def _is_note(self, place: str) -> bool:
        """Whether a file is a note to those who look after the folder, and no page: outside the documentation."""
        name, _, _ = PurePosixPath(place).name.casefold().partition(".")
        return name in ("readme", "license", "licence") and not self.inventory.in_docs(place)


def unused_pictures(inventory: Inventory, named: Collection[str], told: Collection[str] = ()) -> Iterator[Finding]:
    """Findings on pictures in folders of pictures that no story names. `named` are their paths as authors know them."""
    for file in inventory.project.files("figure"):
        place = inventory.project.shown(file)
        if place not in named and place not in told and not inventory.ignored(place):
            yield unused(place, "Name it under figure: in a story, or delete it.")


def lost_registers(inventory: Inventory) -> set[str]:
    """The registers of this site that are not there under their name, while something was meant to be one of them. An
    entry that is missing there is no mistake of whoever names it."""
    wrong = {register_meant(place) for place in inventory.places if inventory.form(place) is None}
    there = {place for place in inventory.places if place.startswith(f"{QUIZZES}/registers/")}
    folders = {PurePosixPath(place).stem for place in inventory.folders_like_files if is_among_registers(place)}
    known = (*REGISTERS, *LISTS)
    return {name for name in known if f"{QUIZZES}/registers/{name}.yml" not in there and name in wrong | folders}


def unread(place: str, help_: str) -> Finding:
    """The finding on a file that looks meant and that nothing reads."""
    return Finding(place, Place(), UNREAD_FILE, "nothing reads this file", help_)


def unused(place: str, help_: str) -> Finding:
    """The finding on a file that is there for readers and that nothing leads to."""
    return _unused(place, "nothing uses this file", help_)


def _unused(place: str, message: str, help_: str) -> Finding:
    return Finding(place, Place(), UNUSED_FILE, message, help_)


def _no_place_for(place: str, docs: str) -> str | None:
    """What to do with a file that no better place is known for, though it looks meant."""
    name = PurePosixPath(place).name
    if place.startswith(f"{docs}/templates/"):
        return f"The site builder leaves out {docs}/templates/. Give the folder another name."
    if place.startswith(f"{docs}/{THEME}/"):
        return "The theme reads templates here, and they end in .html. Rename it, or move it."
    if not is_yaml_like(name):
        return None
    if is_among_registers(place) and not register_meant(place) and not is_organisation(name) and not is_reviews(name):
        registers = REGISTERS if is_own(place) else (*REGISTERS, *LISTS)
        known = ", ".join(f"{register}.yml" for register in registers)
        return f"Registers are {known}. Rename it to one of them, or move it."
    return None
