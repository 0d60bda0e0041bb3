"""Marks in pages that the site's own Markdown leaves as they are typed, since no extension makes them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scenario_quiz.checks.texts.marks import MARK_IN_TEXT
from scenario_quiz.checks.texts.marks_met import marks_in, not_made_in_pages
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.front_matter import split_front
from scenario_quiz.documentation.links import place_at
from scenario_quiz.documentation.running_text import BLOT, without_comments
from scenario_quiz.findings import Code, Finding
from scenario_quiz.reading.refusals import shown

BROKEN_LINK = Code(
    "broken-link", "error", "A link of a page or of the menu leads nowhere.", "Name a file or a heading that is there."
)

# What Markdown reads as the address of a link, where no extension makes footnotes: a note of one word.
_LINK = re.compile(r"^ {0,3}(\[\^[^\]\s]{1,60}\]):[ \t]*(\S+)(?:[ \t]+[\"'(].*)?[ \t]*$", re.MULTILINE)


def check_page_marks(document: Document) -> Iterator[Finding]:
    """Findings on marks in a page's text, the first of each kind. Code shows marks on purpose."""
    front, closing, _ = split_front(document.markdown)
    at = len(front) + len(closing)
    text = without_comments(document.without_code)[at:].replace(BLOT, " ")
    for met in marks_in(text, not_made_in_pages(document.dialect)):
        start, end = at + met.start, at + met.start + met.length
        code = MARK_IN_TEXT
        message = f"'{document.markdown[start:end][:30]}' is {met.mark.what}, and will show as written"
        link = _LINK.search(text) if met.mark.what == "a footnote" else None
        if link:
            code = BROKEN_LINK
            message = f"'{link[1]}' is a footnote, and is read as a link to '{shown(link[2])}'"
        place = place_at(document.markdown, start, end)
        yield Finding(document.path, place, code, message, met.help)
