"""What is broken in a file, with what its words need to know: the node, its name, and the form around it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import partial
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from scenario_quiz.findings import Code, Place
from scenario_quiz.reading import MappingNode, Node, ScalarNode, SequenceNode
from scenario_quiz.schema.choices import with_meanings
from scenario_quiz.schema.offers import offer_in
from scenario_quiz.schema.rewritten import values_in
from scenario_quiz.schema.twins import twins_of_value
from scenario_quiz.words import english

Wording = tuple[Code, Place, str, str] | None


class Broken:
    """What a wording needs: the broken node, the mapping that holds it, its name there, that mapping's model, and the
    models that the node may have where its `kind` chooses one."""

    def __init__(
        self,
        detail: ErrorDetails,
        node: Node | None,
        owner: Node,
        name: str,
        holder: type[BaseModel] | None,
        kinds: Mapping[str, type[BaseModel]] | None = None,
        options: MappingNode | None = None,
        row: Collection[str] = (),
        list_meant: str = "",
    ) -> None:
        self.detail, self.node, self.owner, self.name, self.holder = detail, node, owner, name, holder
        self.kinds = kinds or {}
        self.options = options  # of the question that it lies in
        self.row = row  # names below it that stand as wrong as it does
        self.list_meant = list_meant  # the name of the list that the item which holds it belongs to
        self.context: dict[str, Any] = detail.get("ctx", {})

    @property
    def lacks(self) -> tuple[str, ...]:
        """What is not there, where that is what is wrong."""
        return {"missing": (self.name,), "union_tag_not_found": ("kind",)}.get(self.detail["type"], ())

    @property
    def last_step(self) -> int | str:
        """The last step of the way to it; nothing where it is the whole that was judged."""
        return self.detail["loc"][-1] if self.detail["loc"] else ""

    @property
    def place(self) -> Place:
        return self.node.place if self.node is not None else self.owner.place

    @property
    def key_place(self) -> Place:
        return self.owner.place_of_key(self.name) if isinstance(self.owner, MappingNode) else self.place

    @property
    def field_help(self) -> str:
        return self.help_on(self.name)

    def help_on(self, name: str) -> str:
        """What the form says of a name that may stand beside the broken one, or that is it."""
        field = self._field(name)
        return (field.description if field else "") or ""

    def choices_of(self, name: str) -> frozenset[str]:
        """The values that may stand under such a name, where they are a closed list."""
        field = self._field(name)
        return frozenset(_choices(field.annotation)) if field else frozenset()

    def twins_of(self, name: str, value: str) -> list[str]:
        """The values that others write in this way under such a name."""
        offer = offer_in(self._field(name))
        return offer.meant_by(value) if offer else twins_of_value(name, value, self.choices_of(name))

    def fitting(self, expected: Collection[str]) -> dict[str, str]:
        """The values of a closed list that may stand under the broken name, each with its words."""
        offer = offer_in(self._field(self.name))
        return offer.words if offer else with_meanings(self.name, expected, english())

    def values_in(self, written: str, known: Collection[str]) -> list[str]:
        """The values that a text under the broken name holds, all of them; nothing where it holds anything else."""
        return values_in(written, self.fitting(known), partial(self.twins_of, self.name))

    @property
    def values(self) -> list[str]:
        """The values that may stand under its name, where they are a closed list, in the order of the form."""
        field = self._field(self.name)
        return list(dict.fromkeys(_choices(field.annotation))) if field else []

    def _field(self, name: str) -> FieldInfo | None:
        fields = self.holder.model_fields if self.holder else {}
        return next((field for own, field in fields.items() if name in (own, field.alias)), None)

    @property
    def known(self) -> list[str]:
        """The names that may stand beside the broken one."""
        return list(names_in(self.holder)) if self.holder else []

    @property
    def named(self) -> str:
        """What is wrong, by its name: a value, or one item of a list."""
        return f"an item of '{self.name}'" if isinstance(self.last_step, int) else f"'{self.name}'"


def names_in(model: type[BaseModel]) -> dict[str, None]:
    """The names that may stand in a form, in its order."""
    return {field.alias or name: None for name, field in model.model_fields.items() if not field.exclude}


def described(node: Node | None) -> str:
    if isinstance(node, SequenceNode):
        return "a list"
    if isinstance(node, MappingNode):
        return "names with values"
    return f"'{node.value[:40]}'" if isinstance(node, ScalarNode) else "nothing"


def name_lost(name: str) -> str:
    return f"Is the line {name}: missing above it? Write it there, on a line of its own."


def _choices(shape: Any) -> Iterator[str]:
    """The texts of every closed list in a type; true and false where it takes those."""
    if get_origin(shape) is Literal:
        yield from (str(one) for one in get_args(shape))
    elif shape is bool:
        yield from ("true", "false")
    else:
        for part in get_args(shape):
            yield from _choices(part)
