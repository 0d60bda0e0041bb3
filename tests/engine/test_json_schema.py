"""The JSON Schema for editors: as fresh as the models, and of one mind with them about what a scenario may hold."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from scenario_quiz.bank import Bank
from scenario_quiz.cli.json_schema import scenario_schema
from scenario_quiz.reading import read
from scenario_quiz.schema.shape import read_as
from tests.engine.small import registers, sound

FORM = registers().form_of_story
SCHEMA: dict[str, Any] = json.loads(scenario_schema(FORM))
TEXTS = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def test_every_name_has_a_sentence_that_editors_show() -> None:
    for name, properties in objects():
        for key, value in properties.items():
            assert value.get("description", "").endswith((".", ".]")), f"{name}.{key}"


def test_no_object_takes_unknown_names() -> None:
    assert all(shape.get("additionalProperties") is False for shape in shapes() if "properties" in shape)


def test_the_id_is_never_written_in_a_file() -> None:
    assert "id" not in SCHEMA["properties"]


def test_the_schema_and_the_models_agree_on_a_scenario(file: str, bank: Bank) -> None:
    form = bank.registers.form_of_story
    assert list(wrong(yaml.load(file, Loader=TEXTS), json.loads(scenario_schema(form)))) == []
    root = read("a.yml", file.encode()).root
    assert root is not None and read_as(form, "a.yml", root)[1] == []


@pytest.mark.parametrize(
    "changes",
    [
        {"level": "hard"},
        {"status": "drat"},
        {"nations": "[france]"},
        {"kind": "judgment"},
        {"verdict": "bad"},
        {"title": "x\ncolour: blue"},
        {"explain": "x\n    model: x"},
        {"schema": "2"},
    ],
)
def test_what_the_models_refuse_the_schema_refuses(changes: dict[str, str]) -> None:
    text = sound(**changes)
    root = read("a.yml", text.encode()).root
    assert root is not None and read_as(FORM, "a.yml", root)[1]
    assert list(wrong(yaml.load(text, Loader=TEXTS), SCHEMA))


def shapes() -> Iterator[dict[str, Any]]:
    yield SCHEMA
    yield from SCHEMA["$defs"].values()


def objects() -> Iterator[tuple[str, dict[str, Any]]]:
    for shape in shapes():
        if "properties" in shape:
            yield shape["title"], shape["properties"]


def wrong(value: Any, shape: dict[str, Any], at: str = "", parts: dict[str, Any] | None = None) -> Iterator[str]:
    """What in a tree of texts goes against a schema: names, lists and closed lists. Types of texts are left out."""
    parts = parts or shape["$defs"]
    if "$ref" in shape:
        shape = parts[shape["$ref"].rpartition("/")[2]]
    if "discriminator" in shape:
        kinds = shape["discriminator"]["mapping"]
        if value["kind"] not in kinds:
            yield f"{at}: {value['kind']}"
            return
        shape = parts[kinds[value["kind"]].rpartition("/")[2]]
    if "anyOf" in shape:
        if value not in ("", "null", "~"):
            yield from wrong(value, next(one for one in shape["anyOf"] if one.get("type") != "null"), at, parts)
        return
    if isinstance(value, dict):
        names = shape.get("properties", {})
        yield from (f"{at}: {name} is missing" for name in shape.get("required", ()) if name not in value)
        for name, inside in value.items():
            rest = shape.get("additionalProperties")
            if name not in names and not isinstance(rest, dict):
                yield f"{at}: {name} is unknown"
            else:
                yield from wrong(inside, names.get(name, rest), f"{at}.{name}", parts)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from wrong(item, shape["items"], f"{at}[{number}]", parts)
    else:
        allowed = shape.get("enum") or ([shape["const"]] if "const" in shape else None)
        if allowed is not None and value not in map(str, allowed):
            yield f"{at}: {value}"
