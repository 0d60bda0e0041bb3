"""Which entries of registers something was made of: they are noted while it is made, and compared ever after."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

from scenario_quiz.kept.fingerprints import digest, written

V = TypeVar("V")
Noted = dict[str, str | None]  # what was read, by name, with a sum; None where there was no such entry
_ALL = "*"


class Listened(Mapping[str, V], Generic[V]):
    """A mapping that notes which of its entries are asked for. Whoever looks through all of it depends on all of it.

    It is no `dict`, so that nothing can read it unheard.
    """

    def __init__(self, entries: Mapping[str, V]) -> None:
        self._entries = entries
        self._sums: dict[str, str | None] = {}
        self.noted: Noted = {}

    def sum_of(self, name: str) -> str | None:
        """The sum of an entry, or of all of them; None where there is none of this name."""
        if name not in self._sums:
            if name == _ALL:
                parts = [part for id_, entry in self._entries.items() for part in (id_, written(entry))]
                self._sums[name] = digest(*parts).hex()
            else:
                entry = self._entries.get(name)
                self._sums[name] = None if name not in self._entries else digest(written(entry)).hex()
        return self._sums[name]

    def __getitem__(self, name: str) -> V:
        self.noted[name] = self.sum_of(name)
        return self._entries[name]

    def __contains__(self, name: object) -> bool:
        if isinstance(name, str):
            self.noted[name] = self.sum_of(name)
        return name in self._entries

    def __iter__(self) -> Iterator[str]:
        self.noted[_ALL] = self.sum_of(_ALL)
        return iter(self._entries)

    def __len__(self) -> int:
        self.noted[_ALL] = self.sum_of(_ALL)
        return len(self._entries)


class Listening:
    """Several mappings that are listened to, one thing at a time."""

    def __init__(self, **mappings: Mapping[str, object]) -> None:
        self.mappings = {name: Listened(entries) for name, entries in mappings.items()}

    def begin(self) -> None:
        """Forget what was asked for so far."""
        for one in self.mappings.values():
            one.noted = {}

    def heard(self) -> dict[str, Noted]:
        """What was asked for since the beginning."""
        return {name: one.noted for name, one in self.mappings.items() if one.noted}

    def is_as_heard(self, heard: dict[str, Noted]) -> bool:
        """Whether everything that something was made of is as it was."""
        return all(
            self.mappings[name].sum_of(entry) == sum_ for name, noted in heard.items() for entry, sum_ in noted.items()
        )
