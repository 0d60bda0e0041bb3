"""Markers in pages that offer a guide: they name a page of one, and have a line of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from scenario_quiz.checks.pages.law_markers import MARKER_NOT_ALONE, is_alone
from scenario_quiz.documentation.document import Document, on_site
from scenario_quiz.documentation.guide_markers import guide_markers
from scenario_quiz.documentation.links import place_at
from scenario_quiz.findings import Code, Finding
from scenario_quiz.schema.choices import suggested

UNKNOWN_GUIDE = Code(
    "unknown-guide", "error", "A marker names no page of a guide.", "Name one that a guide has.", names_nothing=True
)


def check_guide_markers(
    documents: Iterable[Document], known: Mapping[str, str], perhaps: bool = False
) -> Iterator[Finding]:
    """Findings on markers. `known` are the pages of guides with their titles; with `perhaps` there may be others."""
    for document in on_site(documents).values():
        for marker in guide_markers(document.without_code):
            place = place_at(document.markdown, marker.start, marker.end)
            if marker.page not in known and not perhaps:
                message = f"there is no page '{marker.page[:80]}' of a guide"
                yield Finding(document.path, place, UNKNOWN_GUIDE, message, suggested(marker.page, known))
            elif marker.rest:
                message = f"'{marker.rest[:80]}' means nothing in a marker of a guide"
                help_ = f"Write <!-- guide:{marker.page} --> or <!-- guide:{marker.page} when reviewed -->"
                yield Finding(document.path, place, UNKNOWN_GUIDE, message, help_)
            if not is_alone(document.markdown, marker.start, marker.end):
                message = "a marker of a guide shares its paragraph, so nothing can be put there"
                help_ = "Give it a line of its own, at the margin, with an empty line before and after."
                yield Finding(document.path, place, MARKER_NOT_ALONE, message, help_)
