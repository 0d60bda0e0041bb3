"""Shapes of text that would keep expressions busy for minutes or for ever: each is looked through once, and done.

How long it takes is not asserted here; `python -m tests.bench shapes` measures it. Where one of these grows with the
square of its length again, this file does not end in a minute.
"""

from __future__ import annotations

import pytest

from tests.engine.readers import FUNCTIONS, LENGTH

N = LENGTH
PAGES = {
    "blanks inside a heading": "## Heading" + " " * N + "more",
    "tildes": "~" * N,
    "backticks": "`" * N,
    "fences that stay open": "```a\n\n" * (N // 6),
    "tags that stay open": "<a" * (N // 2),
    "addresses that stay open": "<a:" * (N // 3),
    "forms that stay open": "<form " * (N // 6),
    "handlers in braces that stay open": "{" + "onabc=" * (N // 6),
    "a tag of many parts": "<" + "a-" * (N // 2),
    "links that stay open": "[a](" * (N // 4),
    "one link that stays open": "[a](" + "x" * N,
    "attributes that stay open": "[a](b){" * (N // 7),
    "pictures that stay open": "![](" * (N // 4),
    "brackets": "[" * N,
    "comments that stay open": "<!--" * (N // 4),
    "elements that stay open": "<a>" * (N // 3),
    "scripts that stay open": "<script>" * (N // 8),
    "links of HTML that stay open": '<a href="../golden-rules/index.html">' * (N // 37),
    "markers of the law that stay open": "<!--law:" * (N // 8),
    "a marker full of blanks": "<!-- trainers:" + " " * N + "a",
    "blanks": " " * N,
    "underlines before a letter": "# a" + "_" * N + "b",
    "full stops before a letter": "# a" + "." * N + "b",
    "capitals before a small letter": "A" * N + "b",
    "empty lines": "\n" * N,
    "headings": "# a\n" * (N // 4),
    "lists": "- a\n\n" * (N // 5),
    "dashes": "- " * (N // 2) + "x",
    "quotes": ">" * N,
}
STORIES = {
    "brackets before a link": "[" * N + "\n  ](x)",
    "braces that stay open": "{a=" * (N // 3),
    "addresses that stay open": "<http:" * (N // 6),
    "links that stay open": "[a](" * (N // 4),
    "backticks": "`" * N,
    "letters that are not printed": "→" * N,
    "dashes": "- " * (N // 2) + "x",
    "stars": "*a **b " * (N // 7),
}
# Written as files, for what is looked at before a file is parsed: blanks that are none, where its form needs them.
FILES = {
    "false blanks that lead nowhere": "a: [b" + "\u00a0" * N + "c]",
    "false blanks before a colon": "a" + "\u00a0" * N + ": b",
    "notes after false blanks": "a: b" + "\u00a0#c" * (N // 3),
    "a word before notes after false blanks": "a: " + "b" * (N // 2) + "\u00a0#c" * (N // 6),
    "quotes in brackets": "a: [b\u00a0" + " 'c" * (N // 3) + "]",
}
OF_PAGES = [name for name in FUNCTIONS if name not in ("findings on a story", "plain English of a story")]


@pytest.mark.parametrize("function", OF_PAGES)
@pytest.mark.parametrize("shape", PAGES)
def test_a_page_of_a_hundred_thousand_characters_is_looked_through_once(shape: str, function: str) -> None:
    FUNCTIONS[function](PAGES[shape])


@pytest.mark.parametrize("function", ["findings on a story", "plain English of a story"])
@pytest.mark.parametrize("shape", STORIES)
def test_a_text_of_a_hundred_thousand_characters_is_looked_through_once(shape: str, function: str) -> None:
    FUNCTIONS[function](STORIES[shape])


@pytest.mark.parametrize("shape", FILES)
def test_a_file_of_a_hundred_thousand_characters_is_looked_through_once(shape: str) -> None:
    FUNCTIONS["a file of any kind"](FILES[shape])
