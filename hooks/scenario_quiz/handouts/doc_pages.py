"""A page of the documentation as HTML to print: its words and shapes alone, with no link, local details filled in."""

from __future__ import annotations

import markdown as converter
import nh3

from scenario_quiz.bank import Bank
from scenario_quiz.documentation.document import Document
from scenario_quiz.handouts.contacts import on_paper
from scenario_quiz.handouts.shapes import with_shapes
from scenario_quiz.pages.practise import before_sources

_TAGS = {"h1", "h2", "h3", "p", "strong", "em", "ul", "ol", "li", "div", "span", "br", "img"}


def kept_on_paper(document: Document) -> str:
    """What of a page's Markdown is printed, each line with its number: not its front matter, and not its sources."""
    lines = document.body.split("\n")
    return "\n".join(lines[: before_sources(document.headings, len(lines))])


def print_html(document: Document, bank: Bank) -> str:
    """The page's Markdown as HTML. Links are told by their words alone, for paper has none."""
    body = on_paper(kept_on_paper(document), bank.directory)
    html = converter.markdown(body, extensions=["attr_list", "md_in_html"])
    return with_shapes(nh3.clean(html, tags=_TAGS, attributes={"*": {"class"}, "img": {"src"}}))
