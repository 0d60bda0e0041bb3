"""The browser that the tests drive: an installed Chrome or Chromium, such as Debian's, else Playwright's own. Where
there is one without windows, it is taken: the same browser, much quicker."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from setup import environment
from setup.telling import Trouble, run, say

WINDOWLESS = "chromium-headless-shell"
NAMES = (WINDOWLESS, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")


def installed_browser() -> str | None:
    """The path of an installed Chrome or Chromium, or None where Playwright must use its own."""
    for name in NAMES:
        path = shutil.which(name)
        if path:
            return path
    return str(MAC) if MAC.exists() else None


def put_in() -> None:
    """Look for what the tests drive, and fetch it where it is not. Raises Trouble where there is none in the end."""
    browser = installed_browser()
    if browser:
        say(f"  Browser tests use the installed {browser}")
        return
    say("  Playwright's own Chromium, for the browser tests")
    try:
        run([environment.PYTHON, "-m", "playwright", "install", "chromium"], lambda _: "fetching it (a few minutes)")
    except subprocess.CalledProcessError as trouble:
        last = trouble.output.strip()[-500:]
        raise Trouble(f"{last}\nNo browser could be installed. Install Chrome or Chromium, then try again.") from None
