"""Every page and section of each release opens today at its words, on its page or by a way on to where they stand now.

`addresses/` keeps what readers could link to in each release, with the words of its heading. Add one at each release,
and never change one. Links to stories are tried by `test_permanent_links`. Headings of lists that the build makes anew
of what there is, such as the index of stories, are no promises.
"""

from __future__ import annotations

import posixpath
import re
from functools import cache
from pathlib import Path

import pytest

from tests.dom import Element, page_at
from tests.site.conftest import Build

RELEASES = sorted(Path(__file__).with_name("addresses").glob("*.tsv"))
# Of the words of a heading that says something by itself, how many stand in the heading or the section that opens.
_ENOUGH = 0.6
_WORD = re.compile(r"[a-z0-9]+")
# Words that say nothing by themselves.
_SMALL = re.compile(
    r"an?|and|are|as|at|be|by|can|do|does|for|from|has|have|how|i|if|in|is|its?|me|my|not|of|on|or|so|that|the|them|they"
    r"|this|to|was|what|when|where|which|who|with|without|yours?"
)


def addresses(file: Path) -> list[tuple[str, str, str]]:
    """The name of a page, an anchor or nothing, and the words of its heading, for each line of a list."""
    rows = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines())
    return [(*address.partition("#")[::2], words) for address, words in rows]


def closed(site: Path, released: list[tuple[str, str, str]]) -> list[str]:
    """Every address that does not open at its words, each with why."""

    @cache
    def page(name: str) -> Element | None:
        file = site / name / "index.html"
        return page_at(file).one("article") if file.is_file() else None

    def opened(name: str, anchor: str) -> str | None:
        """The words that stand where an address leads in the end, its heading first; None where it leads nowhere."""
        article = page(name)
        if article is None:
            return None
        on = article.all("p", "forward-page")
        if not anchor:
            return opened(*_target(name, on[0])) if on else article.words
        marked = [one for one in article if one.attributes.get("id") == anchor]
        if not marked:
            return None
        if "forward" in marked[0].classes:
            return opened(*_target(name, marked[0]))
        return f"{article.one('h1').words} {_section(article, marked[0])}"

    faults = []
    for name, anchor, words in released:
        address = f"{name}#{anchor}" if anchor else name
        found = opened(name, anchor)
        if found is None:
            faults.append(f"{address} is gone")
        elif anchor and not _says(found, words):
            faults.append(f"{address} no longer opens at '{words}'")
    return faults


def _target(name: str, forward: Element) -> tuple[str, str]:
    place, _, anchor = forward.all("a")[0].attributes["href"].partition("#")
    return posixpath.dirname(posixpath.normpath(posixpath.join(name, place))) or ".", anchor


def _section(article: Element, marked: Element) -> str:
    """The text from an element up to the next heading that is no deeper."""
    parts = list(article)
    start = parts.index(marked)
    level = marked.tag if re.fullmatch("h[1-6]", marked.tag) else "h6"
    text = [marked.words]
    for element in parts[start + 1 :]:
        if re.fullmatch("h[1-6]", element.tag) and element.tag <= level and not (marked.tag == "div" and len(text) < 3):
            break
        text.append(element.words)
    return " ".join(text)


def _says(found: str, words: str) -> bool:
    wanted = {word for word in _WORD.findall(words.casefold()) if not _SMALL.fullmatch(word)}
    return len(wanted & {*_WORD.findall(found.casefold())}) >= _ENOUGH * len(wanted)


@pytest.mark.parametrize("file", RELEASES, ids=lambda file: file.stem)
def test_every_address_of_a_release_opens_at_its_words(whole_site: Path, file: Path) -> None:
    released = addresses(file)
    assert len(released) > 100
    assert closed(whole_site, released) == []


def test_what_is_gone_or_says_something_else_is_noticed(whole_site: Path) -> None:
    lost = [
        ("guidance/never-was", "", "Never was"),
        ("contacts", "never-was", "Never was"),
        ("contacts", "police", "Penguins on a rollercoaster"),
    ]
    assert closed(whole_site, lost) == [
        "guidance/never-was is gone",
        "contacts#never-was is gone",
        "contacts#police no longer opens at 'Penguins on a rollercoaster'",
    ]


def test_moved_pages_and_sections_lead_on_without_a_script_and_stay_out_of_menu_and_search(site: Build) -> None:
    moved = """\
---
aliases:
  page: [guidance/before]
  what-to-write: [guidance/calls#write-it, guidance/before#to-write]
---
# Writing

## What to write {#what-to-write}

Write what you saw.
"""
    front = "---\naliases:\n  what-to-say: [guidance/calls#words]\n---\n"
    own = f"{front}# Making calls\n\n## What to say {{#what-to-say}}\n\nSay what you saw.\n"
    old = ("before/index.md", "before/index.md#to-write", "calls/index.md#write-it", "calls/index.md#words")
    links = "# Old links\n\n" + "\n".join(f"- [a link](../{one})" for one in old) + "\n"
    built = site(
        {
            "docs/guidance/writing/index.md": moved,
            "docs/guidance/calls/index.md": own,
            "docs/guidance/old/index.md": links,  # the build warns of any that leads nowhere
        }
    )
    released = [
        ("guidance/before", "", "Writing"),
        ("guidance/before", "to-write", "What to write"),
        ("guidance/calls", "write-it", "What to write"),
        ("guidance/calls", "words", "What to say"),
    ]
    assert closed(built.site, released) == []
    calls = page_at(built.page("guidance/calls"))
    assert calls.one(id_="write-it").words == "This part has moved: What to write"
    assert calls.one(id_="words").tag == "div"
    assert calls.all("script", src="../../assets/javascripts/forward.js")
    assert not page_at(built.page("guidance/writing")).all("script", src="../../assets/javascripts/forward.js")
    index = (built.site / "search/search_index.json").read_text(encoding="utf-8")
    assert "guidance/before" not in index and "This part has moved" not in index
