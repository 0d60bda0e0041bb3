"""An organisation's contacts and other details as they stand on paper, where nothing can be followed: every way to
reach somebody is written out. What is not filled in is a placeholder that looks like one."""

from __future__ import annotations

import re
from html import escape

from scenario_quiz.organisation.details import DETAILS, Detail, is_filled_in, text_of_detail
from scenario_quiz.organisation.markers import MARKER
from scenario_quiz.organisation.model import ROUTES, Contact, Organisation
from scenario_quiz.words import load_words

# Whom to ring about a real child, filled in or not; and whom a learner may have to tell.
_URGENT = ("front-door", "out-of-hours", "police")
_FOR_LEARNERS = "safeguarding-lead"


def contacts_on_paper(organisation: Organisation, *, everybody: bool = False) -> list[tuple[str, str]]:
    """Each route with its contact as HTML: the urgent ones always, the safeguarding lead where filled in, and the
    others where filled in and `everybody` is asked for."""
    return [
        (route, detail_on_paper(DETAILS[route], organisation))
        for route in ROUTES
        if route in _URGENT or (organisation.contact(route) and (everybody or route == _FOR_LEARNERS))
    ]


def contact_lines(organisation: Organisation) -> list[str]:
    """The urgent routes and their contacts in plain lines, for slides."""
    routes = load_words()["routes"]
    return [f"{routes[route]}: {_text(DETAILS[route], organisation)}" for route in _URGENT]


def name_line(organisation: Organisation) -> str:
    """Whose copy this is, in a plain line."""
    return f"{load_words()['handout_from']} {_text(DETAILS['organisation'], organisation)}."


def numbers_missing(organisation: Organisation) -> bool:
    """Whether a reader has to look for the council's numbers."""
    return not all(is_filled_in(DETAILS[route], organisation) for route in ("front-door", "out-of-hours"))


def on_paper(markdown: str, organisation: Organisation) -> str:
    """A page's Markdown with details in place of its markers. They have been checked."""
    return MARKER.sub(lambda found: detail_on_paper(DETAILS[found[1]], organisation), markdown)


def detail_on_paper(detail: Detail, organisation: Organisation) -> str:
    """A detail as HTML without links, or its placeholder."""
    shown = escape(_text(detail, organisation))
    return f'<span class="fill-in">{shown}</span>' if shown.startswith("[") else shown


def _text(detail: Detail, organisation: Organisation) -> str:
    return _kept_together(_value(detail, organisation)) or f"[{detail.words}]"


def _value(detail: Detail, organisation: Organisation) -> str:
    if detail.kind == "contact":
        contact = organisation.contact(detail.name)
        shown = _contact(contact) if contact else ""
        if detail.name != "police" or shown.startswith("101"):
            return shown
        return ", ".join(filter(None, ("101", shown)))
    if detail.kind == "document":
        document = getattr(organisation.documents, detail.name.replace("-", "_"))
        return document.title if document else ""
    return "" if detail.kind == "video" else text_of_detail(detail.name, organisation)


def _contact(contact: Contact) -> str:
    form = f"{load_words()['contact_form']} {contact.form}" if contact.form else ""
    line = ", ".join(filter(None, (contact.name, contact.telephone, form, contact.email)))
    return f"{line} ({contact.hours})" if contact.hours else line


def _kept_together(text: str) -> str:
    """A telephone number never breaks over two lines: somebody reads it out while it rings."""
    return re.sub(r"(?<=[0-9)]) (?=[0-9(])", "\N{NO-BREAK SPACE}", text)
