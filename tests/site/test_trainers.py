"""The pages for trainers on the built site: found from `/trainers/` and not by search, with links that lead on."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlsplit

from scenario_quiz.bank import Bank
from tests.dom import Element, page_at
from tests.site.conftest import Build
from tests.site.small import as_yaml, story

ADDRESS = "https://safeguarding.example.org/sharing/"


def _listed(site: Path) -> Element:
    return page_at(site / "trainers/index.html").one("ul", "tr-stories")


def test_search_finds_the_page_for_trainers_and_the_planner_and_none_of_the_keys(whole_site: Path, bank: Bank) -> None:
    docs = json.loads((whole_site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    found = {entry["location"].partition("#")[0] for entry in docs if entry["location"].startswith("trainers/")}
    written = {"", "school-induction/", "gp-practice/", "not-everything/"}
    assert found == {
        "trainers/index.html",
        "trainers/handouts/index.html",
        "trainers/plan/index.html",
        "trainers/run/index.html",
        "trainers/start/index.html",
        "trainers/team-meeting/index.html",
        *(f"trainers/sessions/{name}index.html" for name in written),
    }
    texts = " ".join(entry["title"] + entry["text"] for entry in docs if entry["location"].startswith("trainers/"))
    for myth in bank.registers.misconceptions.values():
        assert myth.belief not in texts
    for one in bank.published:
        for question in one.questions:
            assert not any(choice.text in texts for choice in getattr(question, "options", {}).values())


def test_every_story_leads_to_its_notes_from_the_list_and_in_one_line_of_the_learners_page(
    whole_site: Path, bank: Bank
) -> None:
    hrefs = [link.attributes["href"] for link in _listed(whole_site).all("a")]
    for scenario in bank.published:
        assert hrefs.count(f"{scenario.id}/index.html") == 1
        page = page_at(whole_site / f"scenarios/{scenario.id}/index.html").one("article")
        (link,) = page.all("a", href=f"../../trainers/{scenario.id}/index.html")
        assert link.words == "For trainers, notes and answer key"


def test_with_an_address_the_codes_are_there_and_hold_pages_of_the_site(site: Build) -> None:
    set_ = {"schema": 1, "title": "One", "summary": "For all.", "status": "published", "scenarios": ["quiet-pupil"]}
    files = {"quizzes/sets/one-story.yml": as_yaml(set_), "docs/trainers/index.md": "# T\n\n<!-- trainers:sets -->\n"}
    built = site({**files, "quizzes/quiet-pupil.yml": as_yaml(story())}, site_url=ADDRESS)
    notes = page_at(built.page("trainers/quiet-pupil"))
    shown = [one.words for one in notes.all("span", "tr-address")]
    assert shown == [
        ADDRESS + "scenarios/quiet-pupil/index.html",
        ADDRESS + "scenarios/quiet-pupil/index.html#first-move",
    ]
    for address in [*shown, *(one.words for one in page_at(built.page("trainers")).all("span", "tr-address"))]:
        assert (built.site / urlsplit(address.removeprefix(ADDRESS)).path).is_file()
    codes = [one.attributes["src"] for one in notes.one("div", "tr-links").all("img")]
    assert codes == ["../qr/quiet-pupil.svg", "../qr/quiet-pupil.first-move.svg"]
    assert all((built.page("trainers/quiet-pupil").parent / code).is_file() for code in codes)
    assert (built.site / "trainers/qr/set.one-story.svg").is_file()
