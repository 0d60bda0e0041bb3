"""Whether time grows as texts do and no faster: shapes that make expressions look again and again, at two lengths."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

from scenario_quiz.bank import Asked, Bank, check_scenario
from scenario_quiz.checks.pages.page import check_page
from scenario_quiz.documentation.bearable import burdens
from scenario_quiz.documentation.dialect import USUAL
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.front_matter import without_front
from scenario_quiz.documentation.headings import headings_in
from scenario_quiz.findings import Finding, in_order
from scenario_quiz.findings.report import as_text
from scenario_quiz.findings.source_lines import with_lines
from scenario_quiz.foreseen.conversion import converted
from scenario_quiz.handouts.doc_pages import print_html
from scenario_quiz.organisation.loading import load_organisation
from scenario_quiz.pages.left_out_links import without_links
from scenario_quiz.pages.site import finished_page
from scenario_quiz.plain.check import remarks_on
from scenario_quiz.plain.lists import load_rules
from scenario_quiz.plain.texts import page_texts, yaml_texts
from scenario_quiz.reading import read
from tests.bench.measuring import call_cpu
from tests.engine import shipped
from tests.engine.small import SOUND, citable, registers

LENGTH = 100_000
MOST = 2.5  # times the CPU for twice the length
_SHOWN = 12
_LOOKED_AT = 0.02  # CPU seconds below which a ratio says nothing

# Repeated up to the length wanted: openings, closes and blanks of Markdown, HTML, YAML and plain text, one a line.
SHAPES = tuple(map(json.loads, Path(__file__).with_name("shapes.txt").read_text(encoding="utf-8").splitlines()))
# What stands before and behind them.
AROUND = (("", ""), ("# a", "b"), ("[", "](b)"), ("`", "`"), ("<a ", ">"), ('"', '"'))


@cache
def _rules() -> object:
    rules, findings = load_rules(shipped.PROJECT)
    assert not findings
    return rules


def page(text: str) -> list[Finding]:
    """Every finding on a page, with its source line."""
    found = check_page(Document("docs/x/index.md", "x", text), registers(), date(2027, 1, 1), False)
    return with_lines(in_order(found), tuple(text.split("\n")))


def story(text: str) -> list[Finding]:
    """Every finding on a story that holds the text, as it is and folded."""
    block = "\n".join(f"  {line}" for line in text.split("\n"))
    source = SOUND.replace("setting: A child shows you a mark on an arm.", f"setting: |\n  x\n{block}")
    source = source.replace("    explain: Ask for help the same day.", f"    explain: >-\n      x\n    {block}")
    return check_scenario("quizzes/x.yml", source.encode(), Asked(citable()))[2]


# Whatever reads what somebody else has written, by what it is called in the table.
FUNCTIONS: dict[str, Callable[[str], object]] = {
    "findings on a page": page,
    "findings as text": lambda text: as_text(page(text)),
    "front matter": lambda text: page(f"---\ntitle: {text}\n---\n"),
    "headings of a page": headings_in.__wrapped__,
    "a page filled in": lambda text: finished_page(text, "x", Bank(registers=registers())),
    "links to what is left out": lambda text: without_links(text, "x", {"golden-rules"}),
    "a page converted": lambda text: burdens(text) or converted.__wrapped__(text, USUAL),
    "a page printed": lambda text: burdens(text) or print_html(Document("", "x", text), Bank()),
    "plain English of a page": lambda text: list(remarks_on(page_texts(Document("x", "x", text)), _rules())),  # type: ignore[arg-type]
    "findings on a story": story,
    "plain English of a story": lambda text: list(
        remarks_on(yaml_texts("x", f"text: |\n  {text}".encode(), None), _rules())  # type: ignore[arg-type]
    ),
    "organisation.yml": lambda text: load_organisation(
        "x", f"name: >-\n  {text}\ncontacts: {{front-door: {{telephone: '{text}', hours: '{text}'}}}}".encode(), {}
    ),
    "a file of any kind": lambda text: read("x", text.encode()),
    "the rest of a page": without_front,
}


def shaped(shape: str, around: tuple[str, str], length: int) -> str:
    """A shape repeated up to a length, between what stands around it."""
    return around[0] + (shape * (length // len(shape) + 1))[:length] + around[1]


def growth_with_length(length: int = LENGTH) -> Iterator[tuple[str, str, str]]:
    """CPU at a length against CPU at half of it: the worst ratios, and how many are over what is allowed."""
    rows: list[tuple[float, float, str]] = []
    for name, function in FUNCTIONS.items():
        for shape in SHAPES:
            for around in AROUND:
                full, half = _compared(function, shaped(shape, around, length), shaped(shape, around, length // 2))
                if full >= _LOOKED_AT:
                    rows.append((full / max(half, 0.001), full, f"{name}: {around[0]}{shape!r}{around[1]}"))
    rows.sort(reverse=True)
    over = sum(ratio > MOST for ratio, _, _ in rows)
    yield f"shapes of {length:,} characters that take over {MOST} times as long as half", f"{over} of {len(rows)}", "0"
    for ratio, full, what in rows[:_SHOWN]:
        yield f"  {what[:66]}", f"{ratio:.2f} times, {full:.2f} s", str(MOST)


def _compared(function: Callable[[str], object], text: str, half: str) -> tuple[float, float]:
    """The CPU seconds for a text and for half of it. Where too many come out, the least of three measures each: what
    disturbs one only makes it longer."""
    whole = call_cpu(lambda: function(text))
    if whole < _LOOKED_AT:
        return whole, 0
    part = call_cpu(lambda: function(half))
    for _ in range(2):
        if whole <= MOST * part:
            break
        whole = min(whole, call_cpu(lambda: function(text)))
        part = min(part, call_cpu(lambda: function(half)))
    return whole, part
