"""On paper: questions with room to answer, the key on its own sheet, and what is used by hand on one side."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NewPage
from tests.browser.paper import sheets, squeezed
from tests.browser.quiz import Quiz

BOX = """(all, part) => all.map(one => {
  const { borderTopWidth, height } = getComputedStyle(one, part);
  return [borderTopWidth, height];
})"""
MARGINS = dict.fromkeys(("top", "right", "bottom", "left"), "10mm")


@pytest.fixture
def page(new_page: NewPage, small: str) -> Page:
    return new_page(small + "scenarios/every-kind/index.html", color_scheme="dark")


def test_the_questions_come_without_reasons_and_the_key_on_its_own_sheet(page: Page) -> None:
    _questions_then_key(sheets(page.pdf(format="A4")))


def test_the_key_begins_a_sheet_however_much_room_there_is(page: Page) -> None:
    printed = sheets(page.pdf(width="210mm", height="2000mm"))
    assert len(printed) == 2
    _questions_then_key(printed)


def test_a_page_that_was_answered_and_opened_prints_the_same(page: Page) -> None:
    Quiz(page, "first-step").answer("a")
    Quiz(page, "which-route").open().check.click()
    Quiz(page, "put-in-order").open().check.click()
    page.evaluate("document.querySelectorAll('.sq-model, .sq-key details').forEach(one => one.open = true)")
    _questions_then_key(sheets(page.pdf(format="A4")))


def test_there_is_a_box_to_tick_number_or_write_in_for_every_answer(page: Page) -> None:
    page.emulate_media(media="print")
    assert page.locator("form[data-quiz] input:visible").count() == 11
    steps = page.locator(".sq-step").evaluate_all(BOX, "::before")
    (room,) = page.locator('.sq[data-kind="reflect"]:not(.sq-key .sq)').evaluate_all(BOX, "::after")
    assert [edge for edge, height in [*steps, room]] == ["1px"] * 4
    assert float(room[1].removesuffix("px")) > 100


def test_what_is_quiet_on_a_dark_screen_is_dark_on_paper(page: Page) -> None:
    page.emulate_media(media="print")
    colours = page.locator(".sq-count, .sq-hint, .sq-facts, .md-content p, .md-content a").evaluate_all(
        "all => all.map(one => getComputedStyle(one).color.match(/[\\d.]+/g).slice(0, 3).map(Number))"
    )
    assert colours
    assert all(max(colour) < 0x80 for colour in colours)


@pytest.mark.parametrize("site", ["real", "small"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("place", "parts"),
    [
        ("contacts/make-the-call", ("What to ask", "A parent arrives first?")),
        ("guidance/recording/decision-record", ("1. The child.", "10. Next.", "Signed.")),
    ],
)
def test_making_the_call_and_the_decision_record_fit_one_side_of_a4(
    new_page: NewPage, site: str, scheme: str, place: str, parts: tuple[str, ...], request: pytest.FixtureRequest
) -> None:
    address = request.getfixturevalue(site)
    page = new_page(f"{address}{place}/index.html", color_scheme=scheme)
    for pdf in (page.pdf(format="A4"), page.pdf(format="A4", margin=MARGINS)):  # type: ignore[arg-type]
        (side,) = sheets(pdf)
        for words in ("Danger now: call 999", *parts, "Check before relying on this"):
            assert squeezed(words) in side


def _questions_then_key(printed: list[str]) -> None:
    (start,) = [number for number, sheet in enumerate(printed) if squeezed("Answer key") in sheet]
    assert start > 0
    assert printed[start].startswith(squeezed("Answer key"))
    questions, key = "".join(printed[:start]), "".join(printed[start:])
    for written in (
        "It is now ten past three.",
        "What do you do first?",
        "B Ring children's social care and say what the neighbour heard",
        "D The rent account of the flat next door",
        "C Confirm it in writing",
        "Write the note for the record.",
    ):
        assert squeezed(written) in questions
    for answer in (
        "Unsafe: causes delay",
        "The visit is put off until Monday.",
        "The door may be bolted tonight.",
        "If the manager does not answer at once, ring without them.",
        "Not right: sends it by a route that is not secure",
        "Her words let others judge.",
        "Place 3 of 3",
        "At 15.20 the neighbour rang.",
        "A note helps the next person.",
    ):
        assert squeezed(answer) not in questions
        assert squeezed(answer) in key
    for furniture in ("Check answer", "Try again", "Move up", "Show the answers", "Read the situation again"):
        assert squeezed(furniture) not in questions + key
