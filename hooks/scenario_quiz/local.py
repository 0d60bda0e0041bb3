"""What an organisation fills in: its numbers and documents, from `extra.local` in mkdocs.yml.

Pages name a detail with a marker, `<!-- local:front-door -->`. The build puts the organisation's value there, or a
placeholder that looks like one. A reader with a child in mind is never left with a placeholder alone: 999, 101, the
NSPCC helpline and the way to the right council stand beside it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from scenario_quiz.findings import Finding, Place
from scenario_quiz.reading import Mapping, Node, Scalar, read

MARKER = re.compile(r"<!--\s*local:([a-z-]+)\s*-->")
_NUMBER = re.compile(r"[0-9+(][0-9 ()]{1,18}[0-9]")
_ADDRESS = re.compile(r"(?:https?://\S+|[\w./-]+\.\w{2,5}(?:#[\w-]+)?)")
_SITE_URL = re.compile(r"https?://[^\s/?#]+(?:/[^\s?#]*)?")


@dataclass(frozen=True)
class Detail:
    """One local detail: the words of its placeholder, what form it has, and whether a release needs it."""

    placeholder: str
    form: Literal["telephone", "text", "address"] = "text"
    release_needs_it: bool = False


DETAILS: dict[str, Detail] = {
    "front-door": Detail("your council's number by day", "telephone", True),
    "out-of-hours": Detail("your council's number out of hours", "telephone", True),
    "allegations": Detail("the officer for allegations against people who work with children"),
    "safeguarding-lead": Detail("your safeguarding lead"),
    "data-protection-lead": Detail("your data protection lead"),
    "escalation-policy": Detail("your partnership's escalation policy"),
    "threshold-document": Detail("your partnership's guide to levels of need"),
    "organisation": Detail("the organisation that runs this copy", release_needs_it=True),
    "accessibility-contact": Detail("your contact for accessibility", release_needs_it=True),
    "accessibility-reply-days": Detail("the number of days for a reply", release_needs_it=True),
    "video": Detail("your partnership's video on sharing information", "address"),
    "video-captions": Detail("captions for the video, as a .vtt file", "address"),
    "video-transcript": Detail("a page or file with what the video says", "address"),
}


@dataclass(frozen=True)
class Local:
    """The organisation's details by name; those not filled in are missing."""

    values: dict[str, str] = field(default_factory=dict)

    def get(self, name: str) -> str | None:
        return self.values.get(name)


def load_local(shown: str, data: bytes, release: bool = False) -> tuple[Local, list[Finding]]:
    """Read `extra.local` from the bytes of mkdocs.yml. With `release`, what it needs and lacks are errors."""
    reading = read(shown, data)
    local = _local_node(reading.root)
    # MkDocs reads the rest of this file itself, with forms that scenarios may not use.
    findings = [finding for finding in reading.findings if finding.code not in ("tag", "anchor")]
    values: dict[str, str] = {}
    for name, node in local.entries.items() if local else ():
        detail = DETAILS.get(name)
        place = local.place_of_key(name) if local else Place()
        if detail is None:
            known = ", ".join(DETAILS)
            findings.append(
                Finding(shown, place, "unknown-local", f"there is no local detail '{name}'", f"Known: {known}.")
            )
        elif not isinstance(node, Scalar):
            message = f"'{name}' must be one text"
            findings.append(Finding(shown, place, "wrong-type", message, f'Write it on one line: {name}: "…"'))
        elif not node.is_null and node.value.strip():
            values[name] = node.value.strip()
            findings.extend(_misformed(shown, name, detail, node))
    if release:
        for name, detail in DETAILS.items():
            if detail.release_needs_it and name not in values:
                place = local.place_of_key(name) if local else Place()
                needed = "the number. Readers with a child in mind need it."
                if detail.form != "telephone":
                    needed = "a short text. The accessibility statement has to say it."
                findings.append(
                    Finding(
                        shown,
                        place,
                        "local-unset",
                        f"{detail.placeholder} is not filled in",
                        f"Under extra, local, write {name}: and {needed}",
                    )
                )
    return Local(values), findings


def load_site_url(data: bytes) -> str:
    """The site's own address from the bytes of mkdocs.yml, ending in a slash; nothing where it is not filled in.

    A preview has another address. Handouts and QR codes have to hold the one that readers will use.
    """
    root = read("mkdocs.yml", data).root
    node = root.get("site_url") if isinstance(root, Mapping) else None
    url = node.value.strip() if isinstance(node, Scalar) and not node.is_null else ""
    return url.rstrip("/") + "/" if _SITE_URL.fullmatch(url) else ""


def fill_in(markdown: str, local: Local, video_block: str) -> str:
    """Put local details, or their placeholders, where a page's markers stand; `video_block` is for the video."""

    def replacement(found: re.Match[str]) -> str:
        name = found.group(1)
        if name == "video":
            return video_block
        return shown_detail(name, local)

    return MARKER.sub(replacement, markdown)


def shown_detail(name: str, local: Local) -> str:
    """A local detail as HTML for a page: a telephone link, text, or a visible placeholder."""
    detail = DETAILS[name]
    value = local.get(name)
    if value is None:
        return f'<span class="fill-in">[{html.escape(detail.placeholder)}]</span>'
    if detail.form == "telephone":
        return f'<a href="tel:{dial(value)}">{html.escape(value)}</a>'
    return html.escape(value)


def dial(number: str) -> str:
    """A telephone number as a `tel:` link wants it."""
    return re.sub(r"[^0-9+]", "", number)


def check_markers(shown: str, markdown: str) -> Iterator[Finding]:
    """Markers in a page that name no local detail."""
    for number, line in enumerate(markdown.splitlines(), 1):
        for found in MARKER.finditer(line):
            if found.group(1) not in DETAILS:
                yield Finding(
                    shown,
                    Place(number, found.start() + 1, len(found.group())),
                    "unknown-local",
                    f"there is no local detail '{found.group(1)}'",
                    f"Known: {', '.join(DETAILS)}.",
                )


def _local_node(root: Node | None) -> Mapping | None:
    extra = root.get("extra") if isinstance(root, Mapping) else None
    local = extra.get("local") if isinstance(extra, Mapping) else None
    return local if isinstance(local, Mapping) else None


def _misformed(shown: str, name: str, detail: Detail, node: Scalar) -> Iterator[Finding]:
    if detail.form == "telephone" and not _NUMBER.fullmatch(node.value.strip()):
        yield Finding(
            shown,
            node.place,
            "bad-telephone",
            f"'{node.value}' is not a telephone number",
            f'Write digits and spaces in quotes, as in {name}: "020 7946 0000"',
        )
    if detail.form == "address" and not _ADDRESS.fullmatch(node.value.strip()):
        yield Finding(
            shown,
            node.place,
            "bad-address",
            f"'{node.value}' is neither a file nor a web address",
            f"Write a file under docs/, as in {name}: media/briefing.mp4, or an address that begins with https://",
        )
