"""Hosting files: the strict policy in each, the sub-path everywhere, and nothing that could break out of a setting."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from scenario_quiz.hosting.policy import CONTENT_POLICY, HEADERS
from scenario_quiz.hosting.refused import HIDDEN, SECRET
from scenario_quiz.hosting.server_files import (
    BadPlace,
    hashed_in,
    hosting_files,
    not_found_page,
    server_folder,
    site_path,
)
from scenario_quiz.hosting.types import OTHER_TYPES, TEXT_TYPES
from scenario_quiz.publishing.compressing import compress
from scenario_quiz.publishing.manifest import as_json, manifest_of
from scenario_quiz.settings.release import Release
from tests.engine.golden import assert_golden
from tests.usual import STRICT

GOLDEN = Path(__file__).with_name("hosting")
PLACES = [
    "README.txt",
    "apache/.htaccess",
    "apache/scenario-quiz.conf",
    "iis/web.config",
    "nginx/scenario-quiz-locations.conf",
    "nginx/scenario-quiz.conf",
]
SERVED_BY = [place for place in PLACES if place not in ("README.txt", "nginx/scenario-quiz.conf")]
MADE = hosting_files("/training/", "/srv/site", ["assets/bundle.01234567.min.js"])


def test_the_policy_is_the_one_that_the_browser_tests_hold_the_site_to() -> None:
    assert CONTENT_POLICY == STRICT


@pytest.mark.parametrize("place", PLACES)
def test_the_files_read_as_they_did(place: str) -> None:
    assert_golden(GOLDEN / f"{place.replace('/', '-')}.txt", MADE[place])


def test_there_is_a_file_for_each_server_and_one_that_says_what_to_do() -> None:
    assert sorted(MADE) == PLACES
    assert sorted(hosting_files(not_found="<html>")) == sorted([*PLACES, "404.html"])


@pytest.mark.parametrize("place", SERVED_BY)
def test_each_server_is_told_every_header_and_type(place: str) -> None:
    text = MADE[place].replace("&#39;", "'")
    for name, value in HEADERS.items():
        assert name in text and f'"{value}"' in text
    for ending, type_ in {**TEXT_TYPES, **OTHER_TYPES}.items():
        assert ending == "gz" or (re.search(rf"\b{ending}\b", text) and type_ in text), ending


def test_the_settings_for_iis_are_well_formed_and_take_out_each_type_before_they_put_it_in() -> None:
    root = ElementTree.fromstring(MADE["iis/web.config"])
    server = root.find("system.webServer")
    assert root.tag == "configuration" and server is not None
    static = server.find("staticContent")
    assert static is not None
    seen: set[str] = set()
    for one in static:
        if one.tag == "remove":
            seen.add(one.attrib["fileExtension"])
        elif one.tag == "mimeMap":
            assert one.attrib["fileExtension"] in seen
    assert {".json", ".svg", ".webmanifest", ".woff2", ".vtt", ".webp"} <= seen
    headers = server.findall("httpProtocol/customHeaders/add")
    assert {one.attrib["name"]: one.attrib["value"] for one in headers} == HEADERS
    removed = {one.attrib["name"] for one in server.findall("httpProtocol/customHeaders/remove")}
    assert removed == {"X-Powered-By", *HEADERS}
    kept = [place.attrib["path"] for place in root.findall("location")]
    assert kept == ["assets/bundle.01234567.min.js"]
    verbs = server.find("security/requestFiltering/verbs")
    assert verbs is not None and verbs.attrib["allowUnlisted"] == "false"
    assert {one.attrib["verb"] for one in verbs} == {"GET", "HEAD"}
    error = server.find("httpErrors/error")
    assert error is not None and error.attrib["path"] == "404.html"


def test_the_settings_for_iis_say_that_nobody_tried_them() -> None:
    assert "not tried on Windows" in MADE["iis/web.config"]


@pytest.mark.parametrize(
    ("written", "path"), [("/", "/"), ("", "/"), ("training", "/training/"), ("/a/b-c.d/", "/a/b-c.d/")]
)
def test_a_path_gets_its_slashes(written: str, path: str) -> None:
    assert site_path(written) == path


@pytest.mark.parametrize(
    "written",
    [
        "/a b/",
        "/../x/",
        "/.git/",
        "/x;return 200/",
        '/x"/',
        "/x{/",
        "/x$host/",
        "/x\n/",
        "/x%2f/",
        "/é/",
    ],
)
def test_a_path_that_could_break_out_of_a_setting_is_refused(written: str) -> None:
    with pytest.raises(BadPlace, match="Write letters, digits and hyphens"):
        hosting_files(written)


@pytest.mark.parametrize("written", ["srv/x", '/srv/"x', "/srv/$x", "/srv/x;", "/srv/x\n", "/srv/../etc", "/srv/{x}"])
def test_a_folder_that_could_break_out_of_a_setting_is_refused(written: str) -> None:
    with pytest.raises(BadPlace, match="Write it from the root"):
        hosting_files("/", written)


def test_a_windows_folder_is_written_with_forward_slashes() -> None:
    assert server_folder("C:\\www\\site\\") == "C:/www/site"


def test_the_page_for_wrong_addresses_gets_the_sub_path_in_its_links_alone() -> None:
    kept = '<a href="//x/">/</a><a href="tel:999"><a title="/">'
    page = f'<a href="/index.html"><script src="/a.js" data-base="/"></script>{kept}'
    assert (
        not_found_page(page, "/t/") == f'<a href="/t/index.html"><script src="/t/a.js" data-base="/t/"></script>{kept}'
    )


@pytest.mark.parametrize("built_for", ["/", "/t/", "/earlier/place/"])
def test_the_page_for_wrong_addresses_fits_whatever_path_it_was_built_for(built_for: str) -> None:
    page = '<link href="{0}assets/a.css"><a href="{0}contacts/index.html" data-base="{0}"><a href="{0}.">'
    assert not_found_page(page.format(built_for), "/t/") == page.format("/t/")


def test_names_with_a_hash_are_found(tmp_path: Path) -> None:
    for name in (
        "a.01234567.min.js",
        "b.0123456.min.js",
        "lunr.min.js",
        "c.89abcdef.min.css",
        "c.89abcdef.min.css.map",
    ):
        (tmp_path / name).touch()
    assert hashed_in(tmp_path) == ["a.01234567.min.js", "c.89abcdef.min.css"]


def test_text_gets_a_compressed_copy_with_the_same_bytes_on_any_day(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p>long</p>" * 100)
    (tmp_path / "short.html").write_text("<p>")
    (tmp_path / "picture.png").write_bytes(b"x" * 1000)
    assert compress(tmp_path) == 1
    first = (tmp_path / "page.html.gz").read_bytes()
    assert gzip.decompress(first) == (tmp_path / "page.html").read_bytes()
    assert first[4:8] == bytes(4), "no time of day"
    assert compress(tmp_path) == 1 and (tmp_path / "page.html.gz").read_bytes() == first


def test_a_compressed_copy_that_would_be_old_does_not_stay(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p>long</p>" * 100)
    compress(tmp_path)
    page.write_text("<p>short")
    assert compress(tmp_path) == 0
    assert not (tmp_path / "page.html.gz").exists()


def test_compressed_files_that_were_built_with_the_site_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "sitemap.xml").write_text("<urlset></urlset>" * 50)
    built = gzip.compress((tmp_path / "sitemap.xml").read_bytes(), mtime=1)
    (tmp_path / "sitemap.xml.gz").write_bytes(built)
    (tmp_path / "manifest.json").write_bytes(as_json(manifest_of(tmp_path, Release())))
    compress(tmp_path)
    assert (tmp_path / "sitemap.xml.gz").read_bytes() == built


def test_a_page_that_is_still_to_be_replaced_gets_no_compressed_copy(tmp_path: Path) -> None:
    (tmp_path / "404.html").write_text("<p>long</p>" * 100)
    assert (compress(tmp_path, "404.html"), compress(tmp_path)) == (0, 1)
    assert compress(tmp_path, "404.html") == 0
    assert not (tmp_path / "404.html.gz").exists()


def test_every_server_refuses_the_names_that_the_build_refuses() -> None:
    root = ElementTree.fromstring(MADE["iis/web.config"])
    denied = {one.attrib["fileExtension"] for one in root.iter("add") if one.attrib.get("allowed") == "false"}
    assert {".map", ".bak", ".key", ".kdb", ".kdbx", ".sql", ".pfx", ".tmp"} <= denied
    assert not denied & {f".{ending}" for ending in (*TEXT_TYPES, *OTHER_TYPES)}
    for name in ("a.KEY", "id_rsa", "id_rsa.pub", "passwords.csv", "secret", "x.sqlite", "page.html~", "page.html.bak"):
        for place in (name, f"a/{name}"):
            assert re.search(SECRET, place, re.I), place
    for place in ("my-secret/index.html", "passwords/index.html", "keys.html", "hidden-rsa.html", "a.keyed.html"):
        assert not re.search(SECRET, place, re.I), place
    for place in ("apache/.htaccess", "apache/scenario-quiz.conf", "nginx/scenario-quiz-locations.conf"):
        assert f'"{SECRET}"' in MADE[place] and f'"{HIDDEN}"' in MADE[place]


def test_iis_is_told_nothing_twice() -> None:
    """It stops the whole site with error 500.19 at an entry that stands higher up already."""
    for part in ("denyUrlSequences", "fileExtensions", "verbs", "customHeaders"):
        (entries,) = ElementTree.fromstring(MADE["iis/web.config"]).iter(part)
        names = [(one.tag, next(iter(one.attrib.values()))) for one in entries]
        removed = [name for tag, name in names if tag == "remove"]
        assert [name for tag, name in names if tag == "add"] == [one for one in removed if one != "X-Powered-By"]
