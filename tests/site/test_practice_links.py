"""From guidance to the stories that practise it: links made by the build, where an idea or a citation puts them."""

from __future__ import annotations

from pathlib import Path

from scenario_quiz.bank import Bank
from scenario_quiz.pages.author_text import plain_text
from tests.dom import Element, page_at
from tests.site.conftest import Build
from tests.site.small import as_yaml, judgement, story


def _lists(page: Element) -> dict[str, list[str]]:
    """Each list of links to practice on a page: its title, and the addresses."""
    return {
        block.one("p", "practise-title").text: [link.attributes["href"] for link in block.all("a")]
        for block in page.all("div", "practise")
    }


def _section_of(article: Element, block: Element) -> str | None:
    """The anchor of the heading that a block stands under."""
    last = None
    for element in article:
        if element.tag in ("h1", "h2", "h3"):
            last = element.attributes.get("id")
        if element is block:
            return last
    raise AssertionError("the block is not in the article")


def test_an_idea_links_to_its_stories_at_the_end_of_its_section(site: Build) -> None:
    article = page_at(site().page("golden-rules")).one("article")
    block = article.one("div", "practise")
    assert _lists(article) == {"Practise: Ask for advice quickly": ["../scenarios/quiet-pupil/index.html"]}
    assert _section_of(article, block) == "seek-advice"
    assert block.words == "Practise: Ask for advice quickly A quiet pupil (4 minutes)"


def test_a_page_that_a_story_cites_links_to_it_at_its_end(site: Build) -> None:
    question = judgement(cite=["guidance/calls#what-to-say"])
    built = site({"quizzes/quiet-pupil.yml": as_yaml(story(questions=[question]))})
    article = page_at(built.page("guidance/calls")).one("article")
    assert _lists(article) == {"Practise this": ["../../scenarios/quiet-pupil/index.html"]}
    assert _section_of(article, article.one("div", "practise")) == "what-to-say"


def test_a_page_without_practice_stays_as_it_was_written(site: Build) -> None:
    assert _lists(page_at(site().page("guidance/calls"))) == {}


def test_drafts_are_not_linked(site: Build) -> None:
    built = site({"quizzes/quiet-pupil.yml": as_yaml(story(status="draft"))})
    assert _lists(page_at(built.page("golden-rules"))) == {}
    assert not built.page("scenarios/quiet-pupil").exists()


def test_after_five_stories_the_list_leads_to_the_index(site: Build) -> None:
    stories = {f"quizzes/story-{n}.yml": as_yaml(story(title=f"Story {n}")) for n in range(6)}
    built = site({**stories, "quizzes/quiet-pupil.yml": as_yaml(story(status="draft"))})
    links = _lists(page_at(built.page("golden-rules")))["Practise: Ask for advice quickly"]
    assert links == [*(f"../scenarios/story-{n}/index.html" for n in range(5)), "../scenarios/index.html"]


def test_every_idea_of_the_project_leads_to_stories_that_practise_it(whole_site: Path, bank: Bank) -> None:
    for id_, idea in bank.registers.ideas.items():
        name, _, anchor = idea.place.partition("#")
        article = page_at(whole_site / name / "index.html").one("article")
        block = next(b for b in article.all("div", "practise") if b.one("p").text == f"Practise: {idea.name}")
        assert _section_of(article, block) == anchor or _under(article, anchor, _section_of(article, block))
        titles = [link.words for link in block.all("a")]
        practising = [scenario for scenario in bank.published if id_ in scenario.ideas]
        assert set(titles) - {"Practise"} <= {plain_text(scenario.title) for scenario in practising}
        assert len(titles) >= 1


def test_every_page_that_stories_cite_leads_to_practice(whole_site: Path, bank: Bank) -> None:
    cited = {
        citation.partition("#")[0]
        for scenario in bank.published
        for part in (*scenario.questions, *scenario.outcomes)
        for citation in part.cite
        if ":" not in citation
    }
    assert len(cited) > 5
    for name in cited:
        assert _lists(page_at(whole_site / name / "index.html")) != {}, name


def _under(article: Element, anchor: str, section: str | None) -> bool:
    """Whether a section lies inside that of a higher heading."""
    headings = [e for e in article if e.tag in ("h1", "h2", "h3", "h4") and "id" in e.attributes]
    ids = [heading.attributes["id"] for heading in headings]
    start, end = ids.index(anchor), ids.index(section or anchor)
    return start < end and all(heading.tag > headings[start].tag for heading in headings[start + 1 : end + 1])
