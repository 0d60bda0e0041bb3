"""Comparing a hosted copy with the sums of its manifest."""

from __future__ import annotations

import gzip
import hashlib
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from scenario_quiz.publishing.manifest import MANIFEST, Manifest, packed_from, places_in, sum_of


@dataclass(frozen=True)
class Difference:
    """A file of the copy that is not as it was built."""

    place: str
    how: Literal["changed", "missing", "added"]

    def __str__(self) -> str:
        return f"{self.how}: {self.place}"


def differences(manifest: Manifest, sum_at: Callable[[str], str | None]) -> Iterator[Difference]:
    """Files that are changed or missing. `sum_at` gives the sum of the file at a place, None where there is none."""
    for place, expected in manifest.files.items():
        found = sum_at(place)
        if found is None:
            yield Difference(place, "missing")
        elif found != expected:
            yield Difference(place, "changed")


def differences_in(folder: Path, manifest: Manifest) -> list[Difference]:
    """Every difference of a folder, files that were added included. Compressed copies must hold what was built."""

    def sum_at(place: str) -> str | None:
        file = folder / place
        return sum_of(file) if file.is_file() else None

    others = [place for place in places_in(folder) if place not in manifest.files and place != MANIFEST]
    found = list(differences(manifest, sum_at))
    for place in others:
        original = packed_from(place, manifest)
        if original is None:
            found.append(Difference(place, "added"))
        elif _unpacked_sum(folder / place) != manifest.files[original]:
            found.append(Difference(place, "changed"))
    return sorted(found, key=lambda one: one.place)


def _unpacked_sum(file: Path) -> str | None:
    try:
        with gzip.open(file) as unpacked:
            return hashlib.file_digest(unpacked, "sha256").hexdigest()
    except (OSError, EOFError, zlib.error):
        return None
