"""A page of the documentation as HTML to print: its words and shapes alone, with no link, local details filled in."""

from __future__ import annotations

import re

import markdown as converter
import nh3

from scenario_quiz.bank import Bank
from scenario_quiz.guidance import headings_in
from scenario_quiz.handouts.contacts import on_paper
from scenario_quiz.handouts.shapes import with_shapes
from scenario_quiz.pages.practise import before_sources

_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_TAGS = {"h1", "h2", "h3", "p", "strong", "em", "ul", "ol", "li", "div", "span", "br", "img"}


def print_html(markdown: str, bank: Bank) -> str:
    """The page's Markdown as HTML. Links are told by their words alone, for paper has none."""
    lines = _FRONT.sub("", markdown).splitlines()
    kept = lines[: before_sources(list(headings_in("\n".join(lines))), len(lines))]  # its sources stand on the page
    body = on_paper("\n".join(kept), bank.organisation)
    html = converter.markdown(body, extensions=["attr_list", "md_in_html"])
    return with_shapes(nh3.clean(html, tags=_TAGS, attributes={"*": {"class"}, "img": {"src"}}))
