"""Opened from a folder, without any server: pages, links, questions and deep links work.

That no page asks another host for anything is watched by `new_page`, in every test."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from tests.browser.conftest import NewPage
from tests.browser.quiz import Quiz


def test_questions_work_from_a_folder(new_page: NewPage, small_site: Path) -> None:
    page = new_page((small_site / "scenarios/every-kind/index.html").as_uri())
    quiz = Quiz(page, "first-step")
    quiz.answer("c")
    expect(quiz.verdict).to_contain_text("Risky: starts an investigation")
    quiz.explanation.get_by_role("link", name="You do not need proof").click()
    assert page.url == (small_site / "significant-harm/index.html").as_uri() + "#no-proof-needed"
    expect(page.locator("#no-proof-needed")).to_be_in_viewport()


def test_a_link_to_a_question_opens_from_a_folder(new_page: NewPage, small_site: Path) -> None:
    page = new_page((small_site / "scenarios/every-kind/index.html").as_uri() + "#put-in-order")
    expect(page.locator("#put-in-order legend")).to_be_in_viewport()
    assert page.locator("form[data-quiz]").count() == 4


def test_the_ways_from_the_front_page_lead_on_from_a_folder(new_page: NewPage, small_site: Path) -> None:
    page = new_page((small_site / "index.html").as_uri())
    for name, place in {
        "Should I share?": "guidance/should-i-share/index.html",
        "Someone asked me": "guidance/someone-asked-me/index.html",
        "I shared and nothing happened": "guidance/nothing-happened/index.html",
        "Practise": "scenarios/index.html",
        "Train others": "trainers/index.html",
    }.items():
        page.goto((small_site / "index.html").as_uri())
        page.locator(".md-content").get_by_role("link", name=name, exact=True).click()
        page.wait_for_url((small_site / place).as_uri())
    page.goto((small_site / "scenarios/index.html").as_uri())
    page.locator(".md-content").get_by_role("link", name="A story that unfolds").first.click()
    page.wait_for_url((small_site / "scenarios/unfolding/index.html").as_uri())
    assert page.locator("form[data-quiz]").count() == 2


def test_no_page_asks_a_host_for_anything_from_a_folder(new_page: NewPage, real_site: Path, swept: list[str]) -> None:
    page = new_page((real_site / "index.html").as_uri())
    for address in swept:
        if address != "404.html":  # a server's page: its addresses start at the root
            page.goto((real_site / address).as_uri())
