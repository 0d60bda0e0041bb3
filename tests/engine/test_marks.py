"""Marks of other tools: each is warned of where this site shows it as typed, and nothing that it makes is."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenario_quiz.checks.pages.page_marks import check_page_marks
from scenario_quiz.checks.texts.marks import EMPHASIS, MARKS, Mark
from scenario_quiz.checks.texts.marks_met import _ANY, lists_not_made, marks_in, not_made_in_pages
from scenario_quiz.documentation.dialect import USUAL, Dialect, dialect_of
from scenario_quiz.documentation.document import Document
from scenario_quiz.pages.author_text import block_html, line_html


def shown(markup: str) -> str:
    """What a reader sees of finished HTML."""
    return html.unescape(re.sub("<[^<>]*>", "", markup))


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: mark.sign)
def test_a_mark_is_warned_of_and_really_shows_as_typed(mark: Mark) -> None:
    assert mark.sign in shown(block_html(mark.example))
    assert mark.sign in shown(block_html(f"*So.*\n\n{mark.example}"))  # what has no asterisk is not even converted
    assert mark.sign.split("\n")[0] in shown(line_html(mark.example))
    assert [met.mark.what for met in marks_in(mark.example)] == [mark.what]


@pytest.mark.parametrize(
    "text",
    [
        "*One* and **two** and \\*three\\*",
        "- one\n- two\n\n1. one\n2. two",
        "It was 5 < 6 and 7 > 3, or 5 * 2 * 3.",
        "Fill in ____ and a_b_c.",
        "Tom & Co; R&D; fish&chips;",
        "At 10:30:45, either/or, yes|no, ~10 minutes.",
        "#1 priority, C:\\new\\table, [sic], [a name], it's ^ here.",
        "> 5 of them came - and then - nobody.",
        "A dash -- and another --- in a line.",
    ],
)
def test_what_the_site_makes_or_what_is_no_mark_is_let_be(text: str) -> None:
    assert [met.mark.what for met in marks_in(text)] == []


@pytest.mark.parametrize(
    ("text", "block", "line"),
    [
        ("- one\n- two", False, True),
        ("Bring:\n- one\n- two", True, True),
        ("Bring:\n\n- one\n- two", False, True),
        ("First.\n\nBring:\n1. one\n2. two", True, True),
        ("- one", False, False),
        ("One - two - three", False, False),
    ],
)
def test_a_list_that_flows_together_is_warned_of_as_the_renderer_makes_it(text: str, block: bool, line: bool) -> None:
    assert bool(list(lists_not_made(text, is_block=True))) == block == ("<li>" not in block_html(text) and line)
    assert bool(list(lists_not_made(text, is_block=False))) == line


def signs(dialect: Dialect) -> set[str]:
    return {mark.sign for mark in not_made_in_pages(dialect)}


def test_the_site_is_asked_which_marks_it_makes_in_pages() -> None:
    more = b"markdown_extensions: [footnotes, pymdownx.tilde, pymdownx.tasklist]\nplugins: [search, macros: {}]\n"
    assert signs(USUAL) - signs(dialect_of(more)) >= {"[^1]", "~~", "[ ]", "{{"}
    assert "==" in signs(dialect_of(more))


def test_in_a_page_code_and_comments_show_marks_on_purpose() -> None:
    page = "---\ntitle: A\n---\n# A\n\n`{{ a }}` <!-- ~~b~~ -->\n\n```\n==c==\n```\n\nA ~~d~~.\n"
    (finding,) = check_page_marks(Document("a.md", "a", page))
    assert (finding.place.line, finding.place.column, finding.place.length) == (12, 3, 5)


@given(
    st.lists(st.sampled_from([*"&`~|=+^[]>#_{}!?\\<*:-.) \n1ax;•", "ab", "--", "TOC", "@", "[x] "]), max_size=12).map(
        "".join
    )
)
@settings(derandomize=True, max_examples=1_500, deadline=None, database=None)
def test_no_mark_is_passed_over_by_the_first_look(text: str) -> None:
    met = [mark.example for mark in (*MARKS, EMPHASIS) if mark.pattern.search(text)]
    assert _ANY.search(text) or not met
