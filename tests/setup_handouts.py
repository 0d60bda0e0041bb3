"""Install what makes the handouts: Debian's libraries that set type, where they can be had, then the locked packages.

Without the libraries the site builds too, only without PDF files and slides, and says so. So nothing here is an error.
"""

from __future__ import annotations

import subprocess
import sys
from ctypes.util import find_library
from pathlib import Path

from setup_browser import can_install, install, libraries

LOCK = Path(__file__).parents[1] / "requirements-handouts.lock"
# What WeasyPrint opens, by the names that the system's linker knows.
NEEDED = ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset")


def main(stamp: Path) -> int:
    """Install, and write the stamp once all is there. Gives the exit status."""
    if _missing() and can_install():
        install(libraries())
    if _missing():
        print(f"No handouts are made: {', '.join(_missing())} cannot be found. On Debian: {' '.join(libraries())}")
        return 0
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run([*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)], check=False)
    if done.returncode == 0:
        stamp.touch()
    return done.returncode


def _missing() -> list[str]:
    return [name for name in NEEDED if not find_library(name)]


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
