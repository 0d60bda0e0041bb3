"""Links of pages that lead nowhere. A strict build stops at them, and names no line.

What counts is what MkDocs counts (its `path_to_url`): the addresses of links and pictures in what Python-Markdown
makes of a page, with all that the build fills in. What MkDocs is told to let pass (`validation` in mkdocs.yml) passes.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from unicodedata import normalize
from urllib.parse import unquote, urlsplit

from scenario_quiz.addresses import page_file, page_name, way
from scenario_quiz.checks.pages.page_marks import BROKEN_LINK
from scenario_quiz.documentation.bearable import burdens
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.links import place_at
from scenario_quiz.documentation.running_text import without_comments
from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.foreseen.conversion import converted
from scenario_quiz.foreseen.files_to_come import Site, plain_name
from scenario_quiz.reading.limits import ALIKE
from scenario_quiz.schema.choices import suggested

BAD_PAGE = Code("bad-page", "error", "Python-Markdown or an extension fails on a page.", "Write it in another way.")

_FOOTNOTE = re.compile(r"^ {0,3}\[\^[^\]\s]+\]:[ \t]*\Z", re.MULTILINE)
_NEAR = 100  # characters before an address that are looked at
Trouble = tuple[str, str]  # what is wrong, and what to write


def check_links(site: Site) -> Iterator[Finding]:
    """Findings on the links of every page of the documentation, and on pages that cannot be made at all."""
    try:
        site.bank.dialect.converter()
    except Exception as trouble:  # an extension may raise anything
        message = f"the extensions of Markdown cannot be loaded: {_said(trouble)}"
        yield Finding(
            site.shown_settings,
            site.place_of("markdown_extensions"),
            BAD_PAGE,
            message,
            "Look at their names and settings.",
        )
        return
    for place, document in site.pages.items():
        shown = site.project.shown(site.sources[place])
        page = site.converted(place)
        if page is None and not burdens(document.body):
            yield _cannot_be_made(shown, document, site)
        for address in page.links if page else ():
            wrong = _trouble(address, place, site)
            if wrong:
                yield from (site.finding(shown, found, BROKEN_LINK, *wrong) for found in _places(document, address))


def _trouble(address: str, place: str, site: Site) -> Trouble | None:
    """What is wrong with a link of a page, and what to write instead; None where it leads somewhere."""
    try:
        scheme, netloc, path, _, anchor = urlsplit(address)
    except ValueError:
        return f"'{address}' is no address", "Look at its brackets and colons."
    if scheme or netloc:
        return None
    folder = posixpath.dirname(place)
    if address.startswith(("/", "\\")):
        level = site.level("links", "absolute_links")
        if level == "warn":
            help_ = "Write the way from this page, such as ../a-page/index.md"
            return f"'{address}' begins at the root of a server, and a site may lie deeper", help_
        if level != "relative_to_docs":
            return None
        folder = ""
    target = posixpath.normpath(posixpath.join(folder, unquote(path).lstrip("/"))) if path else place
    if site.bank.errors and page_name(target) in site.bank.left_out:
        return None  # the page could not be filled in, which takes such links away
    if site.bank.moves.is_earlier(page_name(target) or "", anchor):
        return None  # something stands there, and `moved-link` says what to write
    if not site.has(target):
        is_file = bool(posixpath.splitext(path)[1])
        if site.level("links", "not_found" if is_file else "unrecognized_links") != "warn":
            return None
        return _nothing_there(address, target, place, site)
    anchors = site.anchors(target) if anchor and not site.surely_has(target, anchor) else None
    if anchors is None or anchor in anchors or site.level("links", "anchors") != "warn":
        return None
    if site.is_lost(target, anchor):
        return None
    where = "this page" if target == place else f"the page '{target}'"
    help_ = suggested(anchor, dict.fromkeys(sorted(anchors), ""), otherwise=f"Give a heading there {{#{anchor}}}.")
    return f"'{address}': {where} has no anchor '{anchor}'", help_


def _nothing_there(address: str, target: str, place: str, site: Site) -> Trouble:
    name = page_name(target)
    if name in site.bank.left_out:
        return f"'{address}' leads to a page that you leave out", "Write the link as [words](page), or take it out."
    twin = site.alike.get(plain_name(target))
    if twin and normalize("NFC", twin) == normalize("NFC", target):
        message = f"'{address}' and the name of the file look the same, and are made of other characters"
        return message, f"Rename {site.shown(twin)} with plain letters, and write those here."
    likely = [
        twin,
        page_file(target),
        target.removesuffix(".html") + ".md",
        page_file(target.removesuffix(".md")),
    ]
    near = next((one for one in likely if one and site.has(one)), None)
    near = near or site.nearest(target)
    help_ = f"Did you mean '{way(near, place)}'?" if near else "Name a file of this site."
    return f"'{address}' leads to nothing: there is no '{target}'", help_


def _places(document: Document, address: str) -> Iterator[Place]:
    """Where an address stands in a page; its first line where it is written in another way, or filled in."""
    text = without_comments(document.without_code)
    written = "|".join(re.escape(way) for way in {address, address.replace("&", "&amp;")})
    found = [one.span() for one in re.finditer(rf"(?<![\w/.%-])(?:{written})(?![\w#/.%&=-])", text)]
    # That a footnote is read as a link is told with the other marks that are not made.
    elsewhere = [(start, end) for start, end in found if not _FOOTNOTE.search(text, max(0, start - _NEAR), start)]
    yield from (place_at(text, start, end) for start, end in elsewhere[:ALIKE])
    if not found:
        yield Place()


def _cannot_be_made(shown: str, document: Document, site: Site) -> Finding:
    """The finding on a page that Python-Markdown gives up, at the first block that it gives up by itself."""
    lines = document.body.split("\n")
    starts = [0, *(number for number, line in enumerate(lines) if not line.strip())]
    for first, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        try:
            converted("\n".join(lines[first:end]), site.bank.dialect)
        except Exception as trouble:
            return _given_up(shown, Place(min(first + 2, len(lines)) if first else 1), trouble)
    return _given_up(shown, Place(), RecursionError())


def _given_up(shown: str, place: Place, trouble: Exception) -> Finding:
    if isinstance(trouble, RecursionError):
        message = "too much stands inside itself here: lists, quotes, emphasis or tags"
        return Finding(shown, place, BAD_PAGE, message, "Take some of it away, or close what is open.")
    return Finding(
        shown, place, BAD_PAGE, f"an extension of Markdown fails here: {_said(trouble)}", "Write it in another way."
    )


def _said(trouble: Exception) -> str:
    return " ".join(f"{type(trouble).__name__}: {trouble}".split())[:200]
