"""What may stand where in a project: the one list that all reading goes by.

A file that fits no form of this list is read by nothing, and `checks.files.unread` names it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

FileKind = Literal[
    "scenario",
    "set",
    "guide",
    "register",
    "rules",
    "ledger",
    "figure",
    "schema",
    "page",
    "template",
    "asset",
    "settings",
    "organisation",
    "reviews",
]

QUIZZES = "quizzes"
# Where an organisation keeps what is its own, so that taking a release never touches it.
LOCAL = "local"
LOCAL_QUIZZES = f"{LOCAL}/{QUIZZES}"
LOCAL_DOCS = f"{LOCAL}/docs"
LOCAL_REGISTERS = f"{LOCAL}/registers"
LEDGER = "published.yml"
PAGE_LEDGER = "published-pages.yml"
SETTINGS = "mkdocs.yml"
ORGANISATION = "organisation.yml"
# Which practitioners reviewed what the release brings. Their own copy's things say so themselves.
REVIEWS = f"{LOCAL}/reviews.yml"
PAGE = "index.md"
THEME = ".overrides"
# What the build adds to the site, by its place there. The pages that it makes are in `documentation.made`.
MADE_ASSETS = "assets/scenario-quiz"
SEARCH_TERMS = "assets/javascripts/search-terms.js"
CATALOGUE = "scenarios/index.json"
# Registers that pages and scenarios cite, and those that judge their English.
REGISTERS = ("ideas", "sources", "misconceptions", "problems", "law", "glossary", "contacts")
# Registers that are closed lists of this topic. An organisation's copy adds nothing to them.
LISTS = ("audiences", "touches", "nations", "law-kinds", "reviewers", "routes")
RULES = ("plain-words", "statements")
SCHEMAS = ("schema.json", "set-schema.json", "guide-schema.json", "organisation-schema.json")
PICTURE_ENDINGS = (".svg", ".png", ".jpg", ".jpeg", ".webp")
# What the site builder takes for a page. Ours end in .md; another must not slip past the checks.
PAGE_ENDINGS = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
# What browsers run or show as a page of its own. Servers may go by an ending that is not the last one.
LIVE_ENDINGS = (".html", ".htm", ".xhtml", ".xht", ".shtml", ".mhtml", ".mht", ".hta", ".htc", ".xsl", ".xslt", ".svgz")

_YAML = r"(?i:[^./][^/]*\.ya?ml)"
_VISIBLE = r"(?:[^./][^/]*/)*"
# The site builder leaves this folder of the documentation out.
_NOT_BUILT = r"(?!templates/)"


@dataclass(frozen=True)
class Form:
    """One form of file: the folder that it stands in, from the project's own, and what the rest of its path fits."""

    kind: FileKind
    folder: str
    rest: re.Pattern[str]
    below: bool = False  # in folders below that folder, too
    example: str = ""  # the path of such a file, from the project's folder; none where any name will do

    def fits(self, place: str) -> bool:
        """Whether a file at this place, from the project's folder and with forward slashes, has this form."""
        start = f"{self.folder}/" if self.folder else ""
        return place.startswith(start) and self.rest.fullmatch(place[len(start) :]) is not None


@cache
def forms(docs: str = "docs") -> tuple[Form, ...]:
    """Every form in the order of reading: this site's folders, then an organisation's. `docs` is the documentation."""
    return (
        _form("settings", "", re.escape(SETTINGS), SETTINGS),
        _form("organisation", "", re.escape(ORGANISATION), ORGANISATION),
        *_quizzes(QUIZZES),
        _form("schema", QUIZZES, _any_of(SCHEMAS), SCHEMAS[0]),
        *_registers(f"{QUIZZES}/registers", "register", (*REGISTERS, *LISTS)),
        *_registers(f"{QUIZZES}/registers", "rules", RULES),
        _form("reviews", LOCAL, re.escape("reviews.yml"), "reviews.yml"),
        *_quizzes(LOCAL_QUIZZES),
        *_registers(LOCAL_REGISTERS, "register", REGISTERS),
        _form("template", f"{docs}/{THEME}", r".+\.html|\.icons/.+\.svg", below=True),
        _form("asset", f"{docs}/{THEME}", _asset(), below=True),
        *_docs(docs, _NOT_BUILT),
        *_docs(LOCAL_DOCS, ""),
    )


def form_of(place: str, docs: str = "docs") -> Form | None:
    """The form of a file at a place, or None where nothing reads it."""
    return next((form for form in forms(docs) if form.fits(place)), None)


def top_folders(docs: str = "docs") -> tuple[str, ...]:
    """The folders that hold all that is read but for the files beside them."""
    return (docs, QUIZZES, LOCAL)


def is_page_like(name: str) -> bool:
    """Whether a name has an ending that makes it a page for some builder, last or not."""
    return _has_ending(name, PAGE_ENDINGS)


def is_yaml_like(name: str) -> bool:
    """Whether a name has the ending of a scenario or register, last or not."""
    return _has_ending(name, (".yml", ".yaml"))


def is_live(name: str) -> bool:
    """Whether a file of this name could be opened as a page of its own, with its scripts."""
    return _has_ending(name, LIVE_ENDINGS)


def is_made(place: str) -> bool:
    """Whether the build makes the file, no page, at this place on the site."""
    return place.startswith(f"{MADE_ASSETS}/") or place in (SEARCH_TERMS, CATALOGUE)


def plugin_of(name: str) -> str | None:
    """The plugin of the site builder that reads files of this name in the documentation, where it is in use."""
    return {"SUMMARY.md": "literate-nav", ".pages": "awesome-pages", ".nav.yml": "awesome-nav"}.get(name)


def _has_ending(name: str, endings: tuple[str, ...]) -> bool:
    return any(f".{part}" in endings for part in name.lower().split(".")[1:])


def _form(kind: FileKind, folder: str, rest: str, example: str = "", *, below: bool = False) -> Form:
    return Form(kind, folder, re.compile(rest), below, f"{folder}/{example}".strip("/") if example else "")


def _quizzes(folder: str) -> Iterator[Form]:
    """Scenarios with another ending, or in capitals, are read too: so all that is wrong with them is told at once."""
    prefix = "" if folder == QUIZZES else f"{LOCAL}-"
    yield _form("ledger", folder, re.escape(LEDGER), LEDGER)
    yield _form("ledger", folder, re.escape(PAGE_LEDGER), PAGE_LEDGER)
    yield _form("scenario", folder, rf"(?i:(?!published(?:-pages)?\.)){_YAML}", f"{prefix}a-story.yml")
    yield _form("set", f"{folder}/sets", _YAML, f"{prefix}a-set.yml")
    yield _form("guide", f"{folder}/guides", _YAML, f"{prefix}a-guide.yml")
    picture = rf"(?i:[^./][^/]*(?:{_any_of(PICTURE_ENDINGS)}))"
    yield _form("figure", f"{folder}/figures", picture, f"{prefix}a-picture.svg")


def _registers(folder: str, kind: FileKind, names: tuple[str, ...]) -> Iterator[Form]:
    for name in names:
        yield _form(kind, folder, re.escape(f"{name}.yml"), f"{name}.yml")


def _docs(folder: str, but: str) -> Iterator[Form]:
    yield _form("page", folder, f"{but}{_VISIBLE}{re.escape(PAGE)}", f"a-page/{PAGE}", below=True)
    yield _form("asset", folder, f"{but}{_asset()}", below=True)


def _asset() -> str:
    """Any visible file but one that is named like a page or like YAML, or that browsers would open as a page."""
    endings = _any_of((*PAGE_ENDINGS, ".yml", ".yaml", *LIVE_ENDINGS))
    return rf"{_VISIBLE}(?!\.)(?i:(?![^/]*(?:{endings})(?:\.|$)))[^/]+"


def _any_of(names: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, names))
