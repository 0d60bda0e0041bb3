"""The names that hold the answer key of each kind of question, as the words of the kinds say (`words/en/`)."""

from __future__ import annotations

from functools import cache

from scenario_quiz.words import english

_OPTIONS = "options"


@cache
def names_of_keys() -> dict[str, tuple[str, ...]]:
    """The names that tell each kind from others. `options` does not: most kinds have them."""
    return {kind: tuple(name for name in key if name != _OPTIONS) for kind, key in _keys().items()}


@cache
def homes_of_keys() -> dict[str, str]:
    """Where each name of a key belongs, in words: with which kinds, and whether in the question or in its options."""
    kinds: dict[str, list[str]] = {}
    homes: dict[str, str] = {}
    for kind, key in _keys().items():
        for name, home in key.items():
            kinds.setdefault(name, []).append(kind)
            homes[name] = home
    return {name: _home(homes[name], kinds[name]) for name in homes}


def _keys() -> dict[str, dict[str, str]]:
    return {kind: own["key"] for kind, own in english()["kinds"].items()}


def _home(home: str, kinds: list[str]) -> str:
    if home == "question" and len(kinds) > 1:
        return f"{_listed(kinds, 'and')} questions"
    one = f"{'an' if kinds[0][0] in 'aeiou' else 'a'} {_listed(kinds, 'or')} question"
    return one if home == "question" else f"the options of {one}"


def _listed(kinds: list[str], word: str) -> str:
    *first, last = kinds
    return f"{', '.join(first)} {word} {last}" if first else last
