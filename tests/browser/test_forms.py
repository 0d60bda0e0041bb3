"""What all questions share once the script has made forms of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import DESKTOP, PHONE, NewPage
from tests.browser.markup import scenarios
from tests.browser.quiz import Quiz

PAGE = "scenarios/every-kind/index.html"
ANSWERABLE = ["first-step", "which-route", "what-to-pass-on", "put-in-order"]


@pytest.fixture
def page(new_page: NewPage, small: str) -> Page:
    return new_page(small + PAGE)


def test_each_answerable_question_is_one_form_with_its_question_as_legend(page: Page) -> None:
    assert page.locator("form[data-quiz]").evaluate_all("all => all.map(form => form.dataset.quiz)") == ANSWERABLE
    assert page.locator("form[data-quiz] > fieldset > legend").all_inner_texts() == [
        "What do you do first?",
        "How do you confirm it in writing?",
        "What do you pass on?",
        "In which order do you act?",
    ]
    assert page.get_by_role("group", name="What do you do first?", exact=True).count() == 1
    assert page.get_by_role("heading", name="What do you do first?", level=2).count() == 1


def test_nothing_is_chosen_for_the_reader(page: Page) -> None:
    assert page.locator("input:checked").filter(visible=True).count() == 0


@pytest.mark.proof
def test_every_question_of_every_scenario_becomes_a_form(new_page: NewPage, real: str, real_site: Path) -> None:
    page = new_page(real)
    for address in scenarios(real_site):
        written = (real_site / address).read_text(encoding="utf-8")
        kinds = ("judgement", "single", "multiple", "order")
        wanted = sum(written.count(f'data-kind="{kind}"') for kind in kinds)
        page.goto(real + address, wait_until="domcontentloaded")
        forms = page.locator("form[data-quiz]:has(> fieldset > legend h2)")
        assert forms.count() == wanted, address
        assert page.locator("form[data-quiz]").count() == wanted, address


def test_what_has_happened_by_now_stands_between_the_link_target_and_the_question(page: Page) -> None:
    text = page.locator("#first-step").inner_text()
    assert text.index("It is now ten past three.") < text.index("What do you do first?")


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize(
    ("anchor", "question"),
    [("what-to-pass-on", "what-to-pass-on"), ("put-in-order", "put-in-order"), ("earlier-step", "first-step")],
)
def test_a_link_to_a_question_scrolls_to_it(
    new_page: NewPage, small: str, anchor: str, question: str, viewport: ViewportSize
) -> None:
    page = new_page(f"{small}{PAGE}#{anchor}", viewport=viewport)
    block = page.locator(f"#{question}").bounding_box()
    assert block
    assert 48 <= block["y"] < 200
    expect(page.locator(f"#{question} legend")).to_be_in_viewport()


def test_several_questions_keep_their_answers_apart(page: Page) -> None:
    first, second, third = (Quiz(page, name) for name in ANSWERABLE[:3])
    first.answer("a")
    third.answer("a", "c")
    expect(third.verdict).to_contain_text("All right.")
    third.again.click()
    expect(second.open().sheet).to_be_hidden()
    expect(first.open().verdict).to_contain_text("Unsafe: causes delay")
    expect(first.control("a")).to_be_checked()
    expect(third.open().sheet).to_be_hidden()


def test_answers_stay_in_the_page(page: Page) -> None:
    page.wait_for_load_state("networkidle")  # what the page itself asks for has come by then
    before = {"address": page.url, "stored": _stored(page)}
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    Quiz(page, "first-step").answer("b")
    Quiz(page, "first-step").control("c").press("Enter")
    assert {"address": page.url, "stored": _stored(page)} == before
    assert page.context.cookies() == []
    assert not sent


def test_an_answer_is_not_half_kept_when_the_page_is_opened_again(page: Page) -> None:
    Quiz(page, "first-step").answer("b")
    page.reload()
    assert page.locator("input:checked").filter(visible=True).count() == 0
    page.goto(page.url.replace("every-kind", "unfolding"))
    page.go_back()
    quiz = Quiz(page, "first-step")
    assert quiz.control("b").is_checked() == quiz.sheet.is_visible()


def test_the_answer_key_stands_closed_at_the_end_and_holds_every_question(page: Page) -> None:
    key = page.locator(".sq-key")
    assert key.get_by_role("heading", name="Answer key", level=2).is_visible()
    assert not key.get_by_text("Unsafe: causes delay").is_visible()
    key.locator("summary").first.click()
    assert key.locator("h3").all_inner_texts() == [
        "What do you do first?",
        "How do you confirm it in writing?",
        "What do you pass on?",
        "In which order do you act?",
        "Write the note for the record.",
    ]
    option = key.locator("#first-step-a")
    option.locator("summary").click()
    assert option.get_by_text("Unsafe: causes delay").is_visible()
    ids = page.locator("[id]").evaluate_all("all => all.map(element => element.id)")
    assert len(ids) == len(set(ids))


def _stored(page: Page) -> str:
    """All that the browser keeps for the site, apart from what the theme itself writes."""
    everything = page.evaluate("[{ ...localStorage }, { ...sessionStorage }]")
    return json.dumps([{k: v for k, v in kept.items() if not k.endswith("__palette")} for kept in everything])
