"""The reviewers' pack: what comes first, whom it needs, and a form with the command that records the review."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from scenario_quiz.bank import load_bank
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.front_matter import Front
from scenario_quiz.documentation.pages import Page
from scenario_quiz.handouts.documents import HandoutSource, document, stamp_of
from scenario_quiz.pages.handout_places import handouts_of
from scenario_quiz.pages.reviewing import reviewing_page
from scenario_quiz.project import Project
from scenario_quiz.upkeep.reviewing import pack_of
from tests.engine.small import PUBLISHED, copy_of_project


def test_who_is_needed_follows_from_what_a_story_touches_on_whom_it_is_for_and_the_law_that_it_cites(
    tmp_path: Path,
) -> None:
    root = copy_of_project(tmp_path)
    stories = {
        "a-mark": PUBLISHED,
        "a-nurse": PUBLISHED.replace("audience: [education]", "audience: [health]"),
        "a-phone": PUBLISHED.replace("touches: [physical-abuse]", "touches: [exploitation]"),
        "a-duty": PUBLISHED.replace("cite: [rules#ask-quickly]", "cite: ['law:duty-to-tell']"),
    }
    for id_, text in stories.items():
        (root / "quizzes" / f"{id_}.yml").write_text(text, encoding="utf-8")
    pack = pack_of(load_bank(Project(root)))
    assert {item.name: (item.needs, item.law) for item in pack.first} == {
        "a-duty": (("safeguarding", "data-protection"), ("duty-to-tell",)),
        "a-mark": (("safeguarding",), ()),
        "a-nurse": (("safeguarding", "health"), ()),
        "a-phone": (("safeguarding", "police"), ()),
    }


def test_the_page_and_the_pack_give_each_its_law_its_verdicts_a_form_and_the_command(tmp_path: Path) -> None:
    root = copy_of_project(tmp_path)
    text = PUBLISHED.replace("cite: [rules#ask-quickly]", "cite: ['law:duty-to-tell']")
    (root / "quizzes" / "a-mark.yml").write_text(text, encoding="utf-8")
    bank = load_bank(Project(root))
    page = reviewing_page(bank)
    assert "### [A mark on an arm](../../scenarios/a-mark/index.md) {#story-a-mark}" in page
    pack = next(one for one in handouts_of(bank) if one.kind == "reviewers")
    assert pack.place == "trainers/handouts/reviewers-pack.pdf"
    for shown in (page, document(pack, HandoutSource(bank))):
        for said in (
            "Not yet reviewed by a practitioner.",
            "Wait until Friday and look again<br><b>Risky: causes delay</b>",
            "The duty to tell",
            "I see it differently",
            "Role (no name): ____",
            "scenario-quiz reviewed a-mark --by",
        ):
            assert said in shown, said
    assert '<a href="../../law/index.html#duty-to-tell">' in page
    assert 'href="../../' not in document(pack, HandoutSource(bank))


def test_the_stamp_of_the_pack_counts_the_days_of_the_pages_in_it_and_of_the_law_that_they_show(tmp_path: Path) -> None:
    bank = load_bank(Project(copy_of_project(tmp_path)))
    front = Front(checked=date(2026, 12, 2), check_after=date(2027, 1, 2))
    page = Page("contacts", "Contacts", front=front, source="docs/contacts/index.md")
    written = Document("docs/contacts/index.md", "contacts", "# Contacts\n")
    of_pages = replace(bank, pages={**bank.pages, "contacts": page}, documents=(written,))
    pack = next(one for one in handouts_of(of_pages) if one.kind == "reviewers")
    stamp = stamp_of(pack, HandoutSource(of_pages), "")
    assert (stamp.correct_on, stamp.check_after) == (date(2026, 12, 2), date(2027, 1, 2))
    with_law = replace(of_pages, documents=(replace(written, markdown="# Contacts\n\n<!-- law:duty-to-tell -->\n"),))
    assert stamp_of(pack, HandoutSource(with_law), "").correct_on == date(2026, 11, 22)
