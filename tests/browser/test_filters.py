"""The index can be filtered: by keyboard, announced, in the address; without script it is a plain grouped list."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewPage
from tests.browser.progress import answers, store

INDEX = "scenarios/index.html"


@pytest.fixture
def page(new_page: NewPage, real: str) -> Page:
    return new_page(real + INDEX)


def count(page: Page) -> Locator:
    return page.locator(".sq-tools [role=status]")


def found(page: Page) -> list[str]:
    """The titles on screen, of groups or of what was found."""
    return page.locator(":is(.md-content h3, .sq-found .sq-found-title) a:not(.headerlink):visible").all_inner_texts()


def fragment(page: Page) -> str:
    return page.url.partition("#")[2]


def fold(page: Page) -> Locator:
    """What opens the filters beyond the roles."""
    return page.locator(".sq-filter summary")


def test_at_first_every_group_shows_and_the_place_for_the_number_is_there_and_empty(page: Page) -> None:
    expect(count(page)).to_have_text("")
    expect(page.locator(".sq-found")).to_be_hidden()
    assert page.locator("h2[id^=for-]:visible").count() >= 7
    assert page.locator("select[name=audience] option").all_text_contents()[:2] == [
        "Any",
        "Schools and colleges",
    ]


@pytest.mark.parametrize(
    ("name", "value", "fits"),
    [
        ("audience", "health", "one.audience.includes('health')"),
        ("idea", "be-open", "one.ideas.includes('be-open')"),
        ("level", "further", "one.level === 'further'"),
        ("minutes", "6", "one.minutes <= 6"),
    ],
)
def test_each_filter_finds_each_story_that_fits_once_and_says_how_many(
    page: Page, name: str, value: str, fits: str
) -> None:
    wanted = page.evaluate(f"Object.values(sqCatalogue.scenarios).filter(one => {fits}).map(one => one.title)")
    assert 2 <= len(wanted) < len(page.evaluate("Object.keys(sqCatalogue.scenarios)"))
    fold(page).click()
    page.locator(f"select[name={name}]").select_option(value)
    assert sorted(found(page)) == sorted(wanted)
    expect(count(page)).to_have_text(f"{len(wanted)} stories found")
    assert fragment(page) == f"{name}={value}"


def test_by_keyboard_alone_the_number_is_said_in_a_region_that_was_there_before(page: Page) -> None:
    page.evaluate("window.region = document.querySelector('.sq-tools [role=status]')")
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.sq-filter summary')"):
            break
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Police")
    expect(count(page)).to_contain_text("found")
    assert page.evaluate("window.region === document.querySelector('.sq-tools [role=status]')")
    assert page.evaluate("document.activeElement.name") == "audience"
    before = found(page)
    for wanted in ("idea", "level", "minutes"):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.name") == wanted
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Show all")).to_be_focused()
    page.keyboard.press("Enter")
    expect(count(page)).to_have_text("")
    expect(fold(page)).to_be_focused()
    assert len(found(page)) > len(before)
    assert fragment(page) == ""


def test_filters_add_up_and_a_link_to_the_list_opens_it_filtered(page: Page, real: str) -> None:
    fold(page).click()
    page.locator("select[name=audience]").select_option("health")
    page.locator("select[name=level]").select_option("core")
    assert fragment(page) == "audience=health&level=core"
    wanted = found(page)
    page.goto("about:blank")
    page.goto(real + INDEX + "#audience=health&level=core")
    assert found(page) == wanted
    expect(page.locator("select[name=audience]")).to_have_value("health")
    expect(page.locator("select[name=level]")).to_have_value("core")
    page.evaluate("location.hash = 'level=further'")
    expect(page.locator("select[name=audience]")).to_have_value("")
    expect(page.locator("select[name=level]")).to_have_value("further")


def test_a_story_that_was_found_opens(page: Page) -> None:
    page.get_by_role("link", name="Housing", exact=True).click()
    title = found(page)[0]
    page.locator(".sq-found a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(title)
    page.go_back()
    assert found(page)[0] == title


def test_a_result_without_stories_says_what_to_do(page: Page) -> None:
    page.goto(page.url + "#audience=early-years&level=further&minutes=6")
    expect(count(page)).to_have_text("0 stories found")
    expect(page.get_by_text("No story fits all of these. Take one of them away, or show all.")).to_be_visible()
    page.get_by_role("button", name="Show all").click()
    expect(page.get_by_text("No story fits all of these.")).to_be_hidden()
    assert found(page)


def test_a_link_to_a_group_shows_the_group_whatever_was_filtered(page: Page) -> None:
    page.get_by_role("link", name="Health", exact=True).click()
    page.evaluate("location.hash = 'for-police'")
    expect(page.locator("#for-police")).to_be_in_viewport()
    expect(count(page)).to_have_text("")


@pytest.mark.parametrize("bad", ["audience=nobody", "open=1", "colour=red", "%zz", "minutes=", "open=1&__proto__=1"])
def test_what_an_address_wrongly_names_is_left_out(page: Page, bad: str) -> None:
    page.goto(page.url + "#" + bad)
    page.reload()
    expect(page.locator("#for-police")).to_be_visible()
    expect(page.locator("select[name=audience]")).to_have_value("")


def test_not_done_yet_is_offered_only_with_progress_and_leaves_out_what_is_done(page: Page) -> None:
    box = page.get_by_role("checkbox", name="Not done yet")
    expect(box).to_be_hidden()
    names = page.evaluate("Object.entries(sqCatalogue.scenarios).filter(([, one]) => !one.end).map(([id]) => id)")
    store(page, {names[0]: answers(page, names[0]), names[1]: dict(list(answers(page, names[1]).items())[:1])})
    page.reload()
    fold(page).click()
    box.check()
    titles = page.evaluate("names => names.map(id => sqCatalogue.scenarios[id].title)", names)
    assert titles[0] not in found(page)
    assert titles[1] in found(page)
    assert fragment(page) == "open=1"
    page.evaluate("localStorage.clear()")
    page.reload()
    expect(box).to_be_hidden()
    expect(count(page)).to_have_text("")


def test_it_works_from_a_folder(new_page: NewPage, real_site: Path) -> None:
    address = (real_site / INDEX).as_uri()
    page = new_page(address)
    fold(page).click()
    page.locator("select[name=level]").select_option("further")
    wanted = found(page)
    expect(count(page)).to_contain_text("stories found")
    page.goto("about:blank")
    page.goto(address + "#level=further")
    assert found(page) == wanted


def test_without_script_it_is_a_plain_grouped_list_with_no_dead_control(new_page: NewPage, real: str) -> None:
    page = new_page(real + INDEX, java_script_enabled=False)
    assert page.locator("h2[id^=for-]:visible").count() >= 7
    assert len(found(page)) >= 14
    assert page.locator(".sq-tools:visible, .md-content select:visible, .md-content button:visible").count() == 0
    page.get_by_role("link", name="Police", exact=True).click()
    expect(page.locator("#for-police")).to_be_in_viewport()


def test_every_choice_that_a_filter_offers_finds_some_stories_and_leaves_some_out(page: Page) -> None:
    total = len(page.evaluate("Object.keys(sqCatalogue.scenarios)"))
    fold(page).click()
    for select in page.locator(".sq-filter select").all():
        for option in select.locator("option:not([value=''])").all():
            select.select_option(option.get_attribute("value"))
            assert 0 < len(found(page)) < total, option.inner_text()
        select.select_option("")


def test_a_role_shows_its_stories_in_view_says_which_it_is_and_back_shows_all(page: Page) -> None:
    role = page.get_by_role("link", name="Housing", exact=True)
    role.click()
    expect(count(page)).to_have_text(re.compile(r"^\d+ stories found$"))
    expect(role).to_have_attribute("aria-current", "true")
    expect(page.locator(".sq-found .sq-found-title").first).to_be_in_viewport()
    page.go_back()
    expect(count(page)).to_have_text("")
    expect(role).not_to_have_attribute("aria-current", "true")
