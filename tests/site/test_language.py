"""A site in a language that nobody speaks shows no English: every word of the interface comes from the words file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import get_args

import material
import pytest

from scenario_quiz.scenarios.fixed_lists import Verdict
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.schema.text_names import names_of
from tests.shared import made_once
from tests.site.building import command
from tests.site.pseudo import LANGUAGE, built_pseudo, english_words
from tests.site.said import said_by_pack, said_by_style, said_in, said_on_paper, said_on_slides, words_in
from tests.usual import bytes_in

_OF_MATERIAL = Path(material.__file__).parent / f"templates/partials/languages/{LANGUAGE}.html"
# The page of what the checks say: findings are English everywhere.
_FINDINGS = "authors/codes/index.html"
# On the page of words to choose from stand those that authors type.
_CHOICES = "authors/words/index.html"
_TYPED = {*names_of(Scenario), *get_args(Verdict), "wrong", "law", "term", "source", "call"}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory, "pseudo", built_pseudo)


def english_in(texts: Iterable[str]) -> set[str]:
    """The English words of the interface among these texts. What Material itself says in the language is let be."""
    foreign = words_in(re.findall(r': "([^"]*)"', _OF_MATERIAL.read_text(encoding="utf-8")))
    return words_in(texts) & (english_words() - foreign)


def test_no_page_and_no_drawing_says_a_word_of_english(root: Path) -> None:
    files = [file for kind in ("*.html", "*.svg") for file in (root / "site").rglob(kind)]
    places = {file.relative_to(root / "site").as_posix(): file.read_text(encoding="utf-8") for file in files}
    found = {place: english_in(said_in(text)) for place, text in places.items() if place != _FINDINGS}
    found[_CHOICES] -= _TYPED
    assert len(found) > 30
    assert {place: words for place, words in found.items() if words} == {}


def test_no_sheet_for_a_printed_pack_and_no_style_does(root: Path) -> None:
    site = {place: content for place, content in bytes_in(root / "site").items() if place.endswith((".js", ".css"))}
    packs = {place: said_by_pack(text.decode()) for place, text in site.items() if "/packs/" in place}
    styles = {place: said_by_style(text.decode()) for place, text in site.items() if place.endswith(".css")}
    assert len(packs) == 2 and len(styles) > 4
    assert {place: words for place, said in {**packs, **styles}.items() if (words := english_in(said))} == {}


def test_no_handout_does(root: Path) -> None:
    found: dict[str, set[str]] = {}
    for file in sorted((root / "site/trainers/handouts").rglob("*.*")):
        if file.suffix == ".pdf":
            found[file.name] = english_in(said_on_paper(file.read_bytes()))
        elif file.suffix == ".pptx":
            found[file.name] = english_in(said_on_slides(file))
        elif file.suffix == ".csv":
            found[file.name] = english_in([file.read_text(encoding="utf-8-sig")])
    assert {".pdf", ".pptx", ".csv"} <= {Path(name).suffix for name in found}
    assert {name: words for name, words in found.items() if words} == {}


def test_findings_and_commands_stay_english(root: Path) -> None:
    (root / "quizzes/broken.yml").write_text("title: 'never closed\n", encoding="utf-8")
    try:
        done = command("mkdocs", "build", at=root)
    finally:
        (root / "quizzes/broken.yml").unlink()
    assert "error[missing-key]" in done.stderr and "zx" not in done.stderr
