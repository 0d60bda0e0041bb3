"""What staff type leads to what they need: a judged list, through the real search box on the real site."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import expect

from tests.browser.conftest import NewPage
from tests.browser.search_box import first_three, results

# The stories under the first label, and how many pages stand above it.
GROUP = """() => {
  const label = document.querySelector('.search-group');
  const stories = [];
  for (let item = label?.nextElementSibling; item?.matches('.md-search-result__item'); item = item.nextElementSibling) {
    stories.push(new URL(item.querySelector('a').href).pathname);
  }
  const items = [...document.querySelectorAll('.md-search-result__list > li')];
  return { label: label?.textContent, stories, above: items.indexOf(label) };
}"""
LISTS = ("law", "glossary", "myths")  # pages of many entries: the page with another entry on top is no find
ENOUGH = 0.95


def _judged(name: str) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return listed


OWN = _judged("searches.yml")
FRESH = [search for search in _judged("fresh-searches.yml") if "finds" in search]
PLOTS = [search for search in _judged("fresh-searches.yml") if "plot" in search]


def _some(judged: list[dict[str, Any]], step: int) -> list[dict[str, Any]]:
    """The urgent ones, and of the others each so many."""
    return [*_urgent(judged), *[search for search in judged if not search.get("urgent")][::step]]


def _urgent(judged: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [search for search in judged if search.get("urgent")]


@pytest.mark.parametrize(
    "judged",
    [
        pytest.param([*_some(OWN, 6), *_some(FRESH, 4)], id="urgent-and-some"),
        pytest.param(OWN, id="all", marks=pytest.mark.proof),
        pytest.param(FRESH, id="all-fresh", marks=pytest.mark.proof),
    ],
)
def test_staff_find_what_they_need(new_page: NewPage, real: str, judged: list[dict[str, Any]]) -> None:
    page = new_page(real)
    page.set_default_timeout(60_000)
    missed, late, practice = [], [], []
    for search in judged:
        found = first_three(page, search["typed"])
        told = f"{search['typed']!r} finds {[_told(one) for one in found]} and not {search['finds']}"
        if not any(_is_wanted(one, search["finds"]) for one in found):
            missed.append(told)
        if search.get("urgent") and not any(_is_wanted(one, search["finds"]) for one in found[:1]):
            late.append(told)
        stories = [one["title"].startswith("Practice: ") for one in found]
        if sorted(stories) != stories:
            practice.append(told)
    assert not late, "\n".join(late)
    assert not practice, "\n".join(practice)
    assert len(judged) - len(missed) >= ENOUGH * len(judged), "\n".join(missed)


@pytest.mark.parametrize(
    "plots",
    [pytest.param(PLOTS[::5], id="some"), pytest.param(PLOTS, id="all", marks=pytest.mark.proof)],
)
def test_a_story_is_found_by_what_happens_in_it_in_a_group_under_guidance(
    new_page: NewPage, real: str, plots: list[dict[str, Any]]
) -> None:
    page = new_page(real)
    page.set_default_timeout(60_000)
    missed = []
    for search in plots:
        first_three(page, search["typed"])
        group = page.evaluate(GROUP)
        if f"/scenarios/{search['plot']}/index.html" not in group["stories"] or group["above"] == 0:
            missed.append(f"{search['typed']!r} shows {group}")
    assert not missed, "\n".join(missed)


def test_the_list_is_long_enough_to_judge_by() -> None:
    typed = [search["typed"].casefold() for search in [*OWN, *FRESH, *PLOTS]]
    assert len(typed) == len(set(typed))
    assert len(OWN) >= 100
    assert len(FRESH) >= 140
    assert len(PLOTS) >= 14
    assert len(_urgent(OWN)) >= 40
    assert len(_urgent(FRESH)) >= 20


def test_terms_for_the_search_alone_find_and_are_not_shown(new_page: NewPage, real: str) -> None:
    page = new_page(real)
    found = results(page, "gut feeling")
    assert found[0]["place"].endswith("/significant-harm/what-it-means/index.html")
    assert not [one["place"] for one in found if "Also typed as" in one["text"] or "gut feeling" in one["text"]]


def test_what_is_mistyped_is_found_and_said_and_not_called_missing(new_page: NewPage, real: str) -> None:
    page = new_page(real)
    first = results(page, "signifcant hram")[0]
    assert first["place"].endswith("/significant-harm/index.html")
    assert "Without" not in first["text"]
    expect(page.locator(".search-mended")).to_contain_text("Also searched for “harm” (you typed “hram”).")
    expect(page.get_by_role("status").filter(has_text="Also searched for")).to_be_attached()
    results(page, "knife")
    expect(page.locator(".search-mended")).to_be_hidden()


def _is_wanted(found: dict[str, Any], wanted: list[str]) -> bool:
    """A section counts where it is shown, or where its page stands for it: the page's own entry is the best of it."""
    name = found["place"].removesuffix("index.html").strip("/") or "."
    for one in wanted:
        page, _, section = one.partition("#")
        if name == page and (
            not section or section in found["sections"] or (not found["sections"] and name not in LISTS)
        ):
            return True
    return False


def _told(found: dict[str, Any]) -> str:
    return "#".join([found["place"].removesuffix("index.html").strip("/") or ".", *found["sections"]])
