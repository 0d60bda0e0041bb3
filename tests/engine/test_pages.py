"""The small parts that pages are put together from: front matter, links, dates, and the page of a scenario."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from datetime import date

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from scenario_quiz.documentation.loads import Loads
from scenario_quiz.documentation.made import STORY, MadePage
from scenario_quiz.documentation.pages import Page
from scenario_quiz.pages.front_matter import front_matter
from scenario_quiz.pages.links import resolve, scenario_file
from scenario_quiz.pages.scenario import scenario_page
from scenario_quiz.pages.templating import long_date, minutes
from scenario_quiz.words import english
from tests.engine.small import citable, every_kind, registers

known = settings(derandomize=True, max_examples=100, deadline=None, database=None)


@known
@given(st.text(min_size=1), st.text())
def test_front_matter_holds_any_title_as_one_safe_text(title: str, description: str) -> None:
    text = front_matter(STORY, english(), title=title, description=description)
    assert text.startswith("---\n") and text.endswith("---\n")
    assert text.count("\n---") == 1
    found = yaml.safe_load(text.strip("-\n"))
    assert html.unescape(found["title"]) == title
    assert html.unescape(found.get("description", "")) == description
    assert not set('<>"') & set(found["title"] + found.get("description", ""))


def test_front_matter_tells_the_search_and_the_theme_what_to_do() -> None:
    page = MadePage("x/*", loads=Loads(("a.css",), ("b.js", "c.js")), boost=0.2)
    found = yaml.safe_load(front_matter(page, english(), title="x").strip("-\n"))
    lists = {"styles": ["a.css"], "scripts": ["b.js", "c.js"]}
    assert found == {"title": "x", "search": {"boost": 0.2}, "loads": lists, "generated": True}
    unsearched = front_matter(replace(page, is_searched=False), english(), title="x")
    assert yaml.safe_load(unsearched.strip("-\n"))["search"] == {"exclude": True}


@pytest.mark.parametrize(
    ("citation", "markdown", "address", "words"),
    [
        ("rules#ask-quickly", "../../rules/index.md#ask-quickly", "../../rules/index.html#ask-quickly", "Ask quickly"),
        ("rules", "../../rules/index.md", "../../rules/index.html", "The rules"),
        ("scenarios", "../index.md", "../index.html", "Practise"),
        (
            "source:guide-2024",
            "../../about/sources/index.md#guide-2024",
            "../../about/sources/index.html#guide-2024",
            "The guide",
        ),
    ],
)
def test_a_citation_becomes_a_link_that_works_anywhere(citation: str, markdown: str, address: str, words: str) -> None:
    link = resolve(citation, citable().pages, registers())
    start = scenario_file("a-mark")
    assert (link.markdown(start), link.address(start), link.words) == (f"[{words}]({markdown})", address, words)


def test_the_words_of_a_link_cannot_end_it() -> None:
    page = Page("odd", "Odd", {"x": "a](b) <i>c</i> `d`"})
    assert resolve("odd#x", {"odd": page}, registers()).markdown("index.md") == (
        "[a&#93;&#40;b&#41; &#60;i&#62;c&#60;&#47;i&#62; &#96;d&#96;](odd/index.md#x)"
    )


def test_dates_and_minutes_are_in_words() -> None:
    assert [long_date(date(2027, month, 1), english()) for month in (1, 12)] == ["1 January 2027", "1 December 2027"]
    assert [minutes(1, english()), minutes(2, english())] == ["1 minute", "2 minutes"]


def test_the_page_of_a_scenario_has_every_anchor_that_a_link_may_name() -> None:
    page = scenario_page(every_kind(), registers(), citable().pages)
    ids = ["situation", "first-move", "who-needs-it", "what-to-write", "in-order", "your-note", "seen-in-time"]
    anchors = re.findall(r"^## .*\{#([a-z-]+)[ }]", page, re.MULTILINE)
    assert anchors == [*ids, "too-late", "guidance-used"]
    assert 'id="who-needs-this"' in page  # an earlier id of a question
    assert 'id="first-thought"' in page  # a question that was retired
    assert 'id="first-move-b"' in page


def test_author_text_stands_in_finished_blocks_alone() -> None:
    hostile = "a\n\n# b\n\n```\n{: onclick=x }\n[c](javascript:d)\n"
    scenario = every_kind()
    question = scenario.questions[0].model_copy(update={"explain": hostile, "scene": hostile})
    page = scenario_page(
        scenario.model_copy(update={"setting": hostile, "questions": (question, *scenario.questions[1:])}),
        registers(),
        citable().pages,
    )
    lines = [line for line in page.split("\n") if "onclick" in line or "javascript:" in line]
    assert len(lines) == 3
    assert all(line.startswith(("<div", "<section")) for line in lines)
    assert "`" not in page
