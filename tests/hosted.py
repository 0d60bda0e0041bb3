"""A built site on a real web server, by the steps that our page for the web person tells, and what it answers."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path

from click.testing import CliRunner

from scenario_quiz.cli import main
from scenario_quiz.publishing.finishing import finish
from scenario_quiz.settings.release import Release
from tests import documented
from tests.web_servers import running


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes = field(repr=False)


@dataclass(frozen=True)
class Served:
    """A site on a server: which, on what port, under what path, and the folder where it lies."""

    server: str
    port: int
    path: str
    site: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.path}"

    def ask(self, place: str, method: str = "GET", *, raw: str | None = None, **headers: str) -> Answer:
        """Ask for a place of the site, or for the address `raw` just as it is written. No header may come twice."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, self.path + place if raw is None else raw, headers=named)
        answer = connection.getresponse()
        found = {name.lower(): value for name, value in answer.getheaders()}
        assert len(found) == len(answer.getheaders()), f"a header was sent twice: {answer.getheaders()}"
        body = answer.read()
        connection.close()
        return Answer(answer.status, found, body)


_COPIED = 1_790_000_000  # seconds since 1970: when files were copied to the server, some day in September 2026


@contextmanager
def folder_open_to_all() -> Iterator[Path]:
    """A folder that the workers of a server may read, whoever they are."""
    folder = Path(tempfile.mkdtemp(prefix="scenario-quiz-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def copied(built: Path, place: Path, path: str) -> Path:
    """The site as the web person has it on the server: built, with its settings made and what they ask for copied."""
    site = place / "site"
    shutil.copytree(built, site)
    assert finish(site, Release("1.2.0")) == []
    done = CliRunner().invoke(main, documented.hosting_command(path, site, site))
    assert done.exit_code == 0, done.output
    if path != "/":
        shutil.copy(place / "hosting/404.html", site)
    (place / "work").mkdir()
    # Apache calls the mark of a file weak while it has changed within the last second, which on a busy machine is one
    # request and not the next. Nobody looks at a site that was copied this very second.
    for file in site.rglob("*"):
        os.utime(file, (_COPIED, _COPIED))
    return site


def open_up(place: Path) -> None:
    """Let everybody read a folder."""
    for folder, _, files in os.walk(place):
        Path(folder).chmod(0o755)
        for file in (Path(folder) / name for name in files):
            if not file.is_symlink():
                file.chmod(0o644)


@contextmanager
def served_by(
    server: str, place: Path, path: str, *, also: str = "", modules: tuple[str, ...] = ()
) -> Iterator[Served]:
    """The site that was copied into this folder, on a running server. See `running` for the rest."""
    open_up(place)
    site = place / "site"
    with running(server, site, place / "hosting", place / "work", path, also=also, modules=modules) as port:
        yield Served(server, port, path, site)
