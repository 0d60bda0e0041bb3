"""Finished blocks wait outside while a page's Markdown is converted.

They are HTML already. Converters would read them again, tag by tag, which is most of the time that a build takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

# A finished block is a line of its own; see `author_text.finished`.
_BLOCK = re.compile(r"^<.*>$", re.MULTILINE)
_STAND_IN = re.compile(r'<div data-block="(\d+)"></div>')
_ID = re.compile(r'<[^>]* id="([^"]*)"')


def set_aside(markdown: str) -> tuple[str, list[str]]:
    """The Markdown of a page that the build makes, with a stand-in for each finished block, and the blocks."""
    blocks: list[str] = []

    def stand_in(found: re.Match[str]) -> str:
        blocks.append(found.group())
        return f'<div data-block="{len(blocks) - 1}"></div>'

    return _BLOCK.sub(stand_in, markdown), blocks


def put_back(html: str, blocks: list[str]) -> str:
    """The converted page with its blocks where the stand-ins are. Raises ValueError where one is gone."""
    html, count = _STAND_IN.subn(lambda found: blocks[int(found.group(1))], html)
    if count != len(blocks):
        raise ValueError(f"{len(blocks) - count} of {len(blocks)} blocks have no place on the page")
    return html


def anchors_in(blocks: Iterable[str]) -> set[str]:
    """Every id in the blocks, which links may name."""
    return {id_ for block in blocks for id_ in _ID.findall(block)}
