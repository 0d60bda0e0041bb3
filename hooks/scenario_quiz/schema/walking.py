"""From pydantic's location of an error to the node of the file that it is about."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from scenario_quiz.reading import MappingNode, Node, SequenceNode


def walk(
    model: type[BaseModel], root: Node, location: tuple[int | str, ...]
) -> tuple[Node | None, Node, str, type[BaseModel] | None, Any]:
    """Follow pydantic's location through the tree: the node, the node that holds it, its name, the holder's model, and
    the type that the node should have."""
    node: Node | None = root
    owner: Node = root
    name = "this file"
    holder: type[BaseModel] | None = model
    shape: Any = model
    for step in location:
        if step == "[key]":
            continue
        if isinstance(step, int):
            if isinstance(node, SequenceNode) and step < len(node.items):
                node, shape = node.items[step], _inside(shape)
            continue
        if _is_tag(shape, step):
            shape = _tagged(shape, step)
            continue
        owner = node if node is not None else owner
        holder = shape if isinstance(shape, type) and issubclass(shape, BaseModel) else None
        name = step
        shape = _field(shape, step)
        node = owner.get(step) if isinstance(owner, MappingNode) else None
    return node, owner, name, holder, shape


def kinds_in(shape: Any) -> dict[str, type[BaseModel]]:
    """The models of a type that has several, by what stands under `kind`."""
    tags: dict[str, type[BaseModel]] = {}
    for member in get_args(_bare(shape)):
        if isinstance(member, type) and issubclass(member, BaseModel) and "kind" in member.model_fields:
            for tag in get_args(member.model_fields["kind"].annotation):
                tags[tag] = member
    return tags


def model_below(model: type[BaseModel], name: str) -> type[BaseModel] | None:
    """The model of what stands under a name of another, if that has one."""
    shape = _field(model, name)
    shape = _bare(get_args(shape)[1]) if get_origin(shape) is dict else shape
    return shape if isinstance(shape, type) and issubclass(shape, BaseModel) else None


def list_of(model: type[BaseModel], names: Collection[str]) -> str:
    """The list of a form whose items have just these names, all that they need among them; nothing if none has."""
    for key, field in model.model_fields.items():
        item = _inside(field.annotation) if get_origin(_bare(field.annotation)) is tuple else None
        if isinstance(item, type) and issubclass(item, BaseModel):
            known = {one.alias or name: one.is_required() for name, one in item.model_fields.items()}
            if known.keys() >= set(names) >= {name for name, is_needed in known.items() if is_needed}:
                return field.alias or key
    return ""


def _inside(shape: Any) -> Any:
    """The shape of a list's items."""
    arguments = [argument for argument in get_args(_bare(shape)) if argument is not Ellipsis]
    return _bare(arguments[0]) if arguments else None


def _bare(shape: Any) -> Any:
    """A shape without Annotated and without `| None`."""
    while hasattr(shape, "__metadata__"):
        shape = shape.__origin__
    members = [member for member in get_args(shape) if member is not type(None)]
    if type(None) in get_args(shape) and len(members) == 1:
        return _bare(members[0])
    return shape


def _field(shape: Any, name: str) -> Any:
    shape = _bare(shape)
    if get_origin(shape) is dict:
        return _bare(get_args(shape)[1])
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        for key, field in shape.model_fields.items():
            if name in (key, field.alias):
                return _bare(field.annotation)
    return None


def _is_tag(shape: Any, step: str) -> bool:
    return step in kinds_in(shape)


def _tagged(shape: Any, step: str) -> Any:
    return kinds_in(shape)[step]
