"""Taking apart what a server compressed. What unpacks to more than any file of a site is refused."""

from __future__ import annotations

import zlib

# More than any file of the site, so that an endless answer ends.
MOST = 32 * 1024 * 1024
_GZIP = b"\x1f\x8b"
_FORMS = {"gzip": zlib.MAX_WBITS | 16, "deflate": zlib.MAX_WBITS}
_LAYERS = 4  # nobody packs a page more often by mistake


class NotPacked(ValueError):
    """It is not packed as it is said to be, or it is not whole."""


def can_unpack(coding: str) -> bool:
    return coding in _FORMS


def unpacked_once(data: bytes, coding: str) -> bytes:
    """The bytes under one layer of gzip or deflate. Raises NotPacked."""
    if coding not in _FORMS:
        raise NotPacked(f"{coding} is not known here")
    work = zlib.decompressobj(_FORMS[coding])
    try:
        inside = work.decompress(data, MOST)
    except zlib.error as trouble:
        raise NotPacked(str(trouble)) from trouble
    if not work.eof:
        raise NotPacked("it is not whole")
    return inside


def unpacked(data: bytes) -> bytes:
    """The bytes under every layer of gzip, however many: no page, style or script begins as gzip does."""
    for _ in range(_LAYERS):
        if not data.startswith(_GZIP):
            break
        try:
            data = unpacked_once(data, "gzip")
        except NotPacked:
            break
    return data
