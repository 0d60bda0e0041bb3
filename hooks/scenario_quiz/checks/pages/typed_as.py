"""What staff type when they look for a section (`typed_as` in a page's front matter): lists of terms by anchor."""

from __future__ import annotations

from collections.abc import Iterator

from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.front_matter import WHOLE_PAGE
from scenario_quiz.findings import Code, Finding
from scenario_quiz.organisation.checks import UNKNOWN_ANCHOR
from scenario_quiz.reading import MappingNode, Node, ScalarNode, SequenceNode
from scenario_quiz.schema.choices import suggested

BAD_TYPED_AS = Code(
    "bad-typed-as", "error", "Terms for the search are no lists by section.", "Write typed_as: {page: [a term]}."
)

_HELP = "Write it as in typed_as: {page: [first term, second term], an-anchor: [third term]}"


def check_typed_as(document: Document) -> Iterator[Finding]:
    """Findings on the terms of a page: sections that it does not have, and what is no list of terms."""
    root, shown = document.front_names, document.path
    typed = root.get("typed_as") if root else None
    if typed is None:
        return
    if not isinstance(typed, MappingNode):
        yield Finding(shown, typed.place, BAD_TYPED_AS, "typed_as does not say for which sections its terms are", _HELP)
        return
    anchors = {WHOLE_PAGE: "", **document.anchors}
    for name, terms in typed.entries.items():
        if name not in anchors:
            message = f"this page has no anchor '{name}'"
            yield Finding(shown, typed.place_of_key(name), UNKNOWN_ANCHOR, message, suggested(name, anchors))
        if not isinstance(terms, SequenceNode) or not all(_is_term(term) for term in terms):
            message = f"the terms of '{name}' are not a list of words without commas"
            yield Finding(shown, terms.place, BAD_TYPED_AS, message, _HELP)


def _is_term(node: Node) -> bool:
    return isinstance(node, ScalarNode) and not node.is_null and "," not in node.value
