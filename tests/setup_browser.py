"""Find or install a Chromium for the browser tests, and say which: an installed Chrome or Chromium, else Debian's, else
Playwright's own. Where there is one without windows, it is taken: the same browser, much quicker. The web servers that
hosting is tried on come with Debian's packages."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

WINDOWLESS = "chromium-headless-shell"
NAMES = (WINDOWLESS, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
LIST = Path(__file__).with_name("debian-packages.txt")


def installed_browser() -> str | None:
    """The path of an installed Chrome or Chromium, or None where Playwright must use its own."""
    for name in NAMES:
        path = shutil.which(name)
        if path:
            return path
    return str(MAC) if MAC.exists() else None


def can_install() -> bool:
    """Whether set-up may install Debian's packages: CI always can."""
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def main() -> int:
    if can_install():
        install([name for name in programs() if not shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin")])
    browser = installed_browser()
    if browser:
        print(f"Browser tests use the installed {browser}")
        return 0
    print("Fetching Playwright's own Chromium for the browser tests (a few minutes) ...", flush=True)
    done = subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    if done.returncode == 0:
        print("Browser tests use Playwright's own Chromium")
        return 0
    print("No browser could be installed. Install Chrome or Chromium, then run this again.", file=sys.stderr)
    return 1


def programs() -> list[str]:
    """The Debian packages that bring a program of their own name."""
    return [name for name in packages() if not name.startswith("lib")]


def libraries() -> list[str]:
    """The Debian packages that bring a library alone."""
    return [name for name in packages() if name.startswith("lib")]


def packages() -> list[str]:
    """The Debian packages of the list, in its order."""
    return [line for line in LIST.read_text().splitlines() if line and not line.startswith("#")]


def install(names: list[str]) -> None:
    """Install Debian's packages. One that Debian does not have is no reason to go without the others."""
    if not names:
        return
    print(f"Installing Debian packages (a minute or two): {' '.join(names)} ...", flush=True)
    quiet = {"env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, "stdout": subprocess.DEVNULL}
    subprocess.run(["apt-get", "update", "-qq"], check=False, **quiet)
    for name in names:
        subprocess.run(["apt-get", "install", "-y", "-qq", name], check=False, **quiet)


if __name__ == "__main__":
    sys.exit(main())
