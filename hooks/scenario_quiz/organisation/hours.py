"""Opening hours, written as people write them, from a closed list of words so that a slip is noticed.

Days may be named, joined by "to" and "and"; times are 9am, 9.30am, 09:00, noon or midnight. Further remarks have no
place here: a reader in a hurry needs to know when somebody answers, and no more.
"""

from __future__ import annotations

import difflib
import re
from itertools import pairwise

from scenario_quiz.findings import Code

BAD_HOURS = Code("bad-hours", "error", "Not hours.", "Write them as in: Monday to Friday, 9am to 5pm.")

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WORDS = frozenset(
    {
        *(day.lower() for day in _DAYS),
        *(f"{day.lower()}s" for day in _DAYS),
        *(
            "weekday",
            "weekdays",
            "weekend",
            "weekends",
            "evening",
            "evenings",
            "night",
            "nights",
            "morning",
            "mornings",
        ),
        *("afternoon", "afternoons", "day", "days", "daily", "every", "each", "week", "year", "round", "holiday"),
        *("holidays", "bank", "public", "school", "term", "time", "term-time", "only", "office", "hours", "hour"),
        *("all", "any", "at", "on", "in", "of", "the", "a", "and", "or", "to", "from", "until", "till", "except"),
        *("closed", "before", "after", "between", "when", "other", "times", "noon", "midday", "midnight"),
    }
)
_TIME = re.compile(r"(\d{1,2})(?:[.:](\d{2}))?\s?(am|pm)?", re.IGNORECASE)
_PART = re.compile(r"\d[\d.:]*\s?(?:am|pm)?(?![a-z])|[a-z][a-z'-]*|\S", re.IGNORECASE)
_ALWAYS = frozenset({"24", "7"})


def trouble_with_hours(text: str) -> tuple[int, int, str, str] | None:
    """The first thing that cannot be hours: where it starts, its length, what is wrong, and what to write. Or None."""
    times: list[tuple[int, str]] = []
    for found in _PART.finditer(text):
        part = found.group()
        at = found.start(), len(part)
        if part in _ALWAYS or part in ",;&/()-–":
            continue
        if part[0].isdigit():
            wrong = _wrong_time(part)
            if wrong:
                return *at, wrong, "Write times as 9am, 9.30am or 09:00."
            times.append((found.start(), part.replace(" ", "").lower()))
        elif part.lower() not in _WORDS:
            near = difflib.get_close_matches(part.lower(), sorted(_WORDS), n=3, cutoff=0.75)
            near.sort(key=lambda word: word[0] != part[0].lower())  # slips are seldom in the first letter
            help_ = f"Did you mean '{_shown(near[0])}'?" if near else _EXAMPLE
            return *at, f"'{part}' is not a word for hours", help_
    if not times and not re.search(r"[a-z]", text, re.IGNORECASE) and text.strip() != "24/7":
        return 0, len(text), "these are no hours", _EXAMPLE
    for (start, one), (end, other) in pairwise(times):
        between = text[start:end].lower()
        if one == other and re.search(r"\bto\b|-|–|until", between):
            return start, end - start + len(other), "it opens and closes at the same time", "Mend one of the two."
    return None


_EXAMPLE = "Write them as in: Monday to Friday, 9am to 5pm. Or: at all hours."


def _wrong_time(part: str) -> str | None:
    found = _TIME.fullmatch(part.strip())
    if not found:
        return f"'{part}' is not a time"
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if minute > 59 or (half and not 1 <= hour <= 12) or (not half and hour * 60 + minute > 24 * 60):
        return f"there is no time '{part}'"
    if not half and not found[2]:
        return f"'{part}' does not say whether it is morning or afternoon"
    return None


def _shown(word: str) -> str:
    return word.capitalize() if word.removesuffix("s").capitalize() in _DAYS else word
