"""Debian's packages, for what pip cannot bring. Set-up installs them where apt-get can be used."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from setup.telling import run, say

# Programs for the administrator, such as web servers, stand where an ordinary path does not lead.
PATH = f"{os.environ.get('PATH', '')}{os.pathsep}/usr/sbin"
LIST = Path(__file__).with_name("debian-packages.txt")


def can_install() -> bool:
    """Whether set-up may install Debian's packages: CI always can."""
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def missing_programs() -> list[str]:
    """The packages that bring a program which is not here."""
    programs = [line.partition(" ") for line in _lines() if not line.startswith("lib")]
    return [package for package, _, other in programs if not shutil.which(other or package, path=PATH)]


def libraries() -> list[str]:
    """The packages that bring a library alone."""
    return [line for line in _lines() if line.startswith("lib")]


def install(names: list[str]) -> None:
    """Install packages. One that Debian does not have is no reason to go without the others."""
    if not names:
        return
    say(f"  Debian's packages {', '.join(names)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update", "-qq"], *(["install", "-y", "-qq", name] for name in names)):
        try:
            run(["apt-get", *arguments], lambda _: "apt-get is at work", env=quiet)
        except subprocess.CalledProcessError as trouble:
            say(f"    apt-get {' '.join(arguments)} failed: {' '.join(trouble.output.split())[-200:]}")


def _lines() -> list[str]:
    return [line for line in LIST.read_text().splitlines() if line and not line.startswith("#")]
