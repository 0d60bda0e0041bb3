"""A preview server started as an author starts it, and ended with all that it started."""

from __future__ import annotations

import contextlib
import os
import shlex
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.site.building import BIN, ROOT

# How long a page may take to change before a test gives up.
PATIENCE = 45.0


@dataclass(frozen=True)
class Preview:
    """A running preview: its address, and the file that holds what it says."""

    address: str
    log: Path
    process: subprocess.Popen[bytes]

    def page(self, place: str) -> str:
        """A page as it is served now, or nothing where the server does not answer."""
        try:
            with urllib.request.urlopen(self.address + place, timeout=10) as answer:
                return str(answer.read().decode())
        except OSError:
            return ""

    def wait_for(self, place: str, text: str) -> str:
        """A page once it holds the text. Fails with what the server said when that takes too long."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            page = self.page(place)
            if text in page:
                return page
            assert self.process.poll() is None, f"the preview ended:\n{self.log.read_text()}"
            time.sleep(0.1)
        raise AssertionError(f"{place} never held {text!r}:\n{self.log.read_text()}")


def serve_command() -> list[str]:
    """`mkdocs serve` alone, which notices documentation and scenarios."""
    return [str(BIN / "mkdocs"), "serve"]


def make_serve_command() -> list[str]:
    """What `make serve` runs once set-up is done, read from the Makefile itself."""
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8").partition("\nserve:")[2].partition("\n\n")[0]
    line = recipe.replace("\\\n", " ").partition("watchmedo")[2]
    return [word.replace("$(BIN)", str(BIN)) for word in shlex.split("$(BIN)/watchmedo" + line)]


@contextmanager
def previewing(root: Path, command: list[str]) -> Iterator[Preview]:
    """Run a preview of the project at `root` on a free port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = root / "preview.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*command, "--dev-addr", f"127.0.0.1:{port}"],
            cwd=root,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"},
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            yield Preview(f"http://127.0.0.1:{port}/", log, process)
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the whole group. A restarting preview ends its own child when asked, so it is asked first."""
    process.send_signal(signal.SIGTERM)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(timeout=15)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(timeout=15)
