"""What staff type when they look for a page or a section (`typed_as` in front matter), as data for the search alone."""

from __future__ import annotations

import json

from scenario_quiz.documentation.front_matter import WHOLE_PAGE
from scenario_quiz.documentation.pages import Page


def search_terms_script(pages: dict[str, Page]) -> str:
    """The terms by page (`guidance/a-page`, empty for the first page) or section (`guidance/a-page#if-they-object`).

    A classic script, because a page that was opened from a folder cannot read data in any other way.
    """
    terms = {}
    for page in pages.values():
        name = "" if page.name == "." else page.name
        for anchor, typed in page.front.typed_as.items():
            terms[name if anchor == WHOLE_PAGE else f"{name}#{anchor}"] = typed
    return f"window.searchTerms = {json.dumps(terms, ensure_ascii=False, sort_keys=True, separators=(',', ':'))};\n"
