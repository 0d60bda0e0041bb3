"""What staff type when they look for a page or a section, as data for the search alone: `typed_as` in front matter, and
for pages that the build makes, the words of the interface."""

from __future__ import annotations

import json
from collections.abc import Iterable

from scenario_quiz.documentation.front_matter import WHOLE_PAGE
from scenario_quiz.documentation.made import MadePage
from scenario_quiz.documentation.pages import Page
from scenario_quiz.words import Words


def search_terms_script(pages: dict[str, Page], made: Iterable[MadePage], words: Words) -> str:
    """The terms of pages of the documentation and of these made ones, and the words by which the search knows what it
    finds on other pages. They stand by page (`guidance/a-page`, empty for the first page) or section
    (`guidance/a-page#if-they-object`).

    A classic script, because a page that was opened from a folder cannot read data in any other way.
    """
    terms: dict[str, Iterable[str]] = {}
    for page in pages.values():
        name = "" if page.name == "." else page.name
        for anchor, typed in page.front.typed_as.items():
            terms[name if anchor == WHOLE_PAGE else f"{name}#{anchor}"] = typed
    of_made = words["made_typed_as"]
    terms |= {page.name: of_made[page.name] for page in made if page.name in of_made}
    says = {"practice": words["practice_prefix"], "typedAs": words["typed_as"]}
    return f"window.searchTerms = {_written(terms)};\nwindow.searchSays = {_written(says)};\n"


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
