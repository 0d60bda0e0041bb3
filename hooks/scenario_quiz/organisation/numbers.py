"""Telephone numbers: can one be dialled, does it ring somebody, and does it ring whom it says?

`phonenumbers` knows the numbering plans. Its ranges for the United Kingdom are as narrow as what Ofcom has given out so
far, so a number of the right length that it does not know is only a warning: a new range must not shut anybody out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, shortnumberinfo

from scenario_quiz.findings import Code
from scenario_quiz.organisation.model import EXAMPLE_NUMBER
from scenario_quiz.organisation.trouble import Trouble
from scenario_quiz.reading.refusals import shown
from scenario_quiz.words import english

BAD_TELEPHONE = Code(
    "bad-telephone",
    "error",
    "A telephone number that rings nobody, or somebody else.",
    "Look it up, ring it, and write it whole.",
)
DOUBTFUL_TELEPHONE = Code(
    "doubtful-telephone", "warning", "A number that is costly or that we do not know.", "Ring it."
)


class National(NamedTuple):
    """Who answers on a number from everywhere, and the routes of contact that may name it all the same."""

    name: str
    routes: tuple[str, ...] = ()


# Such numbers as they are dialled. None where nobody knows them all: then short ones are taken for right.
Known = Mapping[str, National] | None
_NUMBER = re.compile(r"[0-9+(][0-9 ()]{1,18}[0-9]")
_EXTENSION = re.compile(r"(?<![a-z])(?:ext(?:ension|n)?|x|opt(?:ion)?)(?![a-z])|#", re.IGNORECASE)
_MORE_THAN_ONE = 13  # digits; no number in this country has as many
# What rings neither a team nor a service that this site tells: numbers that are the same in the whole country.
_NOT_TOLD = {"105": "whoever mends power cuts", "159": "your bank", "116000": "a line for missing children"}
_SHORT = 6  # digits; what is as short is dialled alike from everywhere
# Ofcom, "Telephone numbers for use in TV and radio drama programmes": no such number is ever given out. The area code
# 01632 is nobody's. Northern Ireland has had two ranges.
_DRAMA = re.compile(
    r"01(?:13|14|15|16|17|18|21|31|41|51|61)4960\d{3}|02079460\d{3}|01914980\d{3}|028(?:90180|96496)\d{3}|02920180\d{3}"
    r"|01632\d{6}|07700900\d{3}|08081570\d{3}|09098790\d{3}|03069990\d{3}"
)
_COSTS_MORE = ("084", "087", "070")
_NOBODYS = re.compile(r"0(?:[46]|5(?![56]))")


def telephone(value: str, known: Known, route: str = "", release: bool = False) -> Trouble | None:
    """What is wrong with a telephone number, or None. `route` names the contact that it is for, as in front-door; any
    national number will do without one. With `release`, numbers kept for drama are refused."""
    if not _NUMBER.fullmatch(value):
        return _bad(f"'{shown(value)}' is not a telephone number", _how_to_write(value))
    if len(dial(value)) < 3:
        return _bad(f"'{shown(value)}' is too short to be dialled", "Write the whole number.")
    number = as_dialled_here(value)
    if known is None and len(number) <= _SHORT:
        return None
    national = (known or {}).get(number) or (National(_NOT_TOLD[number]) if number in _NOT_TOLD else None)
    if national:
        return None if not route or route in national.routes else _not_theirs(value, national.name, route)
    if number.startswith("+"):
        return _abroad(value, number)
    return _in_this_country(value, number, from_abroad="+" in value or value.startswith("00"), release=release)


def national_telephone(value: str, release: bool = False) -> Trouble | None:
    """What is wrong with a number that is to ring the same service from everywhere: short ones will do."""
    number = dial(value)
    if _NUMBER.fullmatch(value) and 3 <= len(number) <= _SHORT:
        parsed = _parsed(number)
        if parsed and phonenumbers.is_valid_short_number_for_region(parsed, "GB"):
            return None
        return _bad(f"'{shown(value)}' is no short number of this country", "Look it up, and ring it.")
    return telephone(value, {}, release=release)


def rings_for_emergencies(value: str) -> bool:
    """Whether a number rings the emergency services of this country."""
    return bool(shortnumberinfo.is_emergency_number(dial(value), "GB"))


def dial(number: str) -> str:
    """A telephone number as a `tel:` link wants it. In +44 (0)20 the 0 is for callers in this country alone."""
    return re.sub(r"[^0-9+]", "", number.replace("(0)", "") if number.startswith("+") else number)


def as_dialled_here(number: str) -> str:
    """A number as it is dialled in this country: those of this country begin with 0, others with +."""
    dialled = dial(number)
    if dialled.startswith("00"):
        dialled = f"+{dialled[2:]}"
    return f"0{dialled[3:]}" if dialled.startswith("+44") else dialled


def _in_this_country(value: str, number: str, *, from_abroad: bool, release: bool) -> Trouble | None:
    quoted = f"'{shown(value)}'"
    if not number.startswith("0"):
        return _bad(f"{quoted} begins with neither 0 nor +, so it rings nobody", _with_its_start(value, number))
    known = _is_known(number)
    if len(number) != 11 and not known:
        help_ = "Look it up and ring it. Numbers that begin with 0 have 11 digits, a few with 01 and 08 have 10."
        more = " After +44 the first 0 is left out." if from_abroad else ""
        return _bad(f"{quoted} has too many or too few digits, so it rings nobody", help_ + more)
    if number.startswith("09"):
        return _bad(f"{quoted} is a premium-rate number", "Write one that everybody can afford to ring.")
    if number == dial(EXAMPLE_NUMBER):
        return _bad(f"{quoted} is the example of the form, and rings nobody", "Write your own number.")
    if _DRAMA.fullmatch(number):
        message = f"{quoted} is kept for films and plays, and rings nobody"
        return _bad(message, "Write the real number, and ring it.") if release else None
    if number.startswith("076") and not number.startswith("07624"):  # the Isle of Man has mobiles there
        return _bad(f"{quoted} is the number of a pager", "Write one that somebody answers.")
    if _NOBODYS.match(number):
        return _bad(f"{quoted} begins like no number in this country", "Look it up and ring it.")
    return _doubtful(quoted, number, known)


def _doubtful(quoted: str, number: str, known: bool) -> Trouble | None:
    if number.startswith(_COSTS_MORE):
        message = f"{quoted} costs more than an ordinary call"
        help_ = "Ask for a number that begins with 01, 02, 03 or 0800. Some staff cannot ring this one."
        return Trouble(DOUBTFUL_TELEPHONE, message, help_)
    if not known:
        help_ = "Ring it. If it is right, nothing need be changed."
        return Trouble(DOUBTFUL_TELEPHONE, f"we know no number that begins like {quoted}", help_)
    return None


def _abroad(value: str, number: str) -> Trouble | None:
    parsed = _parsed(number)
    if parsed and phonenumbers.is_possible_number(parsed):
        return None
    message = f"'{shown(value)}' has too many or too few digits, so it rings nobody"
    return _bad(message, "Look it up and ring it. After + stand the code of the country and the number without its 0.")


def _with_its_start(value: str, number: str) -> str:
    if number.startswith("44") and _is_known(f"0{number[2:]}"):
        return f'Write it in quotes with its +, as in telephone: "+{value.strip("(")}"'
    if len(number) in (9, 10):
        return f'Was its 0 lost in a spreadsheet? Then write it in quotes: telephone: "0{value}"'
    return f'Write it as you dial it from another town, in quotes, as in telephone: "{EXAMPLE_NUMBER}"'


def _how_to_write(value: str) -> str:
    digits = "".join(sign if sign.isascii() and sign.isdigit() else " " for sign in value)
    plain = ("+" if value.strip(" (").startswith("+") else "") + " ".join(digits.split())
    if _EXTENSION.search(value):
        return "Write the number alone. An extension goes into name, as in name: Duty team, extension 12"
    if _NUMBER.fullmatch(plain) and _is_known(dial(plain)):
        return f'Write nothing but digits and blanks, in quotes: telephone: "{plain}"'
    if sum(sign.isdigit() for sign in digits) >= _MORE_THAN_ONE:
        return "Write one number, the one that is answered first. Another one can go into a page of your own."
    return f'Write digits and spaces in quotes, as in telephone: "{EXAMPLE_NUMBER}"'


def _not_theirs(value: str, national: str, route: str) -> Trouble:
    message = f"'{shown(value)}' rings somebody else: {national}. It is not {english()['details'][route]}"
    return _bad(message, "Write the number that they answer themselves. The site shows national ones by itself.")


def _bad(message: str, help_: str) -> Trouble:
    return Trouble(BAD_TELEPHONE, message, help_)


def _is_known(number: str) -> bool:
    parsed = _parsed(number)
    return parsed is not None and phonenumbers.is_valid_number(parsed)


def _parsed(number: str) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(number, "GB")
    except NumberParseException:
        return None
