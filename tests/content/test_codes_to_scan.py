"""Every story, question and set of this site has a code that leads to it, once the site has an address."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scenario_quiz.pages.trainers.notes_files import trainer_files
from scenario_quiz.pages.trainers.share_links import question_links, scenario_link, set_link
from tests.content import shipped
from tests.engine.test_codes_to_scan import scanned

SITE = "https://safeguarding.example.org/sharing/"


@pytest.fixture(scope="module")
def coded() -> dict[str, bytes]:
    """Every file of a code that a site with an address of its own has, by place."""
    bank = replace(shipped.bank(), site_url=SITE)
    return {place: svg for place, svg, _ in trainer_files(bank) if isinstance(svg, bytes)}


def test_every_story_question_and_set_has_a_code_that_scans_back_to_its_address(coded: dict[str, bytes]) -> None:
    bank = replace(shipped.bank(), site_url=SITE)
    handouts = [set_link(one, bank) for one in bank.sets]
    for scenario in bank.published:
        handouts += [scenario_link(scenario, bank), *question_links(scenario, bank)]
    assert set(coded) == {f"trainers/qr/{one.code}" for one in handouts}
    for one in handouts:
        assert scanned(coded[f"trainers/qr/{one.code}"]) == one.address
        assert one.address.startswith(SITE + "s")


def test_without_an_address_of_the_site_there_is_no_code_and_the_page_says_why() -> None:
    assert shipped.bank().site_url == ""
    made = {place: content for place, content, _ in trainer_files(shipped.bank())}
    assert [place for place in made if "/qr/" in place] == []
    notes = str(made["trainers/a-father-hears-voices/index.md"])
    assert "has not yet filled in its web address" in notes and "<img" not in notes
