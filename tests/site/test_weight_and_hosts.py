"""What pages load: the quiz where there is a quiz, and nothing from anywhere else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scenario_quiz.bank import Bank
from tests.site.dom import Element, page_at

# Attributes by which a page makes the browser fetch something. A plain link (`a href`) waits for the reader.
_FETCHES = ("src", "srcset", "poster", "data", "action", "formaction", "background", "manifest", "ping")


def _scripts(page: Element) -> list[str]:
    return [e.attributes["src"] for e in page.all("script") if "scenario-quiz" in e.attributes.get("src", "")]


def _styles(page: Element) -> list[str]:
    return [e.attributes["href"] for e in page.all("link") if "scenario-quiz" in e.attributes.get("href", "")]


def _pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_pages_without_a_story_load_nothing_of_the_quiz(whole_site: Path) -> None:
    others = [file for file in _pages(whole_site) if "scenarios" not in file.relative_to(whole_site).parts]
    assert len(others) > 15
    for file in others:
        text = file.read_text(encoding="utf-8")
        assert "scenario-quiz/" not in text, file
        assert not re.search(r'class="[^"]*\bsq\b', text), file
        assert "data-words" not in text, file


def test_the_index_of_stories_has_the_style_and_no_script(whole_site: Path) -> None:
    page = page_at(whole_site / "scenarios/index.html")
    assert _styles(page) == ["../assets/scenario-quiz/quiz.css"]
    assert _scripts(page) == []


def test_a_story_loads_one_classic_deferred_script_and_one_style(whole_site: Path, bank: Bank) -> None:
    for scenario in bank.published:
        page = page_at(whole_site / f"scenarios/{scenario.id}/index.html")
        assert _styles(page) == ["../../assets/scenario-quiz/quiz.css"]
        assert _scripts(page) == ["../../assets/scenario-quiz/quiz.js"]
        script = next(e for e in page.all("script") if e.attributes.get("src") == _scripts(page)[0])
        assert "defer" in script.attributes
        assert "type" not in script.attributes


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
    "word", ["fonts.googleapis", "fonts.gstatic", "gtag", "navigation.instant", "Content-Security"]
)
def test_no_page_names_a_font_service_a_tracker_or_what_breaks_in_a_folder(whole_site: Path, word: str) -> None:
    assert [file for file in _pages(whole_site) if word in file.read_text(encoding="utf-8")] == []
