"""The pages are complete without script: everything opens, leads somewhere, and nothing is dead."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.conftest import PHONE, NewPage
from tests.browser.markup import broken_links, pages, scenarios

VERDICTS = ("Best choice", "Acceptable", "Risky", "Unsafe", "Right", "Not right", "Place ")


@pytest.mark.proof
def test_every_option_of_every_scenario_opens_to_its_verdict_reason_and_citation(
    new_page: NewPage, real: str, real_site: Path
) -> None:
    found = scenarios(real_site)
    page = new_page(real, java_script_enabled=False)
    opened = sum(_options_that_open(page, real + scenario) for scenario in found)
    assert len(found) >= 14
    assert opened > 6 * len(found)


def test_a_note_to_write_opens_to_its_model_checklist_and_citation(new_page: NewPage, small: str) -> None:
    page = new_page(small + "scenarios/every-kind/index.html", java_script_enabled=False)
    question = page.locator('[data-question="write-the-note"]')
    model, explain = question.locator("details").all()
    model.locator("summary").click()
    assert model.get_by_text("At 15.20 the neighbour rang.").is_visible()
    assert model.get_by_text("It keeps fact and opinion apart").is_visible()
    explain.locator("summary").click()
    assert explain.get_by_text("A note helps the next person.").is_visible()
    explain.get_by_role("link", name="Record your reasons").first.click()
    assert page.url == small + "golden-rules/record-reasons/index.html#record-reasons"


def test_a_choice_leads_on_to_the_next_question_and_to_an_end(new_page: NewPage, small: str) -> None:
    page = new_page(small + "scenarios/unfolding/index.html", java_script_enabled=False)
    page.locator("#day-two-a > summary").click()
    page.get_by_role("link", name="Go on: Nobody answers. What now?").click()
    assert _is_at_top(page.locator("h2#nobody-answers"))
    page.locator("#nobody-answers-a > summary").click()
    page.get_by_role("link", name="Go on: Found in time").click()
    assert page.url.endswith("#found-in-time")
    assert page.locator("#found-in-time").is_visible()


def test_a_link_to_a_question_scrolls_to_it(new_page: NewPage, small: str) -> None:
    address = small + "scenarios/every-kind/index.html#what-to-pass-on"
    page = new_page(address, java_script_enabled=False, viewport=PHONE)
    assert _is_at_top(page.locator("h2#what-to-pass-on"))


def test_on_every_page_the_panel_for_a_real_child_opens_and_no_control_is_dead(
    new_page: NewPage, real: str, swept: list[str]
) -> None:
    page = new_page(real, java_script_enabled=False, viewport=PHONE)
    for address in swept:
        page.goto(real + address)  # with its styles: before they are there, everything shows
        controls = page.locator("button, input, select, textarea, form").filter(visible=True)
        assert controls.count() == 0, f"{address}: {controls.first.evaluate('element => element.outerHTML')}"
        page.locator(".act-now > summary").click()
        shown = page.locator(".act-now a:visible").all_inner_texts()
        assert {"999", "101", "0808 800 5000", "Make the call"} <= set(shown), address


def test_every_link_of_every_page_leads_to_a_page_and_an_anchor_that_exist(real_site: Path) -> None:
    broken = [
        link for page in pages(real_site) if page != "404.html" for link in broken_links(real_site, real_site / page)
    ]
    assert not broken


OPEN_ALL = """() => [...document.querySelectorAll('.sq-option')].map(option => {
  const [verdict, why, link] = ['.sq-verdict', '.sq-why', '.sq-cites a'].map(part => option.querySelector(part));
  const before = why.checkVisibility({ contentVisibilityAuto: true });
  option.querySelector('summary').click();
  return { before, verdict: verdict.innerText, why: why.innerText, link: link.checkVisibility() };
})"""


def _options_that_open(page: Page, address: str) -> int:
    page.goto(address, wait_until="domcontentloaded")
    options = page.evaluate(OPEN_ALL)
    for option in options:
        assert not option["before"], address
        assert option["verdict"].startswith(VERDICTS), f"{address}: {option}"
        assert len(option["why"]) > 20, address
        assert option["link"], address
    return len(options)


def _is_at_top(target: Locator) -> bool:
    """True when a target stands in the upper half of the window, below the bar that stays at its top."""
    top = target.bounding_box()["y"]  # type: ignore[index]
    return 48 <= top < target.page.viewport_size["height"] / 2  # type: ignore[index]
