"""What an organisation says of the law in organisation.yml: of an entry that is there, by a role, on a fitting day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from scenario_quiz.checks.citations import unknown_law
from scenario_quiz.documentation.document import Document
from scenario_quiz.findings import Finding, Place, Severity
from scenario_quiz.organisation.model import Organisation
from scenario_quiz.reading import Mapping, Scalar
from scenario_quiz.reading.refusals import shown as quoted
from scenario_quiz.registers.loading import Registers
from scenario_quiz.registers.models import Law, OwnWord
from scenario_quiz.schema.shape import read_as

_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame|Rev)\b\.? +[A-Z]")
_LIKE_A_NAME = re.compile(r"[A-Z][\w'-]*(?: [A-Z][\w'-]*){1,2}")
# A role may be written with capitals, as in Data Protection Officer. A part of one of its words tells it from a name.
_OF_ROLES = re.compile(
    r"advis|board|caldicott|chair|chief|clerk|committee|coordinat|counsel|designated|director|executive|govern|guardian"
    r"|head|lawyer|lead|legal|manager|nurse|officer|partner|principal|professional|protection|safeguarding|secretary"
    r"|solicitor|team|trustee",
    re.IGNORECASE,
)


def check_own_law(
    path: str, root: Mapping, registers: Registers, today: date | None, release: bool
) -> Iterator[Finding]:
    """Every finding on what stands under `law`, beyond its form. Dates are judged as of `today`, where it is given."""
    severity: Severity = "error" if release else "warning"
    entries = root.get("law")
    if not isinstance(entries, Mapping):
        return
    for id_, node in entries.entries.items():
        problem = unknown_law(id_, registers)
        if problem:
            yield Finding(path, entries.place_of_key(id_), *problem)
        if not isinstance(node, Mapping):
            continue
        by = node.get("by")
        if isinstance(by, Scalar) and looks_like_a_name(by.value):
            message = f"'{quoted(by.value.strip())}' looks like a person's name"
            help_ = "Write the role, as in data protection lead. People move on, and pages show this for years."
            yield Finding(path, by.place, "name-not-role", message, help_, "warning")
        word, _ = read_as(OwnWord, path, node)  # what is wrong with its form is told already
        if word:
            yield from _unclear(path, id_, node, word)
            yield from _days(path, id_, node, word, registers.law.get(id_), today, severity)


def unsettled(organisation: Organisation, registers: Registers, documents: Iterable[Document]) -> dict[str, list[str]]:
    """Entries whose status is uncertain, that pages mark, and on which the organisation says nothing; with the names of
    those pages."""
    marked: dict[str, list[str]] = {
        id_: [] for id_, law in registers.law.items() if law.status == "uncertain" and id_ not in organisation.law
    }
    for document in documents:
        for id_ in document.marked_law & marked.keys():
            marked[id_].append(document.name)
    return {id_: names for id_, names in marked.items() if names}


def check_settled(
    path: str, root: Mapping | None, organisation: Organisation, registers: Registers, documents: Iterable[Document]
) -> Iterator[Finding]:
    """Before a release: a warning for each entry that `unsettled` names."""
    place = root.place_of_key("law") if root and "law" in root.entries else Place()
    for id_, names in unsettled(organisation, registers, documents).items():
        law = registers.law[id_]
        pages = "1 page marks it" if len(names) == 1 else f"{len(names)} pages mark it"
        message = f"'{id_}': {pages} as not certain, and your organisation has not said how it stands for you"
        help_ = f"Ask your {law.owner}. Then write {id_} under law, with status, covers-us, as-of and by."
        yield Finding(path, place, "law-unsettled", message, help_, "warning")


def looks_like_a_name(text: str) -> bool:
    """Whether a person seems to be named where a role belongs. It may be wrong, so it is only good for a warning."""
    text = " ".join(text.split())
    if _TITLE.search(text):
        return True
    return bool(_LIKE_A_NAME.fullmatch(text)) and not _OF_ROLES.search(text)


def _unclear(path: str, id_: str, node: Mapping, word: OwnWord) -> Iterator[Finding]:
    place = _place(node, "covers-us")
    if word.status == "repealed" and word.covers != "no":
        message = f"'{id_}' cannot cover you when it is no longer the law"
        yield Finding(path, place, "law-word-unclear", message, "Write covers-us: no, or mend the status.")
    elif word.covers == "in-part" and not word.note:
        message = f"'{id_}' covers part of your work, and readers cannot tell which part"
        yield Finding(path, place, "law-word-unclear", message, "Add note: which part, in one plain sentence.")


def _days(
    path: str,
    id_: str,
    node: Mapping,
    word: OwnWord,
    law: Law | None,
    today: date | None,
    severity: Severity,
) -> Iterator[Finding]:
    place = _place(node, "as-of")
    if today and word.as_of > today:
        yield Finding(path, place, "bad-date", f"'{id_}' cannot be as of a day in the future", "Mend the date.")
    if law and word.as_of < law.as_of:
        message = f"'{id_}': the site's entry is newer than your organisation's word: {law.as_of.isoformat()}"
        help_ = "Look again: read the entry, ask whoever gave the answer, then set as-of."
        yield Finding(path, place, "law-word-behind", message, help_, "warning")
    if today and word.check_after < today:
        message = f"'{id_}' was to be looked at again after {word.check_after.isoformat()}"
        help_ = "Ask whoever gave the answer whether it still holds, then set as-of to that day."
        yield Finding(path, place, "check-overdue", message, help_, severity)


def _place(node: Mapping, name: str) -> Place:
    value = node.get(name)
    return value.place if value else node.place
