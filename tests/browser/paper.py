"""What is on the sheets of a PDF that Chromium printed: how many there are, and the text of each."""

from __future__ import annotations

import io

from pypdf import PdfReader


def sheets(pdf: bytes) -> list[str]:
    """The text of each sheet, without any white space: Chromium leaves gaps where it likes."""
    return [squeezed(page.extract_text()) for page in PdfReader(io.BytesIO(pdf)).pages]


def squeezed(text: str) -> str:
    """A text without white space, as `sheets` gives it."""
    return "".join(text.split())
