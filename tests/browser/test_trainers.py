"""For trainers in the browser: planning a session, its link and its pack, the projector view, and finding a story."""

from __future__ import annotations

from pathlib import Path

import pytest
import zxingcpp
from playwright.sync_api import Page, expect

from scenario_quiz.bank import load_bank
from scenario_quiz.pages.trainers.notes import group_minutes
from scenario_quiz.pages.trainers.qr import qr_svg
from scenario_quiz.project import Project
from tests.browser.conftest import NewPage
from tests.browser.looks import faults
from tests.browser.policy import breaches, strictly
from tests.browser.sites import ROOT
from tests.browser.test_accessibility import LOOKS

PLAN, LIST = "trainers/plan/index.html", "trainers/index.html"
BANK = load_bank(Project(ROOT))
TITLES = {one.id: one.title for one in BANK.published}
MINUTES = {one.id: group_minutes(one) for one in BANK.published}
THREE = ["a-father-hears-voices", "bolt-on-a-bedroom-door", "three-clinics-not-brought"]
PIXELS = """async source => {
  const image = new Image(); image.src = source; await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: 240, height: 240 });
  const drawing = canvas.getContext('2d'); drawing.drawImage(image, 0, 0, 240, 240);
  return [...drawing.getImageData(0, 0, 240, 240).data].filter((_, n) => n % 4 === 0);
}"""


def link(*ids: str) -> str:
    return f"#n={len(ids)}&stories={'.'.join(ids)}"


def chosen(page: Page) -> list[str]:
    return page.locator("[data-chosen] > li").evaluate_all("all => all.map(one => one.dataset.id)")  # type: ignore[no-any-return]


def notes(page: Page) -> str:
    return page.locator("[data-notes]").inner_text()


def test_a_plan_is_made_by_keyboard_alone_and_stands_in_its_link(new_page: NewPage, real: str) -> None:
    page = new_page(real + PLAN)
    for id_ in THREE:
        page.get_by_role("button", name=f"Add: {TITLES[id_]}", exact=True).press("Enter")
    up = page.get_by_role("button", name=f"Move up: {TITLES[THREE[2]]}", exact=True)
    up.press("Enter")
    expect(up).to_be_focused()
    expect(page.locator("[data-status]")).to_have_text(f"{TITLES[THREE[2]]}: now 2 of 3.")
    page.get_by_role("button", name=f"Remove: {TITLES[THREE[0]]}", exact=True).press("Enter")
    expect(page.get_by_role("button", name=f"Remove: {TITLES[THREE[2]]}", exact=True)).to_be_focused()
    wanted = [THREE[2], THREE[1]]
    assert chosen(page) == wanted
    minutes = sum(MINUTES[id_] for id_ in wanted)
    expect(page.locator("[data-total]")).to_contain_text(f"2 stories, about {minutes} minutes")
    ideas = {idea for one in BANK.published if one.id in wanted for idea in one.ideas}
    for id_, idea in BANK.registers.ideas.items():
        expect(page.locator("[data-covered]" if id_ in ideas else "[data-missing]")).to_contain_text(idea.name)
    address = page.get_by_label("Link to this plan").input_value()
    assert address == real + PLAN + link(*wanted) == page.url
    page.goto("about:blank")
    page.goto(address)
    assert chosen(page) == wanted
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


@pytest.mark.parametrize(
    ("fragment", "kept", "said"),
    [
        (f"#n=3&stories={THREE[0]}.{THREE[1]}.three-cli", THREE[:2], ['"three-cli"', "no such story here"]),
        (f"#n=3&stories={THREE[0]}", THREE[:1], ["The link says 3 stories and holds 1."]),
        (f"#n=2&stories={THREE[0]}.{THREE[0]}", THREE[:1], ["stood in the link twice"]),
        ("#n=2", [], ["holds 0"]),
        ("#stories=__proto__.constructor", [], ['"__proto__"', '"constructor"']),
        ("#%zz", [], []),
    ],
)
def test_a_link_that_is_cut_or_wrong_is_explained_and_keeps_the_rest(
    new_page: NewPage, real: str, fragment: str, kept: list[str], said: list[str]
) -> None:
    page = new_page(real + PLAN + fragment)
    assert chosen(page) == kept
    assert all(text in notes(page) for text in said)
    assert bool(notes(page)) is bool(said)
    assert page.url.endswith(fragment)  # nothing is lost before the reader changes something


def test_a_renamed_story_is_in_the_plan_and_a_retired_one_says_what_to_use(new_page: NewPage, small: str) -> None:
    page = new_page(small + PLAN + link("earlier-name", "taken-away"))
    (now,) = chosen(page)
    assert '"earlier-name"' in notes(page) and "now called" in notes(page)
    assert '"taken-away", which was retired on' in notes(page)
    expect(page.locator("[data-notes] button")).to_have_count(1)
    page.locator("[data-notes] button").click()
    assert chosen(page) == [now] == ["every-kind"]  # what to use instead is in the plan already


def test_the_pack_holds_exactly_the_plan_and_what_to_do_about_a_real_child(
    new_page: NewPage, real: str, real_site: Path
) -> None:
    for address in (real + PLAN, (real_site / PLAN).as_uri()):
        page = new_page(address + link(*THREE[:2]))
        page.evaluate("window.print = () => (window.printed = true)")
        page.get_by_role("button", name="Make the pack and print it").click()
        page.wait_for_function("window.printed")
        heads = page.locator(".tr-pack .tr-sheet > h2").all_inner_texts()
        sheets = [text for id_ in THREE[:2] for text in (TITLES[id_], f"For trainers: {TITLES[id_]}")]
        assert heads == ["Running order", *sheets]
        assert page.locator(".tr-pack .tr-real-child").count() == 3
        page.emulate_media(media="print")
        expect(page.locator(".md-content h1")).to_be_hidden()
        expect(page.locator(".tr-pack .tr-sheet").first).to_be_visible()
        page.emulate_media(media="screen")
        page.get_by_label("Facilitator's sheets, with the key").uncheck()
        page.evaluate("window.printed = false")
        page.get_by_role("button", name="Make the pack and print it").click()
        page.wait_for_function("window.printed")
        assert page.locator(".tr-pack .sq-verdict").count() == 0


def test_the_projector_view_shows_answers_one_by_one_by_keys_and_keeps_nothing(new_page: NewPage, real: str) -> None:
    story = next(one for one in BANK.published if one.id == THREE[0])
    page = new_page(real + f"trainers/{story.id}/index.html#present")
    slide = page.locator(".tr-slide")
    expect(slide).to_be_focused()
    expect(slide.locator("h2")).to_have_text("The situation")
    page.keyboard.press("PageDown")
    expect(slide.locator("h2")).to_have_text(f"1. {story.questions[0].ask}")
    assert slide.locator(".tr-answer").count() == 0
    assert slide.locator(".tr-choice").count() == 4
    assert float(slide.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")) >= 24
    for shown, key in enumerate(["Space", "PageDown", "ArrowRight"], 1):
        page.keyboard.press(key)
        assert slide.locator(".sq-verdict").count() == shown
    page.keyboard.press("PageUp")
    assert slide.locator(".sq-verdict").count() == 2
    page.get_by_role("button", name="Show everything here").click()
    expect(slide.locator(".tr-explain")).to_be_visible()
    page.get_by_role("button", name="Next", exact=True).press("Space")
    expect(slide.locator("h2")).to_have_text(f"2. {story.questions[1].ask}")
    page.keyboard.press("Escape")
    expect(page.locator(".tr-stage")).to_be_hidden()
    expect(page.get_by_role("button", name="Present")).to_be_focused()
    assert page.evaluate("[localStorage.length, sessionStorage.length, location.hash]") == [0, 0, ""]


def test_stories_are_found_by_title_role_idea_and_belief_and_the_choice_stands_in_the_address(
    new_page: NewPage, real: str
) -> None:
    page = new_page(real + LIST + "#audience=health&belief=confidentiality-forbids")
    wanted = [
        one for one in BANK.published if "health" in one.audience and "confidentiality-forbids" in one.misconceptions
    ]
    assert 0 < len(wanted) < len(BANK.published)
    assert page.locator("[data-story]:visible").count() == len(wanted)
    page.get_by_role("button", name="Show all").click()
    expect(page.locator("[data-story]:visible")).to_have_count(len(BANK.published))
    page.get_by_label("Word in the title").fill("CLINICS")
    expect(page.locator(".tr-list [role=status]")).to_have_text("1 story found")
    assert page.url.endswith("#title=CLINICS")
    page.locator("[data-story]:visible .tr-title a").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(f"For trainers: {TITLES[THREE[2]]}")


def test_without_script_every_page_is_whole_and_has_no_dead_control(new_page: NewPage, real: str) -> None:
    for address in (LIST, PLAN, f"trainers/{THREE[2]}/index.html"):
        page = new_page(real + address, java_script_enabled=False)
        assert page.locator(".md-content :is(button, select, input):visible").count() == 0
    page = new_page(real + PLAN, java_script_enabled=False)
    expect(page.get_by_text("This planner needs JavaScript, which is off here.")).to_be_visible()
    expect(page.get_by_role("heading", name="Without the planner")).to_be_visible()


def test_all_of_it_works_under_a_strict_policy(new_page: NewPage, real_site: Path) -> None:
    with strictly(real_site) as address:
        page = new_page(address + PLAN + link(*THREE))
        found = breaches(page)
        page.evaluate("window.print = () => (window.printed = true)")
        page.get_by_role("button", name="Make the pack and print it").click()
        page.wait_for_function("window.printed")
        page.goto(address + f"trainers/{THREE[2]}/index.html#present")
        page.keyboard.press("PageDown")
        page.goto(address + LIST + "#audience=police")
        assert found == []


def test_a_browsers_picture_of_a_code_scans_back(new_page: NewPage, real: str) -> None:
    page = new_page(real)
    wanted = "https://safeguarding.example.org/sharing/scenarios/three-clinics-not-brought/index.html#the-school-rings"
    source = "data:image/svg+xml;utf8," + qr_svg(wanted, "A story").decode().replace("#", "%23")
    pixels = bytes(page.evaluate(PIXELS, source))
    (found,) = zxingcpp.read_barcodes(memoryview(pixels).cast("B", (240, 240)))
    assert found.text == wanted


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing(new_page: NewPage, real: str, look: dict[str, object]) -> None:
    page = new_page(real + LIST, **look)
    assert not faults(page), "list"
    for address in (
        PLAN,
        PLAN + link(*THREE, "no-such-story"),
        "trainers/for-whom/index.html",
        f"trainers/{THREE[2]}/index.html",
    ):
        page.goto("about:blank")
        page.goto(real + address)
        assert not faults(page), address
    page.goto(real + f"trainers/{THREE[0]}/index.html#present")
    for _ in range(4):
        page.keyboard.press("PageDown")
    assert not faults(page), "projector view"
