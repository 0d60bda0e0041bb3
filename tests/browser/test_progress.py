"""Progress on this device: only if asked for, by question and version, shown where stories are listed, and cleared."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage
from tests.browser.progress import KEY, answers, change, store, stored, tick
from tests.browser.quiz import Quiz
from tests.browser.story import ADDRESS, Story

PAGE = "scenarios/every-kind/index.html"
INDEX = "scenarios/index.html"
REFUSE = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"


@pytest.fixture
def page(new_page: NewPage, small: str) -> Page:
    return new_page(small + PAGE)


def marks(page: Page) -> list[str]:
    """What cards say of progress."""
    return page.locator(".sq-done:visible").all_inner_texts()


def test_it_is_off_and_nothing_is_stored_before_the_tick(page: Page, small: str) -> None:
    expect(tick(page)).not_to_be_checked()
    Quiz(page, "first-step").answer("b")
    page.goto(small + INDEX)
    page.goto(small + "learning-record/index.html")
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_the_tick_stores_names_versions_a_word_and_a_day_and_nothing_else(page: Page) -> None:
    page.clock.set_fixed_time("2026-11-20T10:00:00")
    Quiz(page, "first-step").answer("b")
    tick(page).check()
    expect(page.get_by_role("status").filter(has_text="Progress is remembered on this device.")).to_be_visible()
    Quiz(page, "what-to-pass-on").answer("a")
    version = page.locator('[data-question="first-step"]').get_attribute("data-version")
    other = page.locator('[data-question="what-to-pass-on"]').get_attribute("data-version")
    assert page.evaluate("Object.keys(localStorage)") == [KEY]
    assert stored(page) == {
        "v": 1,
        "scenarios": {
            "every-kind": {
                "first-step": {"v": version, "r": "best", "d": "2026-11-20"},
                "what-to-pass-on": {"v": other, "r": "partly", "d": "2026-11-20", "s": 0},
            }
        },
    }


def test_the_page_warns_of_shared_computers_and_leads_to_what_is_stored(page: Page) -> None:
    expect(page.get_by_text("Do not tick this on a computer that others use.")).to_be_visible()
    page.get_by_role("link", name="What is stored, and how to clear it").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("What this site stores")


def test_it_is_there_when_the_page_is_opened_again(page: Page) -> None:
    page.clock.set_fixed_time("2026-11-20T10:00:00")
    tick(page).check()
    Quiz(page, "first-step").answer("b")
    Quiz(page, "which-route").answer("c")
    page.reload()
    expect(tick(page)).to_be_checked()
    expect(page.locator("#first-step .sq-before")).to_have_text("You chose well here on 20 November 2026.")
    expect(page.locator("#which-route .sq-before")).to_contain_text("20 November 2026, and it is worth another try.")
    expect(page.locator("#put-in-order .sq-before")).to_have_count(0)


def test_cards_say_how_far_a_story_is_and_when_it_is_done(page: Page, small: str) -> None:
    tick(page).check()
    Quiz(page, "first-step").answer("b")
    page.goto(small + INDEX)
    assert marks(page) == ["1 of 4 questions done"] * 2  # it stands under two audiences
    store(page, {"every-kind": answers(page, "every-kind")})
    page.reload()
    assert marks(page) == ["Done"] * 2


def test_an_index_that_back_brings_from_the_browsers_memory_shows_what_was_done_since(page: Page, small: str) -> None:
    tick(page).check()
    page.goto(small + INDEX)
    assert marks(page) == []
    store(page, {"every-kind": answers(page, "every-kind")})
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(page.locator(".sq-done:visible").first).to_have_text("Done")


def test_a_story_that_unfolds_is_begun_and_then_done_once_an_end_is_reached(new_page: NewPage, small: str) -> None:
    story = Story(new_page(small + ADDRESS))
    tick(story.page).check()
    story.go("day-two", "a")
    story.page.goto(small + INDEX)
    assert marks(story.page) == ["Begun"]
    story.page.goto(small + ADDRESS)
    story.go("day-two", "b")
    story.page.goto(small + INDEX)
    assert marks(story.page) == ["Done"]


def test_an_end_that_was_only_looked_at_does_not_count(new_page: NewPage, small: str) -> None:
    story = Story(new_page(small + ADDRESS))
    tick(story.page).check()
    story.page.goto(small + ADDRESS + "#found-late")
    story.page.reload()
    assert stored(story.page) == {"v": 1, "scenarios": {}}


def test_a_question_that_has_changed_is_asked_again(page: Page, small: str) -> None:
    page.goto(small + INDEX)
    kept = answers(page, "every-kind")
    store(page, {"every-kind": kept})
    changed = kept["first-step"]["v"]
    change(page, "**/every-kind/index.html", changed, "0123456789")
    change(page, "**/catalogue.js", changed, "0123456789")
    page.reload()
    assert marks(page) == ["3 of 4 questions done"] * 2
    page.goto(small + PAGE)
    expect(page.locator("#first-step .sq-before")).to_have_count(0)
    expect(page.locator("#which-route .sq-before")).to_have_count(1)
    Quiz(page, "first-step").answer("b")
    page.goto(small + INDEX)
    assert marks(page) == ["Done"] * 2


def test_a_question_put_in_between_disturbs_nothing(page: Page, small: str) -> None:
    page.goto(small + INDEX)
    store(page, {"every-kind": answers(page, "every-kind")})
    change(page, "**/catalogue.js", '"which-route":', '"put-in-between":"0123456789","which-route":')
    page.reload()
    assert marks(page) == ["4 of 5 questions done"] * 2


def test_taking_the_tick_away_clears_everything_and_says_so(page: Page, small: str) -> None:
    tick(page).check()
    Quiz(page, "first-step").answer("b")
    tick(page).uncheck()
    expect(page.get_by_role("status").filter(has_text="Nothing is remembered any more")).to_be_visible()
    assert stored(page) is None
    Quiz(page, "which-route").answer("a")
    assert stored(page) is None
    page.goto(small + INDEX)
    assert marks(page) == []


def test_the_clear_button_clears_everything(page: Page, small: str) -> None:
    tick(page).check()
    Quiz(page, "first-step").answer("b")
    page.goto(small + "about/storage/index.html")
    page.get_by_role("button", name="Clear what this site stores").click()
    assert page.evaluate("localStorage.length") == 0
    page.goto(small + PAGE)
    expect(tick(page)).not_to_be_checked()
    expect(page.locator(".sq-before")).to_have_count(0)


@pytest.mark.parametrize("how", [REFUSE, FULL], ids=["refused", "full"])
def test_a_browser_that_stores_nothing_says_so_and_the_page_works(page: Page, small: str, how: str) -> None:
    page.add_init_script(how)
    page.reload()
    tick(page).click()
    expect(tick(page)).not_to_be_checked()
    expect(page.get_by_role("status").filter(has_text="This browser does not let the page store")).to_be_visible()
    quiz = Quiz(page, "first-step")
    quiz.answer("b")
    expect(quiz.verdict).to_contain_text("Best choice")
    page.goto(small + INDEX)
    page.locator("select[name=level]").select_option("further")
    expect(page.get_by_role("status").filter(has_text="1 story found")).to_be_visible()


def test_nothing_leaves_the_browser(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    tick(page).check()
    Quiz(page, "first-step").answer("a")
    Quiz(page, "what-to-pass-on").answer("a", "c")
    tick(page).uncheck()
    assert sent == []
    assert page.context.cookies() == []


def test_it_works_from_a_folder(new_page: NewPage, small_site: object) -> None:
    folder = str(small_site)
    page = new_page(f"file://{folder}/{PAGE}")
    tick(page).check()
    Quiz(page, "first-step").answer("b")
    page.goto(f"file://{folder}/{INDEX}")
    assert marks(page) == ["1 of 4 questions done"] * 2
