"""What staff type when they look for a page or a section (`typed_as` in front matter), as data for the search alone."""

from __future__ import annotations

import json

from scenario_quiz.documentation.front_matter import WHOLE_PAGE
from scenario_quiz.documentation.pages import Page
from scenario_quiz.words import Words


def search_terms_script(pages: dict[str, Page], words: Words) -> str:
    """The terms by page (`guidance/a-page`, empty for the first page) or section (`guidance/a-page#if-they-object`),
    and the words by which the search knows what it finds on other pages.

    A classic script, because a page that was opened from a folder cannot read data in any other way.
    """
    terms = {}
    for page in pages.values():
        name = "" if page.name == "." else page.name
        for anchor, typed in page.front.typed_as.items():
            terms[name if anchor == WHOLE_PAGE else f"{name}#{anchor}"] = typed
    says = {"practice": words["practice_prefix"], "typedAs": words["typed_as"]}
    return f"window.searchTerms = {_written(terms)};\nwindow.searchSays = {_written(says)};\n"


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
