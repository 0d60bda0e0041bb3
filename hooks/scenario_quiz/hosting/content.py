"""What stands on a page that a server sent: what it loads, where it leads, and what does not belong there."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

_LOADED = {
    "script": "src",
    "link": "href",
    "img": "src",
    "iframe": "src",
    "video": "src",
    "source": "src",
    "embed": "src",
}


@dataclass
class PageContent:
    """The addresses that a page loads and leads to, scripts that stand in it, and whether it shows whom to ring."""

    loads: list[str] = field(default_factory=list)
    leads_to: list[str] = field(default_factory=list)
    inline_scripts: int = 0
    act_now: bool = False


def content_of(html: str, address: str) -> PageContent:
    """What a page at an address holds."""
    reader = _Reader(address)
    with suppress(AssertionError):  # raised at a declaration of no known form: what stands before it is kept
        reader.feed(html)
    return reader.content


def foreign_in(content: PageContent, address: str) -> list[str]:
    """What a page loads from another server than its own, with scripts that somebody put into it."""
    own = urlsplit(address)
    ours = (f"{own.scheme}://{own.netloc}/", "data:")
    loads = [one for one in content.loads if not one.startswith(ours)]
    return [*loads, *(["a script inside the page"] if content.inline_scripts else [])]


class _Reader(HTMLParser):
    def __init__(self, address: str) -> None:
        super().__init__()
        self.content = PageContent()
        self._address = address

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "act-now" in values.get("class", "").split():
            self.content.act_now = True
        if tag == "a" and "href" in values:
            self.content.leads_to.append(self._whole(values["href"]))
        place = values.get(_LOADED.get(tag, ""), "")
        if tag == "script" and not place and values.get("type") not in ("application/json", "application/ld+json"):
            self.content.inline_scripts += 1
        if place and not (tag == "link" and values.get("rel") in ("canonical", "prev", "next", "alternate", "edit")):
            self.content.loads.append(self._whole(place))

    def _whole(self, place: str) -> str:
        try:
            return urljoin(self._address, place).partition("#")[0]
        except ValueError:
            return place
