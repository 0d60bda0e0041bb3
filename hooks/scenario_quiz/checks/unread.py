"""What looks meant and is read by nothing, and what is published and used by nothing: each such file is named.

Reading goes by the list in `places`. Whatever else lies in the three folders, or is nearly right beside them, is told
here with where it has to stand.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from scenario_quiz.checks.meant import (
    folder_meant,
    is_among_registers,
    is_near,
    is_organisation,
    is_settings,
    looks_like_html,
    picture_meant,
    place_meant,
    register_meant,
)
from scenario_quiz.checks.usage import on_site, used_assets
from scenario_quiz.findings import Finding, Place
from scenario_quiz.left_alone import Ignored, is_left_alone
from scenario_quiz.near import nearest
from scenario_quiz.ordinary import files_below, folders_below
from scenario_quiz.places import (
    LOCAL_DOCS,
    ORGANISATION,
    PAGE,
    PAGE_ENDINGS,
    PICTURE_ENDINGS,
    QUIZZES,
    REGISTERS,
    SETTINGS,
    THEME,
    form_of,
    is_live,
    is_made,
    is_page_like,
    is_yaml_like,
    top_folders,
)
from scenario_quiz.project import Project, passed_over

_HEAD = 4096  # bytes of a file that say what it looks like
_FILE_ENDINGS = (".yml", ".yaml", *PAGE_ENDINGS)
# Endings that say what a file is. Of any other, what stands in it decides.
_SAYS_WHAT_IT_IS = re.compile(
    r".*\.(?:css|js|json|map|webmanifest|pdf|svg|png|jpe?g|webp|gif|avif|ico|mp[34]|webm|wav|ogg|m4a|vtt|srt|csv|docx?"
    r"|xlsx?|pptx?|od[tsp]|zip|ics|woff2?|[to]tf)",
    re.I,
)


@dataclass(frozen=True)
class Unread:
    """The files of a project that nothing reads or uses. `told` are files that have a finding which says more."""

    project: Project
    told: Collection[str] = ()

    def findings(self) -> Iterator[Finding]:
        """A finding for each file that looks meant, and for each that nothing uses."""
        yield from self._beside()
        for folder in self.project.folders:
            for path in folders_below(folder, self._is_passed_over):
                if path.name.lower().endswith(_FILE_ENDINGS):
                    message = "this is a folder, and its name is that of a file"
                    help_ = "Rename it, and move what is in it."
                    yield Finding(self.project.shown(path), Place(), "unreadable-file", message, help_)
        for place in self._places:
            finding = None if place in self.told else self._finding(place)
            if finding:
                yield finding

    @cached_property
    def kept_back(self) -> frozenset[str]:
        """The files of the documentation, from the project's folder, that git ignores and nothing uses: no build
        publishes them."""
        unused = (place for place in self._places if self._is_unused(place))
        return frozenset(place for place in unused if self._ignored(place))

    @cached_property
    def page_like(self) -> dict[str, Path]:
        """The files of the documentation that look like pages and are none, by the place on the site: what stands in
        them is checked all the same, so that everything is told in one run."""
        found = {}
        for place in self._places:
            folder = LOCAL_DOCS if place.startswith(f"{LOCAL_DOCS}/") else self.project.docs_folder
            without = form_of(place, self.project.docs_folder) is None and not self._ignored(place)
            if without and place.startswith(f"{folder}/") and place.lower().endswith(PAGE_ENDINGS):
                found[place[len(folder) + 1 :]] = self.project.root / place
        return found

    def _finding(self, place: str) -> Finding | None:
        form = form_of(place, self.project.docs_folder)
        if form is None:
            return None if self._ignored(place) else self._without_form(place)
        if form.kind != "asset":
            return None
        if self._is_page_by_content(place):
            return _live(place)
        return self._unused(place) if self._is_unused(place) and not self._ignored(place) else None

    def _without_form(self, place: str) -> Finding | None:
        name, docs = PurePosixPath(place).name, self.project.docs_folder
        if self.project.is_of_plugin(self.project.root / place):
            return None
        in_docs = place.startswith((f"{docs}/", f"{LOCAL_DOCS}/"))
        if in_docs and is_live(name):
            return _live(place)
        if place.startswith(f"{docs}/templates/"):
            help_ = f"The site builder leaves out {docs}/templates/. Give the folder another name."
            return _unread(place, help_)
        if nearest(PurePosixPath(place).parent.name, ["guides"]) and is_yaml_like(name):
            return _unread(place, f"This version reads no guides. Take it out of {QUIZZES}/ until a later one does.")
        if is_yaml_like(name) and is_among_registers(place) and not (register_meant(place) or is_organisation(name)):
            known = ", ".join(f"{register}.yml" for register in REGISTERS)
            return _unread(place, f"Registers are {known}. Rename it to one of them, or move it.")
        better = folder_meant(place, docs)
        if not better and not self._is_note(place):
            better = place_meant(place, docs, self._head(place))
        if better:
            return _unread(place, self._how(place, better))
        better = picture_meant(place)
        if better:
            return _unused(place, self._how(place, better), "reads")
        return _unused(place, f"Move it out of {place.split('/')[0]}/, or delete it.", "reads")

    def _unused(self, place: str) -> Finding:
        """On a file that is published. One that reads like a page or a story was meant to be read as that."""
        docs = self.project.docs_folder
        if not _SAYS_WHAT_IT_IS.fullmatch(place) and not self._is_note(place):
            better = place_meant(place, docs, self._head(place))
            if better and better != ORGANISATION:
                return _unread(place, self._how(place, better))
        return _unused(place, "It would be published all the same. Link to it from a page, or delete it.")

    def _how(self, place: str, better: str) -> str:
        """What to do, so that the file stands at a better place."""
        if better in self._there:
            return f"{better} is there already. Keep one of the two, and delete the other."
        if PurePosixPath(place).parent == PurePosixPath(better).parent:
            return f"Rename it to {better}"
        return f"Write it as {better}" if is_page_like(better) else f"Move it to {better}"

    def _beside(self) -> Iterator[Finding]:
        """On files and folders beside the three that were meant to be one of these, or the files beside them."""
        top = [folder.split("/")[0] for folder in top_folders(self.project.docs_folder)]
        names = _names_in(self.project.root)
        for name in names:
            path = self.project.root / name
            if is_left_alone(name) or name in (*top, SETTINGS, ORGANISATION) or self._ignored(name):
                continue
            better = ORGANISATION if is_organisation(name) else SETTINGS if is_settings(name) else None
            if better and not path.is_dir():
                yield _unread(name, self._how(name, better))
            elif path.is_dir() and is_near(name, top):
                yield from self._in_near(path)
        if SETTINGS not in names and not any(map(is_settings, names)) and any(one in names for one in top):
            message, help_ = "the settings of the site builder are not there", "Take the file over from a release."
            yield Finding(SETTINGS, Place(), "unreadable-file", message, help_)

    def _in_near(self, folder: Path) -> Iterator[Finding]:
        for file in files_below(folder, self._is_passed_over):
            place = self.project.shown(file)
            meant = is_yaml_like(file.name) or is_page_like(file.name) or file.suffix.lower() in PICTURE_ENDINGS
            if meant and not self._ignored(place):
                docs = self.project.docs_folder
                better = folder_meant(place, docs) or place_meant(place, docs, self._head(place))
                if better:
                    yield _unread(place, self._how(place, better))

    def _is_unused(self, place: str) -> bool:
        form = form_of(place, self.project.docs_folder)
        if form is None or form.kind != "asset":
            return False
        folder = LOCAL_DOCS if place.startswith(f"{LOCAL_DOCS}/") else self.project.docs_folder
        there = on_site(place[len(folder) + 1 :])
        return there not in self._used and not is_made(there)

    def _is_page_by_content(self, place: str) -> bool:
        """Whether browsers that go by what stands in a file would open it as a page: from a folder they do."""
        told_by_name = _SAYS_WHAT_IT_IS.fullmatch(place) or place.lower().endswith(".txt")
        return not told_by_name and looks_like_html(self._head(place))

    def _is_note(self, place: str) -> bool:
        """Whether a file is a note to those who look after the folder, and no page: outside the documentation."""
        name, _, _ = PurePosixPath(place).name.casefold().partition(".")
        in_docs = place.startswith((f"{self.project.docs_folder}/", f"{LOCAL_DOCS}/"))
        return name in ("readme", "license", "licence") and not in_docs

    def _head(self, place: str) -> str:
        try:
            with (self.project.root / place).open("rb") as content:
                return content.read(_HEAD).replace(b"\0", b"").decode("utf-8-sig", errors="replace")
        except OSError:
            return ""

    def _is_passed_over(self, path: Path) -> bool:
        """Hidden folders, too, but for that of the theme: `checks.files` names them."""
        hidden = path.name.startswith(".") and not path.is_relative_to(self.project.docs / THEME)
        return passed_over(path) or hidden

    @cached_property
    def _places(self) -> tuple[str, ...]:
        found = (file for one in self.project.folders for file in files_below(one, self._is_passed_over))
        return tuple(dict.fromkeys(self.project.shown(file) for file in found))

    @cached_property
    def _there(self) -> frozenset[str]:
        return frozenset({*self._places, *_names_in(self.project.root)})

    @cached_property
    def _used(self) -> frozenset[str]:
        return used_assets(self.project)

    @cached_property
    def _ignored(self) -> Ignored:
        return self.project.ignored()


def unused_pictures(project: Project, named: Collection[str], told: Collection[str] = ()) -> Iterator[Finding]:
    """Findings on pictures in folders of pictures that no story names. `named` are their paths as authors know them."""
    ignored = project.ignored()
    for file in project.files("figure"):
        place = project.shown(file)
        if place not in named and place not in told and not ignored(place):
            yield _unused(place, "Name it under figure: in a story, or delete it.")


def _names_in(folder: Path) -> list[str]:
    try:
        return sorted(path.name for path in folder.iterdir())
    except OSError:
        return []


def _unread(place: str, help_: str) -> Finding:
    return Finding(place, Place(), "unread-file", "nothing reads this file", help_)


def _unused(place: str, help_: str, verb: str = "uses") -> Finding:
    return Finding(place, Place(), "unused-file", f"nothing {verb} this file", help_, "warning")


def _live(place: str) -> Finding:
    message = "browsers would open this file as a page of its own, with its scripts"
    path = PurePosixPath(place)
    page = path.with_name(path.name.partition(".")[0]) / PAGE
    return Finding(place, Place(), "live-file", message, f"Write its words as {page}, or link to it elsewhere.")
