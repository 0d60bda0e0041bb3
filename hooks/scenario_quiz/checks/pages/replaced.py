"""Pages of an organisation's own that stand in place of ours: they keep each heading that something links to.

Without this the site builder would stop at the page that links, which nobody of the organisation wrote.
"""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from scenario_quiz.documentation.dialect import USUAL
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.headings import Heading
from scenario_quiz.documentation.links import links_in
from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.registers.loading import Registers
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.draft_parts import scalars_in, text_of

LOST_ANCHOR = Code(
    "lost-anchor",
    "error",
    "A page in place of ours lacks a heading that is linked or cited.",
    "Write it, as the help says.",
)

_ANCHOR = re.compile(r'<[^<>]*?\s(?:id|name)="([^"]+)"')
_TITLE = re.compile(r'<h1[^<>]*?\sid="([^"]+)"')
# Links that are no `[words](page)`: definitions below a text, and HTML.
_OTHER_LINK = re.compile(r"""^[ ]{0,3}\[[^\]\n]+\]:[ \t]*<?(\S+?)>?(?=\s|$)|\bhref=["']([^"'\s]+)["']""", re.MULTILINE)
_NEAR = 0.75  # of difflib: the same heading in slightly other words


class Replaced(NamedTuple):
    """A page of ours, and the one that stands in its place."""

    ours: Document
    own: Document


class Pointing(NamedTuple):
    """What points at a heading, and where it stands. A citation shows the words of the heading, so that it needs one
    with an anchor of its own; a link is content with any anchor."""

    page: str
    anchor: str
    path: str
    line: int
    cites: bool = False


def links_of_page(document: Document) -> Iterator[Pointing]:
    """What a page's links point at."""
    for link in links_in(_with_usual_links(document.without_code), document.name):
        if link.anchor and link.page != document.name:
            yield Pointing(link.page, link.anchor, document.path, link.place.line)


def citations_of_story(draft: Draft) -> Iterator[Pointing]:
    """What the questions and outcomes of a story cite."""
    for node in [question.node for question in draft.questions] + draft.outcomes:
        for scalar in scalars_in(node, "cite"):
            yield from _cited(scalar.value, draft.path, scalar.place)


def citations_of_registers(registers: Registers) -> Iterator[Pointing]:
    """The places that entries of the registers lead to."""
    for register, nodes in registers.nodes.items():
        for id_, node in nodes.items():
            place = registers.place_in(register, id_, "place")
            yield from _cited(text_of(node, "place"), registers.path_of(register, id_), place)


def check_replaced(pages: Iterable[Replaced], pointing: Iterable[Pointing]) -> Iterator[Finding]:
    """A finding for each heading of ours that is gone from an organisation's version, and that something points at."""
    wanted: dict[str, dict[str, list[Pointing]]] = defaultdict(lambda: defaultdict(list))
    for one in pointing:
        wanted[one.page][one.anchor].append(one)
    for page in pages:
        asked = wanted.get(page.own.name, {})
        ours, own = (anchors_in(page.ours), anchors_in(page.own)) if asked else (frozenset(), frozenset())
        headings = page.own.anchors.keys() & own
        for anchor in sorted(ours & asked.keys()):
            unmet = [one for one in asked[anchor] if anchor not in (headings if one.cites else own)]
            if unmet:
                yield _lost(page, anchor, unmet)


def anchors_in(document: Document) -> frozenset[str]:
    """Every anchor that a page has once it is built: those of its headings, given or made of words, and others."""
    html = _html(document)
    return frozenset(document.anchors if html is None else _ANCHOR.findall(html))


def titles_in(document: Document) -> frozenset[str]:
    """The anchors of the titles among them."""
    return frozenset(_TITLE.findall(_html(document) or ""))


def _html(document: Document) -> str | None:
    try:
        return USUAL.converter().convert(document.body)
    except RecursionError:  # lists within lists without end, which the builder cannot make either
        return None


def _cited(citation: str, path: str, place: Place) -> Iterator[Pointing]:
    page, _, anchor = citation.partition("#")
    if anchor and ":" not in citation:
        yield Pointing(page, anchor, path, place.line, cites=True)


def _lost(page: Replaced, anchor: str, who: list[Pointing]) -> Finding:
    was = next((heading for heading in page.ours.headings if heading.anchor == anchor), None)
    instead = _meant(was, anchor, page.own)
    marks, words = ("#" * was.level, was.text) if was else ("##", "…")
    if instead:
        marks, words = "#" * instead.level, instead.text
    others = f", and {len(who) - 1} more" if len(who) > 1 else ""
    needed = f"which {who[0].path} needs on line {who[0].line}{others}"
    message = f"this page stands in place of ours and has no heading with the anchor '{anchor}', {needed}"
    place = Place(instead.line + 1) if instead else Place()
    return Finding(page.own.path, place, LOST_ANCHOR, message, f"Write: {marks} {words} {{#{anchor}}}")


def _meant(was: Heading | None, anchor: str, own: Document) -> Heading | None:
    """The heading of an organisation's page that took the place of ours, if one plainly did."""
    for heading in own.headings:
        same = was is not None and heading.anchor is None and _alike(heading.text.casefold(), was.text.casefold())
        if same or _alike(heading.anchor or "", anchor):
            return heading
    return None


def _alike(one: str, other: str) -> bool:
    return bool(difflib.get_close_matches(one, [other], n=1, cutoff=_NEAR))


def _with_usual_links(markdown: str) -> str:
    """A page's Markdown with links of other forms turned into the usual one, each on its line."""

    def usual(found: re.Match[str]) -> str:
        target = (found[1] or found[2]).replace("index.html", "index.md")
        return f"[link]({target})"

    return _OTHER_LINK.sub(usual, markdown)
