"""Ids are promises: an address or anchor that was published once goes on opening."""

from __future__ import annotations

import json

from scenario_quiz.places import MADE_ASSETS
from tests.dom import page_at
from tests.site.conftest import Build
from tests.site.small import as_yaml, judgement, story

LEDGER = """\
schema: 1
scenarios:
  quiet-pupil:
    first-move: [a, b]
    asked-before: [a, b]
    dropped-question: [a, b]
  silent-pupil:
    first-move: [a, b]
"""
OLD_LINKS = """\
# Old links

[the story](../scenarios/quiet-pupil/index.md)
[a question](../scenarios/quiet-pupil/index.md#first-move)
[one renamed](../scenarios/quiet-pupil/index.md#asked-before)
[one that went](../scenarios/quiet-pupil/index.md#dropped-question)
"""


def test_an_earlier_address_of_a_story_leads_to_it(site: Build) -> None:
    built = site({"quizzes/quiet-pupil.yml": as_yaml(story(aliases=["silent-pupil"]))})
    article = page_at(built.page("scenarios/silent-pupil")).one("article")
    assert article.words.startswith("This story has moved It is now here: A quiet pupil")
    assert article.all("p")[0].one("a").attributes["href"] == "../quiet-pupil/index.html"


def test_earlier_anchors_of_questions_go_on_working(site: Build) -> None:
    changed = story(
        questions=[judgement(aliases=["asked-before"])],
        retired_questions=[{"id": "dropped-question", "why": "Nobody asks this now."}],
        aliases=["silent-pupil"],
    )
    # The build warns of any of the old links that leads nowhere.
    links = OLD_LINKS + "[an option](../scenarios/quiet-pupil/index.md#first-move-b)\n"
    built = site(
        {"quizzes/quiet-pupil.yml": as_yaml(changed), "quizzes/published.yml": LEDGER, "docs/old/index.md": links}
    )
    page = page_at(built.page("scenarios/quiet-pupil"))
    assert page.one(id_="asked-before").tag == "span"
    assert page.one(id_="dropped-question").words == "This question is no longer asked. Nobody asks this now."


def test_a_retired_story_says_why_and_where_to_go_and_keeps_its_anchors(site: Build) -> None:
    retired = {"on": "2026-10-01", "why": "The rule has changed.", "instead": ["louder-pupil"]}
    built = site(
        {
            "quizzes/quiet-pupil.yml": as_yaml(story(status="retired", retired=retired, aliases=["silent-pupil"])),
            "quizzes/louder-pupil.yml": as_yaml(story(title="A louder pupil")),
            "quizzes/published.yml": LEDGER,
            "docs/old/index.md": OLD_LINKS,
        }
    )
    for place in ("scenarios/quiet-pupil", "scenarios/silent-pupil"):
        page = page_at(built.page(place))
        article = page.one("article")
        assert article.words == (
            "This story has been retired It was taken away on 1 October 2026. The rule has changed. "
            "Use this instead: A louder pupil"
        )
        assert article.one("li").one("a").attributes["href"] == "../louder-pupil/index.html"
        assert [s.attributes["id"] for s in page.one("div", "sq-anchors").all("span")] == [
            "first-move",
            "asked-before",
            "dropped-question",
        ]


def test_stubs_are_not_found_by_search_and_load_no_quiz(site: Build) -> None:
    retired = {"on": "2026-10-01", "why": "The rule has changed.", "instead": ["louder-pupil"]}
    built = site(
        {
            "quizzes/quiet-pupil.yml": as_yaml(story(status="retired", retired=retired)),
            "quizzes/louder-pupil.yml": as_yaml(story(title="A louder pupil", aliases=["silent-pupil"])),
        }
    )
    found = {e["location"] for e in json.loads((built.site / "search/search_index.json").read_text())["docs"]}
    for place in ("scenarios/quiet-pupil", "scenarios/silent-pupil"):
        assert [location for location in found if location.startswith(place)] == []
        assert MADE_ASSETS not in built.page(place).read_text()
    assert "scenarios/louder-pupil/index.html" in found
