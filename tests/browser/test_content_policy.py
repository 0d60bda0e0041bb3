"""The whole site works under a strict content policy: no script, style or handler stands in a page."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, NewPage
from tests.browser.markup import pages
from tests.browser.policy import breaches, strictly
from tests.browser.quiz import Quiz

KINDS = [
    "index.html",
    "golden-rules/index.html",
    "scenarios/every-kind/index.html",
    "scenarios/index.html",
    "about/sources/index.html",
    "404.html",
]

INLINE_SCRIPT = """() => new Promise(told => {
  addEventListener('securitypolicyviolation', () => setTimeout(told, 50));
  document.body.append(Object.assign(document.createElement('script'), { text: '1' }));
})"""


class Inline(HTMLParser):
    """What stands in a page and a strict policy refuses."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        data = given.get("type") == "application/json"
        if tag == "style" or (tag == "script" and "src" not in given and not data):
            self.found.append(f"<{tag}>")
        self.found += [f"<{tag} {name}>" for name in given if name == "style" or name.startswith("on")]
        self.found += [
            f"<{tag} {name}={value}>" for name, value in attributes if (value or "").startswith("javascript:")
        ]


def test_no_page_has_a_script_a_style_or_a_handler_in_it(real_site: Path) -> None:
    found = {page: Inline((real_site / page).read_text(encoding="utf-8")).found for page in pages(real_site)}
    assert len(found) > 30
    assert not {page: inline for page, inline in found.items() if inline}


@pytest.mark.parametrize(
    "prefix",
    [pytest.param("/", id="root"), pytest.param("/training/safeguarding/", id="sub-path", marks=pytest.mark.proof)],
)
def test_no_page_breaks_the_policy(new_page: NewPage, real_site: Path, swept: list[str], prefix: str) -> None:
    with strictly(real_site, prefix) as address:
        page = new_page(address)
        broken = breaches(page)
        for place in swept:
            if prefix == "/" or place != "404.html":
                page.goto(address + place)
                expect(page.locator("html.js")).to_be_attached()
        assert not broken


@pytest.mark.parametrize(
    "kind", [pytest.param(kind, marks=[] if at < 2 else [pytest.mark.proof]) for at, kind in enumerate(KINDS)]
)
def test_search_menu_and_colours_work_under_the_policy(new_page: NewPage, small_site: Path, kind: str) -> None:
    with strictly(small_site) as address:
        page = new_page(address + kind, viewport=PHONE, color_scheme="light")
        broken = breaches(page)
        page.get_by_role("button", name="Menu", exact=True).click()
        page.get_by_role("button", name="Close the menu").click()
        page.get_by_role("button", name="Switch to dark colours").click()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        page.get_by_role("button", name="Search", exact=True).click()
        page.keyboard.type("golden")
        expect(page.get_by_role("status").filter(has_text="found")).to_be_attached()
        page.locator(".md-search-result__link").first.click()
        page.wait_for_url("**/*.html*")
        assert not broken


def test_questions_are_answered_under_the_policy(new_page: NewPage, small_site: Path) -> None:
    with strictly(small_site) as address:
        page = new_page(address + "scenarios/every-kind/index.html")
        broken = breaches(page)
        quiz = Quiz(page, "first-step")
        quiz.check.click()
        quiz.answer("b")
        expect(quiz.verdict).to_contain_text("Best choice")
        assert not broken


def test_the_policy_would_tell(new_page: NewPage, small_site: Path) -> None:
    with strictly(small_site) as address:
        page = new_page(address)
        broken = breaches(page)
        page.evaluate(INLINE_SCRIPT)
        assert len(broken) == 1
