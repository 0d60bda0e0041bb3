"""A look at a running server: its headers, pages, types, caching, compression, and what it must not give."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from scenario_quiz.hosting.answers import (
    check_answer,
    check_caching,
    check_error_caching,
    check_headers,
    check_once,
    check_type,
)
from scenario_quiz.hosting.asking import Ask, Host, Response
from scenario_quiz.hosting.coding import check_as_browsers, check_compressed
from scenario_quiz.hosting.content import PageContent, content_of, foreign_in
from scenario_quiz.hosting.host_findings import HostFinding, server_of
from scenario_quiz.hosting.policy import HASHED
from scenario_quiz.hosting.refusing import check_refusals
from scenario_quiz.hosting.visit import BROWSER, Visit

_SEARCH = "search/search_index.json"
_NO_PAGE = "no-such-page-anywhere/index.html"
# What reading data from a stranger can come to.
_NO_DATA = (ValueError, KeyError, IndexError, TypeError, RecursionError)
_SOME = 4  # pages of the menu that are looked at, besides the start, the list of scenarios and one scenario


@dataclass(frozen=True)
class Seen:
    """What a look gave: the remarks, which server it seems to be, and how many answers were looked at."""

    remarks: tuple[HostFinding, ...]
    server: str
    asked: int


def look(host: Host, ask: Ask) -> Seen:
    """Look at the site at `host`. Raises NoAnswer where the server cannot be asked at all."""
    visit = Visit(host, ask)
    remarks = list(_remarks(visit))
    return Seen(tuple(dict.fromkeys(remarks)), server_of(visit.get("").says("server")), visit.asked)


def _remarks(visit: Visit) -> Iterator[HostFinding]:
    start = visit.get("")
    if start.status in (301, 302, 303, 307, 308):
        yield HostFinding("led-away", start.address, f"this address leads to {start.says('location') or 'nowhere'}")
        return
    content = content_of(start.text, start.address)
    if start.status != 200 or not content.act_now:
        yield HostFinding("not-the-site", start.address, f"the site is not here: status {start.status}")
        return
    if visit.host.scheme == "http":
        yield HostFinding("not-https", start.address, "the site is served without https", "note")
    pages = _pages(visit, content)
    of_pages = [remark for place in pages for remark in _page(visit.get(place))]
    yield from of_pages
    loaded = _loaded(visit, pages)
    for place in loaded:
        file = visit.get(place)
        if file.status != 200:
            yield HostFinding("missing", file.address, f"a file that pages need is not there: status {file.status}")
        else:
            yield from check_answer(file)
    arrived = [place for place in loaded if visit.get(place).status == 200]
    yield from _search(visit)
    yield from _not_found(visit)
    changed = {remark.address for remark in of_pages if remark.code in ("foreign", "act-now")}
    yield from check_as_browsers(visit, [*pages, *arrived, _SEARCH, _NO_PAGE], changed)
    yield from check_compressed(visit, arrived)
    yield from _asked_again(visit, arrived)
    yield from _folders(visit)
    hashed = [place for place in arrived if re.search(HASHED, place)]
    yield from _errors(visit, hashed)
    yield from check_refusals(visit.send, hashed)


def _pages(visit: Visit, start: PageContent) -> list[str]:
    """The start, some pages of the menu, the list of scenarios, and the first scenario."""
    menu = [visit.place_of(address) for address in start.leads_to]
    some = [place for place in dict.fromkeys(menu) if place and place.endswith("index.html")][:_SOME]
    pages = ["", *some, "scenarios/index.html"]
    try:
        first = json.loads(visit.get("scenarios/index.json").text)["scenarios"][0]["id"]
        pages.append(f"scenarios/{first}/index.html")
    except _NO_DATA:
        pages.append("scenarios/index.json")  # which then is told to be missing
    return list(dict.fromkeys(pages))


def _loaded(visit: Visit, pages: list[str]) -> list[str]:
    """The files of the site that these pages load."""
    arrived = (page for page in map(visit.get, pages) if page.status == 200)
    named = (visit.place_of(one) for page in arrived for one in content_of(page.text, page.address).loads)
    return list(dict.fromkeys(place for place in named if place))


def _page(page: Response) -> Iterator[HostFinding]:
    if page.status != 200:
        yield HostFinding("missing", page.address, f"a page is not there: status {page.status}")
        return
    yield from check_answer(page)
    content = content_of(page.text, page.address)
    if not content.act_now and not page.address.endswith(".json"):
        yield HostFinding("act-now", page.address, "the panel that says whom to ring is not on this page")
    for one in foreign_in(content, page.address):
        yield HostFinding("foreign", page.address, f"the page loads something that is not the site's: {one}")


def _search(visit: Visit) -> Iterator[HostFinding]:
    index = visit.get(_SEARCH)
    try:
        found = len(json.loads(index.text)["docs"]) if index.status == 200 else 0
    except _NO_DATA:
        found = 0
    if not found:
        yield HostFinding(
            "search", index.address, f"the search's index is not there or holds nothing: status {index.status}"
        )
    else:
        yield from check_type(index)
        yield from check_headers(index)


def _not_found(visit: Visit) -> Iterator[HostFinding]:
    answer = visit.get(_NO_PAGE)
    content = content_of(answer.text, visit.host.address + "/")
    if answer.status != 404:
        yield HostFinding("not-found", answer.address, f"a wrong address gives status {answer.status}, not 404")
        return
    if not content.act_now:
        yield HostFinding("not-found", answer.address, "a wrong address does not give the site's own page for it")
        return
    yield from check_headers(answer)
    if answer.says("cache-control"):
        yield from check_caching(answer)
    for address in content.loads:
        # Links of this page begin at the root of the server, since any address may lead to it.
        if address.startswith(f"{visit.host.address}/"):
            place = visit.place_of(address)
            if place is None or visit.get(place).status != 200:
                yield HostFinding(
                    "not-found-links", address, "the page for wrong addresses needs a file that is not there"
                )


def _asked_again(visit: Visit, loaded: list[str]) -> Iterator[HostFinding]:
    for place in ("", *loaded[:2]):
        for accepted, first in {"identity": visit.get(place), BROWSER: visit.packed(place)}.items():
            tag, day = first.says("etag"), first.says("last-modified")
            ask = {"If-None-Match": tag} if tag else {"If-Modified-Since": day} if day else {}
            again = visit.send(place, headers={"Accept-Encoding": accepted, **ask}) if ask else first
            if again.status != 304:
                yield HostFinding("not-modified", first.address, "what did not change is sent again in full", "note")
            yield from check_once(again)


def _errors(visit: Visit, hashed: list[str]) -> Iterator[HostFinding]:
    """Errors at the address of a file that is kept for long, and at an address of that kind."""
    for place in hashed[:1]:
        for answer in (
            visit.send(place, headers={"Range": "bytes=999999999-"}),
            visit.send(re.sub(r"[0-9a-f]{8}(?=\.min\.)", "00000000", place)),
        ):
            if answer.status >= 400:
                yield from check_headers(answer)
                yield from check_error_caching(answer)


def _folders(visit: Visit) -> Iterator[HostFinding]:
    answer = visit.send("scenarios/")
    if answer.status != 200 or answer.body != visit.get("scenarios/index.html").body:
        yield HostFinding(
            "folder", answer.address, f"a folder's address does not give its page: status {answer.status}"
        )
    listing = visit.send("assets/")
    if listing.status == 200:
        yield HostFinding("listing", listing.address, "the server shows what lies in a folder")
