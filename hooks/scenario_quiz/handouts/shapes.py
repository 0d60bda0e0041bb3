"""Shapes on a page of the documentation that is printed too: parts of one SVG file, each by the name of its view.

A browser shows `rules.svg#open-door` as that part of the drawing alone. What makes the PDF does not know views, so each
is cut out for it: the same drawing through a smaller window. Shapes say nothing that the words beside them do not.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

_PICTURE = re.compile(r"!\[\]\(([^()\s#]+\.svg)#([a-z0-9-]+)\)")
_IMAGE = re.compile(r'<img[^<>]*\bsrc="([^"#]+\.svg)#([a-z0-9-]+)"[^<>]*>|<img[^<>]*>')
_WINDOW = re.compile(r'(<svg\b[^<>]*\bviewBox=")[^"]*(")')


def shapes_in(page: str, markdown: str) -> Iterator[tuple[str, str, str]]:
    """The shapes of a page by its name: what each is called here, the place of its file under docs/, and its view."""
    for path, view in _PICTURE.findall(markdown):
        yield _name(path, view), posixpath.normpath(posixpath.join(page, path)), view


def with_shapes(html: str) -> str:
    """HTML with each shape behind a span, where no screen reader meets it. Any other picture goes."""

    def shape(found: re.Match[str]) -> str:
        if not found[1]:
            return ""
        return f'<span class="shape" style="background-image: url(figure:{_name(found[1], found[2])})"></span>'

    return _IMAGE.sub(shape, html)


def cut_out(drawing: bytes, view: str) -> bytes:
    """The drawing through the window of a view. A view that is not there leaves it whole."""
    text = drawing.decode("utf-8")
    found = re.search(rf'<view\b[^<>]*\bid="{re.escape(view)}"[^<>]*\bviewBox="([^"]*)"', text)
    return _WINDOW.sub(rf"\g<1>{found[1]}\g<2>", text, count=1).encode() if found else drawing


def _name(path: str, view: str) -> str:
    return f"{view}.{posixpath.basename(path)}"
