"""Whom to ring about a real child: one look away on every page, with local numbers or without."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.dom import Element, page_at
from tests.site.building import organisation
from tests.site.conftest import Build

DAY, NIGHT = "020 7946 0123", "(020) 7946 0456"


def _panel(page: Element) -> Element:
    panel = page.one("details", "act-now")
    assert panel.one("summary").text == "Worried about a real child now?"
    return panel


def _numbers(part: Element) -> dict[str, str]:
    """The telephone links of a part: what they dial, and what they show."""
    return {
        link.attributes["href"]: link.words
        for link in part.all("a")
        if link.attributes.get("href", "").startswith("tel:")
    }


def test_while_local_numbers_are_unset_every_page_still_leads_somewhere(whole_site: Path) -> None:
    files = sorted(whole_site.rglob("*.html"))
    assert len(files) > 30
    for file in files:
        panel = _panel(page_at(file))
        assert _numbers(panel) == {"tel:999": "999", "tel:101": "101", "tel:08088005000": "0808 800 5000"}, file
        assert "https://www.gov.uk/report-child-abuse-to-local-council" in [
            link.attributes["href"] for link in panel.all("a")
        ], file
        assert "[" not in panel.words, file


def test_the_panel_leads_to_the_call_and_all_contacts_from_every_depth(whole_site: Path) -> None:
    for file in sorted(whole_site.rglob("index.html")):
        links = [
            link.attributes["href"] for link in _panel(page_at(file)).all("a") if link.attributes["href"][:1] != "t"
        ]
        inside = [(file.parent / link).resolve() for link in links if "://" not in link]
        assert inside == [
            (whole_site / "contacts/make-the-call/index.html").resolve(),
            (whole_site / "contacts/index.html").resolve(),
        ], file


def test_with_local_numbers_set_every_page_shows_them_first(localised_site: Path) -> None:
    for file in sorted(localised_site.rglob("*.html")):
        panel = _panel(page_at(file))
        assert list(_numbers(panel).items()) == [
            ("tel:999", "999"),
            ("tel:02079460123", DAY),
            ("tel:02079460456", NIGHT),
            ("tel:101", "101"),
            ("tel:08088005000", "0808 800 5000"),
        ], file


@pytest.mark.parametrize("place", ["index.html", "contacts/index.html"])
def test_with_local_numbers_set_the_page_itself_shows_them(localised_site: Path, place: str) -> None:
    numbers = _numbers(page_at(localised_site / place).one("article"))
    assert numbers["tel:02079460123"] == DAY
    assert numbers["tel:02079460456"] == NIGHT


def test_a_local_text_comes_out_as_written(localised_site: Path) -> None:
    assert "Safeguarding lead: Room 4 & 5" in page_at(localised_site / "contacts/index.html").one("article").words


def test_a_detail_that_is_not_filled_in_looks_like_a_placeholder(whole_site: Path, localised_site: Path) -> None:
    article = page_at(whole_site / "contacts/index.html").one("article")
    assert "[your council's number by day]" in [mark.text for mark in article.all("span", "fill-in")]
    article = page_at(localised_site / "contacts/index.html").one("article")
    assert "[your council's number by day]" not in article.words
    assert "[your data protection lead]" in [mark.text for mark in article.all("span", "fill-in")]


def test_no_marker_for_a_local_detail_is_left_on_any_page(whole_site: Path) -> None:
    assert [file for file in whole_site.rglob("*.html") if "local:" in file.read_text(encoding="utf-8")] == []


def test_with_one_number_missing_the_way_to_the_council_stays(site: Build) -> None:
    panel = _panel(page_at(site(organisation(front_door={"telephone": DAY})).page("")))
    assert list(_numbers(panel)) == ["tel:999", "tel:02079460123", "tel:101", "tel:08088005000"]
    assert "find it on GOV.UK" in panel.words
