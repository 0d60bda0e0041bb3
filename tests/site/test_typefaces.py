"""Every letter of every PDF comes from the bundled font, on any machine, and is there for what only looks like it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from scenario_quiz.bank import Bank
from scenario_quiz.documentation.document import Document, read_documents
from scenario_quiz.documentation.pages import pages_of
from scenario_quiz.fonts.letters import printable, strange_letters
from scenario_quiz.handouts import printing
from scenario_quiz.handouts.documents import HandoutSource, document
from scenario_quiz.handouts.shapes import cut_out, shapes_in
from scenario_quiz.pages.handout_places import PAGES, Handout
from scenario_quiz.scenarios.model import Figure
from tests.content import shipped
from tests.engine.paper import handout, needs_pdf, source, squeezed, strange_fonts, words_in
from tests.engine.small import every_kind

HOOKS = Path(printing.__file__).parents[2]
FONTS = Path(printing.__file__).with_name("fonts")
PRINTERS: list[printing.Printer] = []
# Families that one machine has and another has not.
DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60" font-family="Arial, sans-serif">
<style>.q { font-family: "Times New Roman" !important }</style>
<text y="20">One Ŵ</text><text class="q" y="40" font-weight="bold">two</text>
<text y="60" font-style="italic">three</text>
</svg>"""
DEEP = "Lists\n\n- one\n    - two\n        - three\n            1. four\n                - five\n"


@pytest.fixture(autouse=True, scope="module")
def _printer() -> Iterator[None]:
    needs_pdf()
    PRINTERS.append(printing.Printer())
    yield
    PRINTERS.clear()


def pdf_of(html: str, **pictures: bytes) -> bytes:
    return PRINTERS[0].pdf(html, {f"{name}.svg": picture for name, picture in pictures.items()})


def page_as_pdf(name: str, large: bool) -> bytes:
    """A page of this site's documentation, with its shapes."""
    page = PAGES[name]
    pages = {one: found for one, found in pages_of(read_documents(shipped.PROJECT)).items() if one == page}
    markdown = (shipped.PROJECT.docs / page / "index.md").read_text(encoding="utf-8")
    files = {shape: (shipped.PROJECT.docs / place, view) for shape, place, view in shapes_in(page, markdown)}
    shapes = {shape: cut_out(file.read_bytes(), view) for shape, (file, view) in files.items()}
    bank = Bank(pages=pages, registers=shipped.bank().registers)
    html = document(Handout("x", "page", page, large=large), HandoutSource(bank, (Document("", page, markdown),)))
    return PRINTERS[0].pdf(html, shapes)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("name", PAGES)
def test_every_letter_of_a_page_to_print_comes_from_the_bundled_font(name: str, large: bool) -> None:
    assert strange_fonts(page_as_pdf(name, large)) == []


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("is_set", [False, True])
@pytest.mark.parametrize("kind", ["learner", "facilitator"])
def test_every_letter_of_a_sheet_or_a_pack_comes_from_the_bundled_font(kind: str, is_set: bool, large: bool) -> None:
    figure = Figure(file="words.svg", alt="Three words")
    story = every_kind().model_copy(update={"title": "Ŵyn ŷ Ł", "setting": DEEP, "figure": figure})
    html = document(handout(kind, is_set=is_set, large=large), source(story))
    assert strange_fonts(pdf_of(html, words=DRAWING.encode())) == []


def test_letters_that_english_does_not_need_stand_in_the_text() -> None:
    welsh = every_kind().model_copy(update={"setting": "Ŵ ŵ ŷ Ł ő “£5” – … *ŵ* **Ŵ**"})
    assert squeezed("Ŵ ŵ ŷ Ł ő “£5” – …") in words_in(pdf_of(document(handout("learner"), source(welsh))))


def test_letters_that_cannot_be_seen_or_only_look_different_print_as_their_plain_twins() -> None:
    texts = {"title": "Un\u00adseen w\u0302", "setting": "No\u2011break o\ufb03ce \uff12\u3000x \uff1cb\uff1e"}
    words = words_in(pdf_of(document(handout("learner"), source(every_kind().model_copy(update=texts)))))
    assert squeezed("Unseen ŵ") in words
    assert squeezed("No-break office 2 x <b>") in words


@pytest.mark.parametrize("fonts", ["none", "no settings"])
def test_a_machine_without_fonts_prints_the_same_bytes_and_says_nothing(tmp_path: Path, fonts: str) -> None:
    (tmp_path / "none").write_text("<fontconfig></fontconfig>")
    (tmp_path / "d.svg").write_bytes(DRAWING.encode())
    html = '<html lang="en"><title>x</title><ul><li>a</ul><code>b</code> <img src="figure:d.svg" alt="d">'
    program = (
        "import sys; from pathlib import Path; from scenario_quiz.handouts.printing import Printer, why_not\n"
        "assert why_not() == ''\n"
        "sys.stdout.buffer.write(Printer().pdf(sys.argv[1], {'d.svg': Path('d.svg').read_bytes()}))"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program, html],
        cwd=tmp_path,
        env={**os.environ, "FONTCONFIG_FILE": str(tmp_path / fonts), "PYTHONPATH": str(HOOKS)},
        capture_output=True,
        check=True,
    )
    assert done.stdout == pdf_of(html, d=DRAWING.encode())


def test_the_letters_that_a_check_lets_pass_are_those_of_the_font() -> None:
    from fontTools.ttLib import TTFont

    fonts = [TTFont(file) for file in FONTS.glob("*-400-normal.woff2")]
    there = {chr(code) for font in fonts for code in font.getBestCmap()}
    every = [chr(code) for code in (*range(32, 0xD800), *range(0xE000, 0x20000), *range(0xE0000, 0xE0200))]
    assert len(fonts) == 2
    assert [letter for letter in every if bool(strange_letters(letter)) == there.issuperset(printable(letter))] == []
