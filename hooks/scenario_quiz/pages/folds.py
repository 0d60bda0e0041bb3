"""Folds that the build makes: what a page rests on is for those who ask, and stands folded below its heading."""

from __future__ import annotations

from scenario_quiz.documentation.dialect import USUAL, Dialect
from scenario_quiz.documentation.headings import headings_in
from scenario_quiz.pages.templating import render
from scenario_quiz.words import Words

_FOLDED = "sources"


def with_folded_sources(markdown: str, words: Words, dialect: Dialect = USUAL) -> str:
    """A page's Markdown with what stands under its sources in a fold. The heading stays in sight, so that a link to it
    opens at its words in every browser."""
    headings = headings_in(markdown, dialect)
    at = next((number for number, one in enumerate(headings) if one.anchor == _FOLDED), None)
    if at is None:
        return markdown
    lines = markdown.rstrip("\n").split("\n")
    start = headings[at].line + 1
    end = next((one.line for one in headings[at + 1 :] if one.level <= headings[at].level), len(lines))
    within = "\n".join(lines[start:end]).strip("\n")
    if not within.strip():
        return markdown
    fold = render("fold.md.j2", words, within=within)
    return "\n".join([*lines[:start], "", *fold.rstrip("\n").split("\n"), "", *lines[end:]]) + "\n"
