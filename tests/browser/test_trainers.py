"""For trainers in the browser: planning a session, its link and its pack, the projector view, and finding a story."""

from __future__ import annotations

from pathlib import Path

import pytest
import zxingcpp
from playwright.sync_api import Page, expect

from scenario_quiz.bank import load_bank
from scenario_quiz.pages.story.timing import group_minutes
from scenario_quiz.pages.trainers.qr import qr_svg
from scenario_quiz.project import Project
from scenario_quiz.scenarios.model import Outcome
from tests.addresses import FOR_OTHERS, HERE_ONLY
from tests.browser.conftest import PHONE, NewPage
from tests.browser.looks import faults, looks
from tests.browser.policy import breaches, strictly
from tests.browser.sites import ROOT

# Told as a function: an expression that gives one would be called at once.
PRINT = "() => { window.print = () => { window.printed = true; }; }"
# Waiting for an expression asks for eval, which a strict policy does not give.
UNTIL_PRINTED = """new Promise((done, fail) => {
  const look = () => (window.printed ? done() : setTimeout(look, 20));
  look();
  setTimeout(() => fail(new Error("nothing was printed")), 20000);
})"""
PLAN, LIST = "trainers/plan/index.html", "trainers/index.html"
SESSION = "trainers/sessions/school-induction/index.html"
BANK = load_bank(Project(ROOT))
TITLES = {one.id: one.title for one in BANK.published}
MINUTES = {one.id: group_minutes(one) for one in BANK.published}
THREE = ["a-father-hears-voices", "bolt-on-a-bedroom-door", "three-clinics-not-brought"]
PIXELS = """async ([source, side]) => {
  const image = new Image(); image.src = source; await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
  const drawing = canvas.getContext('2d'); drawing.drawImage(image, 0, 0, side, side);
  const red = drawing.getImageData(0, 0, side, side).data.filter((_, n) => n % 4 === 0);
  return new TextDecoder("latin1").decode(red.map((one) => (one < 128 ? 32 : 126))); // as text it comes over quickly
}"""


def link(*ids: str) -> str:
    return f"#n={len(ids)}&stories={'.'.join(ids)}"


def scanned(page: Page, source: str, side: int) -> str:
    """What a decoder reads from a picture as the browser draws it, `side` pixels wide and high."""
    pixels = page.evaluate(PIXELS, [source, side]).encode("ascii")
    (found,) = zxingcpp.read_barcodes(memoryview(pixels).cast("B", (side, side)))
    return str(found.text)


def chosen(page: Page) -> list[str]:
    return page.locator("[data-chosen] > li").evaluate_all("all => all.map(one => one.dataset.id)")  # type: ignore[no-any-return]


def notes(page: Page) -> str:
    return page.locator("[data-notes]").inner_text()


def test_a_plan_is_made_by_keyboard_alone_and_stands_in_its_link(new_page: NewPage, real: str) -> None:
    page = new_page(real + PLAN)
    page.wait_for_load_state("networkidle")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
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
    address = page.locator("#plan-link").input_value()
    assert address == real + PLAN + link(*wanted) == page.url
    assert sent == []
    page.goto("about:blank")
    page.goto(address)
    assert chosen(page) == wanted
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_a_plan_leads_the_group_to_learners_pages_alone_in_order(new_page: NewPage, real: str, real_site: Path) -> None:
    plan = new_page(real + PLAN + link(*THREE))
    address = plan.locator("#group-link").input_value()
    code = plan.locator("[data-code-for=group] figcaption a").get_attribute("href") or ""
    assert scanned(plan, code, 480) == address
    for start in (address, (real_site / "sets/group/index.html").as_uri() + link(*THREE)):
        page = new_page(start)
        places = page.locator(".sq-group a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
        assert places == [f"../../scenarios/{id_}/index.html" for id_ in THREE]
    # No page with a key is one tap away: neither the notes on a story nor the plan that lists them.
    targets = page.locator("a[href]").evaluate_all("all => all.map(one => one.href.split('#')[0])")
    notes = {one.resolve().as_uri() for one in real_site.glob("trainers/*/index.html") if one.parent.name in TITLES}
    assert targets and notes.isdisjoint(targets)
    page.locator(".sq-group a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(TITLES[THREE[0]])
    page = new_page(real + "sets/group/index.html" + link(THREE[0], "no-such-story"))
    expect(page.locator(".sq-group li")).to_have_count(1)
    expect(page.locator(".sq-group [data-notes]")).to_contain_text("no such story here")


def test_a_double_click_adds_one_story_and_undo_takes_it_back(new_page: NewPage, real: str) -> None:
    page = new_page(real + PLAN + link(THREE[0]))
    page.get_by_role("button", name=f"Add: {TITLES[THREE[1]]}", exact=True).dblclick()
    assert chosen(page) == THREE[:2]
    expect(page.locator("[data-status]")).to_have_text(f"{TITLES[THREE[1]]}: added as number 2.")
    expect(page.get_by_role("button", name=f"Added: {TITLES[THREE[1]]}", exact=True)).to_be_focused()
    page.get_by_role("button", name="Undo", exact=True).click()
    assert chosen(page) == THREE[:1] and page.url.endswith(link(THREE[0]))
    expect(page.get_by_role("button", name="Undo", exact=True)).to_be_hidden()
    page.get_by_role("button", name="Start again").click()
    page.get_by_role("button", name="Undo", exact=True).press("Enter")
    assert chosen(page) == THREE[:1]


def test_what_was_added_is_told_in_view_beside_the_list_or_at_the_foot_of_a_phone(new_page: NewPage, real: str) -> None:
    for size in ({"width": 1280, "height": 800}, PHONE):
        page = new_page(real + PLAN, viewport=size)
        page.get_by_role("button", name=f"Add: {TITLES[list(TITLES)[-1]]}", exact=True).click()
        for part in ("[data-status]", "[data-undo]"):
            expect(page.locator(part)).to_be_in_viewport(ratio=1)
        assert page.locator("[data-sum]").is_visible() is (size is PHONE)
    page.locator("[data-sum]").click()
    expect(page.locator("#your-plan")).to_be_in_viewport()


def test_a_session_shows_the_room_the_link_for_the_group_first(new_page: NewPage, real: str) -> None:
    page = new_page(real + "trainers/sessions/gp-practice/index.html")
    first, second = page.locator(".tr-open a:not(.tr-copy)").all()
    expect(second).to_have_text("Open these stories as a plan")
    first.click()
    places = page.locator(".sq-group a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert [place.split("/")[-2] for place in places] == ["two-whole-records-requested", "three-clinics-not-brought"]


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
    expect(page.locator("[data-chosen]")).to_contain_text("No notes for trainers yet, so the time is a guess.")
    withdrawn = "window.sqPlan.gone['taken-away'].status = 'withdrawn';"
    page.route(
        "**/plan-data.js",
        lambda route: route.fulfill(response=(sent := route.fetch()), body=sent.text() + withdrawn),
    )
    page.goto("about:blank")
    page.goto(small + PLAN + link("taken-away"))
    assert '"taken-away", which was taken down on' in notes(page) and "Do not use old copies." in notes(page)


def test_a_link_to_a_question_of_a_renamed_story_leads_to_that_question(new_page: NewPage, small: str) -> None:
    for folder, start in (("scenarios", ""), ("trainers", "q-")):
        page = new_page(small + f"{folder}/earlier-name/index.html#{start}put-in-order")
        marked = page.locator("li:has(> span:target) a")
        expect(marked).to_have_css("font-weight", "700")
        marked.click()
        expect(page).to_have_url(small + f"{folder}/every-kind/index.html#{start}put-in-order")
        expect(page.locator(f"[id='{start}put-in-order']")).to_have_count(1)


def test_links_polls_and_sheets_are_copied_and_selected_where_copying_is_not_allowed(
    new_page: NewPage, real: str
) -> None:
    story = next(one for one in BANK.published if one.id == THREE[0])
    first = story.questions[0]
    page = new_page(real + f"trainers/{story.id}/index.html", permissions=["clipboard-read", "clipboard-write"])
    held = "navigator.clipboard.readText()"
    learner = real + f"scenarios/{story.id}/index.html"
    page.get_by_role("button", name=f"Copy the link: {story.title}", exact=True).click()
    expect(page.locator(".tr-said", has_text="Copied.")).to_be_visible()
    assert page.evaluate(held) == learner
    page.get_by_role("button", name=f"Copy the link: Question 1: {first.ask}", exact=True).click()
    page.wait_for_function(f"{held}.then(text => text.endsWith('#{first.id}'))")
    assert page.evaluate(held) == f"{learner}#{first.id}"
    page.get_by_role("button", name=f"Copy: 1. {first.ask}", exact=True).click()
    page.wait_for_function(f"{held}.then(text => text.startsWith('1. '))")
    lines = [f"{letter.upper()}. {one.text}" for letter, one in first.options.items()]  # type: ignore[union-attr]
    assert page.evaluate(held).split("\n") == [f"1. {first.ask}", *lines]
    page.evaluate("delete Navigator.prototype.clipboard")
    page.get_by_role("button", name=f"Copy: 1. {first.ask}", exact=True).click()
    expect(page.locator(".tr-said", has_text="press Ctrl+C")).to_be_visible()
    assert lines[0] in page.evaluate("getSelection().toString()")
    page = new_page(real + LIST, permissions=["clipboard-read", "clipboard-write"])
    set_ = BANK.sets[0]
    page.get_by_role("button", name=f"Copy the link: {set_.title}", exact=True).click()
    page.wait_for_function(f"{held}.then(text => text.includes('/sets/'))")
    assert page.evaluate(held) == real + f"sets/{set_.id}/index.html"


def test_a_session_opens_as_its_plan(new_page: NewPage, real: str, real_site: Path) -> None:
    for address in (real, real_site.as_uri() + "/"):
        page = new_page(address + "trainers/sessions/gp-practice/index.html")
        page.get_by_role("link", name="Open these stories as a plan").click()
        expect(page.locator("[data-total]")).to_contain_text("2 stories, about 40 minutes")
        assert chosen(page) == ["two-whole-records-requested", "three-clinics-not-brought"]
        assert notes(page) == ""


def test_the_pack_holds_exactly_the_plan_and_what_to_do_about_a_real_child(
    new_page: NewPage, real: str, real_site: Path
) -> None:
    for address in (real + PLAN, (real_site / PLAN).as_uri()):
        page = new_page(address + link(*THREE[:2]))
        page.evaluate(PRINT)
        page.get_by_role("button", name="Make the pack and print it").click()
        page.wait_for_function("window.printed")
        heads = page.locator(".tr-pack .tr-sheet > h2").all_inner_texts()
        titles = [TITLES[id_] for id_ in THREE[:2]]
        assert heads == [*titles, "Running order", *(f"For trainers: {title}" for title in titles)]
        assert page.locator(".tr-pack .tr-real-child").count() == 3
        page.emulate_media(media="print")
        expect(page.locator(".md-content h1")).to_be_hidden()
        expect(page.locator(".tr-pack .tr-sheet").first).to_be_visible()
        versions = page.locator(".printed").filter(visible=True).all_inner_texts()
        assert len(versions) == len(heads) and all(" Version " in one for one in versions)
        page.emulate_media(media="screen")
        page.get_by_label("Facilitator's sheets, with the key").uncheck()
        page.evaluate("window.printed = false")
        page.get_by_role("button", name="Make the pack and print it").click()
        page.wait_for_function("window.printed")
        assert page.locator(".tr-pack .sq-verdict").count() == 0
        assert page.locator(".tr-pack .tr-real-child").count() == 1
        assert "No real cases, no names." in page.locator(".tr-pack .tr-sheet").first.inner_text()
        assert "What follows holds the answers." not in page.locator(".tr-pack").inner_text()


def test_what_cannot_be_loaded_for_the_pack_is_said_and_the_rest_is_printed(new_page: NewPage, real: str) -> None:
    page = new_page(real + PLAN)
    page.route(f"**/packs/{THREE[0]}.js", lambda route: route.abort())
    page.goto(real + PLAN + link(*THREE[:2]))
    page.evaluate(PRINT)
    page.get_by_role("button", name="Make the pack and print it").click()
    page.wait_for_function("window.printed")
    pack = page.locator(".tr-pack")
    expect(pack).to_contain_text(f"The sheets of this story could not be loaded: {TITLES[THREE[0]]}")
    expect(pack.get_by_role("heading", name=TITLES[THREE[1]], exact=True)).to_be_attached()


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
    page.keyboard.press("PageDown")  # the first press gives nothing away
    assert slide.locator(":is(.tr-answer, .sq-verdict)").count() == 0
    expect(page.locator("[data-place]")).to_contain_text("Everybody decides first.")
    for shown, key in enumerate(["Space", "PageDown", "ArrowRight"], 1):
        page.keyboard.press(key)
        assert slide.locator(".sq-verdict").count() == shown
    page.keyboard.press("PageUp")
    assert slide.locator(".sq-verdict").count() == 2
    assert slide.locator('.sq-verdict[data-state="best"]').count() == 0  # it comes last
    page.get_by_role("button", name="Show everything here").click()
    expect(slide.locator(".tr-explain")).to_be_visible()
    page.get_by_role("button", name="Next", exact=True).press("Space")
    expect(slide.locator("h2")).to_have_text(f"2. {story.questions[1].ask}")
    page.keyboard.press("Escape")
    expect(page.locator(".tr-stage")).to_be_hidden()
    expect(page.get_by_role("button", name="Present")).to_be_focused()
    assert page.evaluate("[localStorage.length, sessionStorage.length, location.hash]") == [0, 0, ""]


def test_a_letter_shows_that_choice_and_the_situation_stands_beside_the_choices(new_page: NewPage, real: str) -> None:
    page = new_page(real + f"trainers/{THREE[0]}/index.html#present", viewport={"width": 1280, "height": 720})
    page.keyboard.press("PageDown")
    aside, choices = (page.locator(f".tr-slide {part}").bounding_box() for part in (".tr-aside", ".tr-choices"))
    assert aside and choices and aside["x"] + aside["width"] <= choices["x"]
    assert abs(aside["y"] - choices["y"]) < 40
    given = page.locator(".tr-slide li:has(.tr-answer)")
    for key, letters in (("c", ["c"]), ("A", ["a", "c"]), ("a", ["a", "c"]), ("j", ["a", "c"])):
        page.keyboard.press(key)
        assert given.evaluate_all("all => all.map(one => one.dataset.letter)") == letters
    page.keyboard.press("PageUp")
    assert given.evaluate_all("all => all.map(one => one.dataset.letter)") == ["c"]
    while page.locator("[data-all]").is_visible():
        page.keyboard.press("PageDown")
        heading = page.locator(".tr-slide h2").bounding_box()
        (seen,) = page.locator(".tr-slide .tr-answer").evaluate_all(
            "all => [Math.max(...all.map(one => one.getBoundingClientRect().top))]"
        )
        assert heading and seen >= 0  # the last reason begins on the screen


def test_a_minute_to_vote_is_counted_where_it_is_wanted_and_ends_by_itself(new_page: NewPage, real: str) -> None:
    page = new_page(real + f"trainers/{THREE[0]}/index.html")
    page.clock.install()
    page.reload()
    page.get_by_role("button", name="Present").click()
    clock = page.locator("[data-clock]")
    expect(clock).to_be_hidden()
    page.keyboard.press("PageDown")
    clock.click()
    expect(clock).to_have_text("60 seconds")
    page.clock.run_for(21_000)
    expect(clock).to_have_text("39 seconds")
    page.clock.run_for(40_000)
    expect(page.locator("[data-place]")).to_contain_text("The minute is over.")
    assert page.locator(".tr-slide .tr-answer").count() == 0
    expect(page.locator(".tr-slide")).to_be_focused()


def test_a_story_that_unfolds_goes_on_after_the_best_choice_or_the_one_that_was_chosen(
    new_page: NewPage, real: str
) -> None:
    story = next(one for one in BANK.published if one.id == THREE[2])
    stops = {part.id: part for part in (*story.questions, *story.outcomes)}
    page = new_page(real + f"trainers/{story.id}/index.html#present")
    heading, last = page.locator(".tr-slide h2"), page.locator(".tr-stage [data-place]")
    stop, met = story.questions[0], [story.questions[0]]
    page.keyboard.press("PageDown")
    while not isinstance(stop, Outcome):
        options = getattr(stop, "options", {}).values()
        best = next((one.next for one in options if getattr(one, "verdict", "") == "best"), None) or stop.next
        page.locator(".tr-stage [data-all]").click()
        page.keyboard.press("PageDown")
        stop = stops[best]
        met.append(stop)
        expect(heading).to_contain_text(stop.title if isinstance(stop, Outcome) else stop.ask)
    page.keyboard.press("PageDown")
    expect(last).to_have_text("That was the last page. Thank you.")
    page.keyboard.press("PageUp")
    expect(heading).to_contain_text(met[-2].ask)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Present").click()
    page.keyboard.press("PageDown")
    page.locator(".tr-stage [data-all]").click()
    other = next(one.next for one in story.questions[0].options.values() if one.next != met[1].id)
    page.locator(f'.tr-slide .tr-next a[href="#q-{other}"]').first.click()
    expect(heading).to_contain_text(getattr(stops[other], "title", None) or stops[other].ask)
    page.keyboard.press("PageUp")
    expect(heading).to_contain_text(story.questions[0].ask)


def test_every_kind_of_question_hides_its_answers_until_they_are_asked_for(
    new_page: NewPage, small: str, small_site: Path
) -> None:
    place = "trainers/every-kind/index.html#present"
    for address in (small + place, (small_site / "trainers/every-kind/index.html").as_uri() + "#present"):
        page = new_page(address)
        slide = page.locator(".tr-slide")
        kinds = page.locator(".tr-q[data-kind]").evaluate_all("all => all.map(one => one.dataset.kind)")
        assert set(kinds) == {"judgement", "single", "multiple", "order", "reflect"}
        for kind in kinds:
            page.keyboard.press("PageDown")
            assert slide.locator(":is(.tr-answer, .sq-verdict)").count() == 0
            choices = slide.locator(".tr-choice").count()
            assert (choices == 0) is (kind == "reflect")
            order = []
            page.keyboard.press("PageDown")  # asks the room to vote
            assert slide.locator(":is(.tr-answer, .sq-verdict)").count() == 0
            for shown in range(1, choices + 1):
                page.keyboard.press("PageDown")
                assert slide.locator(".tr-options .tr-answer").count() == shown
                order.append(slide.locator("li:has(.tr-answer)").evaluate_all("all => all.map(o => o.dataset.letter)"))
            if kind == "order":  # steps come in their right order
                assert [sorted(row) for row in order] == [sorted(["b", "c", "a"][: n + 1]) for n in range(len(order))]
            while page.locator("[data-all]").is_visible():
                page.keyboard.press("PageDown")
            assert slide.locator(".tr-explain").count() == 1
        page.keyboard.press("PageUp")
        assert slide.locator(".tr-explain").count() == 0


def test_stories_are_found_by_role_idea_level_and_belief_and_the_choice_stands_in_the_address(
    new_page: NewPage, real: str
) -> None:
    page = new_page(real + LIST + "#audience=health&belief=confidentiality-forbids")
    wanted = [
        one for one in BANK.published if "health" in one.audience and "confidentiality-forbids" in one.misconceptions
    ]
    assert 0 < len(wanted) < len(BANK.published)
    assert page.locator("[data-story]:visible").count() == len(wanted)
    for label, idea, level in (("Practises", "plain-words", ""), ("Level", "", "further")):
        page.get_by_role("button", name="Show all").click()
        page.locator(".tr-list").get_by_label(label).select_option(idea or level)
        fits = [one for one in BANK.published if (not idea or idea in one.ideas) and (not level or level == one.level)]
        expect(page.locator("[data-story]:visible")).to_have_count(len(fits))
    page.locator(".tr-list").get_by_label("For", exact=True).select_option("early-years")
    page.locator(".tr-list").get_by_label("Level").select_option("further")
    page.locator(".tr-list").get_by_label("Wrong belief").select_option("confidentiality-forbids")
    expect(page.locator("[data-none]")).to_be_visible()
    page.get_by_role("button", name="Show all").click()
    expect(page.locator("[data-story]:visible")).to_have_count(len(BANK.published))
    page.locator("[data-story]:visible .tr-title a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("For trainers: ")


def test_the_list_of_stories_begins_on_the_first_screen(new_page: NewPage, real: str) -> None:
    for size in ({"width": 1280, "height": 800}, PHONE):
        box = new_page(real + LIST, viewport=size).locator("[data-story] .tr-title").first.bounding_box()
        assert box and box["y"] + box["height"] <= size["height"], size


def test_without_script_every_page_is_whole_and_has_no_dead_control(new_page: NewPage, real: str) -> None:
    for address in (LIST, PLAN, f"trainers/{THREE[2]}/index.html", SESSION):
        page = new_page(real + address, java_script_enabled=False)
        assert page.locator(".md-content :is(button, select, input):visible").count() == 0
    page = new_page(real + PLAN, java_script_enabled=False)
    expect(page.get_by_text("This planner needs JavaScript, which is off here.")).to_be_visible()
    expect(page.get_by_role("heading", name="Without the planner")).to_be_visible()


def test_all_of_it_works_under_a_strict_policy(new_page: NewPage, real_site: Path) -> None:
    with strictly(real_site) as address:
        page = new_page(address + PLAN + link(*THREE))
        found = breaches(page)
        page.evaluate(PRINT)
        page.get_by_role("button", name="Make the pack and print it").click()
        page.evaluate(UNTIL_PRINTED)
        page.goto(address + f"trainers/{THREE[2]}/index.html#present")
        expect(page.locator(".tr-stage")).to_be_visible()
        page.keyboard.press("PageDown")
        page.goto(address + LIST + "#audience=police")
        expect(page.locator("select[name=audience]")).to_have_value("police")
        page.goto(address + SESSION)
        expect(page.locator("[data-copy]:visible, .tr-copy:visible, button:visible").first).to_be_visible()
        assert found == []


def test_a_browsers_picture_of_a_code_scans_back(new_page: NewPage, real: str) -> None:
    page = new_page(real)
    wanted = "https://safeguarding.example.org/sharing/scenarios/three-clinics-not-brought/index.html#the-school-rings"
    source = "data:image/svg+xml;utf8," + qr_svg(wanted, "A story").decode().replace("#", "%23")
    assert scanned(page, source, 240) == wanted


def test_the_code_of_a_plan_is_drawn_here_and_scans_back_to_its_link(
    new_page: NewPage, real: str, real_site: Path
) -> None:
    page = new_page(real + PLAN + link(*THREE))
    picture = page.locator("[data-code-for=you] svg")
    expect(picture.locator("title")).to_have_text("QR code for you, which opens this plan")
    assert picture.locator("path").first.get_attribute("fill") == "#fff"
    save = page.locator("[data-code-for=you]").get_by_role("link", name="Save the code as a picture")
    saved = save.get_attribute("href") or ""
    assert scanned(page, saved, 480) == page.locator("#plan-link").input_value()
    page.get_by_role("button", name=f"Remove: {TITLES[THREE[1]]}", exact=True).click()
    saved = save.get_attribute("href") or ""
    assert scanned(page, saved, 480).endswith(link(THREE[0], THREE[2]))
    page.evaluate(PRINT)
    page.get_by_role("button", name="Make the pack and print it").click()
    page.wait_for_function("window.printed")
    cover = page.locator(".tr-pack .tr-sheet", has=page.locator("h2", has_text="Running order"))
    shown = page.locator("[data-code-for] svg").evaluate_all("all => all.map(one => one.outerHTML)")
    assert len(shown) == 2 and cover.locator("svg").evaluate_all("all => all.map(one => one.outerHTML)") == shown
    assert page.evaluate("sqPlanCode('https://a.example/'.padEnd(1200, 'x'), '')") is None
    page = new_page((real_site / PLAN).as_uri() + link(*THREE))  # an address on this device: nobody could open it
    expect(page.locator("[data-share]")).to_be_visible()
    assert page.locator("[data-code-for] :is(svg, a)").count() == 0


def test_an_address_of_this_computer_says_that_it_works_here_only(new_page: NewPage, real: str) -> None:
    note = "(works on this computer only)"
    page = new_page(real + PLAN + link(*THREE[:2]))
    assert [one for one in HERE_ONLY if not page.evaluate("one => sqAddress.hereOnly(one)", one)] == []
    assert [one for one in FOR_OTHERS if page.evaluate("one => sqAddress.hereOnly(one)", one)] == []
    expect(page.locator("[data-share]")).to_contain_text("It works on this computer only.")
    for caption in page.locator("[data-code-for] figcaption").all():
        expect(caption).to_contain_text(note)
    page.evaluate(PRINT)
    page.get_by_role("button", name="Make the pack and print it").click()
    page.wait_for_function("window.printed")
    printed = page.locator(".tr-pack .tr-address").all_inner_texts()
    assert len(printed) == 6 and [one for one in printed if not one.endswith(note)] == []
    page = new_page(real + f"trainers/{THREE[0]}/index.html")
    shown = page.locator("[data-address]").all_text_contents()
    assert shown and [one for one in shown if not one.endswith(note)] == []
    page.get_by_role("button", name="Copy the link:").first.click()
    expect(page.get_by_role("status").last).to_contain_text(note)


def test_an_address_for_readers_says_nothing_of_the_kind_even_in_a_preview(new_page: NewPage, real: str) -> None:
    page = new_page(real + "trainers/index.html")
    page.route(
        "**/plan-data.js",
        lambda route: route.fulfill(
            response=(sent := route.fetch()), body=sent.text() + "window.sqPlan.site = 'https://training.example.org/';"
        ),
    )
    page.goto(real + PLAN + link(*THREE[:2]))
    assert page.locator("#plan-link").input_value().startswith("https://training.example.org/")
    assert page.locator("#group-link").input_value().startswith("https://training.example.org/sets/group/")
    expect(page.locator("[data-code-for=you] svg")).to_be_visible()
    expect(page.locator("[data-share]")).not_to_contain_text("this computer only", use_inner_text=True)


def test_codes_of_all_lengths_scan_back(new_page: NewPage, real: str) -> None:
    page = new_page(real + PLAN)
    ids = list(TITLES)
    for count in (1, 4, 9, 16, 36):
        address = f"https://safeguarding.example.org/sharing/{PLAN}{link(*ids[:count])}"
        source = page.evaluate(
            """address => { const code = sqPlanCode(address, 'T & "t"'); code.setAttribute('xmlns',
            'http://www.w3.org/2000/svg'); return 'data:image/svg+xml,' + encodeURIComponent(code.outerHTML) }""",
            address,
        )
        assert scanned(page, source, 750) == address


@looks("light-phone")
def test_axe_finds_nothing(new_page: NewPage, real: str, look: dict[str, object]) -> None:
    page = new_page(real + LIST, **look)
    assert not faults(page), "list"
    for address in (
        PLAN,
        PLAN + link(*THREE, "no-such-story"),
        "trainers/sessions/index.html",
        f"trainers/{THREE[2]}/index.html",
    ):
        page.goto("about:blank")
        page.goto(real + address)
        assert not faults(page), address
    page.goto(real + f"trainers/{THREE[0]}/index.html#present")
    for _ in range(4):
        page.keyboard.press("PageDown")
    assert not faults(page), "projector view"
