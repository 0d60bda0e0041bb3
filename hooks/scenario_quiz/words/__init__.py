"""The words of the interface: for each language one file, and a folder with a file for each kind of question."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from scenario_quiz.reading import Mapping, plain, read

Words = dict[str, Any]


@cache
def load_words(language: str = "en") -> Words:
    """The interface's words in a language: texts by name, the closed lists' words by list, and under `kinds` those of
    each kind of question. `twins` are other words for those that authors write."""
    own, *kinds = word_files(language)
    return _read(own) | {"kinds": {file.name.removesuffix(".yml"): _read(file) for file in kinds}}


def word_files(language: str = "en") -> Iterator[Traversable]:
    """The files with the words of a language: its own, and those of the kinds of question."""
    here = files(__package__)
    yield here.joinpath(f"{language}.yml")
    folder = here.joinpath(language)
    if folder.is_dir():
        yield from sorted(folder.iterdir(), key=lambda file: file.name)


def _read(file: Traversable) -> Words:
    reading = read(file.name, file.read_bytes())
    if not isinstance(reading.root, Mapping):
        raise ValueError(f"{file.name} holds no words")
    words: Words = plain(reading.root)
    return words
