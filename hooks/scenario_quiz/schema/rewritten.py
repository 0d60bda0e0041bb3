"""What an author wrote, as the form wants it: a day, a number, an id, words of a list. Empty where nobody can tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from scenario_quiz.findings.near import plain_name
from scenario_quiz.schema.choices import meant
from scenario_quiz.schema.fields import ID_PATTERN

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ ./-]+(\d{1,2}|[a-z]{3,9})[ ./,-]+(\d{4}|\d{2})\Z")
_BETWEEN = re.compile(r"[,;/&+]|\band\b")
_NONE = frozenset({"none", "nothing", "no", "n/a", "null", "-"})


def day(written: str) -> str:
    """A day as people here write it (22/05/2027, 22 May 2027), as year-month-day."""
    found = _DAY.match(written.strip().lower())
    turned = re.match(r"(\d{4})[./-](\d{1,2})[./-](\d{1,2})\Z", written.strip())
    if turned:
        year, month, number = turned[1], turned[2], turned[3]
    elif found:
        number, month, year = found.groups()
    else:
        return ""
    if month[:3] in _MONTHS:
        month = str(_MONTHS.index(month[:3]) + 1)
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(number)).isoformat()
    except ValueError:
        return ""


def number(written: str) -> str:
    """The one whole number in a text, in digits or as a word up to ten."""
    words = re.findall(r"[0-9.-]+|[a-z]+", written.lower())
    found = [word for word in words if word.isdigit()] + [str(_NUMBERS.index(w) + 1) for w in words if w in _NUMBERS]
    return found[0] if len(found) == 1 and 1 <= int(found[0]) <= 120 else ""


def identifier(written: str) -> str:
    """A text as an id, where its letters make one."""
    made = re.sub(r"[^a-z0-9]+", "-", plain_name(written)).strip("-")
    return made if re.match(ID_PATTERN, made) else ""


def values_in(written: str, fits: Mapping[str, str], others: Callable[[str], list[str]]) -> list[str]:
    """The values of a closed list that a text names, with a comma, a blank or the like between them, all of them.

    `fits` are those values with their words; `others` says which of them others write in some way."""
    for parts in (_BETWEEN.split(written), _BETWEEN.sub(" ", written).split()):
        found = [_value(part.strip(" ()[]{}.-\"'"), fits, others) for part in parts if part.strip()]
        if found and all(found):
            return list(dict.fromkeys(found))
    return []


def is_nothing(written: str) -> bool:
    """Whether a text says that there is none."""
    return written.strip(" .").lower() in _NONE


def _value(part: str, fits: Mapping[str, str], others: Callable[[str], list[str]]) -> str:
    twins = others(part)
    return meant(part, fits) or (twins[0] if len(twins) == 1 else "")
