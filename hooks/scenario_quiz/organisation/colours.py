"""Colours and how well they can be read: contrast as WCAG 2.2 defines it, and tints for dark colours.

https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio and success criterion 1.4.3, which asks 4.5 to 1 of ordinary text.
"""

from __future__ import annotations

import re

ENOUGH = 4.5
WHITE = "#ffffff"
# Behind links on light pages: white, and the panels of theme/assets/stylesheets/site.css. On dark ones, the same.
LIGHT_GROUNDS = (WHITE, "#f1f6f7", "#fff7d6")
DARK_GROUNDS = ("#1e2129", "#232833", "#3a3312")
_COLOUR = re.compile(r"#?([0-9a-fA-F]{6})")


def colour_of(text: str) -> str | None:
    """A colour as # and six small digits, or None where the text is none."""
    found = _COLOUR.fullmatch(text.strip())
    return f"#{found[1].lower()}" if found else None


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def least_contrast(colour: str, grounds: tuple[str, ...]) -> float:
    """The contrast on the ground where it is worst."""
    return min(contrast(colour, ground) for ground in grounds)


def mixed(colour: str, other: str, share: float) -> str:
    """A colour with a share of another in it."""
    pairs = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * share):02x}" for one, two in pairs)


def readable_on(colour: str, grounds: tuple[str, ...], towards: str) -> str:
    """The colour itself, or the first tint on the way to another that can be read on all the grounds."""
    for step in range(21):
        tint = mixed(colour, towards, step / 20)
        if least_contrast(tint, grounds) >= ENOUGH:
            return tint
    return towards


def _parts(colour: str) -> list[int]:
    return [int(colour[start : start + 2], 16) for start in (1, 3, 5)]


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
