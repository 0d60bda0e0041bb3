"""A story that unfolds shows one decision at a time, keeps the story so far, and ends with what it meant."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, NewPage
from tests.browser.story import ADDRESS, Story


@pytest.fixture
def story(new_page: NewPage, small: str) -> Story:
    return Story(new_page(small + ADDRESS, viewport=PHONE))


def test_only_the_first_decision_shows_at_first(story: Story) -> None:
    story.is_at("day-two")
    expect(story.so_far).to_be_hidden()
    expect(story.summary).to_be_hidden()
    expect(story.page.get_by_role("heading", name="Nobody answers. What now?")).to_be_hidden()
    expect(story.page.get_by_role("heading", name="Found in time")).to_be_hidden()


def test_a_choice_shows_its_own_way_on_after_the_reasons(story: Story) -> None:
    expect(story.way_on("day-two")).to_have_count(0)
    quiz = story.answer("day-two", "b")
    assert story.way_on("day-two").all_inner_texts() == ["See how it ended"]
    expect(quiz.sheet.locator("a").last).to_have_attribute("href", "#found-late")
    story.answer("day-two", "a")
    assert story.way_on("day-two").all_inner_texts() == ["Go on"]
    quiz.again.click()
    expect(story.way_on("day-two")).to_have_count(0)


def test_going_on_shows_the_next_step_alone_with_focus_on_its_heading(story: Story) -> None:
    story.go("day-two", "a")
    story.is_at("nobody-answers")
    heading = story.page.get_by_role("heading", name="Nobody answers. What now?")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    expect(heading).to_have_accessible_description("Decision 2, of 2 at most The telephone rings out twice.")
    expect(story.page.get_by_text("The telephone rings out twice.")).to_be_in_viewport()
    assert story.page.url.endswith("#nobody-answers")


def test_the_story_so_far_lists_what_was_chosen_and_what_came_of_it(story: Story) -> None:
    story.go("day-two", "a")
    story.go("nobody-answers", "b")
    story.so_far.locator("summary").click()
    assert [" ".join(text.split()) for text in story.so_far.get_by_role("listitem").all_inner_texts()] == [
        "What do you do on the second day? Ring home and ask to speak with the pupil Nobody answers. Choose again here",
        "Nobody answers. What now? Leave a message and wait Nobody rings back. Choose again here",
    ]
    assert story.so_far.get_by_role("link", name="Choose again here: Nobody answers. What now?").count() == 1


def test_choosing_again_begins_that_step_anew_and_forgets_what_followed(story: Story) -> None:
    story.go("day-two", "a")
    story.go("nobody-answers", "b")
    story.so_far.locator("summary").click()
    story.so_far.get_by_role("link", name="Choose again here: What do you do").click()
    story.is_at("day-two")
    expect(story.so_far).to_be_hidden()
    expect(story.page.get_by_role("heading", name="What do you do on the second day?")).to_be_focused()
    expect(story.page.locator("input:checked:visible")).to_have_count(0)
    story.go("day-two", "a")
    story.is_at("nobody-answers")
    expect(story.page.locator("input:checked:visible")).to_have_count(0)
    expect(story.so_far.locator("li")).to_have_count(1)


def test_the_browsers_back_and_forward_show_each_step_as_it_was_left(story: Story) -> None:
    story.go("day-two", "a")
    story.go("nobody-answers", "a")
    story.page.go_back()
    story.is_at("nobody-answers")
    expect(story.so_far.locator("li")).to_have_count(1)
    story.page.go_back()
    story.is_at("day-two")
    expect(story.so_far).to_be_hidden()
    expect(story.way_on("day-two")).to_be_visible()
    story.page.go_forward()
    story.is_at("nobody-answers")
    story.page.go_forward()
    story.is_at("found-in-time")
    expect(story.so_far.locator("li")).to_have_count(2)


def test_back_to_a_step_that_another_choice_had_led_to_tells_no_false_story(story: Story) -> None:
    story.go("day-two", "a")
    story.page.go_back()
    story.answer("day-two", "b")
    story.page.go_forward()
    story.is_at("nobody-answers")
    expect(story.so_far).to_be_hidden()


def test_an_end_says_what_it_meant_with_the_guidance_behind_it_and_a_summary(story: Story) -> None:
    story.go("day-two", "a")
    story.go("nobody-answers", "a")
    end = story.page.locator("#found-in-time")
    expect(end.get_by_role("heading", name="Found in time")).to_be_focused()
    expect(end.get_by_text("The pupil is safe the same day.")).to_be_visible()
    rule = end.get_by_role("link", name="The child's safety comes first")
    assert rule.get_attribute("href") == "../../golden-rules/index.html#child-first"
    expect(story.summary.get_by_role("heading", name="Looking back")).to_be_visible()
    expect(story.summary).to_contain_text("You chose well each time.")
    expect(story.summary.get_by_role("link")).to_have_text(
        ["What do you do on the second day?", "Nobody answers. What now?"]
    )


def test_after_an_end_the_story_starts_again_from_the_beginning(story: Story) -> None:
    story.go("day-two", "b")
    story.again.click()
    story.is_at("day-two")
    expect(story.page.get_by_role("heading", name="What do you do on the second day?")).to_be_focused()
    expect(story.page.locator("input:checked:visible")).to_have_count(0)
    expect(story.summary).to_be_hidden()
    expect(story.so_far).to_be_hidden()


@pytest.mark.parametrize(("step", "heading"), [("nobody-answers", "Nobody answers"), ("found-late", "Found late")])
def test_a_link_to_a_later_step_or_an_end_opens_it(new_page: NewPage, small: str, step: str, heading: str) -> None:
    story = Story(new_page(f"{small}{ADDRESS}#{step}"))
    story.is_at(step)
    expect(story.page.get_by_role("heading", name=heading)).to_be_in_viewport()
    expect(story.so_far).to_be_hidden()
    expect(story.summary.get_by_role("heading")).to_have_count(0)
    story.again.click()
    story.is_at("day-two")


def test_the_situation_is_one_tap_away_and_the_tap_keeps_the_place_in_the_story(story: Story) -> None:
    setting = story.page.locator(".sq-setting")
    expect(setting).to_be_visible()
    story.go("day-two", "a")
    expect(setting).to_be_hidden()
    expect(story.page.locator("#situation")).to_be_in_viewport()
    story.answer("nobody-answers", "b")
    story.page.locator("#situation").click()
    expect(setting).to_be_visible()
    story.is_at("nobody-answers")
    expect(story.way_on("nobody-answers")).to_be_visible()
    expect(story.so_far.locator("li")).to_have_count(1)


def test_without_script_the_story_is_links_between_anchors_and_all_of_it_is_there(
    new_page: NewPage, small: str
) -> None:
    page = new_page(small + ADDRESS, java_script_enabled=False)
    for name in ("What do you do on the second day?", "Nobody answers. What now?", "Found in time", "Found late"):
        expect(page.get_by_role("heading", name=name)).to_be_visible()
    ways = page.locator(".sq-next a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert ways == ["#nobody-answers", "#found-late", "#found-in-time", "#found-late"]


def test_on_paper_the_whole_story_stands_with_its_ends_on_a_sheet_after_the_decisions(story: Story) -> None:
    story.page.emulate_media(media="print")
    story.is_at("day-two", "nobody-answers", "found-in-time", "found-late")
    first_end = story.page.locator("#found-in-time")
    assert first_end.evaluate("one => getComputedStyle(one).breakBefore") == "page"


def test_the_whole_way_by_keyboard_along_every_choice(new_page: NewPage, small: str) -> None:
    for way, end in ((["a", "a"], "found-in-time"), (["a", "b"], "found-late"), (["b"], "found-late")):
        story = Story(new_page(small + ADDRESS))
        for letter in way:
            (step,) = story.steps
            _reach(story.page, "document.activeElement.type === 'radio'")
            story.page.keyboard.press("Space")
            for _ in range(ord(letter) - ord("a")):
                story.page.keyboard.press("ArrowDown")
            _reach(story.page, "document.activeElement.type === 'submit'")
            story.page.keyboard.press("Enter")
            _reach(story.page, "document.activeElement.matches('a.sq-go')")
            story.page.keyboard.press("Enter")
            expect(story.page.locator(f"#{step}")).to_be_hidden()
        story.is_at(end)
        _reach(story.page, "document.activeElement.textContent === 'Start from the beginning'")
        story.page.keyboard.press("Enter")
        expect(story.page.locator("#day-two")).to_be_visible()


def _reach(page: Page, wanted: str, most: int = 200) -> None:
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(wanted):
            return
    raise AssertionError(f"not reached with Tab: {wanted}")
