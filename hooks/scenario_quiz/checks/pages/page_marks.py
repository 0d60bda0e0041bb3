"""Marks in pages that the site's own Markdown leaves as they are typed, since no extension makes them."""

from __future__ import annotations

from collections.abc import Iterator

from scenario_quiz.checks.texts.marks import marks_in, not_made_in_pages
from scenario_quiz.documentation.dialect import Dialect
from scenario_quiz.documentation.front_matter import without_front
from scenario_quiz.documentation.links import place_at
from scenario_quiz.documentation.running_text import BLOT, without_code, without_comments
from scenario_quiz.findings import Finding


def check_page_marks(shown: str, markdown: str, dialect: Dialect) -> Iterator[Finding]:
    """Findings on marks in a page's text, the first of each kind. Code shows marks on purpose."""
    body = without_front(markdown)
    front = len(markdown) - len(body.lstrip("\n"))  # empty lines stand in place of front matter, of another length
    text = without_comments(without_code(body.lstrip("\n"))).replace(BLOT, " ")
    for met in marks_in(text, not_made_in_pages(dialect)):
        start = front + met.start
        message = f"'{markdown[start : start + met.length][:30]}' is {met.mark.what}, and will show as written"
        place = place_at(markdown, start, start + met.length)
        yield Finding(shown, place, "mark-in-text", message, met.help, "warning")
