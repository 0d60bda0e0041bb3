"""Earlier addresses in front matter (`aliases`): lists by section, each address well formed, gone, and named once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.front_matter import WHOLE_PAGE
from scenario_quiz.documentation.moves import Moves, aliases_in
from scenario_quiz.documentation.pages import Page
from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.organisation.checks import UNKNOWN_ANCHOR
from scenario_quiz.reading import MappingNode, Node, ScalarNode, SequenceNode
from scenario_quiz.reading.refusals import shown as quoted
from scenario_quiz.schema.choices import suggested

BAD_ALIASES = Code(
    "bad-aliases", "error", "Earlier addresses are no lists by section.", "Write aliases: {page: [an/old-page]}."
)
ADDRESS_TAKEN = Code(
    "address-taken", "error", "An earlier address is still in use, or leads to two places.", "Take one of them out."
)
MOVED_LINK = Code("moved-link", "warning", "What is linked or cited has moved.", "Write where it stands now.")

_HELP = "Write it as in aliases: {page: [guidance/old-page], an-anchor: [guidance/old-page#old-anchor]}"
_ADDRESS = re.compile(r"(?:\.|[a-z0-9][a-z0-9-]*(?:/[a-z0-9][a-z0-9-]*)*)(?:#[^\s#]+)?")


def check_aliases(document: Document) -> Iterator[Finding]:
    """Findings on the earlier addresses of a page: sections that it does not have, and what is no list of addresses."""
    root, shown = document.front_names, document.path
    written = root.get("aliases") if root else None
    if written is None:
        return
    if not isinstance(written, MappingNode):
        message = "aliases does not say for which sections its addresses are"
        yield Finding(shown, written.place, BAD_ALIASES, message, _HELP)
        return
    anchors = {WHOLE_PAGE: "", **document.anchors}
    for name, node in written.entries.items():
        if name not in anchors:
            message = f"this page has no anchor '{name}'"
            yield Finding(shown, written.place_of_key(name), UNKNOWN_ANCHOR, message, suggested(name, anchors))
        yield from _list(shown, name, node)


def check_moves(
    documents: Iterable[Document], generated: Mapping[str, Page], stands: Mapping[str, Document]
) -> Iterator[Finding]:
    """Earlier addresses that are none: they still open by themselves, or another page has claimed them. `stands` are
    the pages that people write, by name, as readers have them."""
    owners: dict[str, str] = {}
    for document in documents:
        for alias in aliases_in(document):
            name, _, anchor = alias.old.partition("#")
            page, made = stands.get(name), generated.get(name)
            known = page.anchors if page else made.anchors if made else None
            if known is not None and (not anchor or anchor in known):
                message = f"'{alias.old}' still opens by itself, so nothing can stand in its place"
                yield Finding(
                    alias.path, alias.place, ADDRESS_TAKEN, message, "Take it out, or rename what stands there."
                )
            elif alias.old in owners and owners[alias.old] != alias.new:
                message = f"'{alias.old}' already leads to {owners[alias.old]}"
                yield Finding(alias.path, alias.place, ADDRESS_TAKEN, message, "Leave it in one of the two places.")
            owners.setdefault(alias.old, alias.new)


def check_moved_links(document: Document, moves: Moves) -> Iterator[Finding]:
    """Links of a page that name an earlier address. They work, by a detour that readers see."""
    for link in document.links:
        address = f"{link.page}#{link.anchor}" if link.anchor else link.page
        if trouble := moved_link(address, moves):
            yield Finding(document.path, link.place, *trouble)


def moved_link(address: str, moves: Moves) -> tuple[Code, str, str] | None:
    """Code, message and help where an address is an earlier one; None for any other."""
    home = moves.home_of(address)
    if home == address:
        return None
    return MOVED_LINK, f"'{address}' has moved", f"Write where it stands now: {home}"


def _list(shown: str, name: str, node: Node) -> Iterator[Finding]:
    if not isinstance(node, SequenceNode):
        yield Finding(shown, node.place, BAD_ALIASES, f"the earlier addresses of '{name}' are not a list", _HELP)
        return
    for item in node.items:
        place = item.place if isinstance(item, ScalarNode) else Place()
        if not isinstance(item, ScalarNode) or item.is_null or not _ADDRESS.fullmatch(item.value):
            what = f"'{quoted(item.value)}'" if isinstance(item, ScalarNode) else "this"
            yield Finding(shown, place, BAD_ALIASES, f"{what} is not the address of a page or a section", _HELP)
