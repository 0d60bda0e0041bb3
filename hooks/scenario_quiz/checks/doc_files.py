"""The files of pages and figures: names that are safe anywhere, no links, no secrets, no live pictures."""

from __future__ import annotations

import html
import os
import re
from collections.abc import Iterator
from pathlib import Path

from scenario_quiz.findings import Finding, Place

# Letters of any language, digits, and what is safe in an address and on Windows.
_NAME = re.compile(r"[\w][\w.,+@ -]*(?<![. ])")
_WINDOWS = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.I)
_SECRET = re.compile(
    r"id_(?:rsa|dsa|ecdsa|ed25519)|.*\.(?:pem|pfx|p12|jks|kdbx|ppk|env|sqlite3?|bak|log)"
    r"|(?:passwords?|secrets?|credentials?)\.(?:txt|csv|json|ya?ml|ini|xlsx?|docx?)",
    re.I,
)
_KEY = re.compile(rb"-----BEGIN [A-Z ]*PRIVATE KEY-----")
_LIVE = re.compile(
    r"<\s*(?:\w+:)?(?:script|foreignObject|iframe|embed|object|handler|listener|set|animate\w*)\b|<!ENTITY"
    r"|[\s\"'/]on[a-z]{3,30}\s*=|(?:java|vb)script\s*:|<\?xml-stylesheet|@import|url\(\s*[\"']?\s*(?:https?:)?//"
    r"|href\s*=\s*[\"']?\s*(?:(?:https?:)?//|data:)",
    re.I,
)


def check_files(folder: Path, shown: str) -> Iterator[Finding]:
    """Findings on every file below a folder. Of names that begin with a dot, only links are told."""
    for path, folders, names in os.walk(folder):
        here = Path(path)
        place = here.relative_to(folder).as_posix()
        before = shown if place == "." else f"{shown}/{place}"
        for name in sorted([*folders, *names]):
            yield from _file(here / name, f"{before}/{name}")
        folders[:] = sorted(one for one in folders if not one.startswith("."))


def _file(file: Path, shown: str) -> Iterator[Finding]:
    if file.is_symlink():
        message = "this is a link to another file, and what it leads to would be published"
        yield Finding(shown, Place(), "link-out", message, "Put the file itself there.")
        return
    if file.name.startswith("."):
        return
    if not _NAME.fullmatch(file.name) or _WINDOWS.fullmatch(file.name):
        help_ = "Use letters, digits, hyphens and dots."
        yield Finding(shown, Place(), "unsafe-name", f"the name {file.name!a} is not safe everywhere", help_)
    if not file.is_file():
        return
    if _SECRET.fullmatch(file.name) or (file.stat().st_size < 100_000 and _KEY.search(_bytes(file))):
        yield Finding(
            shown,
            Place(),
            "secret-file",
            "this looks like a key or a password, and would be published",
            "Move it away.",
        )
    if file.suffix.lower() == ".svg":
        found = _LIVE.search(html.unescape(_bytes(file).decode("utf-8", errors="replace")))
        if found:
            message = f"this picture holds {found.group()!a}, which could run script or load something"
            yield Finding(
                shown, Place(), "script-in-picture", message, "Save it anew as a plain picture, or as a .png."
            )


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""  # told by those who read the file
