"""The button for light and dark colours: named as what it does, worked by every means, right from the first moment."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewPage


@pytest.mark.parametrize(
    ("preferred", "scheme", "words"),
    [("light", "default", "Switch to dark colours"), ("dark", "slate", "Switch to light colours")],
)
def test_the_page_starts_as_the_device_prefers(
    new_page: NewPage, small: str, preferred: str, scheme: str, words: str
) -> None:
    page = new_page(small, color_scheme=preferred)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
    expect(page.get_by_role("button", name=words)).to_be_visible()


@pytest.mark.parametrize("key", ["Space", "Enter"])
def test_the_keyboard_switches_and_keeps_focus(new_page: NewPage, small: str, key: str) -> None:
    page = new_page(small, color_scheme="light")
    page.get_by_role("button", name="Switch to dark colours").focus()
    for scheme, words in (("slate", "Switch to light colours"), ("default", "Switch to dark colours")):
        page.keyboard.press(key)
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
        expect(page.get_by_role("button", name=words)).to_be_focused()


def test_the_page_follows_the_device_until_the_reader_chooses(new_page: NewPage, small: str) -> None:
    page = new_page(small, color_scheme="light")
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_role("button", name="Switch to light colours").click()
    page.emulate_media(color_scheme="light")
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


def test_the_colours_are_chosen_before_anything_of_the_page_shows(new_page: NewPage, small: str) -> None:
    page = new_page(small, color_scheme="dark")
    page.route("**/bundle.*.js", lambda route: route.abort())
    page.goto(small + "golden-rules/index.html")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_without_script_there_is_no_dead_button(new_page: NewPage, small: str) -> None:
    page = new_page(small, java_script_enabled=False)
    expect(page.locator("[data-palette]")).to_be_hidden()
