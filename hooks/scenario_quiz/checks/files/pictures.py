"""Pictures that are sent in: whole, without script, without what loads from elsewhere, with letters to be printed."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path
from xml.parsers import expat

from scenario_quiz.checks.letters import letter_finding
from scenario_quiz.files.ordinary import files_below, text_in
from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.fonts.drawings import words_of
from scenario_quiz.fonts.letters import strange_letter
from scenario_quiz.project import passed_over

SCRIPT_IN_PICTURE = Code(
    "script-in-picture", "error", "A picture holds script, or loads something.", "Save it anew as a plain picture."
)

_PICTURE = ".svg"
# Browsers show other XML, too, and run what is in it. It may have links, as a feed has.
_XML = (".xml", ".rdf", ".rss", ".atom", ".mml")
_RUNS = (
    r"<\s*(?:\w+:)?(?:script|foreignObject|iframe|embed|object|handler|listener|set|animate\w*)\b|<!ENTITY"
    r"|[\s\"'/]on[a-z]{3,30}\s*=|(?:java|vb)script\s*:|<\?xml-stylesheet"
)
_LOADS = r"@import|url\(\s*[\"']?\s*(?:https?:)?//|href\s*=\s*[\"']?\s*(?:(?:https?:)?//|data:)"
_LIVE = {_PICTURE: re.compile(f"{_RUNS}|{_LOADS}", re.I), **dict.fromkeys(_XML, re.compile(_RUNS, re.I))}


def check_pictures(folder: Path, shown: str) -> Iterator[Finding]:
    """Findings on every SVG picture and other XML below a folder, which is `shown` to authors."""
    for file in files_below(folder, passed_over):
        live = _LIVE.get(file.suffix.lower())
        # In UTF-16, every other byte of these words is a zero.
        found = live.search(html.unescape(text_in(file).replace("\0", ""))) if live else None
        if found:
            what = "picture" if file.suffix.lower() == _PICTURE else "file"
            message = f"this {what} holds {found.group()!a}, which could run script or load something"
            path = f"{shown}/{file.relative_to(folder).as_posix()}"
            help_ = "Save it anew as a plain picture, or as a .png."
            yield Finding(path, Place(), SCRIPT_IN_PICTURE, message, help_)


def check_figure(shown: str, picture: bytes, made: bool) -> Iterator[Finding]:
    """Findings on the letters in a drawing of a story, which is `shown` to authors. `made` says whether handouts are
    wanted at all."""
    for one in words_of(picture) if shown.lower().endswith(".svg") else ():
        found = strange_letter(one.text)
        if found:
            place = Place(one.place.line, one.place.column + found[0], found[1])
            yield letter_finding(shown, place, one.text, made)


def trouble_with_picture(name: str, picture: bytes) -> str:
    """What is wrong with a picture of a story, in words, or nothing."""
    if not name.lower().endswith(".svg"):
        return "" if _is_whole(picture) else "is no whole picture of the kinds that browsers and handouts show"
    try:
        words_of(picture)
    except expat.ExpatError as trouble:
        return f"is no well formed drawing: {expat.errors.messages[trouble.code]} (line {trouble.lineno})"
    return ""


def _is_whole(picture: bytes) -> bool:
    """Whether a file begins and ends as PNG, JPEG or WebP files do. What it is called does not matter."""
    if picture.startswith(b"\x89PNG\r\n\x1a\n"):
        return b"IEND" in picture[-64:]
    if picture.startswith(b"\xff\xd8\xff"):
        return b"\xff\xd9" in picture[-4096:]  # cameras write more behind the end
    length = int.from_bytes(picture[4:8], "little")
    return picture[:4] == b"RIFF" and picture[8:12] == b"WEBP" and len(picture) >= length
