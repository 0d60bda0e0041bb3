"""A script that finds a part of its page missing says so in the console, once, by the names of script and part."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, Route, expect

STORY = "scenarios/a-father-hears-voices/index.html"


def broken(browser: Browser, address: str, without: str) -> tuple[Page, list[str]]:
    """A page without a piece of its markup, and the errors that it has thrown."""

    def answer(route: Route) -> None:
        whole = route.fetch().text()
        assert whole.count(without) == 1, f"{whole.count(without)} of {without}"
        route.fulfill(body=whole.replace(without, ""), content_type="text/html")

    thrown: list[str] = []
    page = browser.new_context().new_page()
    page.on("pageerror", lambda error: thrown.append(error.message))
    page.route(address, answer)
    page.goto(address, wait_until="networkidle")
    return page, thrown


@pytest.mark.parametrize(
    ("place", "without", "said"),
    [
        ("contacts/index.html", 'id="site-menu"', "menu.js finds no #site-menu"),
        ("contacts/index.html", ' class="md-search-result__meta"', "search.js finds no .md-search-result__meta"),
        ("about/storage/index.html", " data-storage-status", "storage.js finds no [data-storage-status]"),
        ("scenarios/index.html", " data-none", "index.js finds no [data-none]"),
        ("learning-record/index.html", " data-empty", "record.js finds no [data-empty]"),
        ("trainers/index.html", " data-none", "trainers.js finds no [data-none]"),
        ("trainers/plan/index.html", " data-offer", "plan-view.js finds no [data-offer]"),
        ("trainers/plan/index.html", " data-pack", "plan.js finds no [data-pack]"),
        ("trainers/a-father-hears-voices/index.html", ' class="tr-slide"', "present.js finds no .tr-slide"),
        (STORY, 'id="guidance-used"', "quiz.js finds no #guidance-used"),
    ],
    ids=lambda text: text.split(" ")[0],
)
def test_the_console_names_the_script_and_the_part(
    browser: Browser, real: str, place: str, without: str, said: str
) -> None:
    page, thrown = broken(browser, real + place, without)
    assert thrown == [f"{said} on this page."]
    page.context.close()


def test_a_story_that_is_not_whole_stays_as_it_is_without_script(browser: Browser, real: str) -> None:
    page, thrown = broken(browser, real + STORY, 'id="guidance-used"')
    assert len(thrown) == 1
    page.locator(".sq-option > summary").first.click()
    expect(page.locator(".sq-option .sq-verdict").first).to_be_visible()
    assert page.locator("[data-quiz], .sq-remember").count() == 0
    page.context.close()
