"""Where the words of the glossary stand in a text: whole words, a plural s allowed, abbreviations just as written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from scenario_quiz.registers.models import Term

_WORD = re.compile(r"\w+")
# One line may end within a word of several parts, but a paragraph may not.
_GAP = r"(?:[ \t\u00a0]+|[ \t]*\n[ \t]*)"


class Met(NamedTuple):
    """A word of the glossary, by its id, and where it stands in a text."""

    id: str
    start: int
    end: int


class Vocabulary:
    """The forms of every word, ready to be looked for. The time grows with the text, hardly with the glossary."""

    def __init__(self, glossary: Mapping[str, Term]) -> None:
        self._forms: dict[str, list[tuple[re.Pattern[str], str]]] = {}
        pairs = [(form, id_, form == term.abbreviation) for id_, term in glossary.items() for form in term.forms]
        for form, id_, exact in sorted(pairs, key=lambda pair: -len(pair[0])):
            first = _WORD.match(form)
            if first:
                pattern = (_pattern(form, exact), id_)
                names = {first.group().casefold()}
                if first.end() == len(form):
                    names.add(f"{first.group().casefold()}s")
                for name in names:
                    self._forms.setdefault(name, []).append(pattern)

    def first_places(self, text: str) -> list[Met]:
        """The first place of each word in a text, in order. Of words that overlap, the longest counts."""
        met: dict[str, Met] = {}
        done = 0
        for word in _WORD.finditer(text):
            if word.start() < done:
                continue
            for pattern, id_ in self._forms.get(word.group().casefold(), ()):
                found = pattern.match(text, word.start())
                if found:
                    met.setdefault(id_, Met(id_, found.start(), found.end()))
                    done = found.end()
                    break
        return list(met.values())


def _pattern(form: str, exact: bool) -> re.Pattern[str]:
    """`exact` minds capitals; so does a form of capitals alone, which is an abbreviation whatever it is called."""
    plural = "" if form.endswith("s") else "s?"
    body = _GAP.join(re.escape(part) for part in form.split())
    capitals = exact or form.isupper()
    return re.compile(rf"(?<![\w-]){body}{plural}(?![\w-])", 0 if capitals else re.IGNORECASE)
