"""A look at a server: nothing to say of a right one, and one remark, with advice, for each thing that is wrong."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from scenario_quiz.hosting.asking import Host, NoAnswer, Response
from scenario_quiz.hosting.host_findings import SERVERS, HostFinding, advice, as_text, kinds, server_of
from scenario_quiz.hosting.looking import Seen, look
from scenario_quiz.hosting.policy import HASHED, HEADERS
from scenario_quiz.hosting.types import TEXT_TYPES

HOST = Host.of("https://intranet/training/")
PAGE = (
    '<link rel="stylesheet" href="{up}assets/site.css"><script src="{up}assets/theme.01234567.min.js"></script>'
    '<script type="application/json">{{}}</script><details class="act-now"></details>'
    '<a href="{up}contacts/index.html">Contacts</a><a href="https://www.gov.uk/">GOV.UK</a>'
)
FILES = {
    "index.html": PAGE.format(up=""),
    "404.html": PAGE.format(up="/training/"),
    "contacts/index.html": PAGE.format(up="../"),
    "scenarios/index.html": PAGE.format(up="../"),
    "scenarios/first/index.html": PAGE.format(up="../../"),
    "scenarios/index.json": json.dumps({"scenarios": [{"id": "first"}]}),
    "search/search_index.json": json.dumps({"docs": [{"title": "Start"}]}),
    "assets/site.css": "p { margin: 0 }",
    "assets/theme.01234567.min.js": "'use strict';" * 50,
}
Change = Callable[[str, str, Mapping[str, str], Response], Response]


def served(path: str, method: str, headers: Mapping[str, str]) -> Response:
    """What a server that does everything right answers."""
    place = path.removeprefix("/training/")
    place = f"{place}index.html" if place in ("", "scenarios/") else place
    found = {**{name.lower(): value for name, value in HEADERS.items()}, "server": "nginx", "vary": "Accept-Encoding"}
    if method != "GET":
        return Response(HOST.address + path, 405, found)
    status = 200 if place in FILES else 404
    place = place if place in FILES else "404.html"
    found["content-type"] = f"{TEXT_TYPES[place.rpartition('.')[2]]}; charset=utf-8"
    found["cache-control"] = "max-age=31536000" if re.search(HASHED, place) else "no-cache"
    found["etag"] = '"1"'
    if "If-None-Match" in headers:
        return Response(HOST.address + path, 304, found)
    return Response(HOST.address + path, status, found, FILES[place].encode())


def packed(answer: Response, times: int = 1, told: str = "gzip") -> Response:
    """The answer, compressed so many times, with what it says about that."""
    body = answer.body
    for _ in range(times):
        body = gzip.compress(body)
    return replace(answer, body=body, headers={**answer.headers, "content-encoding": told})


def seen_with(change: Change, host: Host = HOST) -> Seen:
    """A look at the server with a change, which compresses for those who ask for it, where the change did not."""

    def ask(path: str, method: str, headers: Mapping[str, str]) -> Response:
        answer = change(path, method, headers, served(path, method, headers))
        unpacked = bool(answer.body) and "content-encoding" not in answer.headers
        return packed(answer) if is_browser(headers) and unpacked else answer

    return look(host, ask)


def is_browser(headers: Mapping[str, str]) -> bool:
    return "gzip" in headers.get("Accept-Encoding", "")


def for_browsers(ending: str, changed: Callable[[Response], Response]) -> Change:
    """Another answer for those who accept compression, at the addresses that end so."""
    return lambda path, method, headers, answer: (
        changed(answer) if method == "GET" and path.endswith(ending) and is_browser(headers) and answer.body else answer
    )


def without(*names: str) -> Change:
    return lambda path, method, headers, answer: replace(
        answer, headers={name: value for name, value in answer.headers.items() if name not in names}
    )


def with_header(name: str, value: str, ending: str = "") -> Change:
    return lambda path, method, headers, answer: (
        replace(answer, headers={**answer.headers, name: value}) if path.endswith(ending) else answer
    )


def instead(ending: str, method: str = "GET", **changes: object) -> Change:
    """An answer with changes at the addresses that end so."""
    return lambda path, used, headers, answer: (
        replace(answer, **changes) if path.endswith(ending) and used == method else answer  # type: ignore[arg-type]
    )


def added(ending: str, html: str) -> Change:
    return lambda path, method, headers, answer: (
        replace(answer, body=answer.body + html.encode()) if path.endswith(ending) else answer
    )


def with_twice(name: str, *values: str) -> Change:
    """A header that is sent with each of these values."""
    return lambda path, method, headers, answer: replace(
        answer, headers={**answer.headers, name: ", ".join(values)}, repeated={name: values}
    )


def on_errors(name: str, value: str, status: int) -> Change:
    """A header of the errors at the addresses of files that are kept; a part that no file has is one."""

    def change(path: str, method: str, headers: Mapping[str, str], answer: Response) -> Response:
        if "Range" in headers:
            answer = replace(answer, status=416, headers={**answer.headers, "cache-control": "no-cache"})
        wrong = answer.status == status and re.search(HASHED, path)
        return replace(answer, headers={**answer.headers, name: value}) if wrong else answer

    return change


def test_there_is_nothing_to_say_of_a_server_that_is_right() -> None:
    seen = seen_with(lambda path, method, headers, answer: answer)
    assert seen.remarks == ()
    assert seen.server == "nginx" and seen.asked > 25


WRONG: dict[str, tuple[str, Change]] = {
    "a header is missing": ("header", without("content-security-policy")),
    "a header is missing on wrong addresses alone": (
        "header",
        lambda path, method, headers, answer: (
            without("referrer-policy")(path, method, headers, answer) if answer.status == 404 else answer
        ),
    ),
    "the policy is weaker": (
        "header",
        with_header("content-security-policy", HEADERS["Content-Security-Policy"] + " 'unsafe-inline'"),
    ),
    "the policy is sent twice": (
        "header",
        with_header("content-security-policy", "default-src *, " + HEADERS["Content-Security-Policy"]),
    ),
    "addresses are told to others": ("header", with_header("referrer-policy", "unsafe-url")),
    "the camera is not turned off": ("header", with_header("permissions-policy", "microphone=()")),
    "there is a cookie": ("cookie", with_header("set-cookie", "id=1")),
    "the server tells what it runs": ("powered-by", with_header("x-powered-by", "ASP.NET")),
    "the type of a style": ("type", with_header("content-type", "text/plain", ".css")),
    "the type of a script is missing": ("type", with_header("content-type", "", ".js")),
    "another encoding": ("type", with_header("content-type", "text/html; charset=iso-8859-1", "contacts/index.html")),
    "a page is gone": ("missing", instead("contacts/index.html", status=500)),
    "a style is gone": ("missing", instead(".css", status=404)),
    "the list of scenarios is hidden": ("missing", instead("scenarios/index.json", status=404, body=b"")),
    "whom to ring is not there": ("act-now", instead("contacts/index.html", body=b"<p>Empty</p>")),
    "wrong addresses give 200": ("not-found", instead("anywhere/index.html", status=200)),
    "wrong addresses give the server's page": ("not-found", instead("anywhere/index.html", body=b"<h1>Not found</h1>")),
    "the page for wrong addresses has no styles": (
        "not-found-links",
        instead("anywhere/index.html", body=PAGE.format(up="/").encode()),
    ),
    "nothing is compressed": ("compression", for_browsers("", lambda answer: packed(answer, 0, "identity"))),
    "a cache may mix up what is compressed": ("vary", without("vary")),
    "compressed copies are old": (
        "compressed-wrongly",
        for_browsers("/training/", lambda answer: replace(answer, body=b"<p>old</p>")),
    ),
    "compressed copies are broken": (
        "compressed-wrongly",
        for_browsers("", lambda answer: replace(packed(answer), body=packed(answer).body[:20])),
    ),
    "one compressed copy is gone": (
        "compressed-wrongly",
        for_browsers(".js", lambda answer: replace(answer, status=404)),
    ),
    "everything is compressed twice": ("compressed-twice", for_browsers("", lambda answer: packed(answer, 2))),
    "one style is compressed twice": ("compressed-twice", for_browsers(".css", lambda answer: packed(answer, 2))),
    "it is compressed three times": ("compressed-twice", for_browsers("", lambda answer: packed(answer, 3))),
    "it is compressed twice and says so": (
        "compressed-twice",
        for_browsers("", lambda answer: packed(answer, 2, "gzip, gzip")),
    ),
    "what is compressed does not say so": ("coding-told", for_browsers(".js", lambda answer: packed(answer, 1, ""))),
    "what is not compressed says so": ("coding-told", for_browsers("", lambda answer: packed(answer, 0, "gzip"))),
    "it is compressed for everybody": (
        "coding-unasked",
        lambda path, method, headers, answer: packed(answer) if answer.body else answer,
    ),
    "it is compressed for everybody and does not say so": (
        "coding-told",
        lambda path, method, headers, answer: packed(answer, 1, "") if answer.body else answer,
    ),
    "pages are kept": ("cache-page", with_header("cache-control", "max-age=600", ".html")),
    "hashed files are asked about": ("cache-hashed", with_header("cache-control", "no-cache", ".js")),
    "hashed files are kept and asked about": (
        "cache-hashed",
        with_header("cache-control", "no-cache, max-age=31536000", ".js"),
    ),
    "hashed files are asked about by browsers": (
        "cache-hashed",
        for_browsers(
            ".min.js", lambda answer: replace(answer, headers={**answer.headers, "cache-control": "no-cache"})
        ),
    ),
    "a part that no file has is kept": ("cache-error", on_errors("cache-control", "max-age=31536000", 416)),
    "a wrong address of a hashed file is kept": ("cache-error", on_errors("cache-control", "max-age=31536000", 404)),
    "wrong addresses are kept": ("cache-page", with_header("cache-control", "max-age=9", "anywhere/index.html")),
    "a header is sent twice": ("header-twice", with_twice("x-content-type-options", "nosniff", "nosniff")),
    "a header is sent twice and is weaker once": ("header", with_header("referrer-policy", "no-referrer, unsafe-url")),
    "browsers get another type": (
        "type",
        for_browsers(".css", lambda answer: replace(answer, headers={**answer.headers, "content-type": "text/plain"})),
    ),
    "nothing is kept at all": ("not-modified", without("etag")),
    "a hidden file is given out": ("hidden", instead(".git/config", status=200)),
    "a source map is given out": ("hidden", instead(".map", status=200)),
    "a file outside is given out": ("hidden", instead("../mkdocs.yml", status=200)),
    "folders are listed": ("listing", instead("assets/", status=200)),
    "a form can be sent": ("method", instead("index.html", "POST", status=200)),
    "TRACE is answered": ("method", instead("index.html", "TRACE", status=200)),
    "folders do not lead to their pages": ("folder", instead("scenarios/", status=403)),
    "the search has no index": ("search", instead("search_index.json", status=404)),
    "the search has an empty index": ("search", instead("search_index.json", body=b'{"docs": []}')),
    "the search has half an index": ("search", instead("search_index.json", body=b'{"docs": [')),
    "a counter was added": ("foreign", added("contacts/index.html", '<script src="//count.example/c.js"></script>')),
    "a script was added": ("foreign", added("contacts/index.html", "<script>spy()</script>")),
    "a picture from elsewhere": ("foreign", added("contacts/index.html", '<img src="http://intranet/x.png">')),
    "it leads to a sign-in page": ("led-away", instead("/training/", status=302, body=b"")),
    "it is another site": ("not-the-site", instead("/training/", body=b"<h1>Welcome to nginx!</h1>")),
}
NOTES = {"powered-by", "cache-hashed", "not-modified", "not-https", "header-twice"}


@pytest.mark.parametrize("what", WRONG)
def test_each_thing_that_is_wrong_is_told_and_nothing_else(what: str) -> None:
    code, change = WRONG[what]
    remarks = seen_with(change).remarks
    # The page for wrong addresses needs the same style.
    also = {"not-found-links"} if what == "a style is gone" else set()
    assert {remark.code for remark in remarks} == {code} | also
    mild = code in NOTES or what == "TRACE is answered"
    assert {remark.severity for remark in remarks} == {"note" if mild else "error"}


def test_every_remark_has_advice_and_all_advice_is_met() -> None:
    assert set(advice()) == {code for code, _ in WRONG.values()} | {"not-https"}
    for code, told in advice().items():
        assert set(told) <= {"do", *SERVERS} and told["do"], code


def test_a_site_without_https_is_worth_a_note() -> None:
    host = Host.of("intranet/training")
    seen = seen_with(lambda path, method, headers, answer: replace(answer, address=host.address + path), host)
    assert [(remark.code, remark.severity) for remark in seen.remarks] == [("not-https", "note")]


def test_what_a_server_sends_never_stops_the_look(tmp_path: Path) -> None:
    for body in (
        b"",
        b"\xff\xfe\x00",
        b"<" * 5000,
        b"[" * 50_000,
        b"<![x y]>",
        b"<a href='http://[x'><script src='http://[y'>" * 9,
    ):
        seen = seen_with(lambda path, method, headers, answer, body=body: replace(answer, body=body))  # type: ignore[misc]
        assert kinds(seen.remarks, "error") == 1
        odd = body + PAGE.format(up="").encode()
        assert seen_with(lambda path, method, headers, answer, odd=odd: replace(answer, body=odd)).remarks  # type: ignore[misc]


def test_like_remarks_stand_together_with_advice_for_the_server() -> None:
    remarks = [
        HostFinding("listing", f"http://x/{number}", "the server shows what lies in a folder") for number in range(5)
    ]
    assert as_text(remarks, "apache") == (
        "error[listing] the server shows what lies in a folder\n"
        "  at http://x/0\n  at http://x/1\n  at http://x/2\n  and 2 more\n"
        "  = The server lists the files of a folder. Turn that off.\n"
        f"  Apache: {advice()['listing']['apache']}\n"
    )
    assert as_text(remarks).count("\n  nginx: ") == as_text(remarks).count("\n  IIS: ") == 1
    assert kinds(remarks, "error") == 1


@pytest.mark.parametrize(
    ("header", "server"),
    [("nginx/1.22.1", "nginx"), ("Apache/2.4.71 (Debian)", "apache"), ("Microsoft-IIS/10.0", "iis"), ("", "")],
)
def test_the_server_is_known_by_what_it_says(header: str, server: str) -> None:
    assert server_of(header) == server


@pytest.mark.parametrize(
    ("written", "address", "path"),
    [
        ("intranet", "http://intranet", "/"),
        ("https://intranet:8443/a/b", "https://intranet:8443", "/a/b/"),
        ("http://intranet/a/index.html", "http://intranet", "/a/"),
        ("http://[::1]:80/", "http://[::1]:80", "/"),
    ],
)
def test_an_address_is_taken_as_people_write_it(written: str, address: str, path: str) -> None:
    host = Host.of(written)
    assert (host.address, host.path) == (address, path)


@pytest.mark.parametrize("written", ["", "ftp://x/", "file:///srv/site", "http://", "http://x:port/", "http://u:p@x/"])
def test_what_is_no_address_is_told(written: str) -> None:
    with pytest.raises(NoAnswer, match="is not the address of a site"):
        Host.of(written)


@pytest.mark.parametrize("written", ["http://a b/", "http://a..b/", f"http://{'a' * 70}/", "http://x\x7f/"])
def test_a_name_that_no_server_can_have_gives_no_answer(written: str) -> None:
    with pytest.raises(NoAnswer, match="gave no answer"):
        Host.of(written).asker(1)("/", "GET", {})
