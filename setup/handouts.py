"""What makes the handouts: Debian's libraries that set type, where they can be had, then the locked packages.

Without the libraries the site builds too, only without PDF files and slides, and says so. So a lack is no error.
"""

from __future__ import annotations

from ctypes.util import find_library

from setup import debian, packages
from setup.telling import say

LOCK = "requirements-handouts.lock"
# What WeasyPrint opens, by the names that the system's linker knows.
NEEDED = ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset")


def put_in() -> None:
    """Install, or say what is missing: then it looks again the next time. Raises Trouble where pip fails."""
    if _missing() and debian.can_install():
        debian.install(debian.libraries())
    if _missing():
        say(f"No handouts are made: {', '.join(_missing())} cannot be found. On Debian: {' '.join(debian.libraries())}")
    else:
        packages.put_in(LOCK, "that make the handouts")


def _missing() -> list[str]:
    return [name for name in NEEDED if not find_library(name)]
