"""Does a node tree have the form that a model asks for? pydantic judges; the wording and the places are ours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from scenario_quiz.findings import Finding
from scenario_quiz.reading import Mapping, Node, Scalar, Sequence
from scenario_quiz.reading.limits import first_of
from scenario_quiz.schema.walking import walk
from scenario_quiz.schema.wording import MOST_NAMES, Broken, no_names, told

M = TypeVar("M", bound=BaseModel)


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


def plain(node: Node) -> Any:
    """The tree as dicts, lists, texts and None."""
    if isinstance(node, Scalar):
        return None if node.is_null else node.value
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {name: plain(value) for name, value in node.entries.items()}


def _translate(model: type[BaseModel], path: str, root: Node, detail: ErrorDetails) -> Iterator[Finding]:
    node, owner, name, holder = walk(model, root, detail["loc"])
    broken = Broken(detail, node, owner, name, holder, _options(root, detail["loc"], owner))
    found = told(broken)
    if found is not None:
        code, place, message, help_ = found
        yield Finding(path, place, code, message, help_, lacks=broken.lacks)


def _options(root: Node, location: tuple[int | str, ...], owner: Node) -> Mapping | None:
    """The options of the question that a location lies in."""
    node: Node | None = root
    for step in location:
        if isinstance(node, Sequence) and isinstance(step, int):
            node = node.items[step] if step < len(node.items) else None
        elif isinstance(node, Mapping) and step in node.entries:
            node = node.entries[str(step)]
            if step == "options":
                return node if isinstance(node, Mapping) else None
    options = owner.get("options") if isinstance(owner, Mapping) else None
    return options if isinstance(options, Mapping) else None
