"""What pages load: the quiz where there is a quiz, and nothing from anywhere else."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from scenario_quiz.addresses import page_html, to_root
from scenario_quiz.bank import Bank
from scenario_quiz.documentation.made import PAGES, SET, STORY, MadePage
from scenario_quiz.places import MADE_ASSETS
from tests.dom import Element, page_at

_LOADS = ("script", "link", "img")
_OF_THE_THEME = re.compile(r"\.[0-9a-f]{8}\.min\.(js|css)$")
# Attributes by which a page makes the browser fetch something. A plain link (`a href`) waits for the reader.
_FETCHES = ("src", "srcset", "poster", "data", "action", "formaction", "background", "manifest", "ping")


def _scripts(page: Element) -> list[str]:
    return [e.attributes["src"] for e in page.all("script") if "scenario-quiz" in e.attributes.get("src", "")]


def _styles(page: Element) -> list[str]:
    return [e.attributes["href"] for e in page.all("link") if "scenario-quiz" in e.attributes.get("href", "")]


def _of(made: MadePage, *, up: str) -> tuple[list[str], list[str]]:
    """The styles and scripts of ours that a page made by this entry is to load, as the page writes them."""
    lists = (made.loads.styles, made.loads.scripts)
    styles, scripts = ([up + place for place in one if place.startswith(f"{MADE_ASSETS}/")] for one in lists)
    return styles, scripts


def _pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_pages_without_a_story_load_nothing_of_the_quiz(whole_site: Path) -> None:
    practice = {"scenarios", "sets", "learning-record", "trainers"}
    others = [file for file in _pages(whole_site) if not practice.intersection(file.relative_to(whole_site).parts)]
    assert len(others) > 15
    for file in others:
        text = file.read_text(encoding="utf-8")
        assert "scenario-quiz/" not in text, file
        assert not re.search(r'class="[^"]*\bsq\b', text), file
        assert "data-words" not in text, file


@pytest.mark.parametrize(
    ("place", "made"),
    [("sets/induction", SET), *((page.name, page) for page in PAGES)],
)
def test_pages_that_the_build_makes_load_what_their_entry_names(whole_site: Path, place: str, made: MadePage) -> None:
    page = page_at(whole_site / page_html(place))
    assert (_styles(page), _scripts(page)) == _of(made, up=to_root(place))


def test_a_story_loads_classic_deferred_scripts_and_one_style(whole_site: Path, bank: Bank) -> None:
    for scenario in bank.published:
        page = page_at(whole_site / f"scenarios/{scenario.id}/index.html")
        assert (_styles(page), _scripts(page)) == _of(STORY, up="../../")
        assert len(_styles(page)) == 1
        for script in page.all("script"):
            if script.attributes.get("src") in _scripts(page):
                assert "defer" in script.attributes
                assert "type" not in script.attributes


def test_a_story_needs_these_and_in_this_order() -> None:
    assert [place.rpartition("/")[2] for one in _of(STORY, up="") for place in one] == [
        *("quiz.css", "parts.js", "quiz.js", "memory.js", "journey.js", "remember.js")
    ]


def test_what_a_story_loads_of_its_own_stays_light(whole_site: Path) -> None:
    own = [whole_site / place for one in _of(STORY, up="") for place in one]
    assert sum(len(gzip.compress(file.read_bytes(), 9, mtime=0)) for file in own) <= 12_288


def test_a_story_loads_little_beyond_what_the_theme_loads(whole_site: Path, bank: Bank) -> None:
    page = whole_site / f"scenarios/{bank.published[0].id}/index.html"
    named = [e.attributes.get("src") or e.attributes.get("href", "") for e in page_at(page) if e.tag in _LOADS]
    files = {(page.parent / name).resolve() for name in named if "assets/" in name}
    ours = [file for file in files if not _OF_THE_THEME.search(file.name)]
    assert len(ours) > 10
    assert sum(len(gzip.compress(file.read_bytes(), 9, mtime=0)) for file in ours) <= 25_000


def test_no_page_fetches_anything_from_another_host(whole_site: Path) -> None:
    for file in _pages(whole_site):
        for element in page_at(file):
            fetched = [element.attributes.get(name, "") for name in _FETCHES]
            if element.tag != "a":
                fetched.append(element.attributes.get("href", ""))
            if element.tag == "style":
                fetched.append(element.text)
            fetched.append(element.attributes.get("style", ""))
            assert [value for value in fetched if "//" in value] == [], file


def test_no_style_fetches_anything_from_another_host(whole_site: Path) -> None:
    styles = list(whole_site.rglob("*.css"))
    assert len(styles) >= 3
    for file in styles:
        text = file.read_text(encoding="utf-8")
        assert re.findall(r"@import[^;]*|url\(\s*['\"]?(?:https?:)?//[^)]*\)", text) == [], file


@pytest.mark.parametrize(
    "word", ["fonts.googleapis", "fonts.gstatic", "gtag", '"navigation.instant', "Content-Security"]
)
def test_no_page_names_a_font_service_a_tracker_or_what_breaks_in_a_folder(whole_site: Path, word: str) -> None:
    assert [file for file in _pages(whole_site) if word in file.read_text(encoding="utf-8")] == []
