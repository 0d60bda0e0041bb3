"""How a slide looks: where its title, its text, its foot and its code stand, and in which letters.

Made to be read from the back row: a title of up to three lines, text in 22 points on white, choices with their letters
out in front.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from scenario_quiz.handouts.slide_breaks import is_choice

_INCH = 914_400  # what PowerPoint measures in
_POINT = 12_700
_WIDE, _HIGH = int(13.333 * _INCH), int(7.5 * _INCH)
_LEFT, _ACROSS = 0.6, 12.1
_HANG = int(0.55 * _INCH)
_DARK = "0B3F4A"
_ENGLISH = 2057  # as in the United Kingdom, for voices that read aloud


def new_deck() -> Any:
    """An empty wide deck."""
    from pptx import Presentation
    from pptx.util import Emu

    deck = Presentation()
    deck.slide_width, deck.slide_height = Emu(_WIDE), Emu(_HIGH)
    return deck


def set_title(shape: Any, text: str) -> None:
    """The title: smaller where it is long, at the left, standing on a line of its own colour."""
    from pptx.enum.text import MSO_ANCHOR, PP_ALIGN

    _set_place(shape, _LEFT, 0.35, _ACROSS, 1.45)
    _set_text(shape, [text], 30 if len(text) <= 110 else 24, bold=True, colour=_DARK)
    shape.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    shape.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT


def set_body(shape: Any, lines: Sequence[str]) -> None:
    """The text. A line that begins with a letter and a tab is a choice: its letter hangs in front of it."""
    _set_place(shape, _LEFT, 1.95, _ACROSS, 4.85)
    _set_text(shape, lines, 22)
    for paragraph, line in zip(shape.text_frame.paragraphs, lines, strict=True):
        about = paragraph._p.get_or_add_pPr()
        hang = _HANG if is_choice(line) else 0
        about.set("marL", str(hang))
        about.set("indent", str(-hang))
        _inner(about, "buNone")
        paragraph.space_after = 6 * _POINT


def add_foot(slide: Any, text: str) -> None:
    """One line at the foot, in letters that can still be read from the front rows."""
    box = slide.shapes.add_textbox(0, 0, _INCH, _INCH)
    box.name = "Foot"
    _set_place(box, _LEFT, 6.9, _ACROSS, 0.4)
    _set_text(box, [text], 14)


def add_code(slide: Any, png: bytes, words: str) -> None:
    """A QR code at the lower right, with words for those who cannot see it."""
    side = int(2.2 * _INCH)
    left = int((_LEFT + _ACROSS) * _INCH) - side
    picture = slide.shapes.add_picture(io.BytesIO(png), left, int(6.7 * _INCH) - side, side, side)
    picture._element.nvPicPr.cNvPr.set("descr", words)


def _set_text(shape: Any, lines: Sequence[str], points: int, *, bold: bool = False, colour: str = "000000") -> None:
    from pptx.dml import color

    rgb: Any = color.RGBColor
    frame = shape.text_frame
    frame.text = "\n".join(lines)
    frame.word_wrap = True
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run.font.size = points * _POINT
            run.font.bold = bold
            run.font.color.rgb = rgb.from_string(colour)
            run.font.language_id = _ENGLISH


def _set_place(shape: Any, left: float, top: float, width: float, height: float) -> None:
    shape.left, shape.top = int(left * _INCH), int(top * _INCH)
    shape.width, shape.height = int(width * _INCH), int(height * _INCH)


def _inner(about: Any, name: str) -> None:
    from pptx.oxml.ns import qn

    about.insert(0, about.makeelement(qn(f"a:{name}"), {}))
