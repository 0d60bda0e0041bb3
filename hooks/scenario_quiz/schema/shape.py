"""Does a node tree have the form that a model asks for? pydantic judges; the wording and the places are ours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from scenario_quiz.findings import Finding
from scenario_quiz.reading import Mapping, Node, plain
from scenario_quiz.reading.limits import first_of
from scenario_quiz.schema.walking import kinds_in, model_below, walk
from scenario_quiz.schema.wording import MOST_NAMES, Broken, name_meant, names_in, no_names, told

M = TypeVar("M", bound=BaseModel)
_UNKNOWN: ErrorDetails = {"type": "extra_forbidden", "loc": (), "msg": "", "input": None}


def read_as(model: type[M], path: str, root: Node) -> tuple[M | None, list[Finding]]:
    """The tree as a frozen model, or None with what is wrong. Places and words are the author's."""
    if not isinstance(root, Mapping):  # pydantic would say so of a place without a name
        code, place, message, help_ = no_names(root)
        return None, [Finding(path, place, code, message, help_)]
    try:
        return model.model_validate(plain(root)), []
    except ValidationError as trouble:
        details = trouble.errors(include_url=False)
        unknown = [detail for detail in details if detail["type"] == "extra_forbidden"]
        others = [detail for detail in details if detail["type"] != "extra_forbidden"]
        named = [finding for detail in unknown[:MOST_NAMES] for finding in _translate(model, path, root, detail)]
        rest = [finding for detail in others for finding in _translate(model, path, root, detail)]
        return None, [*first_of(named, len(unknown)), *rest]


def _translate(model: type[BaseModel], path: str, root: Node, detail: ErrorDetails) -> Iterator[Finding]:
    node, owner, name, holder, shape = walk(model, root, detail["loc"])
    kinds = kinds_in(shape)
    broken = [Broken(detail, node, owner, name, holder, kinds)]
    if kinds and isinstance(node, Mapping) and len(node.entries) <= MOST_NAMES:
        broken += _strange_to_all(node, list(kinds.values()))
    for found in filter(None, map(told, broken)):
        code, place, message, help_ = found
        yield Finding(path, place, code, message, help_)


def _strange_to_all(node: Mapping, models: list[type[BaseModel]]) -> Iterator[Broken]:
    """Names that no kind knows, where pydantic looks no further since the kind is missing or wrong."""
    likely = max(models, key=lambda model: len(names_in(model).keys() & node.entries.keys()))
    known = {name for model in models for name in names_in(model)}
    for name, value in node.entries.items():
        if name not in known and name_meant(name, sorted(known)) != "kind":
            yield Broken({**_UNKNOWN, "loc": (name,)}, value, node, name, likely)
    for name, value in node.entries.items():
        below = [one for model in models if (one := model_below(model, name))]
        for inner in value.entries.values() if below and isinstance(value, Mapping) else ():
            if isinstance(inner, Mapping) and len(inner.entries) <= MOST_NAMES:
                yield from _strange_to_all(inner, below)
