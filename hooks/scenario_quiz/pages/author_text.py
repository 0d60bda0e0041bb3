"""What authors write, made safe: light Markdown in, finished HTML out.

Links, images, HTML, headings and code are not made: what would make them shows as written. The result is sanitised once
more, and put on one line without backticks or tildes, so that nothing in the page's own Markdown can touch it.
"""

from __future__ import annotations

import html
import re
from functools import cache

import markdown
import nh3
from markdown.inlinepatterns import DelimiterProcessor

_BLOCK_TAGS = {"p", "em", "strong", "ul", "ol", "li", "br"}
_LINE_TAGS = {"em", "strong"}
_UNUSED_INLINE = (
    "backtick",
    "reference",
    "link",
    "image_link",
    "image_reference",
    "short_reference",
    "short_image_ref",
    "autolink",
    "automail",
    "html",
    "entity",
)
_UNUSED_BLOCKS = ("code", "hashheader", "setextheader", "hr", "quote", "reference")
# With none of these a text is plain, and Markdown would only wrap its paragraphs.
_MARKS = re.compile(r"[*\\]|^[ \t]*(?:[-+]|\d+[.)])[ \t]|^[ \t]{4}|^\t|  $", re.MULTILINE)
_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")
# Blanks that may become one ordinary space. Others, such as a no-break space, are kept as written.
_BLANKS = re.compile(r"[ \t\n\r\v\f\x1c-\x1f\x85\u2028\u2029]+")


def line_html(text: str) -> str:
    """A short field as inline HTML: emphasis and strong only."""
    flat = _one_line(text)
    if "*" not in flat and "\\" not in flat:
        return finished(html.escape(flat, quote=False))
    return finished(nh3.clean(_converted(flat, lists=False), tags=_LINE_TAGS, attributes={}))


def block_html(text: str) -> str:
    """A longer field as HTML: paragraphs, lists, emphasis and strong."""
    if not _MARKS.search(text):
        paragraphs = (part.strip() for part in _PARAGRAPHS.split(text.strip()))
        return finished("".join(f"<p>{html.escape(part, quote=False)}</p>" for part in paragraphs if part))
    return finished(nh3.clean(_converted(text, lists=True), tags=_BLOCK_TAGS, attributes={"ol": {"start"}}))


def item_html(text: str) -> str:
    """A longer field as it goes on in an item of a list: paragraphs become lines, for tagged PDF has no paragraph in an
    item beside other text."""
    return re.sub(r"</?p>", "", re.sub(r"</p>\s*<p>", "<br>", block_html(text)))


def plain_text(text: str) -> str:
    """A short field without its marks, for titles, headings and tools."""
    return _one_line(html.unescape(re.sub(r"<[^>]+>", "", line_html(text))))


def finished(markup: str) -> str:
    """HTML as one line that Markdown leaves alone. A code fence, say, would otherwise be read before the HTML is."""
    return _one_line(markup).replace("`", "&#96;").replace("~", "&#126;")


def heading_text(text: str) -> str:
    """A text as a Markdown heading that shows just what was written: every mark becomes an entity."""
    return "".join(
        f"&#{ord(character)};" if not (character.isalnum() or character == " " or ord(character) > 127) else character
        for character in plain_text(text)
    )


def _one_line(text: str) -> str:
    return _BLANKS.sub(" ", text).strip(" ")


def _converted(text: str, lists: bool) -> str:
    return _converter(lists).convert(text.replace("&", "&amp;"))  # else "&lt;" would show as "<"


@cache
def _converter(lists: bool) -> markdown.Markdown:
    converter = markdown.Markdown(output_format="html")
    converter.preprocessors.deregister("html_block")
    for name in _UNUSED_INLINE:
        converter.inlinePatterns.deregister(name)
    # Asterisks alone make emphasis: an underscore is a blank to fill in, or part of a name.
    converter.inlinePatterns.register(DelimiterProcessor("*", "strong,em", converter), "em_strong", 60)
    for name in _UNUSED_BLOCKS if lists else (*_UNUSED_BLOCKS, "ulist", "olist"):
        converter.parser.blockprocessors.deregister(name)
    if lists:
        # A list that starts at 3 shows 3.
        converter.parser.blockprocessors["olist"].LAZY_OL = False  # type: ignore[attr-defined]
    return converter
