"""Servers on which somebody had written more: settings that compress, keep, list or send headers everywhere."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from scenario_quiz.hosting.asking import Host
from scenario_quiz.hosting.host_findings import HostFinding, as_text
from scenario_quiz.hosting.looking import look
from scenario_quiz.hosting.policy import HEADERS
from tests.hosted import Served, copied, folder_open_to_all, served_by

PATH = "/training/"
BROWSER = "gzip, deflate, br, zstd"
EVERYTHING_TWICE = """
SetOutputFilter DEFLATE
AddOutputFilterByType BROTLI_COMPRESS text/html text/css text/javascript application/json
AddEncoding x-gzip .gz .tgz
ExpiresActive on
ExpiresDefault "access plus 1 month"
Header set X-Content-Type-Options nosniff
Header set Content-Security-Policy "frame-ancestors 'self'"
Header always set Cache-Control "max-age=600"
AddDefaultCharset ISO-8859-1
"""
APACHE = {
    "another compression": ("", ("brotli",)),
    "everything twice": (EVERYTHING_TWICE, ("brotli", "expires", "headers")),
    "variants and lists": (f'<Location "{PATH}">\nOptions +MultiViews +Indexes\n</Location>', ()),
}
NGINX = """
gzip_types *; gzip_min_length 1; gzip_proxied any; gunzip on; gzip_static always;
expires 30d; etag off; charset koi8-r; charset_types *; autoindex on;
add_header X-Content-Type-Options nosniff always;
add_header X-Frame-Options DENY always;
"""
OWN_LINES = "\nadd_header X-Content-Type-Options nosniff always;\nadd_header Referrer-Policy unsafe-url always;"
Serve = Callable[..., Served]


@pytest.fixture
def serve(whole_site: Path) -> Iterator[Serve]:
    """Put the site on a server, after a change to the folder that holds it and its settings."""
    with folder_open_to_all() as place, ExitStack() as running:

        def started(
            server: str, also: str = "", modules: tuple[str, ...] = (), change: Callable[[Path], None] = lambda _: None
        ) -> Served:
            copied(whole_site, place, PATH)
            change(place)
            return running.enter_context(served_by(server, place, PATH, also=also, modules=modules))

        yield started


@pytest.mark.parametrize(
    "what",
    [
        "everything twice",
        pytest.param("another compression", marks=pytest.mark.proof),
        pytest.param("variants and lists", marks=pytest.mark.proof),
    ],
)
@pytest.mark.parametrize("server", ["apache", "htaccess"])
def test_no_setting_of_an_apache_spoils_the_site(serve: Serve, server: str, what: str) -> None:
    served = serve(server, *APACHE[what])
    _is_right(served)
    assert served.ask("assets/").status == 404
    # Somebody's list of variants leads to the page, or to nothing: never to a compressed copy.
    for place in ("index", "contacts/index", "sitemap", "assets/stylesheets/site"):
        answer = served.ask(place, Accept_Encoding="gzip")
        text = gzip.decompress(answer.body) if "content-encoding" in answer.headers else answer.body
        assert answer.status in (200, 404) and not text.startswith(b"\x1f\x8b")


def test_no_setting_of_an_nginx_spoils_the_site(serve: Serve) -> None:
    _is_right(serve("nginx", NGINX))


@pytest.mark.proof
def test_the_line_for_a_server_block_that_is_there_does_as_much(serve: Serve) -> None:
    def include(place: Path) -> None:
        """The block has headers of its own, which places with ours do not inherit."""
        own = place / "hosting/nginx/scenario-quiz.conf"
        block = "server {\n    listen 80;\n    listen [::]:80;\n    server_name training.example.org;"
        own.write_text(f"{block}{OWN_LINES}\ninclude snippets/scenario-quiz-locations.conf;\n}}\n")

    _is_right(serve("nginx", change=include))


@pytest.mark.parametrize(
    ("server", "modules"),
    [
        ("apache", ()),
        pytest.param("apache", ("brotli",), marks=pytest.mark.proof),
        pytest.param("htaccess", ("brotli",), marks=pytest.mark.proof),
        pytest.param("nginx", (), marks=pytest.mark.proof),
    ],
)
def test_without_compressed_copies_the_site_is_right_too(serve: Serve, server: str, modules: tuple[str, ...]) -> None:
    served = serve(server, modules=modules, change=_without_copies)
    # nginx as Debian has it compresses no type that says its letters.
    _is_right(served, {"compression"} if server == "nginx" else set())


def test_settings_of_the_first_version_are_seen_and_named(serve: Serve) -> None:
    """A header alone told the coding, which says nothing to what compresses; names with .gz were not kept."""
    as_they_were = {"AddEncoding gzip .gz": "Header set Content-Encoding gzip", r"(?:css|js)(?:\.gz)?$": "(?:css|js)$"}

    def change(place: Path) -> None:
        file = place / "hosting/apache/scenario-quiz.conf"
        rules = file.read_text()
        for now, then in as_they_were.items():
            assert now in rules
            rules = rules.replace(now, then)
        file.write_text(rules)

    remarks = _remarks(serve("apache", change=change))
    assert {(remark.code, remark.severity) for remark in remarks if remark.code != "not-https"} == {
        ("compressed-twice", "error"),
        ("cache-hashed", "note"),
    }
    told = as_text(remarks, "apache")
    assert "error[compressed-twice] compressed twice and said once: browsers show garbage\n" in told
    assert "  Apache: mod_deflate or mod_brotli compresses the .gz files again. Make the configuration anew" in told
    assert "Cache-Control is 'no-cache' for a file that never changes (as browsers get it)" in told


def _is_right(served: Served, but: set[str] | None = None) -> None:
    hashed = next(served.site.rglob("bundle.*.min.js")).relative_to(served.site).as_posix()
    for place in ("index.html", hashed, "assets/stylesheets/site.css", "search/search_index.json", "sitemap.xml"):
        for coding in ("identity", "gzip", BROWSER, "br, gzip;q=0"):
            answer = served.ask(place, Accept_Encoding=coding)
            told = answer.headers.get("content-encoding")
            assert told in (None, "gzip", "br"), place
            if told != "br":
                shown = gzip.decompress(answer.body) if told else answer.body
                assert shown == (served.site / place).read_bytes(), (place, coding)
            assert {name: answer.headers[name.lower()] for name in HEADERS} == HEADERS
            tag = answer.headers["etag"]
            assert served.ask(place, Accept_Encoding=coding, If_None_Match=tag).status == 304, (place, coding, tag)
    assert served.ask(hashed, Range="bytes=999999999-").headers["cache-control"] == "no-cache"
    assert {remark.code for remark in _remarks(served)} == {"not-https"} | (but or set())


def _remarks(served: Served) -> tuple[HostFinding, ...]:
    host = Host.of(served.address)
    return look(host, host.asker()).remarks


def _without_copies(place: Path) -> None:
    for file in (place / "site").rglob("*.gz"):
        if file.name != "sitemap.xml.gz":
            file.unlink()
