"""The registers by themselves: ids, the places that entries point at, dates, the glossary's words and numbers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal, get_args

from scenario_quiz.checks.call_links import UNKNOWN_NUMBER, check_calls
from scenario_quiz.checks.citations import Citable, unknown_source, unresolved
from scenario_quiz.checks.contacts import NUMBER_MISSING, check_needed, check_numbers
from scenario_quiz.checks.pages.aliases import moved_link
from scenario_quiz.checks.pages.local_markers import UNKNOWN_LOCAL
from scenario_quiz.checks.scenarios.review import CHECK_OVERDUE
from scenario_quiz.checks.superseded import SUPERSEDED_SOURCE, unsaid
from scenario_quiz.findings import Code, Finding, Place, Severity
from scenario_quiz.organisation.checks import FILE_MISSING
from scenario_quiz.organisation.details import details_of
from scenario_quiz.places import LISTS
from scenario_quiz.reading import scalars_below
from scenario_quiz.reading.refusals import shown
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.draft_parts import text_of
from scenario_quiz.schema.choices import suggested
from scenario_quiz.schema.codes import BAD_DATE, BAD_ID
from scenario_quiz.schema.fields import ID_HELP, is_id
from scenario_quiz.words import english

LAW_WITHOUT_NOTE = Code(
    "law-without-note",
    "error",
    "A law entry is not simply in force and does not say what is known.",
    "Add status_note.",
)
SAME_WORD = Code("same-word", "error", "Two glossary entries hold the same word.", "Keep it in one of them.")

# Registers whose entries were looked at on a day, and rest on sources.
DatedRegister = Literal["law", "contacts"]


def check_registers(citable: Citable, today: date | None = None, release: bool = False) -> Iterator[Finding]:
    """Every finding on what register entries say beyond their form."""
    registers = citable.registers
    yield from _ids(registers)
    yield from _places(citable)
    yield from _editions(registers)
    yield from _law(registers)
    yield from _sources(registers)
    for name in get_args(DatedRegister):
        yield from _dated(name, registers, today, "error" if release else None)
    yield from _words(registers)
    yield from check_numbers(registers, release)
    if any(page.source for page in citable.pages.values()) or any(registers.nodes.values()):
        yield from check_needed(registers)
        yield from _lists(registers)
    yield from _reviewers(registers)
    yield from _routes(registers)
    for register, nodes in registers.nodes.items():
        for id_, node in nodes.items() if register != "contacts" else ():
            yield from check_calls(registers.path_of(register, id_), scalars_below(node), registers)


def _lists(registers: Registers) -> Iterator[Finding]:
    """Closed lists that are not there. What is chosen of such a one cannot be judged."""
    for name in LISTS:
        if not registers.nodes.get(name) and name not in registers.broken:
            message = "this register is not there, and nothing stands in for it"
            yield Finding(
                f"{registers.shown}/{name}.yml", Place(), FILE_MISSING, message, "Take it back from the release."
            )


def _reviewers(registers: Registers) -> Iterator[Finding]:
    details = details_of(registers.routes, english())
    for id_ in registers.reviewers if "routes" not in registers.broken and registers.routes else ():
        for detail in registers.list_places("reviewers", id_, "details"):
            if detail.value not in details:
                help_ = suggested(detail.value, {name: one.called for name, one in details.items()})
                message = f"'{id_}': there is no detail '{shown(detail.value)}'"
                yield Finding(registers.path_of("reviewers", id_), detail.place, UNKNOWN_LOCAL, message, help_)


def _routes(registers: Registers) -> Iterator[Finding]:
    """Numbers of contacts.yml that a route names, and that are not there. Where a number is missing that every page
    tells, that is told, and this follows from it."""
    if any(one.code == NUMBER_MISSING for one in check_needed(registers)):
        return
    known = {one: line.name for one, line in registers.contacts.items()}
    for id_, route in registers.routes.items():
        told = [(route.told_with, registers.place_in("routes", id_, "told_with"))] if route.told_with else []
        may = [(one.value, one.place) for one in registers.list_places("routes", id_, "may_ring")]
        for number, place in (*told, *may):
            if not registers.may_have("contacts", number):
                message = f"'{id_}': there is no number '{number}' in contacts.yml"
                yield Finding(
                    registers.path_of("routes", id_), place, UNKNOWN_NUMBER, message, suggested(number, known)
                )


def _ids(registers: Registers) -> Iterator[Finding]:
    for register, nodes in registers.nodes.items():
        for id_ in nodes:
            if not is_id(id_):
                place = registers.place_of_id(register, id_)
                yield Finding(
                    registers.path_of(register, id_), place, BAD_ID, f"'{id_}' is not a well-formed id", ID_HELP
                )


def _places(citable: Citable) -> Iterator[Finding]:
    registers = citable.registers
    for register in ("ideas", "misconceptions", "law", "glossary"):
        for id_, node in registers.nodes.get(register, {}).items():  # those with other mistakes, too
            place = text_of(node, "place")
            problem = unresolved(place, citable) or moved_link(place, citable.moves) if place else None
            if problem:
                code, message, help_ = problem
                where = registers.place_in(register, id_, "place")
                yield Finding(registers.path_of(register, id_), where, code, f"'{id_}': {message}", help_)


def _editions(registers: Registers) -> Iterator[Finding]:
    for id_, source in registers.sources.items():
        trouble = unknown_source(source.superseded_by, registers) if source.superseded_by else None
        if trouble:
            code, message, help_ = trouble
            place = registers.place_in("sources", id_, "superseded_by")
            yield Finding(registers.path_of("sources", id_), place, code, f"'{id_}': {message}", help_)


def _law(registers: Registers) -> Iterator[Finding]:
    for id_, law in registers.law.items():
        if law.status != "in-force" and not law.status_note:
            yield Finding(
                registers.path_of("law", id_),
                registers.place_in("law", id_, "status"),
                LAW_WITHOUT_NOTE,
                f"'{id_}' is not simply in force, and does not say what is known",
                "Add status_note: when it was due to start or end, and what you have not seen.",
            )


def _dated(
    name: DatedRegister, registers: Registers, today: date | None, severity: Severity | None
) -> Iterator[Finding]:
    """What a register says of the days on which its entries were looked at, and of their sources."""
    for id_, entry in getattr(registers, name).items():
        path = registers.path_of(name, id_)
        if entry.check_after <= entry.as_of:
            message = f"'{id_}' is to be checked on or before the day it was last looked at"
            place = registers.place_in(name, id_, "check_after")
            yield Finding(path, place, BAD_DATE, message, "Set check_after to a later day than as_of.")
        if today and entry.as_of > today:
            place = registers.place_in(name, id_, "as_of")
            yield Finding(path, place, BAD_DATE, f"'{id_}' cannot be as of a day in the future", "Mend the date.")
        if today and entry.check_after < today:
            yield Finding(
                path,
                registers.place_in(name, id_, "check_after"),
                CHECK_OVERDUE,
                f"'{id_}' was to be checked after {entry.check_after.isoformat()}",
                "Look at its sources again, then set as_of and check_after.",
                severity,
            )


def _sources(registers: Registers) -> Iterator[Finding]:
    """The sources of dated entries, of those with other mistakes too."""
    entries = [(name, id_) for name in get_args(DatedRegister) for id_ in registers.nodes.get(name, {})]
    for register, entry in entries:
        path = registers.path_of(register, entry)
        for cited in registers.list_places(register, entry, "sources"):
            source = registers.sources.get(cited.value)
            trouble = unknown_source(cited.value, registers) if cited.value else None
            if trouble:
                code, message, help_ = trouble
                yield Finding(path, cited.place, code, f"'{entry}': {message}", help_)
            elif source and (told := unsaid(source, source.short)):
                yield Finding(path, cited.place, SUPERSEDED_SOURCE, *told)


def _words(registers: Registers) -> Iterator[Finding]:
    """A word may lead to one meaning only."""
    owners: dict[str, str] = {}
    for id_ in registers.glossary:
        for name in ("term", "abbreviation", "also"):
            for form, place in _forms(registers, id_, name):
                owner = owners.setdefault(" ".join(form.casefold().split()), id_)
                if owner != id_:
                    yield Finding(
                        registers.path_of("glossary", id_),
                        place,
                        SAME_WORD,
                        f"'{form}' stands under '{owner}' and under '{id_}'",
                        "Keep it in one of them, or make one entry of the two.",
                    )


def _forms(registers: Registers, id_: str, name: str) -> list[tuple[str, Place]]:
    written = registers.list_places("glossary", id_, name)
    if name == "also":
        return [(item.value, item.place) for item in written]
    value = getattr(registers.glossary[id_], name)
    return [(value, registers.place_in("glossary", id_, name))] if value else []
