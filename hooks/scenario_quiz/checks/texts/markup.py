"""Markup that does not belong in an author's text: HTML, script and links. The page shows or drops it safely anyway."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scenario_quiz.findings import Code, Finding
from scenario_quiz.reading import ScalarNode
from scenario_quiz.registers.calls import CALL

HTML_IN_TEXT = Code(
    "html-in-text", "warning", "Something looks like HTML; it will show as written.", "Use plain words."
)
SCRIPT_IN_TEXT = Code("script-in-text", "error", "Something looks like script.", "Take it out.")
UNSAFE_LINK = Code("unsafe-link", "error", "A link that could run script or read files.", "Take it out.")
LINK_IN_TEXT = Code("link-in-text", "error", "A link inside a text.", "Name the page under cite.")

_TAG = re.compile(r"</?[A-Za-z!?][^<>\n]{0,200}>?")
_NO_TAG = re.compile(r"<(?:https?:|mailto:|ftp:|www\.|[^<>\s@]+@)", re.I)
_SCRIPT = re.compile(
    r"<\s*(?:script|iframe|object|embed|svg|style|link|meta|form|base)\b|\bon[a-z]{3,20}\s*=\s*['\"\w(]", re.I
)
_LINK = re.compile(
    r"!?\[[^\[\]\n]*\]\s?[(\[]\s*[^)\]\s]*|\]\([^)\s]*|<(?:https?:|mailto:)[^<>\s]*>|\b(?:https?://|www\.)\S+", re.I
)
_UNSAFE = re.compile(r"(?:java|vb|live)\s*script\s*:|\bdata\s*:\s*(?:text|image|application)/|\bfile\s*:/", re.I)


def check_markup(path: str, scalar: ScalarNode, links: bool = True) -> Iterator[Finding]:
    """Findings on HTML (it shows as text), script and links (they belong under `cite`). Without `links`, addresses may
    stand there, and no mark is made."""
    text = without_calls(scalar.value)

    def finding(found: re.Match[str], code: Code, message: str, help_: str) -> Iterator[Finding]:
        place = scalar.place_of(found.start(), found.end() - found.start())
        yield Finding(path, place, code, message, help_)

    if "<" in text or "on" in text:
        script = _SCRIPT.search(text) if "<" in text or "=" in text else None
        tag = (
            next((one for one in _TAG.finditer(text) if not _NO_TAG.match(one.group())), None) if "<" in text else None
        )
        if script:
            help_ = "Write plain text. Script never runs here, so this would only show."
            yield from finding(script, SCRIPT_IN_TEXT, f"'{script.group()[:30]}' looks like script", help_)
        elif tag:
            message = f"'{tag.group()[:30]}' looks like HTML and will show as written"
            yield from finding(tag, HTML_IN_TEXT, message, _without_tag(tag.group()) if links else "Write plain words.")
    unsafe = _UNSAFE.search(text) if ":" in text else None
    if unsafe:
        message = f"'{unsafe.group()}' can run script or read files"
        yield from finding(unsafe, UNSAFE_LINK, message, "Take it out. Links go under cite.")
    elif links and any(sign in text for sign in ("](", "][", "://", "www.", "] (")):
        link = _LINK.search(text)
        if link and link.group().startswith("!"):
            help_ = "Name one picture for the whole story under figure: file, alt and caption."
            yield from finding(link, LINK_IN_TEXT, "a picture inside a text is not made", help_)
        elif link:
            message = "a link inside a text is not checked, so it is not made"
            yield from finding(link, LINK_IN_TEXT, message, "Name the page under cite, as page#anchor.")


def without_calls(text: str) -> str:
    """A text with blanks in place of its links to numbers, which `checks.call_links` looks at."""
    return CALL.sub(lambda link: " " * len(link.group()), text) if "](" in text else text


def _without_tag(tag: str) -> str:
    name = re.sub(r"[^a-z0-9].*", "", tag.lower().lstrip("</"))
    if name in ("br", "p", "div", "hr"):
        return "Leave an empty line instead, where the text goes over several lines; else begin a sentence."
    if name in ("ul", "ol", "li"):
        return "Write a list: - and a blank before each point, with an empty line above the first."
    return "Use **strong** or *emphasis*, or plain words."
