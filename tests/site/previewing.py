"""A preview server started as an author starts it, and ended with all that it started."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.site.building import BIN, free_port
from tests.site.publishing import environment

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
        page = ""

        def there() -> bool:
            nonlocal page
            page = self.page(place)
            return text in page

        self.wait_until(there)
        return page

    def wait_until(self, reached: Callable[[], bool]) -> None:
        """Wait for something. Fails with what the server said when that takes too long."""
        end = time.monotonic() + PATIENCE
        while not reached():
            assert self.process.poll() is None, f"the preview ended:\n{self.log.read_text()}"
            assert time.monotonic() < end, f"this never came true:\n{self.log.read_text()}"
            time.sleep(0.1)


Command = Callable[[int], list[str]]


def mkdocs_serve(port: int) -> list[str]:
    """MkDocs' own server, which notices documentation and scenarios."""
    return [str(BIN / "mkdocs"), "serve", "--dev-addr", f"127.0.0.1:{port}"]


def own_serve(port: int) -> list[str]:
    """What `make serve` runs once set-up is done, with the engine of the project at hand."""
    return [sys.executable, "-m", "scenario_quiz", "serve", "--port", str(port)]


@contextmanager
def previewing(root: Path, command: Command) -> Iterator[Preview]:
    """Run a preview of the project at `root` on a free port."""
    port = free_port()
    log = root / "preview.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            command(port),
            cwd=root,
            env={**environment(root), "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"},
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
