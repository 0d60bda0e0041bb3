"""Pages and anchors are promises like the ids of stories: what was released once opens, or something stands for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from scenario_quiz.checks.pages.replaced import anchors_in, titles_in
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.front_matter import WHOLE_PAGE
from scenario_quiz.documentation.moves import Moves
from scenario_quiz.documentation.page_ledger import PagePromises, Pages
from scenario_quiz.documentation.pages import REGISTER_OF, Page
from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.project import is_local_id

LOST_ADDRESS = Code(
    "lost-address",
    "error",
    "A page or section was released once and is gone.",
    "Name it under aliases, as the help says.",
)
PAGE_NOT_IN_LEDGER = Code(
    "page-not-in-ledger", "error", "A page or section of a release is not promised yet.", "Run scenario-quiz publish."
)


@dataclass(frozen=True)
class Addresses:
    """All that opens on one side of a copy, this site's or an organisation's own, by name: what people write, what the
    build makes, and what moved."""

    written: Mapping[str, Document]
    made: Mapping[str, Page]
    moves: Moves
    broken: frozenset[str] = frozenset()  # registers with mistakes: of their pages nobody knows what is on them

    def pages(self) -> Pages:
        """Every page with every anchor, as it is to be promised."""
        found = {name: tuple(sorted(released_anchors(page))) for name, page in self.written.items()}
        return {**found, **{name: tuple(sorted(page.anchors)) for name, page in self.made.items()}}

    def explicit(self) -> Iterator[tuple[str, str, str]]:
        """The name of each page with each anchor that somebody gave it, and its file; no anchor for the page itself."""
        for name, page in self.written.items():
            yield from ((name, anchor, page.path) for anchor in ("", *page.anchors))


def addresses_of(
    documents: Iterable[Document], made: Mapping[str, Page], moves: Moves, broken: frozenset[str], *, local: bool
) -> Addresses:
    """What opens of a whole project: of this site's, or of an organisation's own, entries of registers among them."""
    written = {document.name: document for document in documents if document.is_own == local}
    pages: dict[str, Page] = {}
    for name, page in made.items():
        of_register = name in REGISTER_OF
        anchors = {one: words for one, words in page.anchors.items() if (of_register and is_local_id(one)) == local}
        if anchors or not local:
            pages[name] = Page(name, page.title, anchors)
    return Addresses(written, pages, moves, broken)


def released_anchors(document: Document) -> frozenset[str]:
    """Every anchor of a page that a link may name. One that the words of the title made is the page itself: a browser
    that does not find it opens the page at its top."""
    titles = {heading.anchor for heading in document.headings if heading.level == 1}
    return anchors_in(document) - (titles_in(document) - titles)


def check_promised(shown: str, promises: PagePromises, addresses: Addresses) -> Iterator[Finding]:
    """Findings on a ledger of pages, `shown` as authors know it, beside what opens now."""
    yield from promises.findings
    if promises.findings:
        return
    for name, anchors in promises.pages.items():
        if REGISTER_OF.get(name) in addresses.broken:
            continue
        home = addresses.moves.homes.get(name, name).partition("#")[0]
        page, made = addresses.written.get(home), addresses.made.get(home)
        if page is None and made is None:
            yield _lost(shown, name, addresses)
            continue
        here = set(page.anchors if page else made.anchors if made else ())
        missing = [one for one in anchors if one not in here and f"{name}#{one}" not in addresses.moves.homes]
        if missing and page:  # headings may have anchors that their words made: asked only where it matters
            whole = anchors_in(page)
            missing = [one for one in missing if one not in whole]
        yield from (_lost(page.path if page else shown, f"{name}#{one}", addresses) for one in missing)


def check_in_ledger(promises: PagePromises, addresses: Addresses, shown: str) -> Iterator[Finding]:
    """Findings on pages and sections of a release that no ledger holds yet: one for each file."""
    missing: dict[str, list[str]] = {}
    for name, anchor, path in addresses.explicit():
        promised = promises.pages.get(name)
        if promised is None or (anchor and anchor not in promised):
            missing.setdefault(path, []).append(anchor or name)
    for path, names in missing.items():
        what = f"'{names[0]}'" if len(names) == 1 else f"'{names[0]}' and {len(names) - 1} more"
        message = f"{shown} does not hold {what} of this page yet"
        yield Finding(path, Place(), PAGE_NOT_IN_LEDGER, message, "Run: scenario-quiz publish")


def _lost(path: str, address: str, addresses: Addresses) -> Finding:
    name, _, anchor = address.partition("#")
    what = f"section '{anchor}' of '{name}'" if anchor else f"page '{name}'"
    home = next(
        (one for one in addresses.written.values() if anchor and anchor in one.anchors and one.name != name), None
    )
    file = home.path if home else "the page where its words stand now"
    section = anchor if home else "its-anchor" if anchor else WHOLE_PAGE
    help_ = f"Write in the front matter of {file}: aliases: {{{section}: [{address}]}}"
    return Finding(path, Place(), LOST_ADDRESS, f"the {what} was released once and is gone", help_)
