"""Running the site builder's own server, and starting it anew when programs have changed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from watchdog.observers.polling import PollingObserver

from scenario_quiz.previewing.ports import Address, is_up
from scenario_quiz.previewing.watching import Programs

_GLANCE = 0.25  # seconds between two looks at the server
_PATIENCE = 10  # seconds that it has to end when asked


def serve(root: Path, address: Address, say: Callable[[str], None]) -> int:
    """Serve the project in `root` until the server ends. Gives its exit status.

    A server that a change of programs has broken is waited for: the next change starts it anew. Whatever ends this,
    KeyboardInterrupt too, ends the server.
    """
    programs = Programs()
    observer = PollingObserver()
    observer.schedule(programs, str(root / "hooks"), recursive=True)
    with observer:
        begun = False
        while True:
            server = _start(root, address)
            try:
                up = _wait(server, programs, lambda: is_up(address))
                if up:
                    say(f"The site is at http://{address.here}/ (Ctrl+C stops it)")
                    _wait(server, programs, lambda: False)
                status = server.poll()
            finally:
                _end(server)
            if status is not None:
                if up or not begun:
                    return status
                say("The site cannot be shown. Mend the programs, and it starts anew when you save.")
                while not programs.changed.wait(_GLANCE):
                    pass
            begun = begun or up
            say("Programs have changed: starting anew ...")
            programs.settle()


def _wait(server: subprocess.Popen[bytes], programs: Programs, reached: Callable[[], bool]) -> bool:
    """Wait until something is reached. False where the server has ended or programs have changed before."""
    while server.poll() is None and not programs.changed.wait(_GLANCE):
        if reached():
            return True
    return False


def _start(root: Path, address: Address) -> subprocess.Popen[bytes]:
    """Start MkDocs' server, apart from the keyboard: Ctrl+C comes to us, and we end it once."""
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "mkdocs", "serve", "--livereload", "--dev-addr", str(address)],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
    )


def _end(server: subprocess.Popen[bytes]) -> None:
    """Let it put away its temporary files, and make sure that it is gone."""
    if server.poll() is None:
        with suppress(ProcessLookupError):
            server.terminate() if os.name == "nt" else server.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            server.wait(_PATIENCE)
    server.kill()
    server.wait()
