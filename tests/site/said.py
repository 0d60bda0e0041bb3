"""What a built site says to somebody who sees or hears it: texts, names and tips on pages, and texts of handouts."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pypdf
from pptx import Presentation

# What is told as a tip or by name, and what scripts show of the page's own attributes.
_TOLD = ("title", "aria-label", "alt", "placeholder", "content", "label", "data-passed", "data-name", "data-paper")
_FOR_SCRIPTS = ("data-words", "data-kinds")
# What authors and commands are told to type stands in `code`; the rest nobody reads.
_SILENT = ("code", "script", "style")
_NO_WORDS = re.compile(
    r"\S*(?:://|\.html|@)\S*"  # addresses
    r"|#[\w-]+"  # anchors
    r"|\{\w+\}"  # blanks that a script fills in
    r"|scenario-quiz\s[^.]*? --on \S+"  # a command on paper
    r"|\b(?=[a-f]*\d)[0-9a-f]{8}\b",  # the number of a sheet
    re.DOTALL,
)


def words_in(texts: Iterable[str]) -> set[str]:
    """Every word of two letters or more, in small letters. Addresses, commands and the like are none."""
    return {word.lower() for text in texts for word in re.findall(r"[^\W\d_]{2,}", _NO_WORDS.sub(" ", text))}


def said_in(markup: str) -> list[str]:
    """What a page, a drawing or a part of one says."""
    parser = _Said()
    parser.feed(markup)
    parser.close()
    return parser.said


def said_by_pack(script: str) -> list[str]:
    """What the sheets in a story's pack say."""
    sheets = json.loads(script.partition("]=")[2].removesuffix(";\n"))
    return [text for sheet in sheets.values() for text in said_in(sheet)]


def said_by_style(style: str) -> list[str]:
    """The letters that a style sheet adds to pages or to paper. Signs written by number are none."""
    return [re.sub(r"\\[0-9a-fA-F]+", "", text) for text in re.findall(r'(?<![\w-])content:[^;]*?"([^"]*)"', style)]


def said_on_paper(pdf: bytes) -> list[str]:
    """The pages of a PDF, its title, and what its pictures are told as."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    return [*(page.extract_text() for page in reader.pages), str((reader.metadata or {}).get("/Title", ""))]


def said_on_slides(file: Path) -> Iterator[str]:
    """The slides of a file, and their notes."""
    for slide in Presentation(str(file)).slides:
        for shape in slide.shapes:
            yield shape.text_frame.text if shape.has_text_frame else ""
            yield shape._element.xpath("string(.//p:cNvPr/@descr)")
        yield slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, str):
        yield value


class _Said(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._silent += tag in _SILENT
        if tag == "meta" and values.get("name") != "description":
            return
        self.said += [values[name] for name in _TOLD if name in values]
        for name in _FOR_SCRIPTS:
            if name in values:
                # A script takes several texts as JSON, and a single one as it is.
                said = values[name]
                self.said += _texts(json.loads(said)) if said.startswith('{"') else [said]

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.said.append(data)
