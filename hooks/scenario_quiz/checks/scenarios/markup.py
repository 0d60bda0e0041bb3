"""Markup that does not belong in an author's text: HTML, script and links. The page shows or drops it safely anyway."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scenario_quiz.findings import Finding
from scenario_quiz.registers.calls import CALL
from scenario_quiz.scenarios.draft import Draft

_TAG = re.compile(r"</?[A-Za-z!?][^<>\n]{0,200}>?")
_SCRIPT = re.compile(
    r"<\s*(?:script|iframe|object|embed|svg|style|link|meta|form|base)\b|\bon[a-z]{3,20}\s*=\s*['\"\w(]", re.I
)
_LINK = re.compile(
    r"!?\[[^\[\]\n]*\]\s?[(\[]\s*[^)\]\s]*|\]\([^)\s]*|<(?:https?:|mailto:)[^<>\s]*>|\b(?:https?://|www\.)\S+", re.I
)
_UNSAFE = re.compile(r"(?:java|vb|live)\s*script\s*:|\bdata\s*:\s*(?:text|image|application)/|\bfile\s*:/", re.I)
_ATTRIBUTES = re.compile(r"\{:?\s*(?:[#.][\w-]|[\w-]+\s*=)[^{}\n]*\}")


def check_markup(draft: Draft) -> Iterator[Finding]:
    """Findings on HTML (it shows as text), script, links (they belong under `cite`) and attribute lists."""
    for _, scalar in draft.texts:
        text = CALL.sub(lambda link: " " * len(link.group()), scalar.value)  # `checks.call_links` looks at those
        if "<" in text or "on" in text:
            script = _SCRIPT.search(text) if "<" in text or "=" in text else None
            if script:
                yield draft.finding(
                    scalar.place_of(script.start(), script.end() - script.start()),
                    "script-in-text",
                    f"'{script.group()[:30]}' looks like script",
                    "Write plain text. Script never runs here, so this would only show.",
                )
            else:
                tag = _TAG.search(text) if "<" in text else None
                if tag:
                    yield draft.finding(
                        scalar.place_of(tag.start(), tag.end() - tag.start()),
                        "html-in-text",
                        f"'{tag.group()[:30]}' looks like HTML and will show as written",
                        "Use **strong** or *emphasis*, or plain words.",
                        "warning",
                    )
        unsafe = _UNSAFE.search(text) if ":" in text else None
        if unsafe:
            yield draft.finding(
                scalar.place_of(unsafe.start(), unsafe.end() - unsafe.start()),
                "unsafe-link",
                f"'{unsafe.group()}' can run script or read files",
                "Take it out. Links go under cite.",
            )
        elif "](" in text or "][" in text or "://" in text or "www." in text or "] (" in text:
            link = _LINK.search(text)
            if link:
                yield draft.finding(
                    scalar.place_of(link.start(), link.end() - link.start()),
                    "link-in-text",
                    "a link inside a text is not checked, so it is not made",
                    "Name the page under cite, as page#anchor.",
                )
        braces = _ATTRIBUTES.search(text) if "{" in text else None
        if braces:
            yield draft.finding(
                scalar.place_of(braces.start(), braces.end() - braces.start()),
                "braces-in-text",
                f"'{braces.group()[:30]}' will show as written",
                "Take the braces out.",
                "warning",
            )
