"""The reviewers' pack: what comes first, whom it needs, and a form with the command that records the review."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path

from scenario_quiz.bank import load_bank
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.front_matter import Front
from scenario_quiz.documentation.pages import Page
from scenario_quiz.handouts.documents import Source, document, stamp_of
from scenario_quiz.pages.handout_places import handouts_of
from scenario_quiz.pages.reviewing import reviewing_page
from scenario_quiz.project import Project
from scenario_quiz.upkeep.reviewing import FIRST_PAGES, first_stories, pack_of
from tests.engine import shipped
from tests.engine.small import PUBLISHED, copy_of_project, every_kind


def test_the_first_stories_are_core_reach_every_audience_and_are_the_same_each_time() -> None:
    published = shipped.bank().published
    first = first_stories(published)
    assert len(first) == 8 and {one.level for one in first} == {"core"}
    core = [one for one in published if one.level == "core"]
    assert {name for one in first for name in one.audience} == {name for one in core for name in one.audience}
    assert first == first_stories(reversed(published))
    assert first_stories([every_kind().model_copy(update={"level": "further"})]) == ()


def test_all_that_readers_can_open_is_in_the_pack_once_and_the_urgent_pages_are_among_the_first() -> None:
    bank = shipped.bank()
    pack = pack_of(bank)
    every = [item.name for item in (*pack.first, *pack.stories, *pack.pages)]
    assert len(set(every)) == len(every) and {one.id for one in bank.published} < {*every}
    of_the_site = (".", "about", "authors", "organisations", "trainers")  # nobody acts for a child on these alone
    written = {name for name, page in bank.pages.items() if page.source and name.split("/")[0] not in of_the_site}
    assert {item.name for item in (*pack.first, *pack.pages) if not item.story} == written
    assert [item.name for item in pack.first if not item.story] == list(FIRST_PAGES)


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
    for shown in (page, document(pack, Source(bank))):
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
    assert 'href="../../' not in document(pack, Source(bank))


def test_the_stamp_of_the_pack_counts_the_days_of_the_pages_in_it_and_of_the_law_that_they_show(tmp_path: Path) -> None:
    bank = load_bank(Project(copy_of_project(tmp_path)))
    front = Front(checked=date(2026, 12, 2), check_after=date(2027, 1, 2))
    page = Page("contacts", "Contacts", front=front, source="docs/contacts/index.md")
    written = Document("docs/contacts/index.md", "contacts", "# Contacts\n")
    of_pages = replace(bank, pages={**bank.pages, "contacts": page}, documents=(written,))
    pack = next(one for one in handouts_of(of_pages) if one.kind == "reviewers")
    stamp = stamp_of(pack, Source(of_pages), "")
    assert (stamp.correct_on, stamp.check_after) == (date(2026, 12, 2), date(2027, 1, 2))
    with_law = replace(of_pages, documents=(replace(written, markdown="# Contacts\n\n<!-- law:duty-to-tell -->\n"),))
    assert stamp_of(pack, Source(with_law), "").correct_on == date(2026, 11, 22)


def test_the_pack_has_three_boxes_to_tick_for_each_thing_and_paper_draws_them() -> None:
    bank = shipped.bank()
    pack = next(one for one in handouts_of(bank) if one.kind == "reviewers")
    boxes = re.findall(r'<span class="([^"]*)"></span>', document(pack, Source(bank)))
    assert len(boxes) == 3 * len(pack_of(bank).first)
    drawn = files("scenario_quiz.handouts").joinpath("print.css").read_text(encoding="utf-8")
    assert [name for name in {*boxes} if f"\n.{name} {{\n  border: " not in drawn] == []
