"""Markers in pages, `<!-- local:front-door -->`, and what the build puts there.

A detail that is not filled in becomes a placeholder that looks like one. A reader with a child in mind is never left
with a placeholder alone: 999, 101, the NSPCC helpline and the way to the right council stand beside it.

`<!-- local:front-door -->` is short enough for a sentence or a handout: who, one way to reach them, and when.
`<!-- local:front-door in full -->` holds every way.
"""

from __future__ import annotations

import re

from scenario_quiz.organisation.details import DETAILS, Detail, text_of_detail
from scenario_quiz.organisation.model import Contact, Document, Organisation
from scenario_quiz.organisation.numbers import dial
from scenario_quiz.words import load_words

MARKER = re.compile(r"<!--\s*local:([a-z-]+)(\s+in\s+full)?\s*-->")
# Readers may always ring this, whatever an organisation fills in.
_POLICE = Contact(telephone="101")


def fill_in(markdown: str, organisation: Organisation, video_block: str = "", depth: str = "") -> str:
    """Put details, or their placeholders, where a page's markers stand. `video_block` is for the video, `depth` the
    way from the page to the top of the site, such as ../../"""

    def replacement(found: re.Match[str]) -> str:
        detail = DETAILS.get(found.group(1))
        if detail is None:
            return found.group()  # `check_markers` has said so
        return video_block if detail.kind == "video" else shown_detail(detail, organisation, depth, bool(found[2]))

    return MARKER.sub(replacement, markdown)


def shown_detail(detail: Detail, organisation: Organisation, depth: str = "", full: bool = False) -> str:
    """A detail as HTML for a page's Markdown: links, text as it was written, or a visible placeholder."""
    if detail.kind == "contact":
        contact = organisation.contact(detail.name)
        if detail.name == "police":
            return _police(contact, full)
        return shown_contact(contact, full) if contact else _placeholder(detail)
    if detail.kind == "document":
        document = getattr(organisation.documents, detail.name.replace("-", "_"))
        return _document(document, depth) if document else _placeholder(detail)
    value = text_of_detail(detail.name, organisation)
    return as_written(value) if value else _placeholder(detail)


def shown_contact(contact: Contact, full: bool = False) -> str:
    """Who answers, how to reach them, and when. Without `full`, the first way alone."""
    words = load_words()
    ways = [
        _link(f"tel:{dial(contact.telephone)}", contact.telephone) if contact.telephone else "",
        _link(contact.form, words["contact_form"]) if contact.form else "",
        _link(f"mailto:{contact.email}", contact.email) if contact.email else "",
    ]
    ways = [way for way in ways if way]
    parts = [as_written(contact.name) if contact.name else "", *(ways if full else ways[:1])]
    hours = f" ({as_written(contact.hours)})" if contact.hours else ""
    return ", ".join(part for part in parts if part) + hours


def details_in(markdown: str) -> tuple[str, ...]:
    """The details that a page's markers name, each once."""
    return tuple(dict.fromkeys(found for found, _ in MARKER.findall(markdown) if found in DETAILS))


def as_written(text: str, kept: str = " ") -> str:
    """A text that shows just what was written, in HTML and in Markdown: every mark but those kept becomes an entity."""
    return "".join(
        character if character.isalnum() or character in kept or ord(character) > 127 else f"&#{ord(character)};"
        for character in " ".join(text.split())
    )


def _police(contact: Contact | None, full: bool) -> str:
    """The national number always, and after it what an organisation adds."""
    national = shown_contact(_POLICE)
    if contact is None or contact == _POLICE:
        return national
    joined = load_words()["or_word"]
    return f"{national}, {joined} {shown_contact(contact, full)}"


def _placeholder(detail: Detail) -> str:
    return f'<span class="fill-in">[{as_written(detail.words)}]</span>'


def _document(document: Document, depth: str) -> str:
    if not document.address:
        return as_written(document.title)
    here = "" if "://" in document.address else depth
    return _link(here + document.address, document.title)


def _link(address: str, words: str) -> str:
    # Nothing in an address that is kept means anything inside a tag.
    return f'<a href="{as_written(address, kept=":/.@+-")}">{as_written(words)}</a>'
