"""QR codes: an address to be scanned from a handout or a projector."""

from __future__ import annotations

from io import BytesIO

import segno

# The standard asks for four modules of quiet zone. Without them scanners miss a code that stands on a dark slide.
QUIET = 4


def qr_svg(address: str, title: str) -> bytes:
    """The code of an address as an SVG file, the same bytes each time. `title` says where it leads.

    It stands on white of its own, so that it is read on dark pages too. Raises segno.DataOverflowError for an address
    of more than about 2,300 characters.
    """
    out = BytesIO()
    _code(address).save(
        out,
        kind="svg",
        border=QUIET,
        dark="#000",
        light="#fff",
        title=title,
        xmldecl=False,
        svgclass=None,
        lineclass=None,
        omitsize=True,
    )
    return out.getvalue()


def qr_png(address: str) -> bytes:
    """The code as a picture of black and white points, for slides."""
    out = BytesIO()
    _code(address).save(out, kind="png", border=QUIET, scale=8)
    return out.getvalue()


def _code(address: str) -> segno.QRCode:
    return segno.make(address, error="m", micro=False)
