"""Real web servers, nginx and Apache, each on a free port of this machine, with the configurations that we give out."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest
from setup.debian import can_install

from scenario_quiz.hosting.files import hosting_files

_SBIN = "/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin"
_MODULES = Path("/usr/lib/apache2/modules")
_NEEDED = ("mpm_event", "authz_core", "alias", "dir", "mime", "headers", "rewrite")
SERVERS = ("nginx", "apache", "htaccess")


@contextmanager
def running(server: str, site: Path, work: Path, path: str = "/") -> Iterator[int]:
    """Start a server for the site under the path; `htaccess` is Apache with nothing but that file. Gives the port.

    The server's workers run as somebody else: both folders must be open to them.
    """
    hosting = hosting_files(path, str(site))
    port = _free_port()
    if server == "nginx":
        command = _nginx(hosting, work, port)
    else:
        command = _apache(hosting, work, port, site, path, by_htaccess=server == "htaccess")
    log = (work / "said.txt").open("w+")
    process = subprocess.Popen(command, stdout=log, stderr=log)
    try:
        _wait(process, port, work)
        yield port
    finally:
        process.terminate()
        process.wait(20)
        log.close()


def found(package: str) -> str | None:
    """The path of a server's program, or None."""
    return shutil.which(package) or shutil.which(package, path=_SBIN)


def program(package: str) -> str:
    """The server's program. Where set-up could have installed it, its absence fails the test: it is left out only where
    there is nothing to install it with."""
    path = found(package)
    if path:
        return path
    if can_install():
        pytest.fail(f"{package} is missing although set-up installs it: run `python3 setup test`")
    pytest.skip(f"there is no {package} here, and set-up installs it only as root with Debian's apt-get")


def _nginx(hosting: dict[str, str], work: Path, port: int) -> list[str]:
    nginx = program("nginx")
    (work / "snippets").mkdir()
    (work / "snippets/scenario-quiz-locations.conf").write_text(hosting["nginx/scenario-quiz-locations.conf"])
    site = hosting["nginx/scenario-quiz.conf"]
    assert "listen 80;" in site and "listen [::]:80;" in site
    site = site.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("    listen [::]:80;\n", "")
    (work / "site.conf").write_text(site)
    folders = "".join(
        f"{kind}_temp_path {work}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (work / "nginx.conf").write_text(
        f"daemon off; pid {work}/pid; error_log {work}/error.log; worker_processes 1; events {{}}\n"
        f"http {{ access_log off;\n{folders}include {work}/site.conf; }}\n"
    )
    return [nginx, "-c", str(work / "nginx.conf"), "-p", str(work), "-e", str(work / "error.log")]


def _apache(hosting: dict[str, str], work: Path, port: int, site: Path, path: str, *, by_htaccess: bool) -> list[str]:
    apache = program("apache2")
    modules = "".join(f"LoadModule {name}_module {_MODULES}/mod_{name}.so\n" for name in _NEEDED)
    if by_htaccess:
        (site / ".htaccess").write_text(hosting["apache/.htaccess"])
        rest = (
            f'Alias "{path}" "{site}/"\n<Directory "{site}">\nRequire all granted\nOptions FollowSymLinks\n'
            "AllowOverride FileInfo Indexes\n</Directory>\n"
        )
    else:
        (site / ".htaccess").write_text("Deny from all: this must never be read\n")
        rest = hosting["apache/scenario-quiz.conf"]
    (work / "htdocs").mkdir()
    user = "User www-data\nGroup www-data\n" if Path("/root").owner() == "root" else ""
    (work / "apache.conf").write_text(
        f'ServerRoot "{work}"\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile "{work}/pid"\n{user}'
        f'DefaultRuntimeDir "{work}"\nErrorLog "{work}/error.log"\nDocumentRoot "{work}/htdocs"\n'
        f"TypesConfig /etc/mime.types\n"
        f"{modules}<Directory />\nRequire all denied\nAllowOverride None\n</Directory>\n{rest}"
    )
    return [apache, "-f", str(work / "apache.conf"), "-D", "FOREGROUND"]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait(process: subprocess.Popen[bytes], port: int, work: Path) -> None:
    for _ in range(200):
        if process.poll() is not None:
            raise AssertionError((work / "said.txt").read_text())
        try:
            connection = HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/")
            connection.getresponse().read()
            connection.close()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the server did not answer within ten seconds")
