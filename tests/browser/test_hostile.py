"""Hostile text in every field that authors write: nothing of it runs or leaves, and all of it shows as written."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Page

from tests.browser.conftest import NewPage
from tests.browser.search_box import results
from tests.browser.sites import build, hostile_project
from tests.hostile import PAYLOADS, shown, written
from tests.web_server import serving

# Everything that a reader could do, faster than a reader: point at, focus, press and open all there is, and answer.
USE_EVERYTHING = """() => {
  addEventListener('click', event => { if (event.target.closest('a')) event.preventDefault(); }, true);
  const kinds = ['mouseover', 'mousedown', 'focus', 'blur', 'keydown', 'toggle', 'load', 'error', 'begin'];
  for (const element of document.querySelectorAll('.md-main *'))
    for (const kind of kinds) element.dispatchEvent(new Event(kind, { bubbles: false, cancelable: true }));
  for (const link of document.querySelectorAll('.md-content a')) link.click();
  for (const summary of document.querySelectorAll('.md-content summary')) summary.click();
  for (const check of document.querySelectorAll('form[data-quiz] [type=submit]')) check.click();
  for (const input of document.querySelectorAll('form[data-quiz] input[value=a]')) input.click();
  for (const mover of document.querySelectorAll('.sq-moves button')) mover.click();
  for (const check of document.querySelectorAll('form[data-quiz] [type=submit]')) check.click();
}"""
FOREIGN = """() => {
  const ours = 'a article b br button details div em fieldset figcaption figure form h1 h2 h3 img input label legend ' +
    'li nav ol p progress section small span strong summary ul';
  const found = [];
  for (const element of document.querySelectorAll('.md-content *')) {
    if (!ours.split(' ').includes(element.localName)) found.push(element.outerHTML);
    for (const { name, value } of element.attributes)
      if (/^on|^style$|^srcdoc$|^action$|^formaction$|^xlink/.test(name)) found.push(`${name}=${value}`);
    if (element.localName === 'img' && !element.src.endsWith('/figures/door.svg')) found.push(element.outerHTML);
    if (element.localName === 'a' && !/^(http:|tel:|https:)/.test(element.protocol)) found.push(element.outerHTML);
  }
  return found;
}"""
TEXTS = """fields => Object.fromEntries(Object.entries(fields).map(([field, place]) =>
  [field, [...document.querySelectorAll(place)].map(element => element.alt || element.textContent)]))"""
FIELDS = {
    "title": "h1",
    "summary": ".sq-summary",
    "setting": ".sq-setting",
    "caption": "figcaption",
    "alt": "figure img",
    "reviewer": ".sq-facts",
    "scene": ".sq-scene",
    "ask": "legend h2, h2#note, .sq-key h3",
    "text": ".sq-pick label, .sq-step .sq-text, .sq-key summary .sq-text",
    "why": ".sq-sheet .sq-why, .sq-key .sq-why",
    "consequence and would_change": ".sq-sheet .sq-part, .sq-key .sq-part",
    "explain": ".sq-more, .sq-explain .sq-answer",
    "model and checklist": ".sq-model .sq-answer, .sq-model li",
    "ways on": ".sq-next a",
    "outcome": "h2#the-end, .sq-outcome",
    "retired question": ".sq-retired",
}


# Payloads stand in families: every fourth is some of each.
@pytest.fixture(
    scope="module",
    params=[
        pytest.param((True, 4), id="some-built"),
        pytest.param((True, 1), id="built", marks=pytest.mark.proof),
        pytest.param((False, 1), id="written", marks=pytest.mark.proof),
    ],
)
def hostile_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page for each payload: as the site's own build makes it, and as plain Markdown for any builder."""
    folder = tmp_path_factory.mktemp("hostile")
    hooked, step = request.param
    project = hostile_project(folder / "project", range(0, len(PAYLOADS), step), with_hook=hooked)
    return build(project, folder / "site", "--strict" if hooked else "--no-strict")


def test_nothing_of_it_runs_and_all_of_it_shows_as_written(new_page: NewPage, hostile_site: Path) -> None:
    assert len(PAYLOADS) >= 60
    with serving(hostile_site) as address:
        page = new_page(address)
        ran = _watch(page)
        for number in _numbers(hostile_site):
            page.goto(f"{address}scenarios/hostile-{number:03}/index.html", wait_until="domcontentloaded")
            page.evaluate(USE_EVERYTHING)
            wrong = [*ran, *page.evaluate(FOREIGN), *_not_as_written(page, number)]
            assert not wrong, f"payload {number}, {PAYLOADS[number]!r}"


def test_a_real_pointer_and_the_search_run_none_of_it(new_page: NewPage, hostile_site: Path) -> None:
    with serving(hostile_site) as address:
        page = new_page(address + "scenarios/hostile-028/index.html")
        ran = _watch(page)
        for place in (".sq-summary", "h1", ".sq-pick label", ".sq-button", ".sq-step-text", ".sq-model > summary"):
            for target in page.locator(place).filter(visible=True).all()[:2]:
                target.hover()
                target.click()
        for words, least in {"practice": len(_numbers(hostile_site)) / 2, "alert": 1, "onerror": 1}.items():
            assert len(results(page, words)) > least
            assert page.locator(".md-search-result :is(img, script, svg a, iframe, object, embed, form)").count() == 0
        assert not ran


def _numbers(site: Path) -> list[int]:
    """The payloads that have a page."""
    return sorted(int(folder.name.removeprefix("hostile-")) for folder in (site / "scenarios").glob("hostile-*"))


def _watch(page: Page) -> list[str]:
    """Everything that ran, from now on: a dialog that opened, or a request that went anywhere else."""
    ran: list[str] = []

    def opened(dialog: Dialog) -> None:
        ran.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.on("dialog", opened)
    return ran


def _not_as_written(page: Page, number: int) -> list[str]:
    """Fields in which a payload is missing or not as it was written, white space apart."""
    wrong = []
    for field, texts in page.evaluate(TEXTS, FIELDS).items():
        allowed = {shown(number), written(number)} if field == "reviewer" else {shown(number)}
        for text in texts or ["nothing"]:
            if not any("".join(wanted.split()) in "".join(text.split()) for wanted in allowed):
                wrong.append(f"{field}: {text!r}")
    return wrong
