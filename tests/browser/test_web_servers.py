"""The site as a browser shows it from nginx and Apache, as Debian installs them and as our page says to host it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewPage
from tests.browser.policy import breaches
from tests.browser.quiz import Quiz
from tests.browser.search_box import results
from tests.hosted import Served, copied, folder_open_to_all, served_by
from tests.web_servers import SERVERS

STYLES = """() => [...document.styleSheets].map(sheet => [sheet.href, sheet.cssRules.length])"""

# The page itself, its larger styles and scripts, with their bytes on the way and afterwards.
ARRIVED = """() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  .filter(one => /\\.(css|js)$|\\/$/.test(one.name) && one.decodedBodySize > 999).map(one => one.toJSON())"""


@pytest.fixture(scope="module", params=SERVERS)
def served(request: pytest.FixtureRequest, small_site: Path) -> Iterator[Served]:
    path = "/training/"
    with folder_open_to_all() as place:
        copied(small_site, place, path)
        with served_by(request.param, place, path) as one:
            yield one


def test_a_page_shows_its_title_and_text_in_its_own_colours(new_page: NewPage, served: Served) -> None:
    page = new_page(served.address)
    written = (served.site / "index.html").read_text(encoding="utf-8")
    title = re.search("<title>(.*)</title>", written)
    assert title and page.title() == title[1]
    expect(page.locator("h1")).to_be_visible()
    assert page.content().count("\ufffd") == 0
    styles = page.evaluate(STYLES)
    assert len(styles) > 2 and all(rules > 5 for _, rules in styles), styles
    assert page.locator(".act-now summary").first.evaluate("one => getComputedStyle(one).fontWeight") >= "600"
    arrived = [(one["name"], one["decodedBodySize"] / one["encodedBodySize"]) for one in page.evaluate(ARRIVED)]
    assert len(arrived) > 5 and all(ratio > 1.2 for _, ratio in arrived), arrived


def test_scripts_find_pages_and_answer_questions(new_page: NewPage, served: Served) -> None:
    page = new_page(served.address)
    broken = breaches(page)
    found = results(page, "consent")
    assert found and all(one["place"].startswith(served.path) for one in found)
    page.goto(f"{served.address}scenarios/every-kind/index.html")
    question = str(page.locator("form[data-quiz]").first.get_attribute("data-quiz"))
    quiz = Quiz(page, question)
    quiz.answer("a")
    expect(quiz.explanation).to_be_visible()
    assert broken == []


def test_a_wrong_address_shows_the_sites_own_page_in_its_colours(new_page: NewPage, served: Served) -> None:
    page = new_page(f"{served.address}nowhere/at/all/")
    expect(page.get_by_role("heading", name="Page not found")).to_be_visible()
    assert all(rules > 5 for _, rules in page.evaluate(STYLES))
