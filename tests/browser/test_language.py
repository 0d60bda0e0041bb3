"""What scripts and the search make on a page is in the language of the site too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewPage
from tests.shared import made_once
from tests.site.pseudo import built_pseudo
from tests.site.said import said_in
from tests.site.test_language import english_in
from tests.web_server import serving


@pytest.fixture(scope="module")
def pseudo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving(made_once(tmp_path_factory, "pseudo", built_pseudo) / "site") as address:
        yield address


def test_a_story_says_no_english_before_and_after_its_questions_are_answered(new_page: NewPage, pseudo: str) -> None:
    page = new_page(pseudo + "scenarios/yxrow/index.html")
    before = page.content()
    assert english_in(said_in(before)) == set()
    page.locator("form[data-quiz]").first.wait_for()
    for form in page.locator("form[data-quiz]").all():
        form.get_by_role("button").last.click()  # an answer is missing, and the form says so
        for box in form.locator("input").all():
            box.check()
        form.get_by_role("button").last.click()
    for box in page.locator("summary:visible").all():
        box.click()
    after = page.content()
    assert after.count("zx") > before.count("zx")
    assert english_in(said_in(after)) == set()


def test_the_filters_of_the_index_and_its_count_say_none(new_page: NewPage, pseudo: str) -> None:
    page = new_page(pseudo + "scenarios/index.html")
    page.locator("select[name=level]").select_option("core")
    expect(page.locator("[role=status]").filter(has_text="zx")).not_to_have_count(0)
    assert english_in(said_in(page.content())) == set()


def test_the_search_box_says_none(new_page: NewPage, pseudo: str) -> None:
    page = new_page(pseudo + "index.html")
    page.locator("input[name=query]").fill("yxmra")
    page.locator(".md-search-result__item").first.wait_for()
    assert "zx" in page.locator(".md-search-result__meta").inner_text()
    assert english_in(said_in(page.content())) == set()


def test_the_plan_of_a_session_says_none(new_page: NewPage, pseudo: str) -> None:
    page = new_page(pseudo + "trainers/plan/index.html#n=2&stories=yxkinds.nowhere")
    page.get_by_text("zxmeht").first.wait_for(state="attached")
    said = [text for text in said_in(page.content()) if "nowhere" not in text]
    assert english_in(said) == set()
