"""Comparing a hosted copy with the sums of its manifest."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from scenario_quiz.hosting.server_files import NOT_FOUND, not_found_page
from scenario_quiz.hosting.types import TEXT_TYPES
from scenario_quiz.publishing.manifest import (
    FOR_SERVERS,
    MANIFEST,
    Manifest,
    packed_from,
    places_in,
    sum_of,
    unpacked_sum_of,
)
from scenario_quiz.publishing.web import as_browsers_get_it, fetched, is_served

# The sum of the file at a place, None where there is none.
SumAt = Callable[[str], str | None]


@dataclass(frozen=True)
class Difference:
    """A file of the copy that is not as it was built."""

    place: str
    how: Literal["changed", "changed when compressed", "missing", "added"]

    def __str__(self) -> str:
        return f"{self.how}: {self.place}"


def differences(manifest: Manifest, sum_at: SumAt) -> Iterator[Difference]:
    """Files that are changed or missing."""
    for place, expected in manifest.files.items():
        found = sum_at(place)
        if found is None:
            yield Difference(place, "missing")
        elif found != expected:
            yield Difference(place, "changed")


def differences_in(folder: Path, manifest: Manifest) -> list[Difference]:
    """Every difference of a folder, files that were added included. Compressed copies must hold what was built.

    What web servers are told in the folder is no difference: whoever hosts the site puts it there.
    """

    def sum_at(place: str) -> str | None:
        file = folder / place
        if not file.is_file():
            return None
        return _as_built(place, file.read_bytes(), manifest) if place == NOT_FOUND else sum_of(file)

    known = {*manifest.files, *FOR_SERVERS, MANIFEST}
    found = list(differences(manifest, sum_at))
    for place in (place for place in places_in(folder) if place not in known):
        original = packed_from(place, manifest)
        if original is None:
            found.append(Difference(place, "added"))
        elif unpacked_sum_of(folder / place) != _plain_sum(folder, original, manifest):
            found.append(Difference(place, "changed"))
    return sorted(found, key=lambda one: one.place)


def differences_at(base: str, manifest: Manifest) -> list[Difference]:
    """Every difference that can be seen from outside, in what browsers get as well. Raises UnreachableError.

    At an address, what was added cannot be seen.
    """
    served = Manifest({place: sum_ for place, sum_ in manifest.files.items() if is_served(place, manifest)})
    found = list(differences(served, lambda place: _as_built(place, fetched(base, place), manifest)))
    wrong = {one.place for one in found}
    packed = {place: sum_ for place, sum_ in served.files.items() if _is_packed(place) and place not in wrong}
    for place, expected in packed.items():
        if _as_built(place, as_browsers_get_it(base, place), manifest) != expected:
            found.append(Difference(place, "changed when compressed"))
    return found


def settings_in(folder: Path, manifest: Manifest) -> list[str]:
    """Files of a folder that tell a web server something, and that no build made."""
    return [place for place in sorted(FOR_SERVERS) if place not in manifest.files and (folder / place).is_file()]


def _as_built(place: str, data: bytes | None, manifest: Manifest) -> str | None:
    """The sum of a file. Where `hosting` put a path into the page for wrong addresses, the sum of the page before."""
    if data is None:
        return None
    found = hashlib.sha256(data).hexdigest()
    if place != NOT_FOUND or found == manifest.files[place]:
        return found
    before = not_found_page(data.decode("utf-8", errors="replace"), "/").encode()
    built = hashlib.sha256(before).hexdigest()
    return built if built == manifest.files[place] else found


def _is_packed(place: str) -> bool:
    return place.rpartition(".")[2] in TEXT_TYPES


def _plain_sum(folder: Path, place: str, manifest: Manifest) -> str | None:
    """What a compressed copy has to hold: the file as it was built, or as it stands with a path filled in."""
    if place in (MANIFEST, NOT_FOUND):
        return sum_of(folder / place) if (folder / place).is_file() else None
    return manifest.files[place]
