"""The words in a drawing (SVG). Handouts show them in their own font, so they are looked at like other texts."""

from __future__ import annotations

from dataclasses import dataclass
from xml.parsers import expat

from scenario_quiz.findings import Place
from scenario_quiz.fonts.letters import printable_markup

_SVG = "http://www.w3.org/2000/svg"


@dataclass(frozen=True)
class Words:
    """A stretch of text that a drawing shows, and where it stands in the file."""

    text: str
    place: Place


def words_of(drawing: bytes) -> list[Words]:
    """The words that a drawing shows, in order. Its title and description are not shown.

    Raises `expat.ExpatError`, which has `lineno` and `offset`, where the file is not well formed.
    """
    found: list[Words] = []
    open_: list[str] = []
    parser = expat.ParserCreate(namespace_separator=" ")

    def text(words: str) -> None:
        if f"{_SVG} text" in open_ and words.strip():
            place = Place(parser.CurrentLineNumber, parser.CurrentColumnNumber + 1, len(words))
            found.append(Words(words, place))

    parser.StartElementHandler = lambda name, _: open_.append(name)
    parser.EndElementHandler = lambda _: open_.pop()
    parser.CharacterDataHandler = text
    parser.Parse(drawing, True)
    return found


def printable_drawing(drawing: bytes) -> bytes:
    """The drawing with plain twins of letters that handouts do not have."""
    try:
        text = drawing.decode("utf-8")
    except UnicodeDecodeError:
        return drawing
    return drawing if "<![CDATA[" in text else printable_markup(text).encode()
