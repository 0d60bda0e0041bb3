"""nginx and Apache, really started with the configurations that we give out, and asked what readers and others ask."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path

import pytest

from scenario_quiz.hosting.asking import Host
from scenario_quiz.hosting.compressing import compress
from scenario_quiz.hosting.files import not_found_page
from scenario_quiz.hosting.looking import look
from scenario_quiz.hosting.policy import HEADERS
from scenario_quiz.hosting.remarks import kinds
from scenario_quiz.hosting.types import TEXT_TYPES, with_charset
from tests.web_servers import SERVERS, running

SECRET = "secret of the machine"
HIDDEN = [".htaccess", ".htpasswd", ".git/config", ".env", "assets/.hidden", "web.config", "assets/theme.js.map"]
TRAVERSALS = [
    "../secret.txt",
    "..%2fsecret.txt",
    "%2e%2e/secret.txt",
    "%2e%2e%2fsecret.txt",
    "assets/../../secret.txt",
    "assets/..%5c..%5csecret.txt",
    "..;/secret.txt",
    "....//secret.txt",
    "%c0%ae%c0%ae/secret.txt",
    "//etc/passwd",
]
METHODS = ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "MKCOL", "NONSENSE"]


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes = field(repr=False)


@dataclass(frozen=True)
class Served:
    server: str
    port: int
    path: str
    site: Path

    def ask(self, place: str, method: str = "GET", *, raw: str | None = None, **headers: str) -> Answer:
        """Ask for a place of the site, or for the address `raw` just as it is written."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, self.path + place if raw is None else raw, headers=named)
        answer = connection.getresponse()
        found = {name.lower(): value for name, value in answer.getheaders()}
        assert len(found) == len(answer.getheaders()), "a header was sent twice"
        body = answer.read()
        connection.close()
        return Answer(answer.status, found, body)


@pytest.fixture(scope="module")
def open_folder() -> Iterator[Path]:
    """A folder that the workers of a server may read, whoever they are."""
    folder = Path(tempfile.mkdtemp(prefix="scenario-quiz-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module", params=["/", "/training/a.b/"])
def path(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module", params=SERVERS)
def served(request: pytest.FixtureRequest, whole_site: Path, open_folder: Path, path: str) -> Iterator[Served]:
    """The whole site, with things in its folder that no reader is to see, under each server and each path."""
    place = open_folder / f"{request.param}{len(path)}"
    site, work = place / "site", place / "work"
    shutil.copytree(whole_site, site)
    not_found = site / "404.html"
    not_found.write_text(not_found_page(not_found.read_text(encoding="utf-8"), path), encoding="utf-8")
    compress(site)
    (place / "secret.txt").write_text(SECRET)
    for name in HIDDEN:
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text(SECRET)
    (site / "linked.txt").symlink_to("../secret.txt")
    work.mkdir()
    for folder, _, files in os.walk(place):
        Path(folder).chmod(0o755)
        for name in files:
            if not (Path(folder) / name).is_symlink():
                (Path(folder) / name).chmod(0o644)
    # The link belongs to somebody else than what it leads to, as a link of a semi-trusted author would.
    if os.geteuid() == 0:
        os.chown(site / "linked.txt", 65534, 65534, follow_symlinks=False)
    with running(request.param, site, work, path) as port:
        yield Served(request.param, port, path, site)


def test_every_kind_of_answer_has_the_headers_once(served: Served) -> None:
    bundle = _bundle(served)
    for place, status in {"": 200, "contacts/index.html": 200, bundle: 200, "nowhere": 404, ".env": 404}.items():
        answer = served.ask(place)
        assert answer.status == status, place
        assert {name: answer.headers.get(name.lower()) for name in HEADERS} == HEADERS, place
        assert "set-cookie" not in answer.headers and "x-powered-by" not in answer.headers


def test_every_file_of_text_has_its_type_compressed_or_not(served: Served) -> None:
    for ending in ("html", "css", "js", "json", "svg", "xml"):
        file = max(served.site.rglob(f"*.{ending}"), key=lambda one: one.stat().st_size)
        place = file.relative_to(served.site).as_posix()
        plain, small = served.ask(place), served.ask(place, Accept_Encoding="br, gzip")
        assert plain.headers["content-type"] == small.headers["content-type"] == with_charset(TEXT_TYPES[ending])
        assert "content-encoding" not in plain.headers
        assert small.headers["content-encoding"] == "gzip"
        assert gzip.decompress(small.body) == plain.body == file.read_bytes()
        assert "accept-encoding" in plain.headers["vary"].lower() and plain.headers["vary"] == small.headers["vary"]
        assert plain.headers["etag"] != small.headers["etag"], "a cache could mix the two up"
    assert served.ask("", Accept_Encoding="gzip").headers["content-encoding"] == "gzip"
    picture = next(served.site.rglob("*.png")).relative_to(served.site).as_posix()
    assert served.ask(picture).headers["content-type"] == "image/png"


def test_pages_are_asked_about_again_and_hashed_files_are_kept(served: Served) -> None:
    bundle = _bundle(served)
    for place in ("", "index.html", "assets/stylesheets/site.css", "search/search_index.json", "nowhere"):
        assert served.ask(place).headers["cache-control"] == "no-cache", place
    missing = re.sub(r"\.[0-9a-f]{8}\.", ".00000000.", bundle)
    assert served.ask(bundle).headers["cache-control"] == "public, max-age=31536000, immutable"
    assert served.ask(missing).headers["cache-control"] == "no-cache"


def test_what_did_not_change_is_not_sent_again(served: Served) -> None:
    for place in ("index.html", _bundle(served)):
        for coding in ("identity", "gzip"):
            first = served.ask(place, Accept_Encoding=coding)
            again = served.ask(place, Accept_Encoding=coding, If_None_Match=first.headers["etag"])
            assert (again.status, again.body) == (304, b"")
            assert again.headers["cache-control"] == first.headers["cache-control"]
        dated = served.ask(place, If_Modified_Since=served.ask(place).headers["last-modified"])
        assert dated.status == 304


def test_a_wrong_address_gets_the_sites_own_page_with_links_that_work(served: Served) -> None:
    answer = served.ask("nowhere/at/all/index.html")
    page = answer.body.decode()
    assert answer.status == 404 and "<h1>Page not found</h1>" in page
    links = re.findall(r'<(?:link|script)[^>]*\s(?:href|src)="([^"]+)"', page)
    assert len(links) > 5
    for link in links:
        assert served.ask("", raw=link).status == 200, link


def test_a_folder_without_its_slash_leads_to_it_on_whatever_name_the_reader_used(served: Served) -> None:
    answer = served.ask("contacts")
    assert answer.status == 301
    assert answer.headers["location"] in (
        f"{served.path}contacts/",
        f"http://127.0.0.1:{served.port}{served.path}contacts/",
    )
    assert served.ask("contacts/").status == 200
    if served.path != "/" and served.server != "htaccess":
        assert served.ask("", raw=served.path[:-1]).headers["location"].endswith(served.path)
        assert served.ask("", raw=served.path[:-1].replace(".", "x")).status in (403, 404)
    assert served.ask("assets/").status in (403, 404), "no folder is listed"


@pytest.mark.parametrize("place", HIDDEN)
def test_nothing_hidden_is_served(served: Served, place: str) -> None:
    answer = served.ask(place)
    assert answer.status == 404
    assert SECRET not in answer.body.decode()


def test_source_maps_of_the_theme_are_not_served(served: Served) -> None:
    maps = list(served.site.rglob("*.map"))
    assert len(maps) > 3
    assert {served.ask(file.relative_to(served.site).as_posix()).status for file in maps} == {404}


@pytest.mark.parametrize("place", TRAVERSALS)
def test_nothing_outside_the_folder_is_served(served: Served, place: str) -> None:
    for raw in (served.path + place, served.path[:-1] + place):
        answer = served.ask("", raw=raw or "/")
        assert answer.status in (400, 403, 404), raw
        assert SECRET not in answer.body.decode() and "root:" not in answer.body.decode()


def test_somebody_elses_link_out_of_the_folder_is_followed_only_where_the_settings_are_not_ours(served: Served) -> None:
    answer = served.ask("linked.txt")
    # A .htaccess cannot forbid it. Apache lets links to files of the same owner through: all of them but for root.
    followed = served.server == "htaccess" or (served.server == "apache" and os.geteuid() != 0)
    assert answer.status in ((200,) if followed else (403, 404))
    assert (SECRET in answer.body.decode()) == followed


@pytest.mark.parametrize("method", METHODS)
def test_only_reading_is_allowed(served: Served, method: str) -> None:
    if method == "TRACE" and served.server == "htaccess":
        # Apache answers it before it reads .htaccess. The page for the web person says so.
        assert served.ask("", method).status == 200
        return
    for place in ("", "index.html", _bundle(served)):
        answer = served.ask(place, method)
        assert answer.status in (400, 405, 501), place
    assert served.ask("nowhere.html", method).status in (400, 404, 405, 501)
    assert served.ask("index.html", "HEAD").status == 200


def _bundle(served: Served) -> str:
    (bundle,) = served.site.rglob("bundle.*.min.js")
    return bundle.relative_to(served.site).as_posix()


def test_check_host_finds_nothing_to_change(served: Served) -> None:
    host = Host.of(f"http://127.0.0.1:{served.port}{served.path}")
    seen = look(host, host.asker())
    assert seen.server == ("nginx" if served.server == "nginx" else "apache")
    known = {"not-https", "method"} if served.server == "htaccess" else {"not-https"}
    assert {remark.code for remark in seen.remarks} == known
    assert kinds(seen.remarks, "error") == 0
