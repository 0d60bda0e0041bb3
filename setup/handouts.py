"""What makes the handouts: Debian's libraries that set type, where they can be had, then the locked packages.

Without the libraries the site builds too, only without PDF files and slides, and says so. So a lack is no error.
"""

from __future__ import annotations

from ctypes.util import find_library

from setup import debian, packages

LOCK = "requirements-handouts.lock"
# What WeasyPrint opens, by the names that the system's linker knows.
NEEDED = ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset")


def why_not() -> str:
    """Why they cannot be made here, as a sentence: a library is missing, and set-up may not install it."""
    if debian.can_install() or not _missing():
        return ""
    return f"No handouts are made: {', '.join(_missing())} cannot be found. On Debian: {' '.join(debian.libraries())}"


def put_in() -> None:
    """Install what makes them. Raises Trouble where pip fails."""
    if _missing():
        debian.install(debian.libraries())
    packages.put_in(LOCK, "that make the handouts")


def _missing() -> list[str]:
    return [name for name in NEEDED if not find_library(name)]
