"""An organisation's contacts and other details as they stand on paper, where nothing can be followed: every way to
reach somebody is written out. What is not filled in is a placeholder that looks like one."""

from __future__ import annotations

import re
from html import escape

from scenario_quiz.organisation.contact import (
    FOR_LEARNERS,
    URGENT,
    Directory,
    Way,
    contact_of,
    in_line,
    one_or_another,
    ways_to,
)
from scenario_quiz.organisation.details import DETAILS, Detail, text_of_detail
from scenario_quiz.organisation.markers import MARKER
from scenario_quiz.organisation.model import Contact
from scenario_quiz.registers.calls import in_words
from scenario_quiz.words import Words


def contacts_on_paper(directory: Directory, *, everybody: bool = False) -> list[tuple[str, str]]:
    """Each route with its contact as HTML: the urgent ones always, the safeguarding lead where filled in, and the
    others where filled in and `everybody` is asked for."""
    others = [route for route in directory.other_routes() if everybody or route in FOR_LEARNERS]
    return [(route, detail_on_paper(DETAILS[route], directory)) for route in (*URGENT, *others)]


def contact_lines(directory: Directory) -> list[str]:
    """The urgent routes and their contacts in plain lines, for slides."""
    routes = directory.words["routes"]
    return [f"{routes[route]}: {_text(DETAILS[route], directory)}" for route in URGENT]


def danger_line(directory: Directory) -> str:
    """What to ring in danger, in a plain line."""
    return str(directory.words["handout_danger"]).format(number=directory.emergency)


def helpline_line(directory: Directory) -> str:
    """The helpline that gives advice to whoever is worried, in a plain line; nothing while there is none."""
    helpline = directory.number("advice")
    if not helpline:
        return ""
    return f"{helpline.name}: {_kept_together(_line(contact_of(helpline), directory.words))}."


def name_line(directory: Directory) -> str:
    """Whose copy this is, in a plain line."""
    return f"{directory.words['handout_from']} {_text(DETAILS['organisation'], directory)}."


def on_paper(markdown: str, directory: Directory) -> str:
    """A page's Markdown with details and numbers in place of its markers. They have been checked."""
    filled = MARKER.sub(lambda found: detail_on_paper(DETAILS[found[1]], directory), markdown)
    return in_words(filled, directory.helplines)


def detail_on_paper(detail: Detail, directory: Directory) -> str:
    """A detail as HTML without links, or its placeholder."""
    shown = escape(_text(detail, directory))
    return f'<span class="fill-in">{shown}</span>' if shown.startswith("[") else shown


def _text(detail: Detail, directory: Directory) -> str:
    return _kept_together(_value(detail, directory)) or f"[{detail.called(directory.words)}]"


def _value(detail: Detail, directory: Directory) -> str:
    if detail.kind == "contact":
        lines = [_line(contact, directory.words) for contact in directory.answering(detail.name)]
        return one_or_another(lines, directory.words)
    if detail.kind == "document":
        document = getattr(directory.organisation.documents, detail.name.replace("-", "_"))
        return document.title if document else ""
    return "" if detail.kind == "video" else text_of_detail(detail.name, directory.organisation)


def _line(contact: Contact, words: Words) -> str:
    return in_line(contact, [_written_out(way, words) for way in ways_to(contact)])


def _written_out(way: Way, words: Words) -> str:
    return f"{words['contact_form']} {way.written}" if way.kind == "form" else way.written


def _kept_together(text: str) -> str:
    """A telephone number never breaks over two lines: somebody reads it out while it rings."""
    return re.sub(r"(?<=[0-9)]) (?=[0-9(])", "\N{NO-BREAK SPACE}", text)
