"""The JSON Schema that gives authors completion and help in their editor, made from the models."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from scenario_quiz.guides.form import Guide
from scenario_quiz.organisation.model import organisation_form
from scenario_quiz.registers.models import Route
from scenario_quiz.scenarios.model import Scenario
from scenario_quiz.scenarios.set_model import ScenarioSet
from scenario_quiz.schema.model import Model


def scenario_schema(form: type[Scenario]) -> str:
    """The schema of a scenario, as the text of quizzes/schema.json. `form` offers what the project's lists hold."""
    return _schema(form, "A scenario")


def set_schema() -> str:
    """The schema of a set, as the text of quizzes/set-schema.json."""
    return _schema(ScenarioSet, "A set")


def guide_schema() -> str:
    """The schema of a guide, as the text of quizzes/guide-schema.json."""
    return _schema(Guide, "A guide")


def organisation_schema(routes: Mapping[str, Route]) -> str:
    """The schema of organisation.yml, as the text of quizzes/organisation-schema.json. `routes` are the project's."""
    return _schema(organisation_form(routes), "An organisation")


def _schema(model: type[Model], title: str) -> str:
    schema: dict[str, Any] = model.model_json_schema(by_alias=True)
    schema["properties"].pop("id", None)  # set from the file's name
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = title
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
