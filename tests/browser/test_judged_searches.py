"""What staff type leads to what they need: a judged list, through the real search box on the real site."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.browser.conftest import NewPage
from tests.browser.search_box import first_three, results

JUDGED: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("searches.yml").read_text(encoding="utf-8"))
URGENT = [search for search in JUDGED if search.get("urgent")]
OTHERS = [search for search in JUDGED if not search.get("urgent")]
LISTS = ("law", "glossary", "myths")  # pages of many entries: the page with another entry on top is no find
ENOUGH = 0.95


@pytest.mark.parametrize(
    "judged",
    [
        pytest.param([*URGENT, *OTHERS[::3]], id="urgent-and-some"),
        pytest.param(JUDGED, id="all", marks=pytest.mark.proof),
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


def test_the_list_is_long_enough_to_judge_by() -> None:
    typed = [search["typed"].casefold() for search in JUDGED]
    assert len(typed) == len(set(typed))
    assert len(typed) >= 100
    assert len(URGENT) >= 40


def test_terms_for_the_search_alone_find_and_are_not_shown(new_page: NewPage, real: str) -> None:
    page = new_page(real)
    found = results(page, "gut feeling")
    assert found[0]["place"].endswith("/significant-harm/what-it-means/index.html")
    assert not [one["place"] for one in found if "Also typed as" in one["text"] or "gut feeling" in one["text"]]


def test_what_is_mistyped_is_found_and_not_called_missing(new_page: NewPage, real: str) -> None:
    first = results(new_page(real), "signifcant hram")[0]
    assert first["place"].endswith("/significant-harm/index.html")
    assert "Missing" not in first["text"]


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
