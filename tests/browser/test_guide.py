"""The guide: one question a screen, answers that can be changed, a card at the end, and nothing left behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from scenario_quiz.bank import load_bank
from scenario_quiz.guides.form import Guide
from scenario_quiz.guides.paths import paths_of
from scenario_quiz.pages.guides.guide_view import anchors_of
from scenario_quiz.project import Project
from tests.browser.conftest import PHONE, NewPage
from tests.browser.paper import sheets, squeezed
from tests.release import ROOT

PAGE = "guides/should-i-share/index.html"
# What a phone shows below its bars of address and buttons.
SHORT_PHONE = {**PHONE, "height": 664}
WALK = """(letters) => {
  const shown = () => document.querySelector("[data-guide] [data-step]:not([hidden])");
  for (const letter of letters) {
    const answers = shown().querySelectorAll(".guide-answer");
    answers["abcdef".indexOf(letter)].click();
  }
  return shown().dataset.step;
}"""
LEFT_BEHIND = "() => [localStorage.length, sessionStorage.length, document.cookie, location.href]"


@pytest.fixture(scope="module")
def guide() -> Guide:
    return next(one.guide for one in load_bank(Project(ROOT)).guides if one.guide.id == "should-i-share")


def opened(new_page: NewPage, site: str, place: str = PAGE, **options: object) -> Page:
    return new_page(f"{site}{place}", **{"viewport": SHORT_PHONE, **options})


def answer(page: Page, *texts: str) -> None:
    for text in texts:
        page.locator(".guide-step:visible").get_by_role("link", name=text, exact=True).click()


def heading(page: Page) -> Locator:
    return page.locator("[data-guide] h2:visible").first


def to_the_first_referral(page: Page) -> None:
    answer(page, "I am worried about a child, or somebody told me something")
    answer(page, "What I saw or heard about a child, or an unborn baby", "Abuse, neglect or other serious harm")
    answer(page, "It may be invented or caused illness")
    expect(heading(page)).to_have_text("Call children's social care now, before the family hears")


def test_one_question_stands_at_a_time_and_the_next_has_the_focus(new_page: NewPage, small: str) -> None:
    page = opened(new_page, small)
    expect(page.locator(".guide-step:visible")).to_have_count(1)
    expect(page.get_by_role("button", name="Back")).to_be_hidden()
    answer(page, "Somebody asks me for information")
    expect(page.locator(".guide-step:visible")).to_have_count(1)
    expect(heading(page)).to_have_text("Who asks?")
    expect(heading(page)).to_be_focused()
    expect(heading(page)).to_have_accessible_description(re.compile("do not even confirm"))
    expect(page.get_by_text("Question 2 of at most 5")).to_be_visible()


def test_danger_is_out_in_one_tap(new_page: NewPage, small: str) -> None:
    page = opened(new_page, small)
    answer(page, "A child is in danger now, or a crime is happening")
    expect(heading(page)).to_have_text("Call 999 now, then children's social care")
    expect(heading(page)).to_have_accessible_description("Now")
    card = page.locator(".guide-card:visible")
    expect(card.get_by_role("link", name="999").first).to_have_attribute("href", "tel:999")
    expect(card.get_by_role("link", name="020 7946 0001")).to_be_visible()  # who is filled in, in this copy


def test_the_address_stays_and_back_goes_back(new_page: NewPage, small: str) -> None:
    page = opened(new_page, small)
    before = page.evaluate(LEFT_BEHIND)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    to_the_first_referral(page)
    assert page.evaluate(LEFT_BEHIND) == before
    page.go_back()
    expect(heading(page)).to_have_text("Could anybody be less safe if the family, or others, hear first?")
    page.go_forward()
    expect(heading(page)).to_have_text("Call children's social care now, before the family hears")
    page.get_by_role("button", name="Back").click()
    page.get_by_role("button", name="Back").click()
    expect(heading(page)).to_have_text("What could happen to the child if nobody else knew?")
    assert page.evaluate(LEFT_BEHIND) == before
    assert asked == []


def test_a_reload_starts_anew_and_back_shows_no_answer_of_before(new_page: NewPage, small: str) -> None:
    page = opened(new_page, small)
    to_the_first_referral(page)
    page.reload()
    expect(heading(page)).to_have_text("What brings you here?")
    page.go_back()
    expect(heading(page)).to_have_text("What brings you here?")
    answer(page, "I am not sure")
    expect(page.locator(".guide-row")).to_have_count(1)


def test_your_answers_can_be_changed(new_page: NewPage, small: str) -> None:
    page = opened(new_page, small)
    to_the_first_referral(page)
    rows = page.locator(".guide-row:visible")
    expect(rows).to_have_count(4)
    expect(rows.nth(2)).to_contain_text("Abuse, neglect or other serious harm")
    page.get_by_role("button", name="Change: What could happen to the child if nobody else knew?").click()
    expect(heading(page)).to_have_text("What could happen to the child if nobody else knew?")
    answer(page, "I am not sure")
    expect(heading(page)).to_have_text("Ask your safeguarding lead today; no answer, call children's social care")
    expect(page.locator(".guide-row:visible")).to_have_count(3)


def test_an_answer_adds_its_line_to_the_card_and_takes_it_away_again(new_page: NewPage, small: str) -> None:
    page = opened(new_page, small)
    to_the_first_referral(page)
    card = page.locator(".guide-card:visible")
    expect(card.locator(".guide-do li").first).to_contain_text("Speak to your named or designated doctor today.")
    page.go_back()
    answer(page, "Yes, or a parent will be here soon")
    expect(card).not_to_contain_text("designated doctor")


def test_start_again_forgets_the_answers(new_page: NewPage, small: str) -> None:
    page = opened(new_page, small)
    answer(page, "I am worried about a child, or somebody told me something")
    page.get_by_role("button", name="Start again").click()
    expect(heading(page)).to_have_text("What brings you here?")
    answer(page, "I am not sure")
    expect(page.locator(".guide-row:visible")).to_have_count(1)


def test_it_goes_by_keyboard_alone(new_page: NewPage, small: str) -> None:
    page = opened(new_page, small)
    page.get_by_role("link", name="Somebody asks me for information").focus()
    page.keyboard.press("Enter")
    expect(heading(page)).to_be_focused()
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Somebody I cannot place, or cannot check")).to_be_focused()
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("Call on a number that you looked up, then share the part that helps")


@pytest.mark.parametrize(
    ("place", "question"),
    [("someone-asked-me", "Who asks?"), ("nothing-happened", "What is wrong?")],
)
def test_other_addresses_open_it_at_their_question(new_page: NewPage, small: str, place: str, question: str) -> None:
    page = opened(new_page, small, f"guides/{place}/index.html")
    expect(heading(page)).to_have_text(question)
    page.get_by_role("link", name="Something else? Begin with the first question.").click()
    expect(heading(page)).to_have_text("What brings you here?")


def test_a_link_of_the_search_opens_the_card(new_page: NewPage, small: str) -> None:
    page = opened(new_page, small, f"{PAGE}#c1")
    expect(heading(page)).to_have_text("Call 999 now, then children's social care")
    expect(page.locator(".guide-row")).to_have_count(0)
    page.evaluate("location.hash = '#c2'")
    expect(heading(page)).to_have_text("Call children's social care now, before the family hears")
    page.get_by_role("button", name="Start again").click()
    expect(heading(page)).to_have_text("What brings you here?")


def test_there_is_nothing_to_type_into(new_page: NewPage, small: str) -> None:
    page = opened(new_page, small)
    assert page.locator(".md-content :is(input, textarea, select, [contenteditable])").count() == 0


def test_it_works_from_a_folder(new_page: NewPage, small_site: Path) -> None:
    page = new_page((small_site / PAGE).as_uri())
    to_the_first_referral(page)
    page.go_back()
    expect(heading(page)).to_have_text("Could anybody be less safe if the family, or others, hear first?")
    assert page.url == (small_site / PAGE).as_uri()


def test_each_question_is_whole_on_a_phone_and_a_card_shows_who_to_call(
    new_page: NewPage, small: str, guide: Guide
) -> None:
    page = opened(new_page, small)
    shortest = {
        one.taken[-1].question: one.taken[:-1] for one in sorted(paths_of(guide), key=lambda one: -len(one.taken))
    }
    for question, taken in shortest.items():
        page.reload()
        page.evaluate(WALK, [letter for _, letter in taken])
        last = page.locator(".guide-step:visible .guide-answer").last.bounding_box()
        assert last and last["y"] + last["height"] <= SHORT_PHONE["height"] + (70 if not taken else 0), question
    page.reload()
    to_the_first_referral(page)
    first = page.locator(".guide-card:visible .guide-calls li").first.bounding_box()
    assert first and first["y"] + first["height"] <= SHORT_PHONE["height"]


def test_a_card_prints_its_record_on_one_side_with_the_answers_in_place(new_page: NewPage, small: str) -> None:
    page = opened(new_page, small)
    to_the_first_referral(page)
    (sheet,) = sheets(page.pdf(format="A4"))
    for text in (
        "Decision record",
        "No practitioner has reviewed this guide yet.",
        "3. Why now?",
        "Abuse, neglect or other serious harm",
        "It may be invented or caused illness",
        "Not yet. The call settles who tells them, and when.",
        "Call children's social care now, before the family hears",
        "Before the child goes home, and by the next working day.",
        "Choices made on a screen, not facts about a child.",
    ):
        assert squeezed(text) in sheet, text
    assert squeezed("What brings you here?") not in sheet


def test_from_a_question_the_whole_guide_prints_with_ways_that_paper_can_follow(new_page: NewPage, small: str) -> None:
    page = opened(new_page, small)
    whole = "".join(sheets(page.pdf(format="A4")))
    for text in ("Question 3. What could happen", "(Go to: Card 1)", "Card 14.", "Under the duty"):
        assert squeezed(text) in whole, text


def test_without_script_every_answer_is_a_link_to_its_question_or_card(new_page: NewPage, small: str) -> None:
    page = opened(new_page, small, java_script_enabled=False)
    answer(page, "Somebody asks me for information")
    expect(page.get_by_role("heading", name="Who asks?")).to_be_in_viewport()
    page.get_by_role("link", name="Somebody I cannot place, or cannot check").click()
    card = page.get_by_role("heading", name="Call on a number that you looked up, then share the part that helps")
    expect(card).to_be_in_viewport()
    assert re.fullmatch(r".*#c\d+", page.url)
    expect(page.get_by_text("Then also:").first).to_be_visible()
    expect(page.get_by_role("link", name="Decision record to print").first).to_be_visible()


def test_without_script_all_paths_end_at_their_cards(small_site: Path, guide: Guide) -> None:
    html = (small_site / PAGE).read_text(encoding="utf-8")
    sections = dict(re.findall(r'data-step="(\w+)"(.*?)</section>', html, re.DOTALL))
    answers = {step: re.findall(r'class="guide-answer" href="#(\w+)"', inside) for step, inside in sections.items()}
    anchors = anchors_of(guide)
    for path in paths_of(guide):
        here = anchors[guide.questions[0].id]
        for _, letter in path.taken:
            here = answers[here]["abcdef".index(letter)]
        assert here == anchors[path.card]


def branches(guide: Guide) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The paths by their first two letters: the letters of each, and the anchor of its card."""
    anchors = anchors_of(guide)
    found: dict[str, list[tuple[str, str]]] = {}
    for path in paths_of(guide):
        letters = "".join(letter for _, letter in path.taken)
        found.setdefault(letters[:2], []).append((letters, anchors[path.card]))
    yield from found.items()


@pytest.mark.proof
def test_with_script_all_paths_end_at_their_cards_and_leave_nothing_behind(
    new_page: NewPage, small: str, guide: Guide
) -> None:
    walked = 0
    for _, paths in branches(guide):
        page = opened(new_page, small)  # a browser puts up with so many steps in its history, and no more
        before = page.evaluate(LEFT_BEHIND)
        for letters, card in paths:
            page.reload()
            assert page.evaluate(WALK, list(letters)) == card, letters
            assert page.evaluate(LEFT_BEHIND) == before
            page.evaluate("history.back()")
            expect(page.locator(".guide-step:visible")).to_have_count(1)
            walked += 1
        page.context.close()
    assert walked == 105
