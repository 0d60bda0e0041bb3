"""The JSON Schema that gives authors completion and help in their editor, made from the models."""

from __future__ import annotations

import json
from typing import Any

from scenario_quiz.schema.scenario import Scenario


def scenario_schema() -> str:
    """The schema as the text of quizzes/schema.json."""
    schema: dict[str, Any] = Scenario.model_json_schema(by_alias=True)
    schema["properties"].pop("id")  # set from the file's name
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "A scenario"
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
