"""The last steps on a new site: what must not go out is taken out or refused, and the sums are written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from scenario_quiz.files.left_alone import is_left_alone
from scenario_quiz.files.secret_names import HARMLESS, secret_by_name
from scenario_quiz.files.secret_texts import secret_in
from scenario_quiz.publishing.manifest import (
    FOR_SERVERS,
    MANIFEST,
    PACKED,
    as_json,
    manifest_of,
    places_in,
    sum_of,
    unpacked_sum_of,
)
from scenario_quiz.settings.release import Release

# For those who program the theme: 27 % of a site's bytes, and no page asks for them.
_MAPS = (".js.map", ".css.map")


def finish(site: Path, release: Release) -> list[str]:
    """Take source maps out and write the manifest. Gives why the site may not be published; nothing where it may.

    The sources were checked before the build. This looks at what really came out, whatever the way it came there.
    Raises OSError.
    """
    for place in list(places_in(site)):
        if place.endswith(_MAPS):
            (site / place).unlink()
    refused = list(_refused(site))
    if not refused:
        (site / MANIFEST).write_bytes(as_json(manifest_of(site, release)))
    return refused


def _refused(site: Path) -> Iterator[str]:
    for place in places_in(site):
        file = site / place
        if file.is_symlink() or not file.is_file():
            yield f"{place} is in the new site, and is no ordinary file."
            continue
        for part in place.split("/"):
            why = None if part in FOR_SERVERS else _why_not(part, folder=part != file.name)
            if why:
                yield f"{place} is in the new site, and {part} is {why}."
        original = site / place.removesuffix(PACKED)
        if file != original and original.is_file() and unpacked_sum_of(file) != sum_of(original):
            yield f"{place} is in the new site, and is no copy of {original.name}. Servers would send it in its place."
        found = secret_in(file)
        if found:
            yield f"{place} is in the new site, and holds {found.what} on line {found.line}."
    if (site / MANIFEST).exists():
        yield f"{MANIFEST} is in the new site already. The build needs this name for itself."


def _why_not(name: str, folder: bool) -> str | None:
    """Why a file or folder of this name may not be published."""
    left = is_left_alone(name) and name not in HARMLESS
    return secret_by_name(name, folder=folder) or ("left behind by an editor or the system" if left else None)
