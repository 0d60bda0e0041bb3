"""What a file that nothing reads was meant to be, by its path and its first lines, and where that has to stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from pathlib import PurePosixPath

from scenario_quiz.findings.near import nearest
from scenario_quiz.places import (
    LEDGER,
    LISTS,
    LOCAL,
    LOCAL_DOCS,
    LOCAL_QUIZZES,
    LOCAL_REGISTERS,
    ORGANISATION,
    PAGE,
    PAGE_ENDINGS,
    PAGE_LEDGER,
    PICTURE_ENDINGS,
    QUIZZES,
    REGISTERS,
    REVIEWS,
    RULES,
    SETTINGS,
    form_of,
    forms,
    is_page_like,
    is_yaml_like,
)

# How stories, sets, ledgers and details begin, in YAML or in JSON.
_YAML_LINE = re.compile(r"^[ {\"']*(?:schema|questions|scenarios|contacts)[\"']?\s*:", re.MULTILINE)
_PAGE_LINE = re.compile(r"\A\s*(?:---[ \t]*\n[\s\S]*?^(?:title|description|checked|check_after)\s*:|#{1,2} \S)", re.M)
_HTML_LINE = re.compile(r"\A\s*<(?:!doctype|html|head|body|script|iframe|title|style|table|div|h1|p|a|!--)\b", re.I)
# What a file manager or a browser puts to a name where there is one already.
_COPY_MARK = re.compile(r"^copy[ _-]of[ _-]+|[ _-]+copy(?:[ _-]*\(?\d*\)?)?$|[ _-]*\(\d+\)$", re.I)
_ENDING = re.compile(rf"(.+?)(?:\.ya?ml|{'|'.join(map(re.escape, PAGE_ENDINGS))})(?:\.|$)", re.I)
_ORGANISATION = ("organisation", "organization")
_OWN = (LOCAL, *(f"{LOCAL}-{inside}" for inside in (QUIZZES, "docs", "registers")))


def folder_meant(place: str, docs: str) -> str | None:
    """The same path through the folders that were meant, where something reads a file there; else None."""
    way = place.split("/")
    for folder in sorted({form.folder for form in forms(docs) if form.folder}, key=len, reverse=True):
        wanted = folder.split("/")
        near = [nearest(got, [want]) for got, want in zip(way, wanted, strict=False)]
        if len(way) > len(wanted) and near == wanted and way[: len(wanted)] != wanted:
            better = "/".join([folder, *way[len(wanted) :]])
            form = form_of(better, docs)
            if form and form.kind in ("scenario", "set", "guide"):
                return f"{folder}/{_slug(_stem(way[-1]), is_own(place))}.yml"
            if form:
                return better
    return None


def place_meant(place: str, docs: str, head: str) -> str | None:
    """Where a file has to stand to be read, by what it looks like; None where it looks like nothing that is read."""
    name = PurePosixPath(place).name
    stem = _stem(name)
    fixed = _fixed(name, place)
    if fixed:
        return fixed
    if is_yaml_like(name) or (_YAML_LINE.search(head) and not is_page_like(name)):
        return _yaml(stem, place, head)
    if is_page_like(name) or _PAGE_LINE.match(head):
        return _page(stem, place, docs)
    return None


def picture_meant(place: str) -> str | None:
    """Where a picture has to stand that no folder of pictures holds; None for another file."""
    path = PurePosixPath(place)
    if path.suffix.lower() not in PICTURE_ENDINGS:
        return None
    if place.startswith((f"{QUIZZES}/", f"{LOCAL_QUIZZES}/")):
        return f"{_quizzes(place)}/figures/{path.name}"
    return f"{LOCAL_DOCS}/media/{path.name}"


def looks_like_html(head: str) -> bool:
    """Whether a browser that goes by the content would show this as a page."""
    return _HTML_LINE.match(head) is not None


def is_own(place: str) -> bool:
    """Whether a path begins with the folder of an organisation, or with what was meant for it."""
    return nearest(place.split("/")[0], _OWN) is not None


def is_organisation(name: str) -> bool:
    """Whether a name was meant for the file of an organisation's details, whatever its ending."""
    return any(_is_like(_stem(name), spelling) for spelling in _ORGANISATION)


def is_reviews(name: str) -> bool:
    """Whether a name was meant for the file of an organisation's reviews."""
    return is_yaml_like(name) and _stem(name).casefold() in ("review", "reviews")


def is_settings(name: str) -> bool:
    """Whether a name was meant for the settings of the site builder."""
    return is_yaml_like(name) and _is_like(_stem(name), "mkdocs")


def is_near(name: str, folders: Collection[str]) -> bool:
    """Whether a folder was meant to be one of these, or one in an organisation's. `docs2` is an older copy, no slip."""
    return not any(letter.isdigit() for letter in name) and nearest(name, (*folders, *_OWN, "quiz")) is not None


def is_among_registers(place: str) -> bool:
    """Whether a file stands in a folder of registers, or in what was meant for one."""
    return nearest(PurePosixPath(place).parent.name, ["registers"]) is not None


def register_meant(place: str) -> str | None:
    """The register that a file was meant to be; elsewhere than among registers, only by its very name."""
    stem = _stem(PurePosixPath(place).name)
    if is_among_registers(place):
        return nearest(stem, (*REGISTERS, *LISTS, *RULES))
    known = is_yaml_like(place) and stem.casefold() in (*REGISTERS, *LISTS, *RULES)
    return stem.casefold() if known else None


def _is_like(stem: str, name: str) -> bool:
    """Whether a name is another but for a slip. "Unpublished" and "reorganisation" are words of their own."""
    return nearest(stem, [name]) is not None and abs(len(stem) - len(name)) <= 1


def _stem(name: str) -> str:
    """The name without its endings and without what marks it as a copy."""
    found = _ENDING.match(name)
    return _COPY_MARK.sub("", found[1] if found else name.partition(".")[0])


def _fixed(name: str, place: str) -> str | None:
    """The place of a file that has one alone: the two beside the folders, ledgers and registers."""
    stem = _stem(name)
    if is_organisation(name):
        return ORGANISATION
    if is_settings(name):
        return SETTINGS
    if is_reviews(name):
        return REVIEWS
    register = register_meant(place)
    if register:
        own = is_own(place) and register in REGISTERS  # the others are one list for everybody
        return f"{LOCAL_REGISTERS if own else f'{QUIZZES}/registers'}/{register}.yml"
    if _is_like(stem, "published-pages") and is_yaml_like(place):
        return f"{_quizzes(place)}/{PAGE_LEDGER}"
    return f"{_quizzes(place)}/{LEDGER}" if _is_like(stem, "published") and is_yaml_like(place) else None


def _yaml(stem: str, place: str, head: str) -> str:
    parents = place.split("/")[:-1]
    of_set = re.search(r"^scenarios\s*:", head, re.MULTILINE) and not re.search(r"^questions\s*:", head, re.MULTILINE)
    folder = "/sets" if of_set or any(nearest(one, ["sets"]) for one in parents[1:]) else ""
    if re.search(r"^not_sure\s*:", head, re.MULTILINE) or any(nearest(one, ["guides"]) for one in parents[1:]):
        folder = "/guides"
    return f"{_quizzes(place)}{folder}/{_slug(stem, is_own(place))}.yml"


def _page(stem: str, place: str, docs: str) -> str:
    base = LOCAL_DOCS if is_own(place) else docs
    inside = place.removeprefix(f"{base}/") if place.startswith(f"{base}/") else PurePosixPath(place).name
    folder = PurePosixPath(inside).parent.as_posix()
    own = "" if stem.casefold() in ("index", "readme") else _slug(stem, own=False)
    return "/".join(part for part in (base, folder, own, PAGE) if part not in ("", "."))


def _quizzes(place: str) -> str:
    return LOCAL_QUIZZES if is_own(place) else QUIZZES


def _slug(stem: str, own: bool) -> str:
    """A name that an id and an address can have."""
    letters = unicodedata.normalize("NFKD", stem.casefold()).encode("ascii", "ignore").decode()
    name = re.sub(r"[^a-z0-9]+", "-", letters).strip("-") or "a-short-name"
    return f"{LOCAL}-{name}" if own and not name.startswith(f"{LOCAL}-") else name
