"""What an organisation says of the law in organisation.yml: of an entry that is there, by a role, on a fitting day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from scenario_quiz.checks.citations import unknown_law
from scenario_quiz.checks.scenarios.review import CHECK_OVERDUE
from scenario_quiz.checks.texts.persons import person_in_role
from scenario_quiz.documentation.document import Document
from scenario_quiz.findings import Code, Finding, Place, Severity
from scenario_quiz.organisation.model import Organisation
from scenario_quiz.reading import MappingNode, ScalarNode
from scenario_quiz.registers.loading import Registers
from scenario_quiz.registers.models import Law, OwnWord
from scenario_quiz.scenarios.draft_parts import place_of
from scenario_quiz.schema.codes import BAD_DATE
from scenario_quiz.schema.shape import read_as

LAW_WORD_UNCLEAR = Code(
    "law-word-unclear", "error", "The organisation's word on the law does not fit together.", "Mend it."
)
LAW_WORD_BEHIND = Code(
    "law-word-behind",
    "warning",
    "The site's entry of the law is newer than the organisation's word.",
    "Look again, then set as-of.",
)
LAW_UNSETTLED = Code(
    "law-unsettled",
    "warning",
    "A law that pages mark as not certain waits for the organisation's word.",
    "Ask, then write it.",
)


def check_own_law(
    path: str, root: MappingNode, registers: Registers, today: date | None, release: bool
) -> Iterator[Finding]:
    """Every finding on what stands under `law`, beyond its form. Dates are judged as of `today`, where it is given."""
    severity: Severity | None = "error" if release else None
    entries = root.get("law")
    if not isinstance(entries, MappingNode):
        return
    for id_, node in entries.entries.items():
        problem = unknown_law(id_, registers)
        if problem:
            yield Finding(path, entries.place_of_key(id_), *problem)
        if not isinstance(node, MappingNode):
            continue
        by = node.get("by")
        if isinstance(by, ScalarNode) and (named := person_in_role(by.value)):
            yield Finding(path, by.place, named.code, named.message, named.help)
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
    path: str, root: MappingNode | None, organisation: Organisation, registers: Registers, documents: Iterable[Document]
) -> Iterator[Finding]:
    """Before a release: a warning for each entry that `unsettled` names."""
    place = root.place_of_key("law") if root and "law" in root.entries else Place()
    for id_, names in unsettled(organisation, registers, documents).items():
        law = registers.law[id_]
        pages = "1 page marks it" if len(names) == 1 else f"{len(names)} pages mark it"
        message = f"'{id_}': {pages} as not certain, and your organisation has not said how it stands for you"
        help_ = f"Ask your {law.owner}. Then write {id_} under law, with status, covers-us, as-of and by."
        yield Finding(path, place, LAW_UNSETTLED, message, help_)


def _unclear(path: str, id_: str, node: MappingNode, word: OwnWord) -> Iterator[Finding]:
    place = place_of(node, "covers-us")
    if word.status == "repealed" and word.covers != "no":
        message = f"'{id_}' cannot cover you when it is no longer the law"
        yield Finding(path, place, LAW_WORD_UNCLEAR, message, "Write covers-us: no, or mend the status.")
    elif word.covers == "in-part" and not word.note:
        message = f"'{id_}' covers part of your work, and readers cannot tell which part"
        yield Finding(path, place, LAW_WORD_UNCLEAR, message, "Add note: which part, in one plain sentence.")


def _days(
    path: str,
    id_: str,
    node: MappingNode,
    word: OwnWord,
    law: Law | None,
    today: date | None,
    severity: Severity | None,
) -> Iterator[Finding]:
    place = place_of(node, "as-of")
    if today and word.as_of > today:
        yield Finding(path, place, BAD_DATE, f"'{id_}' cannot be as of a day in the future", "Mend the date.")
    if law and word.as_of < law.as_of:
        message = f"'{id_}': the site's entry is newer than your organisation's word: {law.as_of.isoformat()}"
        help_ = "Look again: read the entry, ask whoever gave the answer, then set as-of."
        yield Finding(path, place, LAW_WORD_BEHIND, message, help_)
    if today and word.check_after < today:
        message = f"'{id_}' was to be looked at again after {word.check_after.isoformat()}"
        help_ = "Ask whoever gave the answer whether it still holds, then set as-of to that day."
        yield Finding(path, place, CHECK_OVERDUE, message, help_, severity)
