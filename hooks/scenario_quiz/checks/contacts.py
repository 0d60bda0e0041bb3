"""The numbers of contacts.yml: each can ring, each stands there once, and those that every page tells are there."""

from __future__ import annotations

from collections.abc import Iterator

from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.organisation.checks import EMPTY_CONTACT
from scenario_quiz.organisation.contact import NEEDED
from scenario_quiz.organisation.hours import BAD_HOURS, trouble_with_hours
from scenario_quiz.organisation.numbers import BAD_TELEPHONE, as_dialled_here, national_telephone, rings_for_emergencies
from scenario_quiz.reading import ScalarNode
from scenario_quiz.registers.loading import Registers
from scenario_quiz.registers.models import Helpline

NUMBER_MISSING = Code(
    "number-missing",
    "error",
    "contacts.yml lacks a number that every page tells, such as the one for danger now.",
    "Take it back.",
)
SAME_NUMBER = Code(
    "same-number", "error", "Two entries have the same number, or a kind of which there is one.", "Keep one."
)

_REGISTER = "contacts"
_WHOM = {
    "emergency": "the number for danger now",
    "police": "the number of the police when it is not an emergency",
    "advice": "a helpline that gives advice to whoever is worried",
}


def check_numbers(registers: Registers, release: bool) -> Iterator[Finding]:
    """Every finding on what entries of contacts.yml say beyond their form."""
    owners: dict[str, str] = {}
    for id_, entry in registers.contacts.items():
        path = registers.path_of(_REGISTER, id_)
        if not entry.number:
            message, help_ = f"'{id_}' says no number", "Write telephone, or text where one sends a text message."
            yield Finding(path, registers.place_of_id(_REGISTER, id_), EMPTY_CONTACT, message, help_)
        for scalar in _numbers(registers, id_):
            trouble = national_telephone(scalar.value.strip(), release)
            if trouble:
                yield Finding(path, scalar.place, *trouble)
            owner = owners.setdefault(as_dialled_here(scalar.value), id_)
            if owner != id_:
                message = f"'{scalar.value}' stands under '{owner}' and under '{id_}'"
                yield Finding(path, scalar.place, SAME_NUMBER, message, "Keep it in one of them.")
        yield from _entry(path, id_, entry, registers)


def check_needed(registers: Registers) -> Iterator[Finding]:
    """Findings where there is not one each of the numbers that every page tells. A register with mistakes of its own
    may hold them."""
    for kind in NEEDED if _REGISTER not in registers.broken else ():
        ids = [id_ for id_, entry in registers.contacts.items() if entry.kind == kind]
        if not ids:
            message = f"no entry has kind: {kind}, so no page says {_WHOM[kind]}"
            help_ = "Take it back from the release, or write one. Every page tells this number."
            yield Finding(f"{registers.shown}/{_REGISTER}.yml", Place(), NUMBER_MISSING, message, help_)
        for id_ in ids[1:]:
            message = f"'{ids[0]}' and '{id_}' both have kind: {kind}, and pages tell one"
            place = registers.place_in(_REGISTER, id_, "kind")
            help_ = "Write kind: other in one of them."
            yield Finding(registers.path_of(_REGISTER, id_), place, SAME_NUMBER, message, help_)


def _entry(path: str, id_: str, entry: Helpline, registers: Registers) -> Iterator[Finding]:
    if entry.kind == "emergency" and entry.number and not rings_for_emergencies(entry.number):
        message = f"'{entry.number}' does not reach the emergency services"
        place = registers.place_in(_REGISTER, id_, "telephone")
        yield Finding(path, place, BAD_TELEPHONE, message, "Write the number that does, or give it another kind.")
    if entry.kind in NEEDED and entry.number and not entry.telephone:
        message = f"'{id_}' can be sent a text message and cannot be rung"
        place = registers.place_in(_REGISTER, id_, "kind")
        yield Finding(path, place, BAD_TELEPHONE, message, "Add its telephone, or write kind: other.")
    node = registers.nodes[_REGISTER][id_].get("hours")
    wrong = trouble_with_hours(entry.hours) if entry.hours else None
    if wrong and isinstance(node, ScalarNode):
        start, length, message, help_ = wrong
        yield Finding(path, node.place_of(start, length), BAD_HOURS, message, help_)


def _numbers(registers: Registers, id_: str) -> list[ScalarNode]:
    """Every number of an entry, as it is written."""
    node = registers.nodes[_REGISTER][id_]
    single = [node.get("telephone"), node.get("text")]
    written = [one for one in single if isinstance(one, ScalarNode) and not one.is_null]
    return [*written, *registers.list_places(_REGISTER, id_, "also")]
