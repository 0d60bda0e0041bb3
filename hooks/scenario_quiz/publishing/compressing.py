"""Compressed copies beside the files of a site, so that a server sends them without work of its own."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

from scenario_quiz.hosting.types import TEXT_TYPES
from scenario_quiz.publishing.manifest import MANIFEST, PACKED, read_manifest

# Below this, the headers of an answer weigh as much as what is saved.
_LEAST = 512


def compress(site: Path, without: str = "") -> int:
    """Write a `.gz` beside each text file of a site; gives how many. The same files give the same bytes on any day.

    Those that were built with the site stay as they are, and none is left beside a file that gets none: it would be
    old, and servers would send it. `without` is the place of one more file that gets none. Raises OSError.
    """
    built = _built(site)
    count = 0
    for file in _texts(site):
        packed = file.with_name(f"{file.name}{PACKED}")
        if packed.relative_to(site).as_posix() in built:
            continue
        if file.stat().st_size < _LEAST or file == site / without:
            packed.unlink(missing_ok=True)
            continue
        packed.write_bytes(gzip.compress(file.read_bytes(), 9, mtime=0))
        count += 1
    return count


def _texts(site: Path) -> Iterator[Path]:
    """The files that are worth compressing, in the same order everywhere."""
    yield from (file for file in sorted(site.rglob("*")) if file.suffix[1:] in TEXT_TYPES and file.is_file())


def _built(site: Path) -> set[str]:
    """The places of the files that were built. A site without a manifest was built by the site builder alone."""
    try:
        return set(read_manifest((site / MANIFEST).read_bytes()).files)
    except (OSError, ValueError):
        return set()
