"""Superseded editions: they may be cited, but the reader must be told that they are not the newest."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.made import SOURCES
from scenario_quiz.findings import Code, Finding
from scenario_quiz.registers.loading import Registers
from scenario_quiz.registers.models import Source
from scenario_quiz.scenarios.draft import Draft
from scenario_quiz.scenarios.draft_parts import scalars_in

SUPERSEDED_SOURCE = Code(
    "superseded-source",
    "warning",
    "An earlier edition is cited and the reader is not told.",
    "Cite the newer one, or say so.",
)

# A year, or a word for an older text, tells the reader enough.
_SAYS_SO = re.compile(r"\b(?:editions?|superseded|earlier|older|(?:19|20)\d\d)\b", re.IGNORECASE)


def check_cited(draft: Draft, registers: Registers) -> Iterator[Finding]:
    """Superseded sources that a scenario cites by a name that does not say so."""
    for node in [question.node for question in draft.questions] + draft.outcomes:
        for scalar in scalars_in(node, "cite"):
            source = registers.sources.get(scalar.value.removeprefix("source:"))
            if source and scalar.value.startswith("source:") and (told := unsaid(source, source.short)):
                yield draft.finding(scalar.place, SUPERSEDED_SOURCE, *told)


def check_linked(document: Document, registers: Registers) -> Iterator[Finding]:
    """Superseded sources that a page links to, where neither the link nor its sentence says so."""
    for link in document.links:
        source = registers.sources.get(link.anchor) if link.page == SOURCES.name else None
        if source and (told := unsaid(source, f"{link.text} {link.sentence}")):
            yield Finding(document.path, link.place, SUPERSEDED_SOURCE, *told)


def unsaid(source: Source, words: str) -> tuple[str, str] | None:
    """Message and help where a source is superseded and the words around it do not say so, or None."""
    if source.status != "superseded" or _SAYS_SO.search(words):
        return None
    newer = f" by '{source.superseded_by}'" if source.superseded_by else ""
    return (
        f"'{source.short}' is superseded{newer}, and the reader is not told",
        "Cite what replaced it, or name its year, or say that it is an earlier edition.",
    )
