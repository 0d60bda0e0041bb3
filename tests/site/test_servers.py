"""nginx and Apache, really started with the configurations that we give out, and asked what readers and others ask."""

from __future__ import annotations

import gzip
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from scenario_quiz.cli import main
from scenario_quiz.hosting.asking import Host
from scenario_quiz.hosting.host_findings import kinds
from scenario_quiz.hosting.looking import look
from scenario_quiz.hosting.policy import HEADERS, KEEP
from scenario_quiz.hosting.types import TEXT_TYPES, with_charset
from scenario_quiz.publishing.manifest import Manifest, as_json, sum_of
from tests.hosted import Answer, Served, copied, folder_open_to_all, served_by
from tests.web_servers import SERVERS

SECRET = "secret of the machine"
HIDDEN = [
    *(".htaccess", ".htpasswd", ".git/config", ".env", "assets/.hidden", "web.config", "WEB.CONFIG", "a/Web.Config"),
    *(
        "assets/theme.js.map",
        "index.html.bak",
        "index.html~",
        "law/index.html.ORIG",
        "server.key",
        "id_rsa",
        "a/ID_RSA",
    ),
    *("id_ed25519.pub", "passwords.txt", "secret", "backup.sql", "people.sqlite3", "mail.pst"),
]
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
BROWSER = "gzip, deflate, br, zstd"
FAR = "bytes=999999999-"


@pytest.fixture(scope="module")
def open_folder() -> Iterator[Path]:
    with folder_open_to_all() as folder:
        yield folder


@pytest.fixture(scope="module", params=["/", "/training/a.b/"])
def path(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module", params=SERVERS)
def served(request: pytest.FixtureRequest, whole_site: Path, open_folder: Path, path: str) -> Iterator[Served]:
    """The whole site, with things in its folder that no reader is to see, under each server and each path."""
    place = open_folder / f"{request.param}{len(path)}"
    site = copied(whole_site, place, path)
    (place / "secret.txt").write_text(SECRET)
    for name in (*HIDDEN, *(f"{bundle.relative_to(site)}.map" for bundle in site.rglob("bundle.*.min.js"))):
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text(SECRET)
    (site / "secrets").mkdir()
    (site / "secrets/index.html").write_text("A page on secrets")
    (site / "linked.txt").symlink_to("../secret.txt")
    # The link belongs to somebody else than what it leads to, as a link of a semi-trusted author would.
    if os.geteuid() == 0:
        os.chown(site / "linked.txt", 65534, 65534, follow_symlinks=False)
    with served_by(request.param, place, path) as one:
        yield one


def test_every_kind_of_answer_has_the_headers_once(served: Served) -> None:
    for coding in ("identity", BROWSER):
        for place in ("index.html", _bundle(served)):
            tag = served.ask(place, Accept_Encoding=coding).headers["etag"]
            asked = {
                200: served.ask(place, Accept_Encoding=coding),
                206: served.ask(place, Range="bytes=0-3"),
                304: served.ask(place, Accept_Encoding=coding, If_None_Match=tag),
                405: served.ask(place, "POST", Accept_Encoding=coding),
                412: served.ask(place, Accept_Encoding=coding, If_Match='"other"'),
                416: served.ask(place, Range=FAR),
                404: served.ask(f"nowhere/{place}", Accept_Encoding=coding),
                301: served.ask("contacts", Accept_Encoding=coding),
            }
            assert {status: answer.status for status, answer in asked.items()} == {status: status for status in asked}
            for answer in (*asked.values(), served.ask(""), served.ask(".env"), served.ask("assets/")):
                _has_headers(answer)


def test_what_is_no_request_for_a_page_gets_the_headers_where_the_server_knows_the_site(served: Served) -> None:
    answer = served.ask("%zz")
    assert answer.status == 400
    # nginx and .htaccess do not know yet whose address it is.
    if served.server == "apache":
        _has_headers(answer)


def test_no_error_at_the_address_of_a_hashed_file_is_kept(served: Served) -> None:
    bundle = _bundle(served)
    missing = re.sub(r"\.[0-9a-f]{8}\.", ".00000000.", bundle)
    errors = [
        *(served.ask(missing, Accept_Encoding=coding) for coding in ("identity", BROWSER)),
        *(served.ask(bundle, Range=FAR, Accept_Encoding=coding) for coding in ("identity", BROWSER)),
        *(served.ask(bundle, method) for method in ("POST", "DELETE")),
        *(
            served.ask(bundle, If_Match='"other"'),
            served.ask(bundle, If_Unmodified_Since="Fri, 01 Jan 1999 00:00:00 GMT"),
        ),
    ]
    # nginx takes no part of a compressed file: it gives the whole.
    assert {answer.status for answer in errors} <= {200, 404, 405, 412, 416}
    assert {answer.headers["cache-control"] for answer in errors} == {"no-cache"}


def test_every_file_of_text_has_its_type_compressed_or_not(served: Served) -> None:
    for ending in ("html", "css", "js", "json", "svg"):
        file = max(served.site.rglob(f"*.{ending}"), key=lambda one: one.stat().st_size)
        place = file.relative_to(served.site).as_posix()
        plain, small = served.ask(place), served.ask(place, Accept_Encoding=BROWSER)
        assert plain.headers["content-type"] == small.headers["content-type"] == with_charset(TEXT_TYPES[ending])
        assert "content-encoding" not in plain.headers
        assert small.headers["content-encoding"] == "gzip"
        assert gzip.decompress(small.body) == plain.body == file.read_bytes()
        assert plain.headers["vary"] == small.headers["vary"] == "Accept-Encoding"
        assert plain.headers["etag"] != small.headers["etag"], "a cache could mix the two up"
        head = served.ask(place, "HEAD", Accept_Encoding=BROWSER)
        without = ("date", "connection", "keep-alive")
        assert _but(head.headers, without) == _but(small.headers, without) and head.body == b""
    assert served.ask("", Accept_Encoding="gzip").headers["content-encoding"] == "gzip"
    picture = next(served.site.rglob("*.png")).relative_to(served.site).as_posix()
    assert served.ask(picture).headers["content-type"] == "image/png"


@pytest.mark.parametrize(
    ("accepted", "compressed"),
    [
        *[("gzip", True), ("br, GZIP;q=0.5", True), ("gzip ;q=0.001", True), ("deflate,gzip;q=1.0,*;q=0.5", True)],
        *[("gzip;q=0", False), ("br, gzip;q=0.0", False), ("gzip ; q=0.000, br", False), ("identity", False)],
        *[("xgzip", False), ("gzipped, br", False), ("br", False), ("", False)],
    ],
)
def test_compressed_is_sent_to_those_alone_who_can_read_it(served: Served, accepted: str, compressed: bool) -> None:
    for place in ("", "index.html", _bundle(served)):
        answer = served.ask(place, Accept_Encoding=accepted)
        assert answer.headers.get("content-encoding") == ("gzip" if compressed else None), place
        assert answer.body.startswith(b"\x1f\x8b") == compressed


def test_a_part_of_a_compressed_file_is_a_part_of_what_is_sent(served: Served) -> None:
    whole = served.ask("index.html", Accept_Encoding="gzip")
    part = served.ask("index.html", Accept_Encoding="gzip", Range="bytes=0-9")
    assert part.headers["content-encoding"] == "gzip"
    assert (part.status, part.body) in ((206, whole.body[:10]), (200, whole.body))


def test_compressed_copies_go_out_under_the_names_of_their_files_alone(served: Served) -> None:
    copies = [file.relative_to(served.site).as_posix() for file in served.site.rglob("*.gz")]
    assert len(copies) > 100
    for place in ("index.html.gz", f"{_bundle(served)}.gz", "search/search_index.json.gz"):
        assert place in copies and served.ask(place).status == 404
    for coding in ("identity", BROWSER):
        for place in ("sitemap.xml.gz", "handout.csv.gz"):
            (served.site / "handout.csv.gz").write_bytes(gzip.compress(b"to save, not to show"))
            answer = served.ask(place, Accept_Encoding=coding)
            assert answer.status == 200 and answer.headers["content-type"] == "application/gzip"
            assert "content-encoding" not in answer.headers
            assert answer.body == (served.site / place).read_bytes()
        sitemap = served.ask("sitemap.xml", Accept_Encoding=coding)
        assert sitemap.headers["content-type"] == with_charset("application/xml")
        packed = sitemap.headers.get("content-encoding") == "gzip"
        assert (gzip.decompress(sitemap.body) if packed else sitemap.body) == (served.site / "sitemap.xml").read_bytes()


def test_a_compressed_copy_whose_page_is_gone_is_not_shown(served: Served) -> None:
    for place in ("gone/index.html", "gone.00000000.min.js"):
        (served.site / place).parent.mkdir(exist_ok=True)
        (served.site / f"{place}.gz").write_bytes(gzip.compress(b"withdrawn"))
        (served.site / f"{place}.gz").chmod(0o644)
        answer = served.ask(place, Accept_Encoding=BROWSER)
        assert answer.status == 404, place
        _has_headers(answer)


def test_pages_are_asked_about_again_and_hashed_files_are_kept(served: Served) -> None:
    for coding in ("identity", BROWSER):
        for place in ("", "index.html", "assets/stylesheets/site.css", "search/search_index.json", "nowhere"):
            assert served.ask(place, Accept_Encoding=coding).headers["cache-control"] == "no-cache", place
        assert served.ask(_bundle(served), Accept_Encoding=coding).headers["cache-control"] == KEEP


def test_what_did_not_change_is_not_sent_again(served: Served) -> None:
    for place in ("", "index.html", _bundle(served)):
        for coding in ("identity", "gzip", BROWSER):
            first = served.ask(place, Accept_Encoding=coding)
            again = served.ask(place, Accept_Encoding=coding, If_None_Match=first.headers["etag"])
            assert (again.status, again.body) == (304, b"")
            for name in ("cache-control", "vary"):
                assert again.headers[name] == first.headers[name]
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
    assert (served.ask("secrets").status, served.ask("secrets/").body) == (301, b"A page on secrets")
    if served.path != "/":
        bare = served.ask("", raw=served.path[:-1])
        assert bare.status == 301 and bare.headers["location"].endswith(served.path)
        _has_headers(bare)
        assert served.ask("", raw=served.path[:-1].replace(".", "x")).status in (403, 404)


def test_no_folder_is_listed(served: Served) -> None:
    for place in ("assets/", "assets/stylesheets/"):
        answer = served.ask(place)
        assert answer.status in (403, 404)
        assert ".css" not in re.sub(r'href="[^"]*"', "", answer.body.decode())


@pytest.mark.parametrize("place", HIDDEN)
def test_nothing_hidden_is_served(served: Served, place: str) -> None:
    answer = served.ask(place)
    # Debian's Apache refuses names that begin with .ht before it reads what we say.
    refused = place.startswith(".ht") and served.server != "nginx"
    assert answer.status == (403 if refused else 404)
    assert SECRET not in answer.body.decode()


def test_source_maps_of_the_theme_are_not_served(served: Served) -> None:
    maps = list(served.site.rglob("*.map"))
    assert maps
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
    for place in ("", "index.html", _bundle(served)):
        answer = served.ask(place, method)
        assert answer.status in (400, 405, 501), place
    assert served.ask("nowhere.html", method).status in (400, 404, 405, 501)
    assert served.ask("index.html", "HEAD").status == 200


def test_check_host_finds_nothing_to_change(served: Served) -> None:
    host = Host.of(served.address)
    seen = look(host, host.asker())
    assert seen.server == ("nginx" if served.server == "nginx" else "apache")
    assert {remark.code for remark in seen.remarks} == {"not-https"}
    assert kinds(seen.remarks, "error") == 0


def test_verify_finds_a_hosted_site_as_it_was_built(served: Served) -> None:
    done = CliRunner().invoke(main, ["verify", served.address])
    assert (done.exit_code, done.stderr) == (0, "")
    assert "files are as they were built: version 1.2.0" in done.stdout


def test_verify_finds_what_is_old_for_browsers_alone(served: Served, tmp_path: Path) -> None:
    files = {
        place: sum_of(served.site / place) for place in ("law/index.html", "contacts/index.html", "sitemap.xml.gz")
    }
    (tmp_path / "kept.json").write_bytes(as_json(Manifest(files)))
    copy = served.site / "contacts/index.html.gz"
    before = copy.read_bytes()
    copy.write_bytes(gzip.compress(b"<p>last year's numbers"))
    done = CliRunner().invoke(main, ["verify", served.address, "--manifest", str(tmp_path / "kept.json")])
    copy.write_bytes(before)
    assert done.exit_code == 1
    assert done.stderr.splitlines()[:-1] == ["changed when compressed: contacts/index.html"]


def _has_headers(answer: Answer) -> None:
    """That none comes twice, asking looks at."""
    assert {name: answer.headers.get(name.lower()) for name in HEADERS} == HEADERS, answer
    assert "cache-control" in answer.headers
    assert "set-cookie" not in answer.headers and "x-powered-by" not in answer.headers


def _but(headers: dict[str, str], names: tuple[str, ...]) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name not in names}


def _bundle(served: Served) -> str:
    (bundle,) = served.site.rglob("bundle.*.min.js")
    return bundle.relative_to(served.site).as_posix()
