"""Headings, held against what Python-Markdown makes of the same text."""

from __future__ import annotations

import random
from pathlib import Path
from xml.etree.ElementTree import Element

import markdown
import pytest
from markdown.treeprocessors import Treeprocessor

from scenario_quiz.documentation.bearable import burdens
from scenario_quiz.documentation.dialect import USUAL, Dialect
from scenario_quiz.documentation.headings import headings_in
from tests.usual import USUAL_EXTENSIONS

FULL = Dialect(("toc", *(one if isinstance(one, str) else next(iter(one)) for one in USUAL_EXTENSIONS)))

# Pieces of Markdown, with a line of % between two of them.
PLAIN = Path(__file__).with_name("headings.txt").read_text(encoding="utf-8").removesuffix("\n").split("\n%\n")
# With these Python-Markdown itself repeats or drops what stands around them.
ODD = [
    "<script>",
    "</script>",
    "<?php",
    "?>",
    "<![CDATA[",
    "<h2>raw</h2>",
    "## <!-- c --> AA {#aa}",
    "## BB <b>b</b> {#bb}",
]


class Listener(Treeprocessor):
    """Keeps the headings of a converted text: level and id."""

    found: frozenset[tuple[int, str | None]] = frozenset()

    def run(self, root: Element) -> None:
        tags = [(str(element.tag), element.get("id")) for element in root.iter()]
        self.found = frozenset((int(tag[1]), id_) for tag, id_ in tags if tag in ("h1", "h2", "h3", "h4", "h5", "h6"))


def made(text: str, dialect: Dialect) -> frozenset[tuple[int, str | None]]:
    """What Python-Markdown makes, without the ids that `toc` gives of itself."""
    converter = markdown.Markdown(extensions=[name for name in dialect.extensions if name != "toc"])
    listener = Listener(converter)
    converter.treeprocessors.register(listener, "listener", -5)
    converter.convert(text)
    return listener.found


def texts(pieces: list[str], seed: int, count: int) -> list[str]:
    chance = random.Random(seed)
    made = ["\n".join(chance.choices(pieces, k=chance.randint(1, 9))) for _ in range(count)]
    return [text for text in made if not burdens(text)]


@pytest.mark.parametrize("dialect", [USUAL, FULL], ids=["usual", "many extensions"])
def test_the_headings_of_a_text_are_those_that_python_markdown_makes(dialect: Dialect) -> None:
    for text in texts(PLAIN, 2026, 400):
        assert {(one.level, one.anchor) for one in headings_in(text, dialect)} == made(text, dialect), text


def test_no_text_has_a_heading_that_python_markdown_does_not_make() -> None:
    for text in texts([*PLAIN, *ODD, *ODD], 1989, 400):
        assert {(one.level, one.anchor) for one in headings_in(text)} <= made(text, USUAL), text


def test_a_heading_stands_on_its_own_line_even_where_a_comment_reads_the_same() -> None:
    text = "<!--\n## Ask {#ask}\n-->\n\n## Ask {#ask}\n\n```\n## Ask {#ask}\n```\n\nAsk {#ask}\n---\n"
    assert [(one.line, one.level, one.anchor) for one in headings_in(text)] == [(4, 2, "ask"), (10, 2, "ask")]
