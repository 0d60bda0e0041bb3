"""Real web servers, nginx and Apache, each on a free port of this machine: Debian's own configuration, whole and with
every module that it turns on, and ours put into it by the steps that our page for the web person tells."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

from setup.debian import PATH

from tests import documented
from tests.parts import missing, program

SERVERS = ("nginx", "apache", "htaccess")


@contextmanager
def running(
    server: str,
    site: Path,
    hosting: Path,
    work: Path,
    path: str = "/",
    *,
    also: str = "",
    modules: tuple[str, ...] = (),
) -> Iterator[int]:
    """Start a server for the site under the path, with the settings in `hosting`. Gives the port.

    `htaccess` is Apache with nothing of ours but that file. `also` are lines that an administrator had written for the
    whole server, `modules` those that were turned on in Apache. The server's workers run as somebody else: the site and
    `work` must be open to them.
    """
    port = _free_port()
    if server == "nginx":
        command = _nginx(hosting, work, port, also)
    else:
        ours = _by_htaccess(site, hosting, path) if server == "htaccess" else _by_file(site, hosting)
        command = _apache(work, port, {"0-also": also, "scenario-quiz": ours}, modules)
    log = (work / "said.txt").open("w+")
    process = subprocess.Popen(command, stdout=log, stderr=log)
    try:
        _wait(process, port, work)
        yield port
    finally:
        process.terminate()
        process.wait(20)
        log.close()


def _nginx(hosting: Path, work: Path, port: int, also: str) -> list[str]:
    nginx, at = program("nginx"), work / "nginx"
    _copy_debians(Path("/etc/nginx"), at, "sites-available/default")
    shutil.copy(hosting / "nginx/scenario-quiz-locations.conf", at / "snippets")
    shutil.copy(hosting / "nginx/scenario-quiz.conf", at / "conf.d")
    (at / "conf.d/0-also.conf").write_text(also)
    default = at / "sites-enabled/default"
    default.unlink()
    shutil.copy(at / "sites-available/default", default)
    for file in (at / "conf.d/scenario-quiz.conf", default):
        _change(file, {r"listen \[::\]:80\b": "# listen ", r"listen 80\b": f"listen 127.0.0.1:{port}"})
    _change(at / "conf.d/scenario-quiz.conf", {r"training\.example\.org": "127.0.0.1"})
    temporary = "".join(
        f"{kind}_temp_path {work}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    places = {"/run/nginx.pid": f"{work}/pid", "/var/log/nginx": str(work), "/etc/nginx": str(at)}
    _change(at / "nginx.conf", {**places, r"http \{": f"http {{\n{temporary}"})
    return [nginx, "-c", str(at / "nginx.conf"), "-p", str(at), "-e", f"{work}/error.log", "-g", "daemon off;"]


def _by_file(site: Path, hosting: Path) -> str:
    (site / ".htaccess").write_text("Deny from all: this must never be read\n")
    return (hosting / "apache/scenario-quiz.conf").read_text()


def _by_htaccess(site: Path, hosting: Path, path: str) -> str:
    """What somebody else wrote for the folder: as Debian has it for /var/www, with what our page asks for."""
    shutil.copy(hosting / "apache/.htaccess", site)
    alias = f'Alias "/" "{site}/"' if path == "/" else f'Alias "{path[:-1]}" "{site}"'
    options = f"Require all granted\nOptions Indexes FollowSymLinks\n{documented.allowed()}"
    return f'{alias}\n<Directory "{site}">\n{options}\n</Directory>\n'


def _apache(work: Path, port: int, files: dict[str, str], modules: tuple[str, ...]) -> list[str]:
    apache, at = program("apache2"), work / "apache2"
    _copy_debians(Path("/etc/apache2"), at, "sites-available/000-default.conf")
    for name, text in files.items():
        (at / f"conf-available/{name}.conf").write_text(text)
    _change(at / "envvars", {r"/var/(?:run|log|lock)/apache2\$SUFFIX": str(work)})
    _change(at / "ports.conf", {r"^Listen 80$": f"Listen 127.0.0.1:{port}"})
    _change(at / "sites-available/000-default.conf", {r"\*:80": f"*:{port}"})
    # On in Debian as it comes; somebody may have turned them off on this machine.
    before = [["a2enmod", "deflate", "negotiation", *modules], ["a2enconf", "0-also"]]
    places = {"APACHE_CONFDIR": str(at), "APACHE_STATE_DIRECTORY": f"{work}/state", "PATH": PATH}
    for name, *words in (*before, *documented.commands("apache")):
        done = subprocess.run([program(name), *words], env=places, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    return ["sh", "-c", f". {at}/envvars && exec {apache} -d {at} -D FOREGROUND"]


def _copy_debians(configuration: Path, at: Path, mark: str) -> None:
    """Copy the configuration as it was installed. `mark` is a file that only Debian's has."""
    if not (configuration / mark).is_file():
        missing(
            f"{configuration} is not as Debian and Ubuntu have it, and the page is about theirs.",
            "Run this test on Debian or Ubuntu.",
        )
    shutil.copytree(configuration, at, symlinks=True)


def _change(file: Path, changes: dict[str, str]) -> None:
    """Put something else in the place of each pattern, which has to be there."""
    text = file.read_text()
    for pattern, new in changes.items():
        text, count = re.subn(pattern, new, text, flags=re.M)
        assert count, f"{pattern} is not in {file.name}"
    file.write_text(text)


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
