"""Whatever reads what somebody else has written, by what it is called in a table, for texts that would keep it busy."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache

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
from scenario_quiz.plain.all_texts import page_texts, yaml_texts
from scenario_quiz.plain.check import remarks_on
from scenario_quiz.plain.rule_registers import load_rules
from scenario_quiz.project import Project
from scenario_quiz.reading import read
from tests.engine.small import BASE, SOUND, citable, known, registers

LENGTH = 100_000


@cache
def _rules() -> object:
    # What its statements cite stands in the registers of the small project, and is not looked for here.
    return load_rules(Project(BASE.parent / "plain" / "every-rule"))[0]


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
        "x",
        f"name: >-\n  {text}\ncontacts: {{front-door: {{telephone: '{text}', hours: '{text}'}}}}".encode(),
        known(),
    ),
    "a file of any kind": lambda text: read("x", text.encode()),
    "the rest of a page": without_front,
}
