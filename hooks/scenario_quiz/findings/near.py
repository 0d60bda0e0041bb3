"""Names that were meant to be another: the same but for capitals, a slip of the finger, or a spelling of elsewhere."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Iterator

_ALIKE = 0.8  # of difflib: "quizes" for "quizzes" has 0.92, "glosary" for "glossary" 0.93, "doc" for "docs" 0.86


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that this one was meant to be, itself included, or None where it is like none."""
    known = list(known)
    plain = _plain(name)
    same = {_plain(one): one for one in known}
    if plain in same:
        return same[plain]
    swapped = next((same[one] for one in _swapped(plain) if one in same), None)
    near = difflib.get_close_matches(plain, same, n=1, cutoff=_ALIKE)
    return swapped or (same[near[0]] if near else None)


def _swapped(name: str) -> Iterator[str]:
    """The name with two letters side by side in the other order, each two of them."""
    for at in range(len(name) - 1):
        yield f"{name[:at]}{name[at + 1]}{name[at]}{name[at + 2 :]}"


def _plain(name: str) -> str:
    """Without what nobody minds: capitals, accents, blanks, and which line joins words."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return kept.strip(" .-_").replace("_", "-").replace(" ", "-")
