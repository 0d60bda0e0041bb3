"""Does a node tree have the form that a model asks for? pydantic judges; the wording and the places are ours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from scenario_quiz.findings import Finding
from scenario_quiz.reading import Mapping, Node, Scalar, Sequence
from scenario_quiz.reading.limits import first_of
from scenario_quiz.schema.texts import names_of
from scenario_quiz.schema.walking import walk
from scenario_quiz.schema.wording import MOST_NAMES, Broken, no_names, told

M = TypeVar("M", bound=BaseModel)
Location = tuple[int | str, ...]  # as pydantic says it
Rows = dict[Location, list[str]]
KEY = "[key]"  # its last step, where the name itself is wrong


def read_as(model: type[M], path: str, root: Node) -> tuple[M | None, list[Finding]]:
    """The tree as a frozen model, or None with what is wrong. Places and words are the author's."""
    if not isinstance(root, Mapping):  # pydantic would say so of a place without a name
        code, place, message, help_ = no_names(root)
        return None, [Finding(path, place, code, message, help_)]
    try:
        return model.model_validate(plain(root)), []
    except ValidationError as trouble:
        details, rows = _rows(model, trouble.errors(include_url=False))
        unknown = [detail for detail in details if detail["type"] == "extra_forbidden"]
        others = [detail for detail in details if detail["type"] != "extra_forbidden"]
        named = [found for detail in unknown[:MOST_NAMES] for found in _translate(model, path, root, detail, rows)]
        rest = [found for detail in others for found in _translate(model, path, root, detail, rows)]
        return None, [*first_of(named, len(unknown)), *rest]


def _rows(model: type[BaseModel], details: list[ErrorDetails]) -> tuple[list[ErrorDetails], Rows]:
    """What is wrong, with the first alone of several names that stand elsewhere in the form and not where they are: the
    name that they belong under is missing above. By their location, the names that go with the first."""
    found: dict[Location, list[Location]] = {}
    for detail in details:
        at = _named(detail)
        if at and at[-1] in names_of(model):
            found.setdefault(at[:-1], []).append(at)
    rows = {many[0]: [str(at[-1]) for at in many[1:]] for many in found.values() if len(many) > 1}
    left = {at for many in found.values() for at in many[1:]}
    unnamed = {_named(detail) for detail in details if detail["loc"] and detail["loc"][-1] == KEY}
    kept = [one for one in details if _named(one) not in left and one["loc"] not in left | unnamed]
    # An item that holds a name from elsewhere, and lacks several of its own, belongs to another list.
    lacking = Counter(one["loc"][:-1] for one in kept if one["type"] == "missing")
    strangers = {at for at, many in lacking.items() if many > 1 and at in found and at and isinstance(at[-1], int)}
    return [one for one in kept if one["type"] != "missing" or one["loc"][:-1] not in strangers], rows


def _named(detail: ErrorDetails) -> Location:
    """Where a name stands that may not stand there; nothing for everything else that can be wrong."""
    at = detail["loc"]
    if detail["type"] == "extra_forbidden":
        return at
    return at[:-1] if at and at[-1] == KEY else ()


def plain(node: Node) -> Any:
    """The tree as dicts, lists, texts and None."""
    if isinstance(node, Scalar):
        return None if node.is_null else node.value
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {name: plain(value) for name, value in node.entries.items()}


def _translate(model: type[BaseModel], path: str, root: Node, detail: ErrorDetails, rows: Rows) -> Iterator[Finding]:
    node, owner, name, holder = walk(model, root, detail["loc"])
    options, row = _options(root, detail["loc"], owner), rows.get(_named(detail), [])
    broken = Broken(detail, node, owner, name, holder, options, row, names_of(model))
    found = told(broken)
    if found is not None:
        code, place, message, help_ = found
        gap = bool(broken.row) and code in ("unknown-key", "option-letter")
        yield Finding(path, place, code, message, help_, lacks=broken.lacks, leaves_gap=gap)


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
