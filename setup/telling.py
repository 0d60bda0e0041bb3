"""What set-up says: a line for each step, and one at least every ten seconds while a step is at work."""

from __future__ import annotations

import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

EVERY = 5  # seconds between two lines on the same step


class Trouble(Exception):
    """Why set-up cannot go on, in words for the person who waits for it."""


def say(line: str) -> None:
    print(line, flush=True)


def run(command: Sequence[str | Path], so_far: Callable[[Sequence[str]], str], **more: object) -> list[str]:
    """Run a command silently, and say every few seconds how far it is; `so_far` gets the lines that it has printed.

    Gives these lines. Raises subprocess.CalledProcessError with them as its output where it fails.
    """
    lines: list[str] = []
    process = subprocess.Popen(
        [str(part) for part in command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        **more,  # type: ignore[call-overload]
    )
    reader = threading.Thread(target=lambda: lines.extend(process.stdout), daemon=True)
    reader.start()
    try:
        _wait(process, lambda: so_far(lines))
    finally:
        process.terminate()  # nothing where it has ended; on Ctrl+C it must not go on alone
        process.wait()
        reader.join()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args, "".join(lines))
    return lines


def _wait(process: subprocess.Popen[str], so_far: Callable[[], str]) -> None:
    said, begun = "", time.monotonic()
    while True:
        try:
            process.wait(timeout=EVERY)
            return
        except subprocess.TimeoutExpired:
            line = so_far()
            seconds = round(time.monotonic() - begun)
            say(f"    {line if line != said else f'still at work after {seconds} seconds'}")
            said = line
