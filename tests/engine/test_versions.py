"""The script with what pages need to know of stories, and the versions that saved answers are tied to."""

from __future__ import annotations

import json
from typing import Any

import pytest

from scenario_quiz.pages.catalogues import catalogue_script
from scenario_quiz.pages.story.versions import end_version, version
from scenario_quiz.scenarios.kinds import Question
from tests.engine.small import every_kind, registers

QUESTIONS = {question.kind: question for question in every_kind().questions}
WITH_OPTIONS = ["judgement", "single", "multiple", "order"]


def with_option(question: Question, **changes: Any) -> Question:
    options = dict(question.options)  # type: ignore[union-attr]
    letter = next(iter(options))
    return question.model_copy(update={"options": {**options, letter: options[letter].model_copy(update=changes)}})


def test_the_script_is_one_assignment_of_data_in_plain_letters() -> None:
    odd = every_kind().model_copy(update={"title": "</script><b>é\u2028"})
    text = catalogue_script([odd], registers())
    assert text.startswith("window.sqCatalogue={") and text.endswith("};\n")
    assert "<" not in text and text.isascii()
    known = json.loads(text.removeprefix("window.sqCatalogue=").removesuffix(";\n"))
    entry = known["scenarios"]["every-kind"]
    assert entry["title"].startswith("</script>")
    assert list(entry["questions"]) == ["first-move", "who-needs-it", "what-to-write", "in-order"]
    assert known["ideas"] == {id_: idea.name for id_, idea in registers().ideas.items()}


def test_no_option_key_or_reason_stands_in_the_script() -> None:
    text = catalogue_script([every_kind()], registers())
    for question in every_kind().questions:
        for option in getattr(question, "options", {}).values():
            assert json.dumps(option.text)[1:-1] not in text and json.dumps(option.why)[1:-1] not in text


@pytest.mark.parametrize("kind", WITH_OPTIONS)
def test_a_version_changes_with_what_is_asked_and_chosen_and_not_with_reasons(kind: str) -> None:
    question = QUESTIONS[kind]  # type: ignore[index]
    now = version(question)
    assert version(question.model_copy(update={"ask": "Something else?"})) != now
    assert version(with_option(question, text="Another text")) != now
    assert version(with_option(question, why="Another reason.")) == now
    assert version(question.model_copy(update={"explain": "Another point.", "scene": "Later.", "cite": ("x",)})) == now


def test_a_version_changes_with_the_key() -> None:
    assert version(with_option(QUESTIONS["judgement"], verdict="acceptable")) != version(
        with_option(QUESTIONS["judgement"], verdict="risky")
    )
    for kind in ("single", "multiple"):
        both = {version(with_option(QUESTIONS[kind], correct=correct)) for correct in (True, False)}  # type: ignore[index]
        assert len(both) == 2
    order = QUESTIONS["order"]
    assert version(order.model_copy(update={"key": order.key[::-1]})) != version(order)  # type: ignore[union-attr]


def test_an_end_has_a_version_only_where_a_story_unfolds() -> None:
    scenario = every_kind()
    assert scenario.unfolds and len(end_version(scenario)) == 10
    assert end_version(scenario.model_copy(update={"outcomes": ()})) == ""
    first, *others = scenario.questions
    asked = scenario.model_copy(update={"questions": (first.model_copy(update={"ask": "What?"}), *others)})
    reasoned = scenario.model_copy(update={"questions": (with_option(first, why="So."), *others)})
    assert end_version(asked) != end_version(scenario) == end_version(reasoned)
    assert end_version(scenario.model_copy(update={"outcomes": scenario.outcomes[:1]})) != end_version(scenario)
