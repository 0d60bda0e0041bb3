"""What organisation.yml says beyond its form: numbers that can be dialled, addresses, hours, colours that can be read,
files that are there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import PurePosixPath

from scenario_quiz.findings import Code, Finding
from scenario_quiz.organisation.colours import ENOUGH, LIGHT_GROUNDS, WHITE, colour_of, least_contrast
from scenario_quiz.organisation.hours import BAD_HOURS, trouble_with_hours
from scenario_quiz.organisation.model import EXAMPLE_NAME
from scenario_quiz.organisation.numbers import Known, telephone
from scenario_quiz.organisation.trouble import Trouble
from scenario_quiz.reading import MappingNode, ScalarNode, scalars_below
from scenario_quiz.reading.refusals import shown as quoted
from scenario_quiz.scenarios.draft_parts import text_of
from scenario_quiz.schema.codes import BAD_ADDRESS
from scenario_quiz.schema.fields import is_web_address

UNKNOWN_ANCHOR = Code(
    "unknown-anchor", "error", "The page has no such anchor.", "Cite a heading that has {#anchor}.", names_nothing=True
)
TEMPLATE_TEXT = Code(
    "template-text", "error", "Words that scenario-quiz wrote into a first draft are still there.", "Write your own."
)
BAD_COLOUR = Code("bad-colour", "error", "Not a colour.", "Write # and six digits or letters from a to f, in quotes.")
LOW_CONTRAST = Code(
    "low-contrast", "error", "Words in or on this colour would be hard to read.", "Choose a darker one."
)
EMPTY_CONTACT = Code(
    "empty-contact", "error", "A contact does not say how to reach anybody.", "Fill it in, or take it out."
)
FILE_MISSING = Code("file-missing", "error", "There is no such file.", "Put it under local/docs/.")

_FILE = re.compile(r"(?![./])(?!.*\.\./)[\w./-]+\.\w{2,5}(?:#[\w-]+)?", re.ASCII)
_EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+")
_REACHED = ("name", "telephone", "form", "email")
_PICTURES = (".svg", ".png", ".webp", ".jpg", ".jpeg")
# Names that nobody can have: RFC 2606 and RFC 6761.
_EXAMPLE = re.compile(r"(?:[/@.]example\.(?:com|net|org)|\.(?:example|invalid|localhost|test))(?![\w.-])", re.I)


def check_organisation(
    path: str, root: MappingNode, known: Known, there: Callable[[str], bool], release: bool = False
) -> Iterator[Finding]:
    """Every finding on what the values say. `known` are the numbers of contacts.yml; `there` says whether a file stands
    under docs/ or local/docs/, and has the anchor that may follow its name. With `release`, numbers and addresses that
    are kept for examples are refused.
    """
    contacts = root.get("contacts")
    for route, contact in contacts.entries.items() if isinstance(contacts, MappingNode) else ():
        if not isinstance(contact, MappingNode):
            continue
        if not any(_text(contact, name) for name in _REACHED):
            message = f"'{route}' says neither who answers nor how to reach them"
            help_ = "Write at least one of name, telephone, form or email, or take it out."
            place = contacts.place_of_key(route) if isinstance(contacts, MappingNode) else contact.place
            yield Finding(path, place, EMPTY_CONTACT, message, help_, lacks=_REACHED)
        number = partial(telephone, known=known, route=route, release=release)
        yield from _each(path, contact, {"telephone": number, "form": web_address, "email": email})
        yield from _hours(path, contact)
    documents = root.get("documents")
    for document in documents.entries.values() if isinstance(documents, MappingNode) else ():
        if isinstance(document, MappingNode):
            yield from _places(path, document, ("address",), there)
    video = root.get("video")
    if isinstance(video, MappingNode):
        yield from _places(path, video, ("address", "captions", "transcript"), there)
    accessibility = root.get("accessibility")
    if isinstance(accessibility, MappingNode):
        yield from _each(path, accessibility, {"contact": partial(email_or_telephone, known=known, release=release)})
    yield from _logo(path, root, there)
    colours = root.get("colours")
    if isinstance(colours, MappingNode):
        yield from _each(path, colours, {"primary": primary_colour, "accent": accent_colour})
    yield from _examples(path, root, release)


def web_address(value: str) -> Trouble | None:
    if is_web_address(value):
        return None
    return Trouble(BAD_ADDRESS, f"'{quoted(value)}' is not a web address", "Write one that begins with https://")


def email(value: str) -> Trouble | None:
    if _EMAIL.fullmatch(value):
        return None
    help_ = "Write it as in email: team@example.org"
    return Trouble(BAD_ADDRESS, f"'{quoted(value)}' is not an email address", help_)


def email_or_telephone(value: str, known: Known, release: bool = False) -> Trouble | None:
    """What is wrong with whom to ask, where that may be either. Words without any sign of the two are let be."""
    if "@" in value and " " not in value:
        return email(value)
    looks_dialled = not any(sign.isalpha() for sign in value) or value.lower().startswith("tel")
    return telephone(value, known, "accessibility-contact", release) if looks_dialled else None


def primary_colour(value: str) -> Trouble | None:
    return _colour("primary", value, (WHITE,), "white words on it")


def accent_colour(value: str) -> Trouble | None:
    return _colour("accent", value, LIGHT_GROUNDS, "links in it on white and on pale panels")


def _colour(name: str, value: str, grounds: tuple[str, ...], where: str) -> Trouble | None:
    colour = colour_of(value)
    if colour is None:
        help_ = f'Write # and six digits or letters from a to f, in quotes, as in {name}: "#0b4f5c"'
        return Trouble(BAD_COLOUR, f"'{quoted(value)}' is not a colour", help_)
    found = least_contrast(colour, grounds)
    if found >= ENOUGH:
        return None
    message = f"{where} would be hard to read: the contrast is {int(found * 10) / 10} to 1, and {ENOUGH} is needed"
    return Trouble(LOW_CONTRAST, message, "Choose a darker colour.")


def _each(path: str, node: MappingNode, tests: dict[str, Callable[[str], Trouble | None]]) -> Iterator[Finding]:
    for name, test in tests.items():
        value = node.get(name)
        trouble = test(value.value.strip()) if isinstance(value, ScalarNode) and _text(node, name) else None
        if trouble and value:
            yield Finding(path, value.place, *trouble)


def _examples(path: str, root: MappingNode, release: bool) -> Iterator[Finding]:
    """What the form only shows as an example: its words always, and addresses that nobody can have in a release."""
    for scalar in scalars_below(root):
        if EXAMPLE_NAME.casefold() in " ".join(scalar.value.split()).casefold():
            message = "these are still the words of the form that scenario-quiz new-organisation wrote"
            yield Finding(path, scalar.place, TEMPLATE_TEXT, message, "Write your own here, or take the line out.")
        elif release and ("@" in scalar.value or "://" in scalar.value) and _EXAMPLE.search(scalar.value):
            message = f"'{quoted(scalar.value)}' is kept for examples, and reaches nobody"
            yield Finding(path, scalar.place, BAD_ADDRESS, message, "Write your own, and try it.")


def _hours(path: str, contact: MappingNode) -> Iterator[Finding]:
    value = contact.get("hours")
    if isinstance(value, ScalarNode) and _text(contact, "hours"):
        trouble = trouble_with_hours(value.value)
        if trouble:
            start, length, message, help_ = trouble
            yield Finding(path, value.place_of(start, length), BAD_HOURS, message, help_)


def _places(path: str, node: MappingNode, names: tuple[str, ...], there: Callable[[str], bool]) -> Iterator[Finding]:
    for name in names:
        value = node.get(name)
        text = _text(node, name)
        if not text or value is None:
            continue
        if not (is_web_address(text) or _FILE.fullmatch(text)):
            help_ = f"Write a file under local/docs/, as in {name}: media/briefing.mp4, or begin with https://"
            message = f"'{quoted(text)}' is neither a file nor a web address"
            yield Finding(path, value.place, BAD_ADDRESS, message, help_)
        elif "://" not in text and not there(text.partition("#")[0]):
            yield Finding(path, value.place, FILE_MISSING, *_missing(text))
        elif "://" not in text and not there(text):
            file, _, anchor = text.partition("#")
            help_ = f"Give a heading of that page {{#{anchor}}}, or leave #{anchor} out here."
            yield Finding(path, value.place, UNKNOWN_ANCHOR, f"{quoted(file)} has no anchor '{anchor}'", help_)


def _logo(path: str, root: MappingNode, there: Callable[[str], bool]) -> Iterator[Finding]:
    value, text = root.get("logo"), _text(root, "logo")
    if not text or value is None:
        return
    if not _FILE.fullmatch(text) or PurePosixPath(text).suffix.lower() not in _PICTURES:
        message = f"'{quoted(text)}' is not a picture on this site"
        yield Finding(path, value.place, BAD_ADDRESS, message, "Name one under local/docs/, as in media/logo.svg")
    elif not there(text):
        yield Finding(path, value.place, FILE_MISSING, *_missing(text))


def _missing(text: str) -> tuple[str, str]:
    return f"there is no file '{quoted(text)}'", f"Put it at local/docs/{quoted(text.partition('#')[0])}"


def _text(node: MappingNode, name: str) -> str:
    return text_of(node, name).strip()
