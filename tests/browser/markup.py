"""Reading built pages as files: their ids, and where the links of our own parts lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}

KINDS = (
    "index.html",
    "404.html",
    "guidance/should-i-share/index.html",
    "guides/should-i-share/index.html",
    "golden-rules/index.html",
    "golden-rules/poster/index.html",
    "contacts/make-the-call/index.html",
    "scenarios/index.html",
    "sets/index.html",
    "sets/induction/index.html",
    "learning-record/index.html",
    "about/sources/index.html",
    "about/storage/index.html",
    "authors/words/index.html",
    "authors/codes/index.html",
    "trainers/for-whom/index.html",
    "trainers/sessions/gp-practice/index.html",
)


class Markup(HTMLParser):
    """The ids of a page, and the links of those of its parts that are ours."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self._depth = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        self.ids.add(given.get("id", ""))
        if tag not in VOID and (self._depth or {"md-content", "act-now"}.intersection(given.get("class", "").split())):
            self._depth += 1
        if self._depth and tag == "a" and "href" in given:
            self.links.append(given["href"])

    def handle_endtag(self, tag: str) -> None:
        if self._depth and tag not in VOID:
            self._depth -= 1


@cache
def markup(file: Path) -> Markup:
    """A built page. Kept, since many links lead to the same page."""
    return Markup(file.read_text(encoding="utf-8"))


def broken_links(site: Path, file: Path) -> Iterator[str]:
    """Links of the page's own parts that do not lead to a file of the site, or to an anchor that it has."""
    for link in markup(file).links:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
        if not target.is_relative_to(site) or not target.is_file():
            yield f"{file.relative_to(site)}: {link} leads to no file"
        elif "=" in parts.fragment:
            for missing in _not_offered(target, parse_qs(parts.fragment, strict_parsing=True)):
                yield f"{file.relative_to(site)}: {link} asks for {missing}, which is not there"
        elif parts.fragment and unquote(parts.fragment) not in markup(target).ids:
            yield f"{file.relative_to(site)}: {link} leads to no anchor"


def _not_offered(target: Path, asked: dict[str, list[str]]) -> Iterator[str]:
    """What a link asks a page to show (a plan's stories, or the choices of a filter) and the site does not have."""
    for name in ".".join(asked.pop("stories", [])).split("."):
        if name and not (target.parents[1] / name / "index.html").is_file():
            yield name
    asked.pop("n", None)
    for field, values in asked.items():
        form = re.search(rf'<select[^>]* name="{field}".*?</select>', target.read_text(encoding="utf-8"), re.DOTALL)
        yield from (value for value in values if not form or f'value="{value}"' not in form[0])


def pages(site: Path) -> list[str]:
    """The addresses of every page of a built site, from its root."""
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))


def one_of_each_kind(site: Path) -> list[str]:
    """The addresses of one page of each kind: what a commit looks at where the proof looks at every page."""
    told = [page for page in pages(site) if 'data-end="' in (site / page).read_text(encoding="utf-8")]
    return [*KINDS, scenarios(site)[0], told[0]]


def scenarios(site: Path) -> list[str]:
    """The addresses of every scenario's page."""
    return [page for page in pages(site) if "data-scenario=" in (site / page).read_text(encoding="utf-8")]
