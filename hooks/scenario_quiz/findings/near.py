"""Names that were meant to be another: the same but for capitals, a slip of the finger, or a spelling of elsewhere.

A suggestion that is not what was meant sends its reader astray, so there is one only where nothing else is likely.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

_ALIKE = 0.8  # of difflib: "quizes" for "quizzes" has 0.92, "glosary" for "glossary" 0.93, "doc" for "docs" 0.86
_SHORT = 5  # letters; in a word as short as this two slips make another word: "label" is not "level"
_LONGEST = 200  # letters; whoever wrote more meant no name
_STEM = 4  # letters that two words must begin with to be forms of one: "recording" and "record"
_LITTLE = frozenset({"the", "and", "for", "that", "this", "with", "not", "his", "her", "was", "are", "has", "who"})


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that this one was meant to be, itself included, or None where it is like none."""
    if len(name) > _LONGEST:
        return None
    written = plain_name(name)
    same = {plain_name(one): one for one in known}
    if written in same:
        return same[written]
    swapped = next((same[one] for one in _swapped(written) if one in same), None)
    near = difflib.get_close_matches(written, same, n=3, cutoff=_ALIKE)
    return swapped or next((same[one] for one in near if _is_slip(written, one)), None)


def closest(name: str, known: Mapping[str, str], most: int = 4) -> list[str]:
    """The known names that have to do with this one, the likeliest first: by their letters, by a word they share, or by
    one that what they mean shares. `known` has what each means."""
    if len(name) > _LONGEST:
        return []
    words = _words(name)
    scores: dict[str, float] = {}
    for one, means in known.items():
        shared = sum(max((_alike(word, other) for other in _words(one)), default=0.0) for word in words)
        meant = sum(max((_alike(word, other) for other in _words(means)), default=0.0) for word in words)
        alike = difflib.SequenceMatcher(None, plain_name(name), plain_name(one)).ratio()
        slip = alike >= _ALIKE and _is_slip(plain_name(name), plain_name(one))
        score = max(shared, 0.9 * meant) / max(1, len(words)) + (alike if slip else 0.0)
        if score:
            scores[one] = score + alike / 100
    return sorted(scores, key=lambda one: -scores[one])[:most]


def plain_name(name: str) -> str:
    """Without what nobody minds: capitals, accents, blanks, and which line joins words."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return kept.strip(" .-_\"'“”‘’").replace("_", "-").replace(" ", "-")


def _is_slip(written: str, known: str) -> bool:
    """Whether two like names differ as a slip of the finger makes them. A short one has one letter too many, too few or
    another; a longer one has two, and begins as it should."""
    slips = _slips(written, known)
    if sorted(filter(str.isdigit, written)) != sorted(filter(str.isdigit, known)):
        return False  # another year is no slip
    if min(len(written), len(known)) <= _SHORT:
        same_start = written[0] == known[0] or len(written) != len(known)
        return slips <= 1 and same_start and len(written) > 2
    return slips <= 1 or written[0] == known[0]


def _slips(one: str, other: str) -> int:
    """How many letters have to be put in, taken out or changed."""
    above = list(range(len(other) + 1))
    for number, letter in enumerate(one, 1):
        row = [number]
        for at, wanted in enumerate(other, 1):
            row.append(min(row[-1] + 1, above[at] + 1, above[at - 1] + (letter != wanted)))
        above = row
    return above[-1]


def _swapped(name: str) -> Iterator[str]:
    """The name with two letters side by side in the other order, each two of them."""
    for at in range(len(name) - 1):
        yield f"{name[:at]}{name[at + 1]}{name[at]}{name[at + 2 :]}"


@cache
def _words(text: str) -> frozenset[str]:
    found = re.findall(r"[^\W_]+", text.casefold())
    return frozenset(word for word in found if (len(word) > 2 and word not in _LITTLE) or word.isdigit())


def _alike(one: str, other: str) -> float:
    """How far two words are forms of one: 1 for the same, less for "record" and "recording"."""
    if one == other:
        return 1.0
    short, long = sorted((one, other), key=len)
    return 0.8 if len(short) >= _STEM and long.startswith(short) else 0.0
