"""The letters of the handouts' bundled font, so that a check can tell what is missing without opening a font.

A letter that only looks like one of them, or cannot be seen at all, is printed as its plain twin: people paste a soft
hyphen or a no-break space without knowing it. Nothing that reads differently has a twin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import escape, unescape
from unicodedata import normalize

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
_TEXT = re.compile("(?<=>)[^<>]+(?=<)")
# A letter with the accents that stand on it as characters of their own.
_WITH_ACCENTS = re.compile("[^\u0300-\u036f]?[\u0300-\u036f]*")

# No ink: soft hyphen, joiners, marks of direction, fillers, what chooses between forms of a letter.
_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufe00-\ufe0f\ufeff"
    "\uffa0\U000e0000-\U000e01ef"
)
_NO_BREAK_SPACES = "\u2007\u202f"
_SPACES = "\u1680\u2000-\u2006\u2008\u200a\u2028\u2029\u205f\u2800\u3000"
# Joined letters, Roman numbers, and letters as wide or as small as Chinese ones: to Unicode they are the same.
_FORMS = (
    "\u013f\u0140\u01c4-\u01cc\u01f1-\u01f3\u2024\u2025\u2160-\u217f\ufb00-\ufb06\ufe50-\ufe6b\uff01-\uff5e"
    "\uffe0-\uffe6"
)
_ALIKE = {
    "-": "\u2010\u2011\u2043\ufe63",
    "\N{EN DASH}": "\u2012",
    "\N{EM DASH}": "\u2015\ufe58",
    "'": "\u02b9\u2032",
    '"': "\u02ba\u2033",
    "\N{LEFT SINGLE QUOTATION MARK}": "\u02bb\u201b",
    "\N{RIGHT SINGLE QUOTATION MARK}": "\u02bc",
    "\N{LEFT DOUBLE QUOTATION MARK}": "\u201f",
    ":": "\u2236",
    "\N{MIDDLE DOT}": "\u2027\u2219\u22c5\u30fb",
}


def printable(text: str) -> str:
    """The text with plain twins in place of letters that the handouts' font does not have. The others stay."""
    if text.isascii():
        return text
    return _STRANGE.sub(_in_parts, normalize("NFC", text).translate(_twins()))


def printable_markup(markup: str) -> str:
    """HTML or SVG whose texts are printable: no tag and no attribute changes, and no text becomes a tag."""
    return _TEXT.sub(_printable_text, markup)


def strange_letter(text: str) -> tuple[int, int] | None:
    """Where the first letter of a text stands that handouts cannot be printed with, and how long it is."""
    if not _STRANGE.search(printable(text)):
        return None
    found = (one for one in _WITH_ACCENTS.finditer(text) if _STRANGE.search(printable(one.group())))
    return next(((one.start(), one.end() - one.start()) for one in found), None)


def strange_letters(text: str) -> list[str]:
    """Every letter of a text that handouts cannot be printed with, once and in order."""
    return list(dict.fromkeys(_STRANGE.findall(printable(text))))


def named(letter: str) -> str:
    """The letter with its number: somebody may not see it, or see a box."""
    return f"'{letter}' (U+{ord(letter):04X})"


def _printable_text(found: re.Match[str]) -> str:
    text = unescape(found[0])
    plain = printable(text)
    return found[0] if plain == text else escape(plain, quote=False)


def _in_parts(found: re.Match[str]) -> str:
    """A letter with an accent as the two of them, where the font has both."""
    parts = normalize("NFD", found[0])
    return found[0] if _STRANGE.search(parts) else parts


@cache
def _twins() -> dict[int, str]:
    twins = dict.fromkeys(_all(_INVISIBLE), "")
    twins |= dict.fromkeys(_all(_SPACES), " ")
    twins |= dict.fromkeys(_all(_NO_BREAK_SPACES), "\N{NO-BREAK SPACE}")
    for plain, letters in _ALIKE.items():
        twins |= dict.fromkeys(_all(letters), plain)
    forms = {ord(letter): normalize("NFKC", letter) for letter in map(chr, _all(_FORMS)) if _STRANGE.match(letter)}
    return twins | {
        letter: plain for letter, plain in forms.items() if letter not in twins and not _STRANGE.search(plain)
    }


def _all(ranges: str) -> Iterator[int]:
    """The numbers of all letters of ranges, as they stand between brackets in an expression."""
    for first, last in re.findall("(.)(?:-(.))?", ranges, re.DOTALL):
        yield from range(ord(first), ord(last or first) + 1)
