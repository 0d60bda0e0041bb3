"""What organisation.yml says beyond its form: numbers that can be dialled, addresses, hours, colours that can be read,
files that are there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from scenario_quiz.findings import Finding
from scenario_quiz.organisation.colours import ENOUGH, LIGHT_GROUNDS, WHITE, colour_of, least_contrast
from scenario_quiz.organisation.hours import trouble_with_hours
from scenario_quiz.organisation.markers import dial
from scenario_quiz.reading import Mapping, Scalar
from scenario_quiz.reading.refusals import shown as quoted

_NUMBER = re.compile(r"[0-9+(][0-9 ()]{1,18}[0-9]")
# Childline's number is shorter than others that begin with 0.
_SHORT = frozenset({"08001111"})
_WEB = re.compile(r"https?://[^\s<>\"'`\\]+")
_FILE = re.compile(r"(?![./])(?!.*\.\./)[\w./-]+\.\w{2,5}(?:#[\w-]+)?", re.ASCII)
_EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+")
_PICTURES = (".svg", ".png", ".webp", ".jpg", ".jpeg")
Trouble = tuple[str, str, str]


def check_organisation(path: str, root: Mapping, there: Callable[[str], bool]) -> Iterator[Finding]:
    """Every finding on what the values say. `there` says whether a file stands under docs/ or local/docs/."""
    contacts = root.get("contacts")
    for route, contact in contacts.entries.items() if isinstance(contacts, Mapping) else ():
        if not isinstance(contact, Mapping):
            continue
        if not any(_text(contact, name) for name in ("name", "telephone", "form", "email")):
            message = f"'{route}' says neither who answers nor how to reach them"
            help_ = "Write at least one of name, telephone, form or email, or take it out."
            place = contacts.place_of_key(route) if isinstance(contacts, Mapping) else contact.place
            yield Finding(path, place, "empty-contact", message, help_)
        yield from _each(path, contact, {"telephone": telephone, "form": web_address, "email": email})
        yield from _hours(path, contact)
    documents = root.get("documents")
    for document in documents.entries.values() if isinstance(documents, Mapping) else ():
        if isinstance(document, Mapping):
            yield from _places(path, document, ("address",), there)
    video = root.get("video")
    if isinstance(video, Mapping):
        yield from _places(path, video, ("address", "captions", "transcript"), there)
    yield from _logo(path, root, there)
    colours = root.get("colours")
    if isinstance(colours, Mapping):
        yield from _each(path, colours, {"primary": primary_colour, "accent": accent_colour})


def telephone(value: str) -> Trouble | None:
    """What is wrong with a telephone number: code, message and help, or None."""
    if not _NUMBER.fullmatch(value):
        help_ = 'Write digits and spaces in quotes, as in telephone: "020 7946 0000"'
        return "bad-telephone", f"'{quoted(value)}' is not a telephone number", help_
    dialled = dial(value)
    from_abroad = dialled.startswith("+44")
    digits = f"0{dialled[3:]}" if from_abroad else dialled
    national = from_abroad or (digits.startswith("0") and not digits.startswith("00"))
    # Only some that begin with 01 or 08 have ten.
    if national and len(digits) not in ((10, 11) if digits[1:2] in "18" else (11,)) and digits not in _SHORT:
        help_ = "Look it up and ring it. Numbers that begin with 0 have 11 digits, some with 01 and 08 have 10."
        if from_abroad:
            help_ += " After +44 the first 0 is left out."
        return "bad-telephone", f"'{quoted(value)}' has too many or too few digits, so it rings nobody", help_
    if len(digits) < 3:
        return "bad-telephone", f"'{quoted(value)}' is too short to be dialled", "Write the whole number."
    return None


def web_address(value: str) -> Trouble | None:
    if _WEB.fullmatch(value):
        return None
    return "bad-address", f"'{quoted(value)}' is not a web address", "Write one that begins with https://"


def email(value: str) -> Trouble | None:
    if _EMAIL.fullmatch(value):
        return None
    return "bad-address", f"'{quoted(value)}' is not an email address", "Write it as in email: team@example.org"


def primary_colour(value: str) -> Trouble | None:
    return _colour("primary", value, (WHITE,), "white words on it")


def accent_colour(value: str) -> Trouble | None:
    return _colour("accent", value, LIGHT_GROUNDS, "links in it on white and on pale panels")


def _colour(name: str, value: str, grounds: tuple[str, ...], where: str) -> Trouble | None:
    colour = colour_of(value)
    if colour is None:
        help_ = f'Write # and six digits or letters from a to f, in quotes, as in {name}: "#0b4f5c"'
        return "bad-colour", f"'{quoted(value)}' is not a colour", help_
    found = least_contrast(colour, grounds)
    if found >= ENOUGH:
        return None
    message = f"{where} would be hard to read: the contrast is {int(found * 10) / 10} to 1, and {ENOUGH} is needed"
    return "low-contrast", message, "Choose a darker colour."


def _each(path: str, node: Mapping, tests: dict[str, Callable[[str], Trouble | None]]) -> Iterator[Finding]:
    for name, test in tests.items():
        value = node.get(name)
        trouble = test(value.value.strip()) if isinstance(value, Scalar) and _text(node, name) else None
        if trouble and value:
            yield Finding(path, value.place, *trouble)


def _hours(path: str, contact: Mapping) -> Iterator[Finding]:
    value = contact.get("hours")
    if isinstance(value, Scalar) and _text(contact, "hours"):
        trouble = trouble_with_hours(value.value)
        if trouble:
            start, length, message, help_ = trouble
            yield Finding(path, value.place_of(start, length), "bad-hours", message, help_)


def _places(path: str, node: Mapping, names: tuple[str, ...], there: Callable[[str], bool]) -> Iterator[Finding]:
    for name in names:
        value = node.get(name)
        text = _text(node, name)
        if not text or value is None:
            continue
        if not (_WEB.fullmatch(text) or _FILE.fullmatch(text)):
            help_ = f"Write a file under local/docs/, as in {name}: media/briefing.mp4, or begin with https://"
            message = f"'{quoted(text)}' is neither a file nor a web address"
            yield Finding(path, value.place, "bad-address", message, help_)
        elif "://" not in text and not there(text.partition("#")[0]):
            yield Finding(path, value.place, "file-missing", *_missing(text))


def _logo(path: str, root: Mapping, there: Callable[[str], bool]) -> Iterator[Finding]:
    value, text = root.get("logo"), _text(root, "logo")
    if not text or value is None:
        return
    if not _FILE.fullmatch(text) or PurePosixPath(text).suffix.lower() not in _PICTURES:
        message = f"'{quoted(text)}' is not a picture on this site"
        yield Finding(path, value.place, "bad-address", message, "Name one under local/docs/, as in media/logo.svg")
    elif not there(text):
        yield Finding(path, value.place, "file-missing", *_missing(text))


def _missing(text: str) -> tuple[str, str]:
    return f"there is no file '{quoted(text)}'", f"Put it at local/docs/{quoted(text.partition('#')[0])}"


def _text(node: Mapping, name: str) -> str:
    value = node.get(name)
    return value.value.strip() if isinstance(value, Scalar) and not value.is_null else ""
