"""The ledger of every page and anchor that was ever released. It only grows, like that of the stories.

Links to a page stand in policies, e-mails and bookmarks of other people. The checks hold each address to what stands
here: it opens, or the front matter of the page where its words stand now names it under `aliases`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from scenario_quiz.files.ordinary import content_of
from scenario_quiz.findings import Finding, errors_in
from scenario_quiz.reading import MappingNode, Node, ScalarNode, SequenceNode, read
from scenario_quiz.reading.reader import EMPTY_FILE
from scenario_quiz.scenarios.draft_parts import text_of
from scenario_quiz.scenarios.ledger import conflict_in, does_not_fit, no_form, sum_of

# page name -> anchors, in order
Pages = dict[str, tuple[str, ...]]

_HEAD = """\
# Every page and anchor that was ever released. Written by `scenario-quiz publish`; it only grows, so old links open.
# Not to be changed by hand: count and sum tell when something is lost. After a merge: scenario-quiz publish --join
schema: 1
"""
_NAMES = ("schema", "count", "sum", "pages")


@dataclass(frozen=True)
class PagePromises:
    """What a ledger of pages holds, and what is wrong with it."""

    pages: Pages = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def read_page_ledger(file: Path, shown: str) -> PagePromises:
    """What a ledger holds; `shown` is the file as authors know it. Without a file nothing was promised."""
    data = content_of(file) or b""
    if conflict := conflict_in(shown, data):
        return PagePromises(findings=(conflict,))
    reading = read(shown, data)
    findings = [finding for finding in reading.findings if finding.code != EMPTY_FILE]
    root = reading.root
    if root is None:
        return PagePromises(findings=tuple(findings))
    if not isinstance(root, MappingNode):
        return PagePromises(findings=(*findings, no_form(shown, root)))
    form = [no_form(shown, root.entries[name]) for name in root.entries if name not in _NAMES]
    pages = _pages(shown, root, form)
    findings += [] if errors_in(findings) else form
    if not errors_in(findings):
        findings += does_not_fit(shown, root, addresses_in(pages))
    return PagePromises(pages, tuple(findings))


def joined_pages(*ledgers: Mapping[str, tuple[str, ...]]) -> Pages:
    """All promises of some ledgers."""
    both: dict[str, set[str]] = {}
    for ledger in ledgers:
        for name, anchors in ledger.items():
            both.setdefault(name, set()).update(anchors)
    return {name: tuple(sorted(anchors)) for name, anchors in both.items()}


def addresses_in(pages: Pages) -> list[str]:
    """Each promise as a text of its own, in order: `guidance/a-page`, `guidance/a-page#which`."""
    return sorted(
        address for name, anchors in pages.items() for address in (name, *(f"{name}#{one}" for one in anchors))
    )


def pages_as_yaml(pages: Pages) -> str:
    """The ledger as the text of its file, one anchor a line so that merges stay small; the same for the same pages."""
    addresses = addresses_in(pages)
    lines = [f"count: {len(addresses)}", f"sum: {sum_of(addresses)}", "pages:" if pages else "pages: {}"]
    for name, anchors in sorted(pages.items()):
        lines.append(f"  {_quoted(name)}:{'' if anchors else ' []'}")
        lines += [f"    - {_quoted(anchor)}" for anchor in sorted(anchors)]
    return _HEAD + "\n".join(lines) + "\n"


def is_page_ledger(data: bytes) -> bool:
    """Whether the bytes of a ledger are those of one of pages."""
    root = read("", data).root
    return isinstance(root, MappingNode) and "pages" in root.entries


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _pages(shown: str, root: MappingNode, findings: list[Finding]) -> Pages:
    written = root.get("pages")
    if not isinstance(written, MappingNode) or not text_of(root, "schema"):
        findings += [no_form(shown, written or root)] if written or not findings else []
        return {}
    return {name: tuple(_anchors(shown, node, findings)) for name, node in written.entries.items()}


def _anchors(shown: str, node: Node, findings: list[Finding]) -> Iterator[str]:
    items = node.items if isinstance(node, SequenceNode) else None
    if items is None or not all(isinstance(item, ScalarNode) and not item.is_null for item in items):
        findings.append(no_form(shown, node))
        return
    yield from (item.value for item in items if isinstance(item, ScalarNode))
