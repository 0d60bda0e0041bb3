"""The page that prints a record of learning. The browser fills it from what the reader asked it to remember."""

from __future__ import annotations

from scenario_quiz.documentation.made import RECORD
from scenario_quiz.pages.front_matter import front_matter
from scenario_quiz.pages.templating import fragment, render
from scenario_quiz.words import Words


def record_page(words: Words) -> str:
    """The page's Markdown: lines to write on after printing, and an empty table that the browser fills."""
    return front_matter(RECORD, words) + render("record.md.j2", words, block=fragment("record.html.j2", words))
