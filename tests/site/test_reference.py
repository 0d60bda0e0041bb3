"""The reference in a built site: the law with its status, words explained on the page, and what search finds of it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.dom import page_at
from tests.site.building import Built
from tests.site.conftest import Build
from tests.site.small import as_yaml, judgement, story

LAW = """\
to-tell:
  name: The duty to tell
  kind: duty
  binds: Councils
  says: What may help a child is told to who can help.
  status: uncertain
  status_note: Was due to start in May. We have not seen the order.
  as_of: 2026-11-22
  sources: [the-guide]
  check: Ask your data protection lead.
  check_after: 2027-02-22
  owner: data protection lead
  place: golden-rules#be-open
"""
GLOSSARY = """\
front-door:
  term: front door
  abbreviation: MASH
  means: The team that takes worries about children.
  typed_as: [mashh]
"""
MYTHS = """\
consent-first:
  belief: We always need consent.
  truth: Safety does not wait for it.
  place: golden-rules#be-open
  typed_as: [permision]
"""
PAGE = """\
---
title: Telling
checked: 2026-11-22
check_after: 2027-03-01
owner: safeguarding lead
---
# Telling

Ring the front door. The MASH listens.

Councils tell.

<!-- law:to-tell -->

## Sources {#sources}

None.
"""


def built(site: Build) -> Built:
    options = judgement()["options"]
    options["a"]["misconception"] = "consent-first"
    question = judgement(cite=["law:to-tell"], options=options)
    return site(
        {
            "quizzes/registers/law.yml": LAW,
            "quizzes/registers/glossary.yml": GLOSSARY,
            "quizzes/registers/misconceptions.yml": MYTHS,
            "quizzes/quiet-pupil.yml": as_yaml(story(questions=[question], setting="You ring the front door.")),
            "docs/telling/index.md": PAGE,
        }
    )


def test_a_page_shows_how_the_law_stands_and_links_to_the_entry(site: Build) -> None:
    made = built(site)
    block = page_at(made.page("telling")).one("article").one("details", "law-status")
    assert block.one("summary").words == "The duty to tell: Not certain whether it is in force"
    assert block.words.partition("in force ")[2].startswith(
        "Status: Not certain whether it is in force, as of 22 November 2026. Was due to start"
    )
    assert [link.attributes["href"] for link in block.all("a")] == ["../law/index.html#to-tell"]
    assert block.one("span", "due").attributes["data-check-after"] == "2027-02-22"
    entry = page_at(made.page("law")).one("h3", id="to-tell")
    assert entry.text.startswith("The duty to tell")


def test_a_word_is_linked_once_to_its_meaning_before_the_sources(site: Build) -> None:
    article = page_at(built(site).page("telling")).one("article")
    assert [(link.words, link.attributes["href"]) for link in article.all("a", "word")] == [
        ("front door", "#word-front-door")
    ]
    assert article.one("dt", id="word-front-door").words == "front door (MASH)"
    ids = [heading.attributes["id"] for heading in article.all("h2")]
    assert ids == ["words-on-this-page", "sources"]


def test_a_story_says_how_sure_its_citation_is_and_explains_its_words(site: Build) -> None:
    article = page_at(built(site).page("scenarios/quiet-pupil")).one("article")
    beside = "The duty to tell (not certain whether it is in force, as of 22 November 2026)"
    assert beside in article.one("details", "sq-explain").words
    assert article.one("a", "word").attributes["href"] == "#word-front-door"


def test_search_finds_what_staff_type_and_no_list_of_words(site: Build) -> None:
    index = json.loads((built(site).site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    found = {entry["location"]: f"{entry['title']} {entry['text']}" for entry in index}
    assert "mashh" in found["glossary/index.html#front-door"]
    assert "permision" in found["myths/index.html#consent-first"]
    assert found["myths/index.html#consent-first"].startswith("Myth: ")
    assert [place for place in found if "words-on-this-page" in place or place.startswith("about/review")] == []
    assert [place for place, text in found.items() if "takes worries" in text] == ["glossary/index.html#front-door"]


def test_pages_that_print_a_day_load_the_script_that_says_it_has_passed(site: Build) -> None:
    made = built(site)
    for name in ("telling", "law", "scenarios/quiet-pupil"):
        page = page_at(made.page(name))
        assert [s for s in page.all("script") if s.attributes.get("src", "").endswith("/overdue.js")], name
        assert all(due.attributes["data-passed"] for due in page.all("span") if "data-check-after" in due.attributes)
    assert "overdue.js" not in Path(made.page("golden-rules")).read_text(encoding="utf-8")
    checked = page_at(made.page("telling")).one("p", "checked")
    assert checked.words.endswith("Looked after by: safeguarding lead.")
    assert checked.one("span").attributes["data-check-after"] == "2027-03-01"


def test_a_myth_leads_to_its_stories(site: Build) -> None:
    article = page_at(built(site).page("myths")).one("article")
    links = [link.attributes["href"] for link in article.one("div", "practise").all("a")]
    assert links == ["../scenarios/quiet-pupil/index.html"]
