"""Markers in pages, `<!-- local:front-door -->`, and what the build puts there.

A detail that is not filled in becomes a placeholder that looks like one. A reader with a child in mind is never left
with a placeholder alone: the numbers of contacts.yml and the way to the right council stand beside it.

`<!-- local:front-door -->` is short enough for a sentence or a handout: who, one way to reach them, and when.
`<!-- local:front-door in full -->` holds every way.
"""

from __future__ import annotations

import re

from scenario_quiz.organisation.contact import Directory, Way, in_line, one_or_another, ways_to
from scenario_quiz.organisation.details import DETAILS, Detail, text_of_detail
from scenario_quiz.organisation.model import Document
from scenario_quiz.organisation.numbers import dial
from scenario_quiz.registers.models import Helpline

MARKER = re.compile(r"<!--\s*local:([a-z-]+)(\s+in\s+full)?\s*-->")


def fill_in(markdown: str, directory: Directory, video_block: str = "", depth: str = "") -> str:
    """Put details, or their placeholders, where a page's markers stand. `video_block` is for the video, `depth` the
    way from the page to the top of the site, such as ../../"""

    def replacement(found: re.Match[str]) -> str:
        detail = DETAILS.get(found.group(1))
        if detail is None:
            return found.group()  # `check_local_markers` has said so
        return video_block if detail.kind == "video" else shown_detail(detail, directory, depth, bool(found[2]))

    return MARKER.sub(replacement, markdown)


def shown_detail(detail: Detail, directory: Directory, depth: str = "", full: bool = False) -> str:
    """A detail as HTML for a page's Markdown: links, text as it was written, or a visible placeholder."""
    if detail.kind == "contact":
        return shown_route(detail.name, directory, full) or _placeholder(detail, directory)
    if detail.kind == "document":
        document = getattr(directory.organisation.documents, detail.name.replace("-", "_"))
        return _document(document, depth) if document else _placeholder(detail, directory)
    value = text_of_detail(detail.name, directory.organisation)
    return as_written(value) if value else _placeholder(detail, directory)


def shown_route(route: str, directory: Directory, full: bool = False) -> str:
    """Who answers on a route, how to reach them, and when; nothing where nobody is filled in. Without `full`, the first
    way to each alone."""
    lines = []
    for contact in directory.answering(route):
        ways = [_shown_way(way, directory) for way in ways_to(contact)]
        lines.append(in_line(contact, ways if full else ways[:1], as_written))
    return one_or_another(lines, directory.words)


def shown_number(helpline: Helpline) -> str:
    """A number of contacts.yml as a link that dials it. One for text messages is no link."""
    if not helpline.telephone:
        return as_written(helpline.number)
    return _link(f"tel:{dial(helpline.telephone)}", helpline.telephone)


def details_in(markdown: str) -> tuple[str, ...]:
    """The details that a page's markers name, each once."""
    return tuple(dict.fromkeys(found for found, _ in MARKER.findall(markdown) if found in DETAILS))


def as_written(text: str, kept: str = " ") -> str:
    """A text that shows just what was written, in HTML and in Markdown: every mark but those kept becomes an entity."""
    return "".join(
        character if character.isalnum() or character in kept or ord(character) > 127 else f"&#{ord(character)};"
        for character in " ".join(text.split())
    )


def _shown_way(way: Way, directory: Directory) -> str:
    if way.kind == "telephone":
        return _link(f"tel:{dial(way.written)}", way.written)
    return (
        _link(way.written, directory.words["contact_form"])
        if way.kind == "form"
        else _link(f"mailto:{way.written}", way.written)
    )


def _placeholder(detail: Detail, directory: Directory) -> str:
    return f'<span class="fill-in">[{as_written(detail.called(directory.words))}]</span>'


def _document(document: Document, depth: str) -> str:
    if not document.address:
        return as_written(document.title)
    here = "" if "://" in document.address else depth
    return _link(here + document.address, document.title)


def _link(address: str, words: str) -> str:
    # Nothing in an address that is kept means anything inside a tag.
    return f'<a href="{as_written(address, kept=":/.@+-")}">{as_written(words)}</a>'
