"""Does a node tree have the form that a model asks for? pydantic judges; the wording and the places are ours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from scenario_quiz.findings import Finding
from scenario_quiz.reading import MappingNode, Node, SequenceNode, plain
from scenario_quiz.reading.limits import first_of, so_too_on
from scenario_quiz.schema.broken import Broken, names_in
from scenario_quiz.schema.codes import OPTION_LETTER, UNKNOWN_KEY
from scenario_quiz.schema.text_names import names_of
from scenario_quiz.schema.walking import kinds_in, list_of, model_below, walk
from scenario_quiz.schema.wording import no_names, told
from scenario_quiz.schema.wording_of_names import MOST_NAMES, name_meant

M = TypeVar("M", bound=BaseModel)
Location = tuple[int | str, ...]  # as pydantic says it
Rows = dict[Location, list[str]]
KEY = "[key]"  # its last step, where the name itself is wrong
_UNKNOWN: ErrorDetails = {"type": "extra_forbidden", "loc": (), "msg": "", "input": None}


def read_as(model: type[M], path: str, root: Node) -> tuple[M | None, list[Finding]]:
    """The tree as a frozen model, or None with what is wrong. Places and words are the author's."""
    if not isinstance(root, MappingNode):  # pydantic would say so of a place without a name
        code, place, message, help_ = no_names(root)
        return None, [Finding(path, place, code, message, help_)]
    try:
        return model.model_validate(plain(root)), []
    except ValidationError as trouble:
        details, rows = _rows(model, trouble.errors(include_url=False))
        unknown = [detail for detail in details if detail["type"] == "extra_forbidden"]
        others = [detail for detail in details if detail["type"] != "extra_forbidden"]
        named = [finding for detail in unknown[:MOST_NAMES] for finding in _translate(model, path, root, detail, rows)]
        rest = [finding for detail in others for finding in _translate(model, path, root, detail, rows)]
        return None, [*first_of(named, len(unknown)), *_kinds_in_one(_lists_once(rest))]


def _lists_once(findings: list[Finding]) -> list[Finding]:
    """The findings with one alone on the items of a list whose name is lost."""
    kept: list[Finding] = []
    for finding in findings:
        if not (finding.leaves_gap and any(one.message == finding.message for one in kept)):
            kept.append(finding)
    return kept


def _kinds_in_one(findings: list[Finding]) -> list[Finding]:
    """The findings with one on all that have no kind: several are rather the items of a list whose name is lost."""
    without = [finding for finding in findings if finding.lacks == ("kind",)]
    if len(without) < 2:
        return findings
    first, *more = without
    first = replace(first, help=first.help + so_too_on([one.place.line for one in more]))
    return [first, *(finding for finding in findings if finding not in without)]


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
    kept = [one for one in kept if one["type"] != "missing" or one["loc"][:-1] not in strangers]
    # So do several items without a kind: what else stands in them is not looked at.
    without_kind = [one["loc"] for one in kept if one["type"] == "union_tag_not_found"]
    return kept, rows | ({at: [] for at in without_kind} if len(without_kind) > 1 else {})


def _named(detail: ErrorDetails) -> Location:
    """Where a name stands that may not stand there; nothing for everything else that can be wrong."""
    at = detail["loc"]
    if detail["type"] == "extra_forbidden":
        return at
    return at[:-1] if at and at[-1] == KEY else ()


def _translate(model: type[BaseModel], path: str, root: Node, detail: ErrorDetails, rows: Rows) -> Iterator[Finding]:
    node, owner, name, holder, shape = walk(model, root, detail["loc"])
    kinds = kinds_in(shape)
    options, row = _options(root, detail["loc"], owner), rows.get(_named(detail), [])
    list_meant = _list_meant(model, root, detail["loc"], node if kinds and node is not None else owner)
    broken = [Broken(detail, node, owner, name, holder, kinds, options, row, list_meant)]
    if kinds and isinstance(node, MappingNode) and len(node.entries) <= MOST_NAMES and detail["loc"] not in rows:
        broken += _strange_to_all(node, list(kinds.values()))
    for one in broken:
        found = told(one)
        if found is not None:
            code, place, message, help_ = found
            gap = bool(one.row or one.list_meant) and code in (UNKNOWN_KEY, OPTION_LETTER)
            lacks = () if code == UNKNOWN_KEY else one.lacks
            yield Finding(path, place, code, message, help_, lacks=lacks, leaves_gap=gap)


def _list_meant(model: type[BaseModel], root: Node, location: Location, owner: Node) -> str:
    """The list that an item of another one belongs to by its names, where the line with that list's name is lost."""
    items = root.get(str(location[0])) if location and isinstance(root, MappingNode) else None
    if not (
        isinstance(items, SequenceNode)
        and isinstance(owner, MappingNode)
        and any(item is owner for item in items.items)
    ):
        return ""
    home = list_of(model, owner.entries)
    return home if home != location[0] else ""


def _options(root: Node, location: Location, owner: Node) -> MappingNode | None:
    """The options of the question that a location lies in."""
    node: Node | None = root
    for step in location:
        if isinstance(node, SequenceNode) and isinstance(step, int):
            node = node.items[step] if step < len(node.items) else None
        elif isinstance(node, MappingNode) and step in node.entries:
            node = node.entries[str(step)]
            if step == "options":
                return node if isinstance(node, MappingNode) else None
    options = owner.get("options") if isinstance(owner, MappingNode) else None
    return options if isinstance(options, MappingNode) else None


def _strange_to_all(node: MappingNode, models: list[type[BaseModel]]) -> Iterator[Broken]:
    """Names that no kind knows, where pydantic looks no further since the kind is missing or wrong."""
    likely = max(models, key=lambda model: len(names_in(model).keys() & node.entries.keys()))
    known = {name for model in models for name in names_in(model)}
    for name, value in node.entries.items():
        if name not in known and name_meant(name, sorted(known)) != "kind":
            yield Broken({**_UNKNOWN, "loc": (name,)}, value, node, name, likely)
    for name, value in node.entries.items():
        below = [one for model in models if (one := model_below(model, name))]
        for inner in value.entries.values() if below and isinstance(value, MappingNode) else ():
            if isinstance(inner, MappingNode) and len(inner.entries) <= MOST_NAMES:
                yield from _strange_to_all(inner, below)
