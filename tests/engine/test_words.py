"""The interface's words: each that a page or the script asks for is there, and none is left over."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import get_args

import scenario_quiz
from scenario_quiz.documentation.made import KINDS, PAGES
from scenario_quiz.organisation.details import DETAILS
from scenario_quiz.organisation.model import ROUTES
from scenario_quiz.registers.models import Source
from scenario_quiz.scenarios import lists
from scenario_quiz.words import load_words

ENGINE = Path(scenario_quiz.__file__).parent
WORDS = load_words()
OWN_WORDS = [f"{status}_{covers}" for status in ("in-force", "not-yet-in-force") for covers in get_args(lists.Covers)]
# Families of words, one for each entry of a closed list.
FAMILIES = {
    "handout_pack_": ("learner", "facilitator"),
    "handout_learner": ("",),
    "handout_facilitator": ("",),
    "verdict_": (*get_args(lists.Verdict), "right", "wrong"),
    "level_": get_args(lists.Level),
    "law_status_": get_args(lists.LawStatus),
    "law_word_": (*OWN_WORDS, "repealed_no"),
    "law_kind_": get_args(lists.LawKind),
    "due_": ("page", "story", "law", "word", "number"),
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
LISTS = {"audience": lists.Audience, "nations": lists.Nation, "touches_on": lists.Touches}


def sources(*suffixes: str) -> str:
    files = [file for file in sorted(ENGINE.rglob("*")) if file.suffix in suffixes]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def sources_of(scripts: Iterable[str]) -> str:
    return "\n".join((ENGINE / "pages" / "assets" / script).read_text(encoding="utf-8") for script in scripts)


def asked_for() -> set[str]:
    """Every single word that templates and Python ask for by its name."""
    found = set(re.findall(r"\bw\.([a-z_]+)", sources(".j2")))
    found |= set(re.findall(r'(?:\bwords|load_words\(\))\["([a-z_]+)"\]', sources(".py")))
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


def test_closed_lists_have_a_word_for_each_entry_and_no_more() -> None:
    for prefix, entries in FAMILIES.items():
        assert {prefix + entry for entry in entries} == {name for name in WORDS if name.startswith(prefix)}
    for name, entries in LISTS.items():
        assert tuple(WORDS[name]) == get_args(entries)
    assert tuple(WORDS["routes"]) == ROUTES
    assert tuple(WORDS["details"]) == tuple(DETAILS)


def test_scripts_ask_for_just_the_words_that_the_page_gives_them() -> None:
    asked = {
        name: set(re.findall(r"\b(?:words|texts)\.([a-z_]+)", sources_of(scripts))) for name, scripts in SCRIPTS.items()
    }
    asked["script"] |= set(re.findall(r"\bwords\.([a-z_]+)", sources_of(FORMS)))
    asked["script"] -= OF_EVERY_FORM
    assert re.findall(r"\b(?:words|texts)\[([^]]*)\]", sources(".js")) == []
    assert {name: set(WORDS[name]) for name in SCRIPTS} == asked


def test_every_word_is_a_text_that_says_something() -> None:
    groups = [
        WORDS,
        *(WORDS[name] for name in SCRIPTS),
        *(WORDS[name] for name in LISTS),
    ]
    texts = [text for group in groups for text in group.values() if not isinstance(text, dict)]
    assert all(isinstance(text, str) and text.strip() for text in texts)
