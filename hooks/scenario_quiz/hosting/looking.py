"""A look at a running server: its headers, pages, types, caching, compression, and what it must not give."""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from scenario_quiz.hosting.answers import check_caching, check_headers, check_type
from scenario_quiz.hosting.asking import Answer, Ask, Host
from scenario_quiz.hosting.content import PageContent, content_of, foreign_in
from scenario_quiz.hosting.policy import HASHED
from scenario_quiz.hosting.refusing import check_refusals
from scenario_quiz.hosting.remarks import Remark, server_of

_NO_PAGE = "no-such-page-anywhere/index.html"
# What reading data from a stranger can come to.
_NO_DATA = (ValueError, KeyError, IndexError, TypeError, RecursionError)
_SOME = 4  # pages of the menu that are looked at, besides the start, the list of scenarios and one scenario


@dataclass(frozen=True)
class Seen:
    """What a look gave: the remarks, which server it seems to be, and how many answers were looked at."""

    remarks: tuple[Remark, ...]
    server: str
    asked: int


@dataclass
class Visit:
    """A visit to one site: asks under its path, and keeps count."""

    host: Host
    ask: Ask
    asked: int = 0
    _kept: dict[str, Answer] = field(default_factory=dict)

    def get(self, place: str) -> Answer:
        """What the server gives for a place of the site, asked once."""
        if place not in self._kept:
            self._kept[place] = self.send(place)
        return self._kept[place]

    def send(self, place: str, method: str = "GET", headers: Mapping[str, str] | None = None) -> Answer:
        self.asked += 1
        return self.ask(self.host.path + place, method, headers or {})

    def place_of(self, address: str) -> str | None:
        """The place of the site that an address names, or None for an address elsewhere."""
        start = self.host.address + self.host.path
        return address[len(start) :].partition("?")[0] if address.startswith(start) else None


def look(host: Host, ask: Ask) -> Seen:
    """Look at the site at `host`. Raises NoAnswer where the server cannot be asked at all."""
    visit = Visit(host, ask)
    remarks = list(_remarks(visit))
    return Seen(tuple(dict.fromkeys(remarks)), server_of(visit.get("").says("server")), visit.asked)


def _remarks(visit: Visit) -> Iterator[Remark]:
    start = visit.get("")
    if start.status in (301, 302, 303, 307, 308):
        yield Remark("led-away", start.address, f"this address leads to {start.says('location') or 'nowhere'}")
        return
    content = content_of(start.text, start.address)
    if start.status != 200 or not content.act_now:
        yield Remark("not-the-site", start.address, f"the site is not here: status {start.status}")
        return
    if visit.host.scheme == "http":
        yield Remark("not-https", start.address, "the site is served without https", "note")
    loaded: dict[str, None] = {}
    for place in _pages(visit, content):
        page = visit.get(place)
        yield from _page(page)
        if page.status == 200:
            inside = (visit.place_of(address) for address in content_of(page.text, page.address).loads)
            loaded.update(dict.fromkeys(one for one in inside if one))
    for place in loaded:
        file = visit.get(place)
        if file.status != 200:
            yield Remark("missing", file.address, f"a file that pages need is not there: status {file.status}")
        else:
            yield from check_headers(file)
            yield from check_type(file)
            yield from check_caching(file)
    arrived = [place for place in loaded if visit.get(place).status == 200]
    yield from _search(visit)
    yield from _not_found(visit)
    yield from _compressed(visit, arrived)
    yield from _asked_again(visit, arrived)
    yield from _folders(visit)
    yield from check_refusals(visit.send, [place for place in arrived if re.search(HASHED, place)])


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


def _page(page: Answer) -> Iterator[Remark]:
    if page.status != 200:
        yield Remark("missing", page.address, f"a page is not there: status {page.status}")
        return
    yield from check_headers(page)
    yield from check_type(page)
    yield from check_caching(page)
    content = content_of(page.text, page.address)
    if not content.act_now and not page.address.endswith(".json"):
        yield Remark("act-now", page.address, "the panel that says whom to ring is not on this page")
    for one in foreign_in(content, page.address):
        yield Remark("foreign", page.address, f"the page loads something that is not the site's: {one}")


def _search(visit: Visit) -> Iterator[Remark]:
    index = visit.get("search/search_index.json")
    try:
        found = len(json.loads(index.text)["docs"]) if index.status == 200 else 0
    except _NO_DATA:
        found = 0
    if not found:
        yield Remark(
            "search", index.address, f"the search's index is not there or holds nothing: status {index.status}"
        )
    else:
        yield from check_type(index)
        yield from check_headers(index)


def _not_found(visit: Visit) -> Iterator[Remark]:
    answer = visit.get(_NO_PAGE)
    content = content_of(answer.text, visit.host.address + "/")
    if answer.status != 404:
        yield Remark("not-found", answer.address, f"a wrong address gives status {answer.status}, not 404")
        return
    if not content.act_now:
        yield Remark("not-found", answer.address, "a wrong address does not give the site's own page for it")
        return
    yield from check_headers(answer)
    for address in content.loads:
        # Links of this page begin at the root of the server, since any address may lead to it.
        if address.startswith(f"{visit.host.address}/"):
            place = visit.place_of(address)
            if place is None or visit.get(place).status != 200:
                yield Remark("not-found-links", address, "the page for wrong addresses needs a file that is not there")


def _compressed(visit: Visit, loaded: list[str]) -> Iterator[Remark]:
    largest = max(loaded, key=lambda place: len(visit.get(place).body), default="")
    for place in dict.fromkeys(("", largest)):
        plain = visit.get(place)
        small = visit.send(place, headers={"Accept-Encoding": "gzip"})
        if small.says("content-encoding") != "gzip":
            yield Remark("compression", small.address, f"{len(small.body):,} bytes are sent without compression")
            continue
        try:
            same = gzip.decompress(small.body) == plain.body
        except (OSError, EOFError, zlib.error):
            same = False
        if not same:
            yield Remark(
                "compressed-wrongly", small.address, "compressed and not, the server gives two different files"
            )
        if "accept-encoding" not in f"{plain.says('vary')} {small.says('vary')}".lower():
            yield Remark("vary", small.address, "the answer depends on what was asked for, and does not say so")


def _asked_again(visit: Visit, loaded: list[str]) -> Iterator[Remark]:
    for place in ("", *loaded[:2]):
        first = visit.get(place)
        tag, day = first.says("etag"), first.says("last-modified")
        ask = {"If-None-Match": tag} if tag else {"If-Modified-Since": day} if day else {}
        if not ask or visit.send(place, headers=ask).status != 304:
            yield Remark("not-modified", first.address, "what did not change is sent again in full", "note")


def _folders(visit: Visit) -> Iterator[Remark]:
    answer = visit.send("scenarios/")
    if answer.status != 200 or answer.body != visit.get("scenarios/index.html").body:
        yield Remark("folder", answer.address, f"a folder's address does not give its page: status {answer.status}")
    listing = visit.send("assets/")
    if listing.status == 200:
        yield Remark("listing", listing.address, "the server shows what lies in a folder")
