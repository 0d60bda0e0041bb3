"""The words of the interface: for each language one file, and a folder with a file for each kind of question.

A site has one language, and all that is made for it gets the words as a value. Findings and commands speak English.
"""

from __future__ import annotations

import collections.abc
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from scenario_quiz.reading import MappingNode, plain, read

ENGLISH = "en"


@dataclass(frozen=True, eq=False)
class Words(collections.abc.Mapping[str, Any]):
    """The words in one language: texts by name, the closed lists' words by list, and under `kinds` those of each kind
    of question."""

    language: str
    texts: dict[str, Any] = field(repr=False)

    def __getitem__(self, name: str) -> Any:
        return self.texts[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.texts)

    def __len__(self) -> int:
        return len(self.texts)


@cache
def load_words(language: str) -> Words:
    """The words in a language, one of `languages()`. Raises ValueError for a file that holds none."""
    own, *kinds = word_files(language)
    texts = _read(own) | {"kinds": {file.name.removesuffix(".yml"): _read(file) for file in kinds}}
    return Words(language, texts)


def english() -> Words:
    """The words in which findings and commands name what readers see, and those of a site that names no language."""
    return load_words(ENGLISH)


def languages() -> tuple[str, ...]:
    """The languages that there are words in, by the names that the settings have for them."""
    names = (file.name for file in files(__package__).iterdir())
    return tuple(sorted(name.removesuffix(".yml") for name in names if name.endswith(".yml")))


def word_files(language: str) -> Iterator[Traversable]:
    """The files with the words of a language: its own, and those of the kinds of question."""
    here = files(__package__)
    yield here.joinpath(f"{language}.yml")
    folder = here.joinpath(language)
    if folder.is_dir():
        yield from sorted(folder.iterdir(), key=lambda file: file.name)


def _read(file: Traversable) -> dict[str, Any]:
    reading = read(file.name, file.read_bytes())
    if not isinstance(reading.root, MappingNode):
        raise ValueError(f"{file.name} holds no words")
    words: dict[str, Any] = plain(reading.root)
    return words
