"""One story by the reader's clock: another each day on the page of practice, another each month for a team."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from scenario_quiz.bank import load_bank
from scenario_quiz.project import Project
from tests.browser.conftest import PHONE, NewPage
from tests.release import ROOT

PRACTICE, TODAY, TEAM = "scenarios/index.html", "scenarios/today/index.html", "trainers/team-meeting/index.html"
IDS = [one.id for one in load_bank(Project(ROOT)).published]


def shown_on(page: Page, address: str, day: str, place: str) -> str:
    page.clock.set_fixed_time(f"{day}T08:30:00")
    page.goto(address)
    (link,) = page.locator(place).all()
    return (link.get_attribute("href") or "").partition("#")[0].split("/")[-2]


@pytest.mark.parametrize(("place", "link"), [(PRACTICE, "[data-begin]"), (TODAY, "[data-pick] a")])
def test_each_day_has_another_story_and_every_one_has_its_day(
    new_page: NewPage, real: str, place: str, link: str
) -> None:
    page = new_page(real)
    days = [f"2027-03-{day:02}" for day in (1, 2, 3, 31)] + ["2027-04-01"]
    shown = [IDS.index(shown_on(page, real + place, day, link)) for day in days]
    assert [(one - shown[0]) % len(IDS) for one in shown] == [0, 1, 2, 30, 31]


def test_the_page_of_practice_and_the_address_for_each_day_agree_and_lead_to_the_situation(
    new_page: NewPage, real: str
) -> None:
    page = new_page(real)
    assert shown_on(page, real + PRACTICE, "2027-03-05", "[data-begin]") == shown_on(
        page, real + TODAY, "2027-03-05", "[data-pick] a"
    )
    page.get_by_role("link", name="Read it and decide").click()
    assert page.url.endswith("index.html#situation")
    expect(page.locator("#situation")).to_be_in_viewport()


def test_a_team_has_another_core_story_each_month_with_its_page_and_three_steps(new_page: NewPage, real: str) -> None:
    page = new_page(real)
    place = "[data-pick] a:not(.tr-copy)[data-copy]"
    months = [f"2027-{month:02}-28" for month in (1, 2, 12)] + ["2028-01-01"]
    shown = [shown_on(page, real + TEAM, day, place) for day in months]
    assert len({*shown}) == 4
    assert shown_on(page, real + TEAM, "2027-01-02", place) == shown[0]
    expect(page.locator(".tr-steps li")).to_have_count(3)
    expect(page.locator(".tr-real-child")).to_be_visible()
    page.locator(place).click()
    assert page.url.startswith(f"{real}scenarios/{shown[0]}/")


def test_the_first_story_stands_in_the_first_phone_screen(new_page: NewPage, real: str) -> None:
    page = new_page(real + PRACTICE, viewport=PHONE)
    for part in (".sq-now .sq-found-title", "[data-begin]"):
        box = page.locator(part).bounding_box()
        assert box and box["y"] + box["height"] <= PHONE["height"], part


@pytest.mark.parametrize("place", [TODAY, TEAM])
def test_without_script_every_story_stands_there_to_choose(new_page: NewPage, real: str, place: str) -> None:
    page = new_page(real + place, java_script_enabled=False)
    assert page.locator("[data-pick] > li:visible").count() >= 30
    expect(page.locator("[data-without]")).to_be_visible()


def test_without_script_five_minutes_lead_to_the_page_of_the_day(new_page: NewPage, real: str) -> None:
    page = new_page(real + PRACTICE, java_script_enabled=False)
    page.locator("[data-begin]").click()
    assert page.url == real + TODAY


def test_it_works_from_a_folder(new_page: NewPage, real_site: Path) -> None:
    page = new_page((real_site / PRACTICE).as_uri())
    page.locator("[data-begin]").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Practice:")
