"""What the build makes of this site: every page has a name, an address and a place in the menu."""

from __future__ import annotations

from dataclasses import replace

from pathspec import GitIgnoreSpec

from scenario_quiz.addresses import page_name
from scenario_quiz.documentation.dialect import settings_in
from scenario_quiz.documentation.made import KINDS, PAGES
from scenario_quiz.handouts.catalogue_csv import catalogue_csv
from scenario_quiz.organisation.own_menu import not_in_menu
from scenario_quiz.pages.author_text import plain_text
from scenario_quiz.pages.handout_places import handouts_of
from scenario_quiz.pages.site import made_files
from tests.content import shipped
from tests.engine.test_handout_sheet import rows_of
from tests.engine.test_local_address import SITE, WRITTEN, unmarked
from tests.engine.test_made_pages import EVERY, NAMES
from tests.engine.test_unread import unknown_of


def test_no_two_handouts_of_this_site_share_an_address() -> None:
    places = [one.place for one in handouts_of(shipped.bank())]
    assert len(places) == len(set(places)) == 4 * len(shipped.bank().published) + 5 * len(shipped.bank().sets) + 6


def menu() -> list[object]:
    return list(settings_in(shipped.PROJECT.settings_bytes())["nav"])


def test_the_build_makes_each_page_and_no_other_but_those_of_a_kind() -> None:
    made = [page_name(one.place) for one in made_files(shipped.bank(), shipped.PROJECT.figures)]
    kinds = GitIgnoreSpec.from_lines(f"/{kind.name}" for kind in KINDS)
    others = [name for name in made if name and name not in NAMES]
    assert set(NAMES) <= set(made)
    assert [name for name in others if not kinds.match_file(name)] == []


def test_the_menu_names_each_page_that_is_listed_and_none_of_a_kind() -> None:
    assert not_in_menu(menu(), [page.file for page in PAGES]) == []
    ids = [scenario.id for scenario in shipped.bank().published]
    unlisted = [kind.file_of(id_) for kind in KINDS for id_ in ids]
    assert not_in_menu(menu(), unlisted) == unlisted


def test_the_settings_expect_pages_of_a_kind_and_no_other_outside_the_menu() -> None:
    lines = str(settings_in(shipped.PROJECT.settings_bytes())["not_in_nav"]).splitlines()
    elsewhere = GitIgnoreSpec.from_lines(lines)
    outside = {page.name for page in EVERY if elsewhere.match_file(page.file)}
    assert outside == {kind.name for kind in KINDS}


def test_the_names_of_all_that_the_build_makes_are_known_to_the_checks() -> None:
    assert unknown_of(shipped.bank(), shipped.PROJECT.figures) == []


def test_every_page_and_pack_that_names_such_an_address_says_so() -> None:
    bank = replace(shipped.bank(), site_url=SITE)
    texts = {made.place: made.content for made in made_files(bank, shipped.PROJECT.figures)}
    named = {place: text for place, text in texts.items() if isinstance(text, str) and WRITTEN.search(text)}
    assert {"trainers/i-told-the-nurse/index.md", "assets/scenario-quiz/packs/i-told-the-nurse.js"} <= set(named)
    assert {place: left for place, text in named.items() if (left := unmarked(text))} == {}


def test_opened_again_it_holds_every_scenario() -> None:
    bank = shipped.bank()
    rows = rows_of(catalogue_csv(replace(bank, site_url="https://site.example/")))
    assert [row["Id"] for row in rows] == [scenario.id for scenario in bank.published]
    for row, scenario in zip(rows, bank.published, strict=True):
        assert row["Title"].removeprefix("'") == plain_text(scenario.title)
        assert row["What it is about"].removeprefix("'") == plain_text(scenario.summary)
        assert row["Minutes for one reader"] == str(scenario.minutes)
        assert row["Practises"] == "; ".join(bank.registers.ideas[idea].name for idea in scenario.ideas)
        assert row["Questions"] == str(len(scenario.questions))
        assert row["Check before relying on it after"] == scenario.check_after.isoformat()
        assert row["Taken from"] == f"version {bank.release.version} of {bank.release.day}"
        assert row["Address"] == f"https://site.example/scenarios/{scenario.id}/index.html"
