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

import pytest

from scenario_quiz.hosting.files import hosting_files
from tests.setup_browser import can_install

SERVERS = ("nginx", "apache", "htaccess")
_SBIN = "/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin"
_PAGE = Path(__file__).parents[1] / "docs/organisations/hosting/index.md"


@contextmanager
def running(
    server: str, site: Path, work: Path, path: str = "/", *, also: str = "", modules: tuple[str, ...] = ()
) -> Iterator[int]:
    """Start a server for the site under the path; `htaccess` is Apache with nothing of ours but that file. Gives the
    port. `also` are lines that an administrator had written for the whole server, `modules` those turned on in Apache.

    The server's workers run as somebody else: both folders must be open to them.
    """
    port = _free_port()
    lay_out = {"nginx": _nginx, "apache": _apache, "htaccess": _apache_by_htaccess}[server]
    command = lay_out(site, work, port, path, also, modules)
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
        pytest.fail(f"{package} is missing although set-up installs it: run tests/setup_browser.py")
    pytest.skip(f"there is no {package} here, and set-up installs it only as root with Debian's apt-get")


def documented_commands(server: str) -> list[list[str]]:
    """The commands that the page for the web person gives for a server, in their order."""
    part = re.search(rf"^### .*\{{#{server}\}}\n(.*?)^##", _PAGE.read_text(encoding="utf-8"), re.M | re.S)
    assert part
    return [line.split() for line in re.findall(r"`((?:a2en\w+|apachectl|nginx|systemctl) [^`]+)`", part[1])]


def _nginx(site: Path, work: Path, port: int, path: str, also: str, modules: tuple[str, ...]) -> list[str]:
    nginx, made = program("nginx"), hosting_files(path, str(site))
    at = work / "nginx"
    shutil.copytree("/etc/nginx", at, symlinks=True)
    (at / "snippets/scenario-quiz-locations.conf").write_text(made["nginx/scenario-quiz-locations.conf"])
    own = made["nginx/scenario-quiz.conf"].replace("training.example.org", "127.0.0.1")
    (at / "conf.d/scenario-quiz.conf").write_text(own)
    (at / "conf.d/0-also.conf").write_text(also)
    for file in (at / "conf.d/scenario-quiz.conf", at / "sites-available/default"):
        _change(file, {r"listen (\[::\]:)80\b": "# not here: ", r"listen 80\b": f"listen 127.0.0.1:{port}"})
    temporary = "".join(
        f"{kind}_temp_path {work}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    places = {"/run/nginx.pid": f"{work}/pid", "/var/log/nginx": str(work), "/etc/nginx": str(at)}
    _change(at / "nginx.conf", {**places, r"http \{": f"http {{\n{temporary}"})
    link = at / "sites-enabled/default"
    link.unlink()
    link.symlink_to("../sites-available/default")
    return [nginx, "-c", str(at / "nginx.conf"), "-p", str(at), "-e", f"{work}/error.log", "-g", "daemon off;"]


def _apache(site: Path, work: Path, port: int, path: str, also: str, modules: tuple[str, ...]) -> list[str]:
    made = hosting_files(path, str(site))["apache/scenario-quiz.conf"]
    (site / ".htaccess").write_text("Deny from all: this must never be read\n")
    return _debian_apache(work, port, {"0-also": also, "scenario-quiz": made}, modules)


def _apache_by_htaccess(site: Path, work: Path, port: int, path: str, also: str, modules: tuple[str, ...]) -> list[str]:
    (site / ".htaccess").write_text(hosting_files(path, str(site))["apache/.htaccess"])
    # As Debian has it for /var/www, with what our page asks for.
    alias = f'Alias "/" "{site}/"' if path == "/" else f'Alias "{path[:-1]}" "{site}"'
    options = "Require all granted\nOptions Indexes FollowSymLinks\nAllowOverride FileInfo Indexes"
    allowed = f'{alias}\n<Directory "{site}">\n{options}\n</Directory>\n'
    return _debian_apache(work, port, {"0-also": also, "scenario-quiz": allowed}, modules)


def _debian_apache(work: Path, port: int, confs: dict[str, str], modules: tuple[str, ...]) -> list[str]:
    apache, at = program("apache2"), work / "apache2"
    shutil.copytree("/etc/apache2", at, symlinks=True)
    for name, text in confs.items():
        (at / f"conf-available/{name}.conf").write_text(text)
    _change(at / "envvars", {r"/var/(?:run|log|lock)/apache2\$SUFFIX": str(work)})
    _change(at / "ports.conf", {r"^Listen 80$": f"Listen 127.0.0.1:{port}"})
    _change(at / "sites-available/000-default.conf", {r"\*:80": f"*:{port}"})
    asked = [["a2enmod", "deflate", "negotiation", *modules], ["a2enconf", "0-also"], *documented_commands("apache")]
    places = {"APACHE_CONFDIR": str(at), "APACHE_STATE_DIRECTORY": f"{work}/state", "PATH": _SBIN}
    for name, *words in asked:
        if name != "systemctl":
            subprocess.run([program(name), *words], env=places, check=True, capture_output=True)
    return ["sh", "-c", f". {at}/envvars && exec {apache} -d {at} -D FOREGROUND"]


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
