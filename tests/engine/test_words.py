"""The interface's words: each that a page or the script asks for is there, and none is left over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import get_args

import pytest

import scenario_quiz
from scenario_quiz.documentation.made import KINDS, PAGES
from scenario_quiz.organisation.details import details_of
from scenario_quiz.pages.organisation import theme_words
from scenario_quiz.registers.models import Source
from scenario_quiz.scenarios import fixed_lists
from scenario_quiz.theme import theme_files
from scenario_quiz.words import english, languages, load_words

ENGINE = Path(scenario_quiz.__file__).parent
WORDS = english()
OWN_WORDS = [
    f"{status}_{covers}" for status in ("in-force", "not-yet-in-force") for covers in get_args(fixed_lists.Covers)
]
# Families of words, one for each entry of a closed list.
FAMILIES = {
    "handout_pack_": ("learner", "facilitator"),
    "handout_learner": ("",),
    "handout_facilitator": ("",),
    "verdict_": (*get_args(fixed_lists.Verdict), "right", "wrong"),
    "level_": get_args(fixed_lists.Level),
    "law_status_": get_args(fixed_lists.LawStatus),
    "law_word_": (*OWN_WORDS, "repealed_no"),
    "due_": ("page", "story", "guide", "law", "word", "number"),
    "cover_": ("ideas", "problems", "misconceptions"),
    "status_": get_args(Source.model_fields["status"].annotation),
}
# Groups of words for scripts, and the scripts that ask for them.
SCRIPTS = {
    "script": ("quiz.js", "journey.js", "remember.js"),
    "listing": ("index.js", "record.js"),
    "plan": ("plan.js", "plan-link.js", "plan-view.js", "plan-sheets.js"),
    "stage": ("present.js",),
    "copying": ("copy.js",),
}
# The parts of the script for kinds of question, and the words of a form that every part is given and none asks for.
FORMS = tuple(f"kinds/{file.name}" for file in (ENGINE / "pages/assets/kinds").glob("*.js"))
OF_EVERY_FORM = {"hint", "unanswered"}


def sources(*suffixes: str) -> str:
    files = [file for file in sorted(ENGINE.rglob("*")) if file.suffix in suffixes]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def sources_of(scripts: Iterable[str]) -> str:
    return "\n".join((ENGINE / "pages" / "assets" / script).read_text(encoding="utf-8") for script in scripts)


def asked_for() -> set[str]:
    """Every single word that templates and Python ask for by its name."""
    found = set(re.findall(r"\bw\.([a-z_]+)", sources(".j2")))
    found |= set(re.findall(r'(?:\bwords|english\(\))\[["\']([a-z_]+)["\']\]', sources(".py")))
    return found | of_made_pages()


def of_made_pages() -> set[str]:
    """The titles of pages that the build makes, and the sentences on what they are for."""
    titles = {f"{page.words}_title" for page in (*PAGES, *KINDS) if page.words}
    return titles | {f"{page.words}_intro" for page in PAGES}


def test_every_word_that_is_asked_for_is_there() -> None:
    assert asked_for() - set(WORDS) == set()


def test_every_word_is_used() -> None:
    families = {prefix + entry for prefix, entries in FAMILIES.items() for entry in entries}
    assert set(WORDS) - asked_for() - families == set()


def test_the_theme_asks_for_just_the_words_that_it_is_given() -> None:
    asked = set(re.findall(r"\b(?:w|said\.words)\.([a-z_]+)", sources(".html")))
    assert asked == set(theme_words(WORDS))
    ours = set(re.findall(r"lang\.t\([\"']([a-z.]+)[\"']\)", sources(".html")))
    assert {"nav", "toc", "search.placeholder"} <= ours & set(WORDS["theme"]["material"])


def test_no_template_and_no_script_of_the_theme_has_words_of_its_own() -> None:
    """Letters between tags, or in what is read out or shown as a tip, that are neither code nor a comment."""
    for place, file in theme_files().items():
        if not place.endswith(".html"):
            continue
        text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<script.*?</script>", "", file.read_text("utf-8"), flags=re.S)
        said = [*re.findall(r"(?:^|>)([^<>]*)", text), *re.findall(r'(?:title|alt|placeholder|label)="([^"]*)"', text)]
        assert [one for one in said if re.search(r"[A-Za-z]", one.replace("&", ""))] == [], place


def test_closed_lists_have_a_word_for_each_entry_and_no_more() -> None:
    for prefix, entries in FAMILIES.items():
        assert {prefix + entry for entry in entries} == {name for name in WORDS if name.startswith(prefix)}
    assert tuple(WORDS["details"]) == tuple(details_of({}, english()))


def test_scripts_ask_for_just_the_words_that_the_page_gives_them() -> None:
    asked = {
        name: set(re.findall(r"\b(?:words|texts)\.([a-z_]+)", sources_of(scripts))) for name, scripts in SCRIPTS.items()
    }
    asked["script"] |= set(re.findall(r"\bwords\.([a-z_]+)", sources_of(FORMS)))
    asked["script"] -= OF_EVERY_FORM
    assert re.findall(r"\b(?:words|texts)\[([^]]*)\]", sources(".js")) == []
    assert {name: set(WORDS[name]) for name in SCRIPTS} == asked


# What names the key of a kind is for findings, and stands in English alone. Each language has its own articles.
NOT_COMPARED = ("key", "instead", "vowels")


def blanks(tree: object, way: tuple[str, ...] = ()) -> dict[tuple[str, ...], list[str]]:
    """Every text of a words file by the names that lead to it, with the blanks to fill in."""
    if isinstance(tree, Mapping):
        parts = [blanks(value, (*way, str(name))) for name, value in tree.items() if name not in NOT_COMPARED]
        return {way: found for part in parts for way, found in part.items()}
    if isinstance(tree, list):
        return blanks({str(number): one for number, one in enumerate(tree)}, way)
    return {way: sorted(re.findall(r"\{\w+\}", str(tree)))}


@pytest.mark.parametrize("language", languages())
def test_every_language_has_every_word_with_its_blanks(language: str) -> None:
    assert blanks(load_words(language)) == blanks(WORDS)


def test_a_word_or_a_blank_that_a_language_lacks_is_noticed() -> None:
    assert blanks({**WORDS, "check_after": "Prüfen nach dem Datum"}) != blanks(WORDS)
    assert blanks({name: text for name, text in WORDS.items() if name != "why"}) != blanks(WORDS)
    assert blanks({**WORDS, "theme": {**WORDS["theme"], "menu": "Menü"}}) == blanks(WORDS)


def test_every_word_is_a_text_that_says_something() -> None:
    groups = [
        WORDS,
        WORDS["theme"],
        WORDS["theme"]["material"],
        dict(enumerate(WORDS["months"])),
        *(WORDS[name] for name in SCRIPTS),
    ]
    texts = [text for group in groups for text in group.values() if not isinstance(text, dict | list)]
    assert all(isinstance(text, str) and text.strip() for text in texts)
