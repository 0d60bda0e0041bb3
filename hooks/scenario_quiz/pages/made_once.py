"""What is made of a story is made once: it is kept until the story, or anything that it was made of, changes.

A story changes seldom, and so does what it cites. Whatever is read of registers and pages while something is made is
noted, entry by entry, so that a change elsewhere in them makes nothing anew. Makers get a bank that holds no more than
what is noted or stands in the key: nothing can be read in secret.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

from scenario_quiz.bank import Bank
from scenario_quiz.kept import Kept
from scenario_quiz.kept.fingerprints import digest, written
from scenario_quiz.kept.reading import Listening
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.model import Scenario

# Registers of many entries, of which a story reads a few. The others are short, or looked through as a whole.
_HEARD = ("ideas", "sources", "misconceptions", "law")
_WHOLE = ("problems", "glossary", "own_words", "contacts", "lists", "reviewers", "routes")


class MadeOnce:
    """Makes texts of stories, or gives those that were made before."""

    def __init__(self, bank: Bank, kept: Kept) -> None:
        self._kept = kept
        registers = bank.registers
        self._listening = Listening(pages=bank.pages, **{name: getattr(registers, name) for name in _HEARD})
        heard: Mapping[str, Any] = self._listening.mappings
        whole = {name: getattr(registers, name) for name in _WHOLE}
        self._bank = Bank(
            registers=replace(Registers(words=bank.words), **whole, **{name: heard[name] for name in _HEARD}),
            pages=heard["pages"],
            organisation=bank.organisation,
            left_out=bank.left_out,
            site_url=bank.site_url,
        )
        self._rest = digest(
            bank.words.language,
            *(written(part) for entries in whole.values() for id_, entry in entries.items() for part in (id_, entry)),
            written(bank.organisation),
            repr(sorted(bank.left_out)),
            bank.site_url,
        )
        self._sums: dict[str, str] = {}

    def text(self, what: str, scenario: Scenario, make: Callable[[Bank], str], *more: object) -> str:
        """What `make` makes of a story, of the bank that it is given, and of `more`."""
        if scenario.id not in self._sums:
            self._sums[scenario.id] = written(scenario)
        key = digest("story", what, self._rest, self._sums[scenario.id], *map(written, more))
        with suppress(KeyError, TypeError, AttributeError, ValueError):
            data = self._kept.get(key)
            if data is not None and self._listening.is_as_heard(data["heard"]):
                return str(data["text"])
        self._listening.begin()
        text = make(self._bank)
        self._kept.put(key, {"heard": self._listening.heard(), "text": text})
        return text
