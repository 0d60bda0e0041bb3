"""Which published files anything uses: a page, a template, a style, a script or a setting that names them.

A name is looked for in the text of whoever may use it, whatever the syntax: Markdown, HTML, CSS, JavaScript and YAML
write addresses in a dozen ways. What only looks like a use counts as one, since all that hangs on it is a warning.
"""

from __future__ import annotations

import html
import posixpath
import re
import urllib.parse
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase

from scenario_quiz.documentation.front_matter import front_of
from scenario_quiz.documentation.loads import loads_of
from scenario_quiz.documentation.made import FORWARD, KINDS, PAGES
from scenario_quiz.files.ordinary import text_in
from scenario_quiz.places import PAGE, THEME
from scenario_quiz.project import Project
from scenario_quiz.theme import theme_files

# Browsers, search engines and servers ask for these by name; licences stay with what they belong to.
_BY_NAME = ("favicon.ico", "apple-touch-icon*.png", "robots.txt", "CNAME", "web.config", "_headers", "_redirects")
_LICENCES = re.compile(r"(?:licen[cs]e|copying|notice|ofl)\b[^/]*", re.I)
_TEXTS = (".md", ".html", ".css", ".js", ".json", ".svg", ".webmanifest")
_STOPS = re.compile(r"[\s\"'()<>=,|`\[\]{}]")  # no address goes on over these
_FARTHEST = 500  # characters of an address before the name at its end


def used_assets(project: Project) -> frozenset[str]:
    """The places on the site of the files, pages left out, that something uses."""
    files = project.docs_files()
    assets = {at_top(place) for place in files if not place.endswith((f"/{PAGE}", ".html")) and place != PAGE}
    used = {place for place in assets if _asked_for(place)}
    by_name: dict[str, set[str]] = {}
    for place in assets - used:
        by_name.setdefault(posixpath.basename(place), set()).add(place)
    for itself, bases, text in _texts(project):
        used.update(place for place in _named(text, bases, by_name) if place != itself)
    return frozenset(used | (assets & {*_by_made_pages(), *_by_front(project)}))


def at_top(place: str) -> str:
    """A place of the documentation as readers have it: files of the theme stand at the top of the site."""
    return place.removeprefix(f"{THEME}/")


def _asked_for(place: str) -> bool:
    by_name = any(fnmatchcase(place, pattern) for pattern in _BY_NAME)
    return by_name or _LICENCES.fullmatch(posixpath.basename(place)) is not None


def _texts(project: Project) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """The texts that may name files: where each stands, the folders on the site that its addresses may start from, and
    the text.

    A page of the release that an organisation replaces still counts: its files are not the organisation's to mend.
    """
    for file in project.files("page", "asset", "template"):
        if file.suffix.lower() in _TEXTS:
            folder = project.local_docs if project.is_local(file) else project.docs
            place = at_top(file.relative_to(folder).as_posix())
            own = posixpath.dirname(place)
            yield place, (own,) if file.suffix == ".md" else ("", own), _undone(text_in(file))
    for place, file in theme_files().items():
        yield place, ("", posixpath.dirname(place)), file.read_text(encoding="utf-8")
    for file in project.files("settings", "organisation"):
        yield project.shown(file), ("",), _undone(text_in(file))


def _undone(text: str) -> str:
    """A text as written, and once more as a browser undoes its addresses."""
    undone = urllib.parse.unquote(html.unescape(text)) if "%" in text or "&" in text else ""
    return f"{text}\n{undone}"


def _named(text: str, bases: tuple[str, ...], by_name: dict[str, set[str]]) -> Iterator[str]:
    for name, places in by_name.items():
        start = text.find(name)
        while start >= 0:
            if not text[start + len(name) : start + len(name) + 1].isalnum():
                yield from _meant(text[max(0, start - _FARTHEST) : start], name, bases, places)
            start = text.find(name, start + 1)


def _meant(before: str, name: str, bases: tuple[str, ...], places: Iterable[str]) -> Iterator[str]:
    """Which of the places of this name an address leads to, of which this stands before the name."""
    written = f"{_STOPS.split(before)[-1]}{name}"
    for base in bases:
        target = posixpath.normpath(posixpath.join(base, written)).lstrip("/")
        for place in places:
            spaced = posixpath.dirname(posixpath.relpath(place, base or "."))  # a folder with a blank in its name
            if place == target or (" " in spaced and before.endswith(f"{spaced}/")):
                yield place


def _by_made_pages() -> Iterator[str]:
    for page in (*PAGES, *KINDS, FORWARD):
        yield from (*page.loads.styles, *page.loads.scripts)


def _by_front(project: Project) -> Iterator[str]:
    for file in project.files("page"):
        loads = loads_of(front_of(text_in(file)))
        yield from (*loads.styles, *loads.scripts)
