"""Pictures that are sent in: none that holds script, or that loads something from elsewhere."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

from scenario_quiz.findings import Finding, Place
from scenario_quiz.ordinary import files_below, text_in
from scenario_quiz.project import passed_over

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
            yield Finding(path, Place(), "script-in-picture", message, help_)
