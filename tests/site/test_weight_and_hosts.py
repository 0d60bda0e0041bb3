"""What pages load: the quiz where there is a quiz, and nothing from anywhere else."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from scenario_quiz.bank import Bank
from tests.site.dom import Element, page_at

# What pages of practice load, in order. Everything else loads nothing of it.
_STORY = ["parts.js", "quiz.js", "memory.js", "journey.js", "remember.js"]
_INDEX = ["parts.js", "memory.js", "catalogue.js", "filters.js", "index.js"]
_SET = ["parts.js", "memory.js", "catalogue.js", "index.js"]
_RECORD = ["parts.js", "memory.js", "catalogue.js", "record.js"]
_LOADS = ("script", "link", "img")
_OF_THE_THEME = re.compile(r"\.[0-9a-f]{8}\.min\.(js|css)$")
# Attributes by which a page makes the browser fetch something. A plain link (`a href`) waits for the reader.
_FETCHES = ("src", "srcset", "poster", "data", "action", "formaction", "background", "manifest", "ping")


def _scripts(page: Element) -> list[str]:
    return [e.attributes["src"] for e in page.all("script") if "scenario-quiz" in e.attributes.get("src", "")]


def _styles(page: Element) -> list[str]:
    return [e.attributes["href"] for e in page.all("link") if "scenario-quiz" in e.attributes.get("href", "")]


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
    ("place", "scripts"),
    [("scenarios", _INDEX), ("sets", _SET), ("sets/induction", _SET), ("learning-record", _RECORD)],
)
def test_pages_that_list_stories_load_their_styles_and_what_shows_progress(
    whole_site: Path, place: str, scripts: list[str]
) -> None:
    page = page_at(whole_site / place / "index.html")
    up = "../" * (place.count("/") + 1) + "assets/scenario-quiz/"
    assert _styles(page) == [up + "quiz.css", up + "listing.css"]
    assert _scripts(page) == [up + name for name in scripts]


def test_a_story_loads_classic_deferred_scripts_and_one_style(whole_site: Path, bank: Bank) -> None:
    for scenario in bank.published:
        page = page_at(whole_site / f"scenarios/{scenario.id}/index.html")
        assert _styles(page) == ["../../assets/scenario-quiz/quiz.css"]
        assert _scripts(page) == [f"../../assets/scenario-quiz/{name}" for name in _STORY]
        for script in page.all("script"):
            if script.attributes.get("src") in _scripts(page):
                assert "defer" in script.attributes
                assert "type" not in script.attributes


def test_what_a_story_loads_of_its_own_stays_light(whole_site: Path) -> None:
    own = [whole_site / "assets/scenario-quiz" / name for name in [*_STORY, "quiz.css"]]
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
