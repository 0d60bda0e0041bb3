"""Marks in pages that the site's own Markdown leaves as they are typed, since no extension makes them."""

from __future__ import annotations

from collections.abc import Iterator

from scenario_quiz.checks.texts.marks import marks_in, not_made_in_pages
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.front_matter import split_front
from scenario_quiz.documentation.links import place_at
from scenario_quiz.documentation.running_text import BLOT, without_comments
from scenario_quiz.findings import Finding


def check_page_marks(document: Document) -> Iterator[Finding]:
    """Findings on marks in a page's text, the first of each kind. Code shows marks on purpose."""
    front, closing, _ = split_front(document.markdown)
    at = len(front) + len(closing)
    text = without_comments(document.without_code)[at:].replace(BLOT, " ")
    for met in marks_in(text, not_made_in_pages(document.dialect)):
        start, end = at + met.start, at + met.start + met.length
        message = f"'{document.markdown[start:end][:30]}' is {met.mark.what}, and will show as written"
        place = place_at(document.markdown, start, end)
        yield Finding(document.path, place, "mark-in-text", message, met.help, "warning")
