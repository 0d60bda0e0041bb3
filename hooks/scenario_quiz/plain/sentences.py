"""Sentences and words, as a reader counts them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"”’'»)\]]*+(?=\s|\Z)|\n")
_NEXT = re.compile(r"\s*[\"“‘'«(\[]*([^\s\"“‘'«(\[]?)")
_LAST = re.compile(r"(\S*?)[.!?…]++[\"”’'»)\]]*+\Z")
_LETTER = re.compile(r"\w")
# A full stop after one of these ends no sentence.
_SHORT = frozenset({"e.g", "i.e", "eg", "ie", "cf", "v", "vs", "no", "nos", "art", "arts", "s", "ss", "para", "paras"})
_TITLES = frozenset({"mr", "mrs", "ms", "dr", "st", "prof"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and where in its block it starts."""

    text: str
    start: int

    @property
    def words(self) -> int:
        return words_in(self.text)


def sentences_in(text: str) -> Iterator[Sentence]:
    """The sentences of a block. A line feed ends one; so does the end of the block, with or without a full stop."""
    start = 0
    for stop in _STOP.finditer(text):
        if stop.group() == "\n" or _ends(text, stop):
            yield from _sentence(text, start, stop.end())
            start = stop.end()
    yield from _sentence(text, start, len(text))


def words_in(text: str) -> int:
    """How many words a text has: whatever stands between blanks and holds a letter or a digit."""
    return sum(1 for part in text.split() if _LETTER.search(part))


def _ends(text: str, stop: re.Match[str]) -> bool:
    following = _NEXT.match(text, stop.end())
    if following and following[1] and following[1].islower():
        return False
    last = _LAST.search(text[max(0, stop.start() - 20) : stop.end()])
    word = last[1].lstrip("\"“‘'«([").lower() if last else ""
    return word not in _SHORT | _TITLES


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    whole = text[start:end]
    bare = whole.strip()
    if words_in(bare):
        yield Sentence(bare, start + len(whole) - len(whole.lstrip()))
