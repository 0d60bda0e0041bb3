"""Where marks of other tools stand in a text, and which of them the pages of a site leave as they are typed.

What the site makes of pages depends on the extensions in mkdocs.yml, so the site's own Markdown is asked.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from scenario_quiz.checks.texts.marks import ENTITY, LIST_IN_LINE, LIST_LATE, MARKS, VALUE, Mark
from scenario_quiz.documentation.dialect import Dialect, settings_in

# Every mark holds one of these, and most texts hold none: so they are passed over at once.
_ANY = re.compile(r"[&`~|=+^\[>#_{\\<•▪●◦‣*]|!!!|\?\?\?|:[a-z:]|--|-[ \t]+-")
_PARAGRAPH_ENDS = re.compile(r"\n[ \t]*\n")
_TAGS = re.compile(r"<[^<>]*>")


class Met(NamedTuple):
    """A mark where it stands in a text, with the help that fits it."""

    start: int
    length: int
    mark: Mark
    help: str


def marks_in(text: str, marks: tuple[Mark, ...] = MARKS) -> Iterator[Met]:
    """Every mark of a text, the first of each kind; of letters written as codes each one once."""
    if not _ANY.search(text):
        return
    taken: list[tuple[int, int]] = []
    for mark in marks:
        seen: set[str] = set()
        for found in mark.pattern.finditer(text):
            sign = found.group().strip()
            if (seen and mark is not ENTITY) or sign in seen or (mark is ENTITY and html.unescape(sign) == sign):
                continue
            start = found.start() + len(found.group()) - len(found.group().lstrip())
            if any(start < end and begin < found.end() for begin, end in taken):
                continue  # it is part of another mark
            seen.add(sign)
            taken.append((start, found.end()))
            yield Met(start, max(1, len(sign.split("\n")[0])), mark, _help(mark, sign))


def lists_not_made(text: str, is_block: bool) -> Iterator[Met]:
    """The first list that would flow together: in a text of one line any, in a longer one each without an empty line
    above it."""
    if not LIST_LATE.pattern.search(text):
        return
    at = 0
    for paragraph in _PARAGRAPH_ENDS.split(text):
        items = list(LIST_LATE.pattern.finditer(paragraph))
        begins = bool(items) and not paragraph[: items[0].start()].strip()
        late = bool(items) and not begins if is_block else len(items) > (1 if begins else 0)
        if late:
            start = at + items[0].start() + len(items[0].group()) - len(items[0].group().lstrip())
            yield Met(
                start, 1, LIST_LATE if is_block else LIST_IN_LINE, (LIST_LATE if is_block else LIST_IN_LINE).instead
            )
            return
        at = text.find(paragraph, at) + len(paragraph)


@cache
def not_made_in_pages(dialect: Dialect) -> tuple[Mark, ...]:
    """The marks that the site's own Markdown, with its extensions and plugins, leaves as they are typed."""
    plugins = settings_in(dialect.settings).get("plugins") or []
    names = [name for one in plugins for name in (one if isinstance(one, dict) else [one])]
    kept = []
    for mark in (*MARKS, VALUE):
        if mark.in_pages and not (mark is VALUE and "macros" in names):
            try:
                shown = html.unescape(_TAGS.sub("", dialect.converter().convert(mark.example)))
            except Exception:  # an extension that cannot be loaded or that fails is told elsewhere
                return ()
            if mark.sign in shown:
                kept.append(mark._replace(instead=mark.in_pages))
    return tuple(kept)


def _help(mark: Mark, sign: str) -> str:
    if mark is not ENTITY:
        return mark.instead
    letter = html.unescape(sign)
    if not letter.strip():
        return "Press the space bar instead."
    return f"Type {letter} instead." if letter.isprintable() else "Take it out."
