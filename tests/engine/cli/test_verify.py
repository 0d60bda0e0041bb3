"""`scenario-quiz verify`: a copy in a folder or behind a web server, compared with its sums."""

from __future__ import annotations

import gzip
import json
import shutil
import threading
from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from scenario_quiz.publishing.finishing import finish
from scenario_quiz.publishing.manifest import Manifest, as_json, read_manifest
from scenario_quiz.settings.release import Release
from tests.engine.cli.conftest import Run
from tests.usual import bytes_in

SUM = "0" * 64
NAMED = "version 1.2.0 of 2027-05-22"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A finished site of a few files."""
    site = tmp_path / "site"
    (site / "law").mkdir(parents=True)
    (site / "index.html").write_text("<h1>Start</h1>")
    (site / "law/index.html").write_text("<h1>Law</h1>" * 50)
    (site / "été & more.html").write_text("<h1>Odd</h1>")
    (site / "web.config").write_text("<configuration/>")
    (site / "bundle.js.map").write_text("{}")
    assert finish(site, Release("1.2.0", date(2027, 5, 22))) == []
    return site


class _Quiet(SimpleHTTPRequestHandler):
    """A server that hides what servers hide, and packs pages although nobody asked for it."""

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def do_GET(self) -> None:
        if self.path.startswith("/broken"):
            self.send_error(500)
        elif self.path.startswith("/babble"):
            self.wfile.write(b"220 this is no web server\r\n\r\n")
        elif self.path.startswith("/spoiled"):
            self.send_response(200)
            self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(b"\x1f\x8b\x08\0\0\0\0\0\0\x03" + b"\xff" * 9)
        elif self.path.endswith("web.config"):
            self.send_error(403)
        elif self.path.endswith("/site/index.html") and self._is_old_for_browsers():
            self.send_response(200)
            self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(self._for_browsers.read_bytes())
        elif self.path.endswith("/law/index.html") and Path(self.translate_path(self.path)).is_file():
            self.send_response(200)
            self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(gzip.compress(Path(self.translate_path(self.path)).read_bytes()))
        else:
            super().do_GET()

    @property
    def _for_browsers(self) -> Path:
        return Path(self.directory) / "site/for-browsers"

    def _is_old_for_browsers(self) -> bool:
        return "gzip" in self.headers["Accept-Encoding"] and self._for_browsers.is_file()


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    """The site behind a web server."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site.parent)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def _make_larger(site: Path) -> None:
    """The site with what the site builder adds to one: a site map in two forms, and a page for wrong addresses."""
    (site / "manifest.json").unlink()
    (site / "sitemap.xml").write_text("<urlset></urlset>" * 50)
    (site / "sitemap.xml.gz").write_bytes(gzip.compress((site / "sitemap.xml").read_bytes(), mtime=1))
    (site / "404.html").write_text('<link href="/assets/site.css"><h1>Not found</h1>' * 20)
    assert finish(site, Release("1.2.0", date(2027, 5, 22))) == []


def spoil(site: Path) -> None:
    (site / "index.html").write_text("<h1>start</h1>")
    (site / "law/index.html").unlink()
    (site / "extra.html").write_text("mine")


def test_a_copy_as_it_was_built_is_said_to_be_so(run: Run, site: Path, address: str) -> None:
    for where in (str(site), f"{address}/site", f"{address}/site/"):
        result = run("verify", where)
        assert (result.exit_code, result.stdout) == (0, f"All 4 files are as they were built: {NAMED}\n"), result.stderr


def test_changed_missing_and_added_files_of_a_folder_are_named(run: Run, site: Path) -> None:
    spoil(site)
    result = run("verify", str(site))
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "added: extra.html",
        "changed: index.html",
        "missing: law/index.html",
        f"3 files differ: this is not {NAMED} as it was built",
    ]


def test_a_compressed_copy_is_no_addition_if_it_holds_what_was_built(run: Run, site: Path) -> None:
    (site / "index.html.gz").write_bytes(gzip.compress((site / "index.html").read_bytes()))
    assert run("verify", str(site)).exit_code == 0
    for content in (gzip.compress(b"other words"), b"not compressed", gzip.compress(b"cut short")[:-9]):
        (site / "index.html.gz").write_bytes(content)
        assert run("verify", str(site)).stderr.startswith("changed: index.html.gz\n")


def test_what_hosting_writes_into_a_site_is_no_difference(run: Run, site: Path, tmp_path: Path) -> None:
    _make_larger(site)
    assert run("hosting", str(tmp_path / "hosting"), "--path", "/t/", "--site", str(site), "--compress").exit_code == 0
    assert {"law/index.html.gz", "manifest.json.gz"} <= set(bytes_in(site))
    assert "sitemap.xml.gz" in read_manifest((site / "manifest.json").read_bytes()).files
    result = run("verify", str(site))
    assert (result.exit_code, result.stderr) == (0, "")
    for copied in ("404.html", "apache/.htaccess"):
        shutil.copy(tmp_path / "hosting" / copied, site)
    assert b'"/t/assets' in (site / "404.html").read_bytes()
    result = run("verify", str(site))
    assert result.exit_code == 0
    assert result.stderr == "Not compared: .htaccess, which tells a web server what to do. Look at it yourself.\n"


@pytest.mark.parametrize(
    ("place", "content"),
    [
        ("manifest.json.gz", b"{}"),
        ("404.html.gz", b"<h1>Nothing here</h1>"),
        ("sitemap.xml.gz", b"<urlset>other</urlset>"),
        ("404.html", b'<link href="/t/assets/site.css"><h1>Ring nobody</h1>'),
        ("404.html", b'<link href="//elsewhere.example/assets/site.css"><h1>Not found</h1>'),
        ("404.html", b"\xff\xfe"),
    ],
)
def test_what_is_not_as_hosting_writes_it_is_a_difference(run: Run, site: Path, place: str, content: bytes) -> None:
    _make_larger(site)
    (site / place).write_bytes(gzip.compress(content) if place.endswith(".gz") else content)
    assert run("verify", str(site)).stderr.startswith(f"changed: {place}\n")


def test_a_copy_of_a_page_that_is_gone_is_an_addition(run: Run, site: Path) -> None:
    (site / "old.html.gz").write_bytes(gzip.compress(b"<h1>Old</h1>"))
    assert run("verify", str(site)).stderr.startswith("added: old.html.gz\n")
    (site / "old.html.gz").unlink()
    (site / "law/.htaccess").write_text("Redirect / https://elsewhere.example/")
    assert run("verify", str(site)).stderr.startswith("added: law/.htaccess\n")


def test_what_browsers_get_from_a_server_is_compared_as_well(run: Run, site: Path, address: str) -> None:
    for content in (gzip.compress(b"<h1>Old</h1>"), b"not compressed"):
        (site / "for-browsers").write_bytes(content)
        result = run("verify", f"{address}/site")
        assert result.exit_code == 1
        assert result.stderr.startswith("changed when compressed: index.html\n1 file differs")


def test_changed_and_missing_files_on_a_server_are_named(run: Run, site: Path, address: str) -> None:
    spoil(site)
    result = run("verify", f"{address}/site")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[:2] == ["changed: index.html", "missing: law/index.html"]


def test_a_manifest_that_was_kept_shows_what_a_changed_manifest_hides(run: Run, site: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    kept.write_bytes((site / "manifest.json").read_bytes())
    (site / "index.html").write_text("other words")
    (site / "manifest.json").unlink()
    assert finish(site, Release("1.2.0", date(2027, 5, 22))) == []
    assert run("verify", str(site)).exit_code == 0
    result = run("verify", str(site), "--manifest", str(kept))
    assert result.exit_code == 1
    assert result.stderr.startswith("changed: index.html\n")


@pytest.mark.parametrize(
    "where",
    [
        *("nowhere", "http://127.0.0.1:9/site", "http://[half", "http://a b/", "http://a..b/"),
        *("{address}/gone", "{address}/broken", "{address}/spoiled", "{address}/babble"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(run: Run, address: str, where: str) -> None:
    result = run("verify", where.format(address=address))
    assert result.exit_code == (2 if where == "nowhere" else 1)
    assert "cannot be compared" in result.stderr or "there is no folder 'nowhere'" in result.stderr


@pytest.mark.parametrize(
    "whole",
    [
        *([], {}, {"sha256": []}, {"version": "1", "date": "", "sha256": {"a": 1}}, None, 1),
        *({"version": 1, "date": "", "sha256": {}}, {"version": "1", "date": "", "sha256": {"a": "no sum"}}),
        *(
            {"version": "1", "date": "", "sha256": {place: SUM}}
            for place in ("../out", "/etc/passwd", "a//b", "a/../../b", "c:\\x", "c:/x", "", "a\0b", ".")
        ),
    ],
)
def test_a_manifest_of_another_form_or_that_leads_out_of_its_folder_is_refused(whole: object) -> None:
    with pytest.raises(ValueError, match="not the manifest of a site"):
        read_manifest(json.dumps(whole).encode())


def test_a_manifest_nested_without_end_is_refused() -> None:
    with pytest.raises(ValueError, match="not the manifest of a site"):
        read_manifest(b"[" * 100_000)


def test_a_manifest_is_read_as_it_was_written() -> None:
    manifest = Manifest({"été/index.html": SUM}, "1.2.0", "2027-05-22")
    assert read_manifest(as_json(manifest)) == manifest
    assert manifest.named == NAMED
    assert Manifest({}).named == "a site without a version"


@pytest.mark.parametrize(
    ("place", "data", "why"),
    [
        (".env", b"", "and .env is a hidden file"),
        (".git/config", b"", "and .git is a hidden file"),
        ("law/server.key", b"", "and server.key is named like a key"),
        ("notes.txt", b"-----BEGIN " + b"PRIVATE KEY-----\n", "and holds a private key on line 1"),
        ("notes.txt", b"api_key: " + b"a1b2c3d4e5f6a7b8c9d0\n", "and holds a password or an access key on line 1"),
        ("index.md~", b"", "and index.md~ is left behind by an editor"),
        ("law/desktop.ini", b"", "and desktop.ini is left behind by an editor or the system"),
        ("manifest.json", b"{}", "in the new site already"),
    ],
)
def test_a_new_site_with_a_secret_in_it_is_refused(site: Path, place: str, data: bytes, why: str) -> None:
    (site / "manifest.json").unlink()
    (site / place).parent.mkdir(exist_ok=True)
    (site / place).write_bytes(data)
    refused = finish(site, Release())
    assert len(refused) == 1
    assert why in refused[0]


def test_a_new_site_with_a_link_in_it_is_refused(site: Path) -> None:
    (site / "manifest.json").unlink()
    (site / "passwd").symlink_to("/etc/passwd")
    assert finish(site, Release()) == ["passwd is in the new site, and is no ordinary file."]


def test_a_compressed_file_that_servers_would_send_for_another_is_refused(site: Path) -> None:
    (site / "manifest.json").unlink()
    (site / "numbers.csv").write_text("a,b")
    (site / "numbers.csv.gz").write_bytes(gzip.compress(b"a,b"))
    (site / "alone.csv.gz").write_bytes(gzip.compress(b"c,d"))
    (site / "index.html.gz").write_bytes(gzip.compress(b"<h1>Other</h1>"))
    assert finish(site, Release()) == [
        "index.html.gz is in the new site, and is no copy of index.html. Servers would send it in its place."
    ]
