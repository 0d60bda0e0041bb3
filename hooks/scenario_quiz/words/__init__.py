"""The words of the interface, one file a language."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from scenario_quiz.reading import Mapping, plain, read

Words = dict[str, Any]


@cache
def load_words(language: str = "en") -> Words:
    """The interface's words in a language: texts by name, and the closed lists' words by list. `twins` are other words
    for those that authors write."""
    name = f"{language}.yml"
    reading = read(name, files(__package__).joinpath(name).read_bytes())
    if not isinstance(reading.root, Mapping):
        raise ValueError(f"{name} holds no words")
    words: Words = plain(reading.root)
    return words
