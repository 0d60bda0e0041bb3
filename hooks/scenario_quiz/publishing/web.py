"""Reading files of a site from the web server that hosts it."""

from __future__ import annotations

import gzip
import hashlib
import urllib.error
import urllib.parse
import urllib.request
import zlib
from http.client import HTTPException

from scenario_quiz.publishing.manifest import FOR_SERVERS

LARGEST = 200 * 1024 * 1024  # bytes of one file
_SECONDS = 30


class UnreachableError(Exception):
    """The server could not be asked, or gave something that is no answer. Its text says what happened."""


def is_address(where: str) -> bool:
    return where.startswith(("http://", "https://"))


def is_served(place: str) -> bool:
    """Whether a server shows the file at this place to readers at all. It rightly hides its own settings."""
    return place.rpartition("/")[2] not in FOR_SERVERS


def fetched(base: str, place: str) -> bytes | None:
    """The file at a place of the site at `base`; None where the server has none. Raises UnreachableError."""
    address = f"{base.rstrip('/')}/{urllib.parse.quote(place)}"
    try:
        request = urllib.request.Request(address, headers={"Accept-Encoding": "identity", "Cache-Control": "no-cache"})
        with urllib.request.urlopen(request, timeout=_SECONDS) as answer:
            data: bytes = answer.read(LARGEST + 1)
            if len(data) > LARGEST:
                raise UnreachableError(f"{address} is larger than any file of a site")
            return gzip.decompress(data) if answer.headers.get("Content-Encoding") == "gzip" else data
    except urllib.error.HTTPError as trouble:
        trouble.close()
        if trouble.code in (404, 410):
            return None
        raise UnreachableError(f"{address} was answered with {trouble.code} {trouble.reason}") from trouble
    except (OSError, ValueError, EOFError, HTTPException, zlib.error) as trouble:
        raise UnreachableError(f"{address} could not be read: {getattr(trouble, 'reason', trouble)}") from trouble


def sum_at(base: str, place: str) -> str | None:
    """The SHA-256 sum of a hosted file, None where there is none. Raises UnreachableError."""
    data = fetched(base, place)
    return None if data is None else hashlib.sha256(data).hexdigest()
