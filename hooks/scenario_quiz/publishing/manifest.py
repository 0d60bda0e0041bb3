"""The list of every file of a site with its SHA-256 sum: `manifest.json`, in the site itself."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scenario_quiz.settings.release import Release

MANIFEST = "manifest.json"
# Settings that web servers read from the site's own folder: whoever hosts the site puts them there.
FOR_SERVERS = frozenset({".htaccess", "web.config"})
# Web servers send the file with this ending in the place of the one without it.
PACKED = ".gz"
_SUM = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Manifest:
    """The files by place, each with its sum, and the version and date that they are. It does not list itself."""

    files: dict[str, str]
    version: str = ""
    date: str = ""

    @property
    def named(self) -> str:
        named = f"version {self.version}" if self.version else "a site without a version"
        return f"{named} of {self.date}" if self.date else named


def manifest_of(site: Path, release: Release) -> Manifest:
    """The manifest of a folder."""
    files = {place: sum_of(site / place) for place in places_in(site) if place != MANIFEST}
    return Manifest(files, release.version, release.day.isoformat() if release.day else "")


def as_json(manifest: Manifest) -> bytes:
    """The manifest as it stands in its file, the same bytes on every machine."""
    whole = {"version": manifest.version, "date": manifest.date, "sha256": manifest.files}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def read_manifest(data: bytes) -> Manifest:
    """A manifest from its file's bytes; no place in it leads out of its folder. Raises ValueError where it is none."""
    try:
        whole = json.loads(data)
        files, version, day = whole["sha256"], whole["version"], whole["date"]
        sound = isinstance(version, str) and isinstance(day, str) and all(map(_is_entry, files, files.values()))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        sound = False
    if not sound:
        raise ValueError("it is not the manifest of a site")
    return Manifest(files, version, day)


def packed_from(place: str, manifest: Manifest) -> str | None:
    """The place of the file of which the one at `place` is a compressed copy for web servers; None for any other."""
    original = place.removesuffix(PACKED)
    known = original in manifest.files or original == MANIFEST
    return original if original != place and place not in manifest.files and known else None


def places_in(folder: Path) -> Iterator[str]:
    """Every file of a folder by its place, in the same order everywhere. Links count as files and are not followed."""
    places = (
        file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_symlink() or not file.is_dir()
    )
    yield from sorted(places)


def sum_of(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def unpacked_sum_of(file: Path) -> str | None:
    """The sum of what a compressed file holds; None where it is none, or not whole."""
    try:
        with gzip.open(file) as unpacked:
            return hashlib.file_digest(unpacked, "sha256").hexdigest()
    except (OSError, EOFError, zlib.error):
        return None


def _is_entry(place: object, sum_: object) -> bool:
    if not isinstance(place, str) or not isinstance(sum_, str) or not _SUM.fullmatch(sum_):
        return False
    parts = place.split("/")
    return "\\" not in place and ":" not in parts[0] and "\0" not in place and not {"", ".", ".."}.intersection(parts)
