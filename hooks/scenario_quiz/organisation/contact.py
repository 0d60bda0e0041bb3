"""Whom readers can ring: the one list for pages, paper, the panel on every page and the checks.

What holds everywhere stands in contacts.yml, among the registers; what an organisation fills in, in organisation.yml.
Here both meet: which routes are urgent, what is told of the police, and whether a reader has to look for a number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from scenario_quiz.organisation.model import ROUTES, Contact, Organisation
from scenario_quiz.organisation.numbers import Known, National, as_dialled_here
from scenario_quiz.registers.loading import Registers
from scenario_quiz.registers.models import Helpline, NumberKind
from scenario_quiz.words import Words, english

POLICE = "police"
# The council's two numbers. A reader who lacks one has to look for it, and no release is made without them.
COUNCIL = ("front-door", "out-of-hours")
# Whom to ring about a real child: these stand first everywhere, filled in or not.
URGENT = (*COUNCIL, POLICE)
# Whom learners may have to tell.
FOR_LEARNERS = (*URGENT, "safeguarding-lead")
# Who may answer on the number of the police.
_AT_THE_POLICE = (POLICE, "prevent-lead")
# Of these there is one each: every page tells them.
NEEDED: tuple[NumberKind, ...] = ("emergency", "police", "advice")


class Way(NamedTuple):
    """One way to reach somebody, as it is written."""

    kind: Literal["telephone", "form", "email"]
    written: str


@dataclass(frozen=True)
class Directory:
    """What an organisation filled in, the numbers of contacts.yml by id, and the words in which both are told."""

    organisation: Organisation = field(default_factory=Organisation)
    helplines: Mapping[str, Helpline] = field(default_factory=dict)
    words: Words = field(default_factory=english)

    def number(self, kind: NumberKind) -> Helpline | None:
        """The number of a kind of which there is one. None while contacts.yml has a mistake there."""
        return next((one for one in self.helplines.values() if one.kind == kind), None)

    @property
    def emergency(self) -> str:
        """The number for danger now, as readers read it."""
        helpline = self.number("emergency")
        return helpline.number if helpline else ""

    def answering(self, route: str) -> tuple[Contact, ...]:
        """Who answers on a route: nobody where it is not filled in.

        For the police the national number is told always, and after it what an organisation adds. Where it adds only
        hours or another way to the same number, that is told alone.
        """
        own, national = self.organisation.contact(route), self.number("police") if route == POLICE else None
        if national is None:
            return (own,) if own else ()
        if own and own.telephone and as_dialled_here(own.telephone) == as_dialled_here(national.number):
            return (own,)
        everywhere = contact_of(national)
        return (everywhere, own) if own else (everywhere,)

    def numbers_missing(self) -> bool:
        """Whether a reader has to look for a number of the council."""
        contacts = (self.organisation.contact(route) for route in COUNCIL)
        return not all(contact and contact.telephone for contact in contacts)

    def other_routes(self) -> list[str]:
        """The routes that are filled in and are not urgent, in order."""
        return [route for route in ROUTES if route not in URGENT and self.organisation.contact(route)]


def contact_of(helpline: Helpline) -> Contact:
    """How to reach a number of contacts.yml, and when."""
    return Contact(telephone=helpline.telephone, hours=helpline.hours)


def ways_to(contact: Contact) -> list[Way]:
    """Every way to reach somebody, the first to try first."""
    ways = (
        Way("telephone", contact.telephone or ""),
        Way("form", contact.form or ""),
        Way("email", contact.email or ""),
    )
    return [way for way in ways if way.written]


def in_line(contact: Contact, ways: Iterable[str], written: Callable[[str], str] = str) -> str:
    """Who answers, how to reach them and when, in a line. `ways` are ready to be shown; `written` makes texts so."""
    who = ", ".join([*([written(contact.name)] if contact.name else []), *ways])
    return f"{who} ({written(contact.hours)})" if contact.hours else who


def one_or_another(lines: Iterable[str], words: Words) -> str:
    """Lines for the same route, as one."""
    return f", {words['or_word']} ".join(lines)


def known_numbers(registers: Registers) -> Known:
    """The numbers that ring the same service from everywhere, as they are dialled. None where nobody can know them
    all, since contacts.yml has mistakes of its own."""
    if "contacts" in registers.broken:
        return None
    return {
        as_dialled_here(number): National(one.name, _AT_THE_POLICE if one.kind == "police" else ())
        for one in registers.contacts.values()
        for number in (one.telephone, *one.also)
        if number
    }
