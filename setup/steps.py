"""What set-up does, step by step. It does what is left to do, and where that is nothing it says nothing."""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

from setup import browser, debian, environment, handouts, packages, scripts
from setup.telling import Trouble, say

RUN, DEVELOP = "requirements.lock", "requirements-dev.lock"
RIVALS = "requirements-bench.lock"
PROGRAMS = "setup/debian-packages.txt"
# What each kind of set-up brings, by the file of the project that asks for it, in the order in which it is put in.
KINDS = {
    "run": (RUN,),
    "build": (RUN, handouts.LOCK),
    "develop": (RUN, DEVELOP),
    "test": (RUN, DEVELOP, handouts.LOCK, PROGRAMS),
    "bench": (RUN, DEVELOP, RIVALS, handouts.LOCK, PROGRAMS),
}


def main(arguments: list[str]) -> int:
    """Set up for a purpose. Gives the exit status: 0 where all is there, 1 where it cannot be had, 130 on Ctrl+C."""
    chosen = _parser().parse_args(arguments)
    try:
        if environment.why_not(chosen.asked) is not None or _left(chosen.kind):
            with environment.alone():
                _set_up(chosen.kind, chosen.asked)
        if _are_handouts_left(chosen.kind) and handouts.why_not():
            say(handouts.why_not())
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except OSError as trouble:
        print(f"{trouble.strerror}: {trouble.filename}. Look at who may write there, and at the room.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nSet-up was stopped. To go on, type the same again.", file=sys.stderr)
        return 130
    return 0


def _set_up(kind: str, asked: bool) -> None:
    begun = time.monotonic()
    why = environment.why_not(asked)
    say(f"Setting up. {why} It is made anew." if why else "Setting up:")
    if why is not None:
        environment.make()
    for source in _left(kind):
        _put_in(source)
    say(f"Set up in {time.monotonic() - begun:.0f} seconds: {_size(environment.VENV) / 1e6:.0f} MB in .venv")


def _put_in(source: str) -> None:
    if source == handouts.LOCK:
        handouts.put_in()
    elif source == PROGRAMS:
        if debian.can_install():
            debian.install(debian.missing_programs())
        scripts.look()
        browser.put_in()
        packages.note(PROGRAMS)
    elif source == RIVALS:
        try:
            packages.put_in(source, "to measure beside ours")
        except Trouble as trouble:  # the others are measured all the same
            say(f"{trouble}\nThey are left out.")
    else:
        packages.put_in(source, "that the site needs" if source == RUN else "for tests and checks")


def _left(kind: str) -> list[str]:
    """What is left to put in, and can be."""
    left = [source for source in KINDS[kind] if source != handouts.LOCK and not packages.is_in(source)]
    return [*left, handouts.LOCK] if _are_handouts_left(kind) and not handouts.why_not() else left


def _are_handouts_left(kind: str) -> bool:
    """A build goes without where the environment says so, as it then makes none."""
    unwanted = kind == "build" and os.environ.get("SCENARIO_QUIZ_HANDOUTS") == "no"
    return handouts.LOCK in KINDS[kind] and not unwanted and not packages.is_in(handouts.LOCK)


def _size(folder: Path) -> int:
    """The bytes that a folder takes on the disk; where the system does not tell, those that its files hold."""
    about = [Path(path, name).lstat() for path, _, names in os.walk(folder) for name in names]
    return sum(getattr(one, "st_blocks", 0) * 512 or one.st_size for one in about)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python3 setup", description=__doc__)
    parser.add_argument("kind", nargs="?", choices=KINDS, default="run", help="what to set up for; without it: run")
    parser.add_argument("--goal", default="", help="the goal of make that asks for it, for what is said")
    parser.add_argument("--asked", action="store_true", help="take this very Python, and make .venv anew for it")
    return parser
