"""Pictures that are sent in: none that holds script, or that loads something from elsewhere."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

from scenario_quiz.findings import Finding, Place

_LIVE = re.compile(
    r"<\s*(?:\w+:)?(?:script|foreignObject|iframe|embed|object|handler|listener|set|animate\w*)\b|<!ENTITY"
    r"|[\s\"'/]on[a-z]{3,30}\s*=|(?:java|vb)script\s*:|<\?xml-stylesheet|@import|url\(\s*[\"']?\s*(?:https?:)?//"
    r"|href\s*=\s*[\"']?\s*(?:(?:https?:)?//|data:)",
    re.I,
)


def check_pictures(folder: Path, shown: str) -> Iterator[Finding]:
    """Findings on every SVG picture below a folder, which is `shown` to authors."""
    for file in sorted(folder.rglob("*.[sS][vV][gG]")):
        if not file.is_file() or file.is_symlink():
            continue
        found = _LIVE.search(html.unescape(_text(file)))
        if found:
            message = f"this picture holds {found.group()!a}, which could run script or load something"
            path = f"{shown}/{file.relative_to(folder).as_posix()}"
            help_ = "Save it anew as a plain picture, or as a .png."
            yield Finding(path, Place(), "script-in-picture", message, help_)


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8", errors="replace")
    except OSError:
        return ""  # told by those who read the file
