"""Names of files that other systems cannot hold, or not beside each other: the bundle could not be unpacked there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from scenario_quiz.findings import Code, Finding, Place

PORTABLE_NAME = Code(
    "portable-name",
    "error",
    "Some systems cannot hold a name, or take it for another.",
    "Rename the file.",
    on_file=True,
)

PATH_CHARACTERS = 150  # of the 260 that a path has on Windows, the folder of the site included
# Microsoft, "Naming Files, Paths, and Namespaces".
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.I)
_REFUSED = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]')


def check_names(folder: str, names: list[str]) -> Iterator[Finding]:
    """Findings on the names in a folder, which is `folder` to authors. A name is told once, with its first fault."""
    first: dict[str, str] = {}
    for name in names:
        shown = printable(f"{folder}/{name}")
        reason = _alone(name, shown) or _beside(name, first.get(same_name(name)))
        if reason:
            help_ = "Rename it: small letters, digits and hyphens work everywhere."
            yield Finding(shown, Place(), PORTABLE_NAME, f"the name '{printable(name)}' {reason}", help_)
        first.setdefault(same_name(name), name)


def check_together(folder: str, names: Iterable[str], others: Iterable[str]) -> Iterator[Finding]:
    """Findings on paths in a folder, which is `folder` to authors, that are nearly a path among those that it is put
    together with: some systems would take the two for one."""
    whole = {same_name(way): way for other in others for way in _ways(other)}
    for name in names:
        for way in _ways(name):
            there = whole.get(same_name(way), way)
            if there != way:
                message = f"the name '{printable(way)}' {_beside(way, there)}, and is put together with it"
                help_ = "Write both alike: the same capitals and the same letters."
                yield Finding(printable(f"{folder}/{name}"), Place(), PORTABLE_NAME, message, help_)
                break


def _ways(path: str) -> list[str]:
    """A path, and before it the folders on the way."""
    parts = path.split("/")
    return ["/".join(parts[:end]) for end in range(1, len(parts) + 1)]


def same_name(name: str) -> str:
    """What is the same for names that some systems take for one: they overlook capitals, or how letters are put
    together."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def printable(text: str) -> str:
    """A path that may stand in a message: what a terminal would act on is replaced."""
    return "".join(character if character.isprintable() else "\ufffd" for character in text)


def _alone(name: str, shown: str) -> str:
    if _REFUSED.search(name):
        return "has a character that Windows does not take"
    hidden = next((character for character in name if not character.isprintable()), "")
    if hidden:
        return f"has a character that nobody sees or can type ({_code(hidden)})"
    if _RESERVED.fullmatch(name) or name.endswith((".", " ")):
        return "cannot be used on Windows"
    if len(shown) > PATH_CHARACTERS:
        return f"makes a path of more than {PATH_CHARACTERS} characters"
    return _put_together(name)


def _put_together(name: str) -> str:
    """A letter and its accent as two characters, as some systems write names: links typed elsewhere do not meet it."""
    end = next((end for end in range(1, len(name) + 1) if not unicodedata.is_normalized("NFC", name[:end])), 0)
    for start in range(end - 1, -1, -1):
        parts = name[start:end]
        whole = unicodedata.normalize("NFC", parts)
        if parts != whole:
            return (
                f"has '{whole}' written as {' and '.join(map(_code, parts))}, and links have it as "
                f"{' and '.join(map(_code, whole))}: the two look alike, and are not the same"
            )
    return ""


def _beside(name: str, other: str | None) -> str:
    if other is None:
        return ""
    if unicodedata.normalize("NFC", name) == unicodedata.normalize("NFC", other):
        return f"looks like '{printable(other)}' and is written with other characters"
    return f"differs from '{printable(other)}' in capitals alone"


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"
