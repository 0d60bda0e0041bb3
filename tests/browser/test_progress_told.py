"""Whatever happens to what is stored, the box that asks to remember tells the truth, and clearing clears."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage
from tests.browser.progress import KEY, answers, store, stored, tick
from tests.browser.quiz import Quiz
from tests.web_server import serving

PAGE = "scenarios/every-kind/index.html"
INDEX = "scenarios/index.html"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"
FORMER = "sharing-information.progress"

# What no version of the page has written: it counts as nothing.
NOTHING = [
    "",
    "{broken",
    "null",
    "17",
    '"abc"',
    "[]",
    "{}",
    '{"v":1}',
    '{"v":2,"scenarios":{}}',
    '{"v":"1","scenarios":{}}',
    '{"v":1,"scenarios":null}',
    '{"v":1,"scenarios":"abc"}',
    '{"v":1,"scenarios":[]}',
    '{"v":1,"scenarios":7}',
]
# Here the reader's wish can be read, and what is no answer is left out.
PARTLY = [
    '{"every-kind":"abc"}',
    '{"every-kind":null}',
    '{"every-kind":[1]}',
    '{"every-kind":{"first-step":"abc"}}',
    '{"every-kind":{"first-step":null}}',
    '{"every-kind":{"first-step":{}}}',
    '{"every-kind":{"first-step":{"v":"VERSION","r":"best"}}}',
    '{"every-kind":{"first-step":{"v":"VERSION","r":"best","d":"no day"}}}',
    '{"every-kind":{"first-step":{"v":"VERSION","r":7,"d":"2026-11-20"}}}',
    '{"every-kind":{"first-step":{"v":["VERSION"],"r":"best","d":"2026-11-20"}}}',
    '{"every-kind":{"first-step":{"v":"VERSION","r":"best","d":"2026-13-40","s":"x"}}}',
    '{"__proto__":{"first-step":{"v":"VERSION","r":"best","d":"2026-11-20"}}}',
    '{"constructor":{"prototype":{"v":"VERSION","r":"best","d":"2026-11-20"}}}',
]


@pytest.fixture
def page(new_page: NewPage, small: str) -> Page:
    return new_page(small + PAGE)


def says(page: Page, text: str) -> None:
    expect(page.get_by_role("status").filter(has_text=text)).to_be_visible()


def put(page: Page, text: str, key: str = KEY) -> None:
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, text])


@pytest.mark.parametrize("kept", NOTHING)
def test_what_cannot_be_read_counts_as_nothing_and_the_box_works_as_ever(page: Page, small: str, kept: str) -> None:
    put(page, kept)
    page.reload()
    expect(tick(page)).not_to_be_checked()
    Quiz(page, "which-route").answer("a")
    assert page.evaluate("key => localStorage.getItem(key)", KEY) == kept
    tick(page).check()
    assert list((stored(page) or {})["scenarios"]) == ["every-kind"]
    tick(page).uncheck()
    assert stored(page) is None


@pytest.mark.parametrize("kept", PARTLY)
def test_what_is_no_answer_is_left_out_and_the_next_answer_is_kept(page: Page, small: str, kept: str) -> None:
    version = page.locator('[data-question="first-step"]').get_attribute("data-version") or ""
    put(page, f'{{"v":1,"scenarios":{kept.replace("VERSION", version)}}}')
    page.reload()
    expect(tick(page)).to_be_checked()
    expect(page.locator(".sq-before")).to_have_count(0)
    Quiz(page, "which-route").answer("a")
    assert list((stored(page) or {})["scenarios"]["every-kind"]) == ["which-route"]
    page.goto(small + INDEX)
    expect(page.locator(".sq-done:visible").first).to_have_text("1 of 4 questions done")
    page.goto(small + PAGE)
    tick(page).uncheck()
    assert page.evaluate("localStorage.length") == 0


def test_clearing_clears_also_what_cannot_be_read(page: Page, small: str) -> None:
    put(page, "{broken")
    page.goto(small + "about/storage/index.html")
    page.get_by_role("button", name="Clear what this site stores").click()
    expect(page.locator("[data-storage-status]")).to_contain_text("Cleared.")
    assert page.evaluate("localStorage.length") == 0


def test_an_answer_for_which_there_is_no_room_is_not_said_to_be_remembered(page: Page) -> None:
    tick(page).check()
    Quiz(page, "first-step").answer("b")
    page.evaluate(f"() => {{ {FULL} }}")
    quiz = Quiz(page, "which-route")
    quiz.answer("a")
    says(page, "your last answer is not remembered. What was kept before is still there.")
    expect(tick(page)).to_be_checked()
    assert list((stored(page) or {})["scenarios"]["every-kind"]) == ["first-step"]
    tick(page).uncheck()
    assert stored(page) is None


def test_what_another_tab_clears_is_cleared_in_this_one_too(page: Page, small: str) -> None:
    tick(page).check()
    Quiz(page, "first-step").answer("b")
    other = page.context.new_page()
    other.goto(small + PAGE)
    tick(other).uncheck()
    expect(tick(page)).not_to_be_checked()
    says(page, "Nothing is remembered any more")
    Quiz(page, "which-route").answer("a")
    assert stored(page) is None
    tick(other).check()
    expect(tick(page)).to_be_checked()
    says(page, "Progress is remembered on this device.")


def test_two_tabs_keep_each_what_was_answered_in_it(page: Page, small: str) -> None:
    tick(page).check()
    other = page.context.new_page()
    other.goto(small + PAGE)
    Quiz(page, "first-step").answer("b")
    Quiz(other, "which-route").answer("a")
    Quiz(page, "what-to-pass-on").answer("a", "c")
    kept = (stored(page) or {})["scenarios"]["every-kind"]
    assert sorted(kept) == ["first-step", "what-to-pass-on", "which-route"]


def test_an_index_left_open_no_longer_shows_what_another_tab_has_cleared(page: Page, small: str) -> None:
    page.goto(small + INDEX)
    store(page, {"every-kind": answers(page, "every-kind")})
    page.reload()
    expect(page.locator(".sq-done:visible").first).to_have_text("Done")
    other = page.context.new_page()
    other.goto(small + PAGE)
    tick(other).uncheck()
    expect(page.locator(".sq-done:visible")).to_have_count(0)


def test_two_copies_of_the_site_on_one_host_do_not_share_what_they_keep(
    new_page: NewPage, small_site: Path, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        (tmp_path / name).symlink_to(small_site)
    with serving(tmp_path) as address:
        page = new_page(f"{address}one/{PAGE}")
        tick(page).check()
        Quiz(page, "first-step").answer("b")
        page.goto(f"{address}two/{PAGE}")
        expect(tick(page)).not_to_be_checked()
        tick(page).check()
        page.goto(f"{address}two/about/storage/index.html")
        page.get_by_role("button", name="Clear what this site stores").click()
        assert page.evaluate("Object.keys(localStorage)") == ["/one/.progress"]
        page.goto(f"{address}one/{PAGE}")
        expect(page.locator("#first-step .sq-before")).to_have_count(1)


def test_what_was_kept_under_the_former_key_is_taken_over_once(page: Page, small: str) -> None:
    page.goto(small + INDEX)
    kept = json.dumps({"v": 1, "scenarios": {"every-kind": answers(page, "every-kind")}})
    put(page, kept, FORMER)
    page.goto(small + PAGE)
    expect(tick(page)).to_be_checked()
    expect(page.locator("#first-step .sq-before")).to_have_count(1)
    assert page.evaluate("Object.keys(localStorage)") == [KEY]


def test_a_store_full_of_answers_is_read_once_and_not_for_each_question(page: Page, small: str) -> None:
    many = {f"story-{n}": {"a-question": {"v": "x", "r": "best", "d": "2026-11-20"}} for n in range(100)}
    store(page, many)
    page.add_init_script(
        "window.reads = 0; const parse = JSON.parse;"
        " const counted = (text) => { if (text?.includes?.('story-99')) window.reads += 1; };"
        " JSON.parse = (...all) => { counted(all[0]); return parse(...all); }"
    )
    page.goto(small + INDEX)
    expect(page.locator(".sq-filter")).to_be_visible()
    assert page.evaluate("window.reads") == 1
