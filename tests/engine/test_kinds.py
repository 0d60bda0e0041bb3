"""A kind of question is found from one entry: its module, its words, its template, its form and its example."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import get_args

import pytest
from pydantic import BaseModel

import scenario_quiz
from scenario_quiz.scenarios.kinds import QUESTION_KINDS
from scenario_quiz.scenarios.template import scenario_template
from scenario_quiz.words import english
from tests.engine.small import every_kind

ENGINE = Path(scenario_quiz.__file__).parent
FORMS = sorted((ENGINE / "pages/assets/kinds").glob("*.js"))
KIND = pytest.mark.parametrize("kind", QUESTION_KINDS)
# What each kind has words for, wherever it shows; and the words of a form that every part is given and none asks for.
SHARED = {"key", "means", "hint", "on_paper", "on_slides", "form"}
OF_EVERY_FORM = {"hint", "unanswered"}


def words_of(kind: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = english()["kinds"][kind]
    return found


def template_of(kind: str) -> str:
    name = f"pages/templates/kinds/{QUESTION_KINDS[kind].template}.html.j2"
    return (ENGINE / name).read_text(encoding="utf-8")


def forms_in(source: str) -> list[str]:
    return re.findall(r"window\.sqKinds\.([a-z]+) =", source)


@KIND
def test_its_model_stands_in_a_module_with_its_name(kind: str) -> None:
    module = import_module(f"scenario_quiz.scenarios.kinds.{kind}")
    assert QUESTION_KINDS[kind].__module__ == module.__name__


@KIND
def test_its_template_shows_it_on_its_page_in_notes_and_on_both_sheets(kind: str) -> None:
    shown = set(re.findall(r"{% (?:macro|set) ([a-z]+)", template_of(kind)))
    assert {"page", "notes", "key", "blank"} <= shown


@KIND
def test_it_has_words_of_its_own_and_uses_each(kind: str) -> None:
    own = words_of(kind)
    assert {"key", "hint", "on_paper"} <= set(own)
    module = (ENGINE / f"scenarios/kinds/{kind}.py").read_text(encoding="utf-8")
    asked = re.findall(r'(?:own|own_words\(words\))\["([a-z_]+)"\]', module)
    asked += re.findall(rf"\.{kind}\.([a-z_]+)", template_of(kind))
    assert set(own) - SHARED == set(asked)


@KIND
def test_the_names_of_its_key_are_names_of_its_form(kind: str) -> None:
    model = QUESTION_KINDS[kind]
    for name, home in words_of(kind)["key"].items():
        assert name in (model if home == "question" else option_of(model)).model_fields


def option_of(model: type[BaseModel]) -> type[BaseModel]:
    found: type[BaseModel] = get_args(model.model_fields["options"].annotation)[1]
    return found


@pytest.mark.parametrize("script", FORMS, ids=lambda file: file.name)
def test_a_form_has_the_words_that_its_script_asks_for(script: Path) -> None:
    source = script.read_text(encoding="utf-8")
    given = [words_of(kind)["form"] for kind in forms_in(source)]
    assert given and all(form["hint"] for form in given)
    assert {word for form in given for word in form} - OF_EVERY_FORM == set(re.findall(r"\btexts\.([a-z_]+)", source))


def test_every_kind_with_words_for_a_form_has_one() -> None:
    made = [kind for script in FORMS for kind in forms_in(script.read_text(encoding="utf-8"))]
    assert sorted(made) == sorted(kind for kind in QUESTION_KINDS if "form" in words_of(kind))


def test_every_kind_has_an_example_and_words_and_no_other_has() -> None:
    assert {question.kind for question in every_kind().questions} == set(QUESTION_KINDS) == set(english()["kinds"])


def test_a_new_draft_names_every_kind() -> None:
    *kinds, last = QUESTION_KINDS
    assert f"kind: judgement               # {', '.join(kinds)} or {last}\n" in scenario_template()
