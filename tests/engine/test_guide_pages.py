"""What readers have of a guide: pages that are whole without script, and the box that offers it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scenario_quiz.bank import Bank
from scenario_quiz.guides.standing import mark_of
from scenario_quiz.pages.guides.guide_page import guide_pages
from scenario_quiz.pages.guides.offer import with_guides
from scenario_quiz.pages.site import made_files
from tests.engine.guided import changed, loaded

NOBODY_YET = "No practitioner has reviewed this guide yet."
OFFERED = "# Page\n\n<!-- guide:what-now -->\n\nText.\n"


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Bank:
    return loaded(tmp_path_factory.mktemp("guide"))


def page(bank: Bank, name: str = "what-now") -> str:
    return next(markdown for file, markdown, _ in guide_pages(bank) if file == f"guides/{name}/index.md")


def reviewed(folder: Path) -> Bank:
    """The project with a guide that all have reviewed who have to."""
    mark = mark_of(loaded(folder / "first").guides[0].guide)
    lines = "".join(
        f"  - {{on: 2026-12-01, by: a head of service, role: {role}, texts: {mark}}}\n"
        for role in ("safeguarding", "data-protection")
    )
    return loaded(folder / "then", changed(("reviewed: []\n", f"reviewed:\n{lines}")))


def test_every_answer_leads_to_a_question_or_a_card_of_the_same_page(bank: Bank) -> None:
    for name in ("what-now", "a-call-came"):
        html = page(bank, name)
        ids = set(re.findall(r'<h2 id="(\w+)"', html))
        answers = re.findall(r'class="guide-answer" href="#(\w+)"', html)
        assert answers
        assert set(answers) <= ids
        assert all(re.fullmatch(r"[sc]\d+", anchor) for anchor in ids), "browsers keep anchors, so they say nothing"


def test_a_page_opens_at_its_question_and_holds_what_can_be_reached_from_there(bank: Bank) -> None:
    assert re.findall(r'<h2 id="(\w+)"', page(bank)) == ["s1", "s2", "c1", "c2", "c3"]
    assert re.findall(r'<h2 id="(\w+)"', page(bank, "a-call-came")) == ["s2", "c2", "c3"]
    assert 'data-opens="s2"' in page(bank, "a-call-came")


def test_the_most_urgent_card_comes_first_and_says_its_level_in_a_word(bank: Bank) -> None:
    assert re.findall(r'class="guide-level"[^>]*>([^<]+)<', page(bank)) == ["Now", "Today", "This week"]


def test_numbers_dial_and_where_nobody_is_filled_in_no_bracket_stands(bank: Bank) -> None:
    html = page(bank)
    assert '<a href="tel:999">999</a>' in html
    assert "call:" not in html
    assert "[your" not in html
    assert html.count('<a href="../../harm/index.html#always-tell">Find it</a>') == 4  # the bar, and three front doors
    assert html.count("guide-blank") >= 4


def test_a_number_that_is_filled_in_stands_on_the_bar_and_the_cards(tmp_path: Path) -> None:
    own = 'contacts: {front-door: {telephone: "020 7946 0123", name: The team}}\n'
    html = page(loaded(tmp_path, organisation_yml=own))
    assert html.count('<a href="tel:02079460123">020 7946 0123</a>') == 4
    assert "Find it" not in html


def test_the_search_finds_cards_and_never_a_question(bank: Bank) -> None:
    html = page(bank)
    assert all("data-search-exclude" in tag for tag in re.findall(r'<h2 id="s\d+"[^>]*>', html))
    assert all("data-search-exclude" not in tag for tag in re.findall(r'<h2 id="c\d+"[^>]*>', html))
    # The same card stands on several pages, and is found on the first.
    assert all("data-search-exclude" in tag for tag in re.findall(r'<h2 id="c\d+"[^>]*>', page(bank, "a-call-came")))


def test_that_nobody_has_reviewed_it_stands_below_the_title_on_each_card_and_on_the_record(bank: Bank) -> None:
    html = page(bank)
    assert html.count(NOBODY_YET) == 1 + 3 + 1
    assert html.index(NOBODY_YET) < html.index("guide-bar")
    assert "boost" not in html


def test_a_reviewed_guide_says_by_whom_and_is_found_before_other_guidance(tmp_path: Path) -> None:
    html = page(reviewed(tmp_path))
    assert NOBODY_YET not in html
    assert "Reviewed by a head of service on 1 December 2026" in html
    assert "boost: 1.5" in html


def test_a_marker_becomes_the_way_to_the_guide(bank: Bank) -> None:
    shown = with_guides(OFFERED, "rules", bank)
    assert '<a class="guide-start" href="../guides/what-now/index.html">' in shown
    assert '<a href="../guides/a-call-came/index.html">A call came</a>' in shown
    assert NOBODY_YET in shown


def test_a_marker_that_waits_for_reviews_shows_nothing_till_then(bank: Bank, tmp_path: Path) -> None:
    waiting = OFFERED.replace("-->", "when reviewed -->")
    assert with_guides(waiting, "rules", bank) == "# Page\n\nText.\n"
    assert "guide-start" in with_guides(waiting, "rules", reviewed(tmp_path))


def test_where_guides_are_left_out_there_is_no_page_no_box_and_no_script(tmp_path: Path) -> None:
    bank = loaded(tmp_path, organisation_yml="features: {guides: false}\n")
    assert with_guides(OFFERED, "rules", bank) == "# Page\n\nText.\n"
    assert not [one.place for one in made_files(bank, tmp_path) if "guide" in one.place]


def test_a_draft_of_a_guide_has_no_page(tmp_path: Path) -> None:
    assert loaded(tmp_path, changed(("status: published", "status: draft"))).guides == ()
