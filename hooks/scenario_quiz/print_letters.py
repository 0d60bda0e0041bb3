"""The letters of the handouts' bundled font, so that a check can tell what is missing without opening a font."""

from __future__ import annotations

import re

_LATIN = r"\u0020-\u007e\u00a0-\u00ac\u00ae-\u00b4\u00b6-\u0107"
_LATIN_EXTENDED = (
    r"\u010a-\u0113\u0116-\u011b\u011e-\u0123\u0126\u0127\u012a\u012b\u012e-\u0133\u0136\u0137\u0139-\u013e"
    r"\u0141-\u0148\u0150-\u0155\u0158-\u015b\u015e-\u0165\u016a\u016b\u016e-\u017e\u0192\u0218-\u021b\u0237"
    r"\u1e80-\u1e85\u1e9e\u1ef2\u1ef3"
)
_MARKS = r"\u02c6\u02c7\u02c9\u02da\u02dc\u02dd\u0300\u0301\u0303\u0304\u0308"
_SIGNS = (
    r"\u2009\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2039\u203a\u2044\u20ac\u20b9\u2113\u2122"
    r"\u2212\u2215"
)
_STRANGE = re.compile(f"[^\t\n\r{_LATIN}{_LATIN_EXTENDED}{_MARKS}{_SIGNS}]")


def strange_letter(text: str) -> re.Match[str] | None:
    """The first letter of a text that the handouts' font does not have."""
    return None if text.isascii() else _STRANGE.search(text)


def strange_letters(text: str) -> list[str]:
    """Every letter of a text that the handouts' font does not have, once and in order."""
    return sorted(set(_STRANGE.findall(text)))


def named(letter: str) -> str:
    """The letter with its number: somebody may not see it, or see a box."""
    return f"'{letter}' (U+{ord(letter):04X})"
