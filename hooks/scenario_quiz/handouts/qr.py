"""QR codes as SVG, for paper and slides: level M, four modules of quiet space, and the address as their title."""

from __future__ import annotations

import io
from importlib import import_module
from importlib.util import find_spec
from typing import Any

# Where the extra `handouts` is not installed, the address stands there in text alone.
_segno: Any = import_module("segno") if find_spec("segno") else None


def qr_svg(address: str, title: str) -> str:
    """An inline SVG of the code for an address, or nothing where there is no address or no package."""
    if not address or _segno is None:
        return ""
    return str(_segno.make(address, micro=False, error="m").svg_inline(border=4, title=title, omitsize=True))


def qr_png(address: str) -> bytes:
    """The code as a PNG, for slides. Needs the package."""
    out = io.BytesIO()
    _segno.make(address, micro=False, error="m").save(out, kind="png", border=4, scale=8)
    return out.getvalue()
