"""Markers of an organisation's own details in pages: each names a detail that there is."""

from __future__ import annotations

from collections.abc import Iterator

from scenario_quiz.documentation.document import Document
from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.organisation.details import details_of
from scenario_quiz.organisation.markers import MARKER
from scenario_quiz.registers.loading import Registers
from scenario_quiz.words import english

UNKNOWN_LOCAL = Code(
    "unknown-local", "error", "There is no such local detail.", "See the list of local details.", names_nothing=True
)


def check_local_markers(document: Document, registers: Registers) -> Iterator[Finding]:
    """Markers in a page that name no detail. While the routes have mistakes of their own, nobody knows all of them."""
    if "routes" in registers.broken or not registers.routes:
        return
    details = details_of(registers.routes, english())
    for number, line in enumerate(document.markdown.splitlines(), 1):
        for found in MARKER.finditer(line):
            if found.group(1) not in details:
                place = Place(number, found.start() + 1, len(found.group()))
                message = f"there is no local detail '{found.group(1)}'"
                yield Finding(document.path, place, UNKNOWN_LOCAL, message, f"Known: {', '.join(details)}.")
