"""What an organisation says of the law itself: on pages before the site's own status, in citations, and in upkeep."""

from __future__ import annotations

import html
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import markdown
import pytest

from scenario_quiz.bank import Bank, load_bank
from scenario_quiz.checks.texts.persons import person_in_role
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.made import REVIEWING
from scenario_quiz.handouts.documents import HandoutSource, document
from scenario_quiz.organisation.loading import load_organisation
from scenario_quiz.pages.handout_places import Handout
from scenario_quiz.pages.law import law_page, law_status
from scenario_quiz.pages.links import resolve
from scenario_quiz.pages.organisation import organisation_page
from scenario_quiz.pages.reviewing import reviewing_page
from scenario_quiz.pages.upkeep import review_page
from scenario_quiz.project import Project
from scenario_quiz.registers.loading import Registers
from scenario_quiz.registers.models import OwnWord
from scenario_quiz.upkeep.due import due_dates
from tests.engine.small import citable, copy_of_project, every_kind, known, registers

WRITTEN = "{status: in-force, covers-us: yes, as-of: 2026-12-01, by: data protection lead, note: For all our teams.}"
SETTLED = "in force, and it covers us"


def said(written: str = WRITTEN, id_: str = "duty-to-tell") -> Registers:
    """The registers with an organisation's word on an entry, as it is written in organisation.yml."""
    organisation, findings = load_organisation("", f"law: {{{id_}: {written}}}".encode(), known())
    assert findings == []
    return replace(registers(), own_words=organisation.law)


def with_word(written: str = WRITTEN) -> Bank:
    own = load_organisation("", f"law: {{duty-to-tell: {written}}}".encode(), known())[0]
    telling = Document("docs/telling/index.md", "telling", "# Telling\n\n<!-- law:duty-to-tell -->\n")
    pages = {**citable().pages, "telling": replace(citable().pages["harm"], name="telling", title="Telling")}
    return Bank(organisation=own, registers=said(written), pages=pages, documents=(telling,))


def test_the_organisations_word_stands_before_the_sites_own_status_with_role_and_date() -> None:
    block = law_status("duty-to-tell", "a/b", said())
    assert [line for line in html.unescape(block).splitlines() if line] == [
        '<details class="law-status fold" data-law="duty-to-tell" markdown><summary markdown="span">The duty to tell: '
        "our organisation's word, **in force, and it covers us**</summary>",
        '<span class="law-word">Our organisation\'s word: **in force, and it covers us** (data protection lead, '
        '1 December 2026). For all our teams. <span class="due" data-check-after="2027-06-01" '
        'data-passed="That date has passed. Ask your safeguarding lead or data protection lead whether this still '
        'holds. Do not hold back urgent help for that.">Check before relying on this after 1 June 2027.</span></span>',
        "This site's own status: **Not certain whether it is in force**, as of 22 November 2026. Was due to start in "
        "May. We have not seen the order.",
        '<span class="due" data-check-after="2027-08-22" data-passed="That date has passed. Ask your safeguarding lead '
        'or data protection lead whether this still holds. Do not hold back urgent help for that.">Check before '
        "relying on this after 22 August 2027.</span> What it says, and its sources: [The duty to tell]"
        "(../../law/index.md#duty-to-tell).",
        "</details>",
    ]


def test_an_entry_in_force_keeps_what_to_check_because_that_is_practice() -> None:
    assert "What to check: Ask your legal adviser" in law_status("private-life", "a", said(id_="private-life"))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("status: in-force, covers-us: in-part, note: At night.", "in force, and it covers part of our work"),
        ("status: not-yet-in-force, covers-us: yes", "not in force yet, and it will cover us"),
        ("status: in-force, covers-us: no", "in force, and it does not cover us"),
        ("status: repealed, covers-us: no", "no longer the law"),
    ],
)
def test_each_answer_has_its_words_and_none_reads_as_a_ban_on_sharing(written: str, shown: str) -> None:
    block = law_status("duty-to-tell", ".", said(f"{{{written}, as-of: 2026-12-01, by: a lead}}"))
    assert f"**{shown}**" in block
    assert ("you can still share." in block) == ("in-force, covers-us: in-part" not in written)
    assert "can still share" not in law_status("private-life", ".", said(id_="private-life"))


def test_the_page_of_the_law_says_both() -> None:
    page = html.unescape(law_page(said(), citable().pages))
    word, site = page.index(f"Our organisation's word: <b>{SETTLED}</b>"), page.index("This site's own status: <b>Not")
    assert word < site < page.index("<dt>What to check</dt>")
    assert "This site's own status" not in law_page(registers(), citable().pages)


def test_a_citation_says_the_organisations_word_in_place_of_ours() -> None:
    link = resolve("law:duty-to-tell", citable().pages, said())
    assert link.beside == "(our organisation's word: in force, and it covers us, 1 December 2026)"


def test_the_facilitators_sheet_says_it_too() -> None:
    first, *rest = every_kind().questions
    story = every_kind().model_copy(
        update={"questions": (first.model_copy(update={"cite": ("law:duty-to-tell",)}), *rest)}
    )
    bank = replace(with_word(), scenarios=(story,))
    sheet = document(Handout("a.pdf", "facilitator", "every-kind"), HandoutSource(bank, ()))
    assert "The duty to tell (our organisation&#39;s word: in force, and it covers us, 1 December 2026)" in sheet


def test_reviewers_read_it_beside_the_sites_own_status_on_the_page_and_in_the_pack() -> None:
    first, *rest = every_kind().questions
    cites = first.model_copy(update={"cite": ("law:duty-to-tell",)})
    story = every_kind().model_copy(update={"level": "core", "questions": (cites, *rest)})
    bank = replace(with_word(), scenarios=(story,))
    pages = {**bank.pages, REVIEWING.name: replace(bank.pages["harm"], name=REVIEWING.name)}
    pack = document(Handout("a.pdf", "reviewers", REVIEWING.name), HandoutSource(replace(bank, pages=pages)))
    said_so = f"Our organisation's word: <b>{SETTLED}</b> (data protection lead, 1 December 2026). For all our teams."
    for shown in (pack, reviewing_page(bank)):
        assert said_so in html.unescape(shown) and "(Not certain whether it is in force, as of" in shown


@pytest.mark.parametrize(
    "text",
    ["<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "`a` *b* {: onclick=x}", "<!-- local:video -->"],
)
def test_what_the_organisation_writes_is_shown_as_text(text: str) -> None:
    written = (
        f"{{status: in-force, covers-us: yes, as-of: 2026-12-01, by: {json.dumps(text)}, note: {json.dumps(text)}}}"
    )
    block = law_status("duty-to-tell", ".", said(written))
    made = markdown.markdown(block, extensions=["attr_list", "md_in_html"])
    assert f"({text}, 1 December 2026). {text} <" in html.unescape(made) and "<img" not in made and "<a" in made
    assert made.count("<a ") == 1 and "onclick=" not in made.replace("onclick=x}", "")
    page = law_page(said(written), citable().pages)
    assert f"({text}, 1 December 2026). {text} <" in html.unescape(page) and "<img" not in page


def test_the_word_is_due_half_a_year_after_its_day_and_the_last_day_of_all_does_no_harm(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path)
    (root / "organisation.yml").write_text(f"law:\n  duty-to-tell: {WRITTEN}\n", encoding="utf-8")
    bank = load_bank(Project(root))
    first = due_dates(bank)[0]
    assert (first.day, first.kind, first.owner, first.source) == (
        date(2027, 6, 1),
        "word",
        "data protection lead",
        "organisation.yml",
    )
    assert (
        "| 1 June 2027 | The organisation's word on the law: [The duty to tell](../../law/index.md#duty-to-tell) "
        "| 1 December 2026 | data protection lead |"
    ) in review_page(bank)
    last = {"status": "in-force", "covers-us": "yes", "as-of": "9999-12-31", "by": "a lead"}
    assert OwnWord.model_validate(last).check_after == date.max


def test_a_word_with_a_mistake_is_shown_nowhere(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path)
    text = f"name: A council\nlaw:\n  duty-to-tel: {WRITTEN}\n  duty-to-tell: {WRITTEN}\n"
    (root / "organisation.yml").write_text(text, encoding="utf-8")
    bank = load_bank(Project(root))
    assert (bank.organisation.name, bank.organisation.law, bank.registers.own_words) == ("A council", {}, {})


def test_the_page_of_details_lists_what_is_settled_and_what_waits() -> None:
    missing, filled = html.unescape(organisation_page(with_word())).split("## Filled in")
    links = "[The law, with its dates](../../law/index.md#duty-to-tell), [Telling](../../telling/index.md)"
    assert f"- **The duty to tell:** {SETTLED} (data protection lead, 1 December 2026). Shows on: {links}." in filled
    assert "duty to tell" not in missing
    bank = replace(with_word(), organisation=load_organisation("", None, known())[0], registers=registers())
    assert (f"- **The duty to tell.** Write it under `law, duty-to-tell`. Shows on: {links}.") in html.unescape(
        organisation_page(bank)
    )


@pytest.mark.parametrize("text", ["Jane Example", "Mary-Jane O'Example", "our lead, Mrs Example", "Dr. Example"])
def test_a_name_is_noticed(text: str) -> None:
    assert person_in_role(text)


@pytest.mark.parametrize(
    "text",
    [
        "data protection lead",
        "Data Protection Officer",
        "Caldicott Guardian",
        "Head Teacher",
        "Legal Team",
        "DPO",
        "Health Visitor",
        "Named GP",
    ],
)
def test_a_role_is_no_name(text: str) -> None:
    assert not person_in_role(text)
