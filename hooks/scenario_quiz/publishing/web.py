"""Reading files of a site from the web server that hosts it."""

from __future__ import annotations

import gzip
import urllib.error
import urllib.parse
import urllib.request
import zlib
from http.client import HTTPException

from scenario_quiz.hosting.refused import PACKED_AND_PUBLIC
from scenario_quiz.publishing.manifest import FOR_SERVERS, PACKED, Manifest

LARGEST = 200 * 1024 * 1024  # bytes of one file
_SECONDS = 30
_GZIP = ("gzip", "x-gzip")
_BROKEN = (OSError, EOFError, zlib.error)


class UnreachableError(Exception):
    """The server could not be asked, or gave something that is no answer. Its text says what happened."""


def is_address(where: str) -> bool:
    return where.startswith(("http://", "https://"))


def is_served(place: str, manifest: Manifest) -> bool:
    """Whether a server shows the file at this place to readers at all. It rightly hides its own settings, and sends
    compressed copies under the names of their files."""
    packed = place.removesuffix(PACKED) in manifest.files and place.endswith(PACKED) and place != PACKED_AND_PUBLIC
    return place.rpartition("/")[2] not in FOR_SERVERS and not packed


def fetched(base: str, place: str) -> bytes | None:
    """The file at a place of the site at `base`; None where the server has none. Raises UnreachableError."""
    address = _address(base, place)
    data, coding = _asked(address, "identity") or (None, "")
    # A file that is compressed itself is compared as it is, whatever its server says of it.
    if data is None or coding not in _GZIP or place.endswith(PACKED):
        return data
    try:
        return gzip.decompress(data)
    except _BROKEN as trouble:
        raise UnreachableError(f"{address} could not be read: {trouble}") from trouble


def as_browsers_get_it(base: str, place: str) -> bytes | None:
    """The file at a place as a browser unpacks it; None where there is none, or what comes cannot be unpacked.

    A server sends its compressed copy to browsers, which may be older than the file. Raises UnreachableError.
    """
    data, coding = _asked(_address(base, place), "gzip") or (None, "")
    if data is None or coding not in _GZIP:
        return data
    try:
        return gzip.decompress(data)
    except _BROKEN:
        return None


def _address(base: str, place: str) -> str:
    return f"{base.rstrip('/')}/{urllib.parse.quote(place)}"


def _asked(address: str, accepted: str) -> tuple[bytes, str] | None:
    """What the server gives, as it comes, and how that is coded. Raises UnreachableError."""
    try:
        request = urllib.request.Request(address, headers={"Accept-Encoding": accepted, "Cache-Control": "no-cache"})
        with urllib.request.urlopen(request, timeout=_SECONDS) as answer:
            data: bytes = answer.read(LARGEST + 1)
            if len(data) > LARGEST:
                raise UnreachableError(f"{address} is larger than any file of a site")
            return data, str(answer.headers.get("Content-Encoding", "")).lower()
    except urllib.error.HTTPError as trouble:
        trouble.close()
        if trouble.code in (404, 410):
            return None
        raise UnreachableError(f"{address} was answered with {trouble.code} {trouble.reason}") from trouble
    except (OSError, ValueError, HTTPException) as trouble:
        raise UnreachableError(f"{address} could not be read: {getattr(trouble, 'reason', trouble)}") from trouble
