"""QR codes as SVG files: an address to be scanned from a handout or a projector."""

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
    segno.make(address, error="m", micro=False).save(
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
