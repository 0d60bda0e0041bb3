"""Closed lists that are data of a project, put into a form: which values may stand under a name, and in what words."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, TypeVar, get_origin

from pydantic import BaseModel, create_model
from pydantic.fields import FieldInfo

from scenario_quiz.schema.twins import bare

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Choice:
    """A value, the words that readers see for it, and what else authors write for it."""

    value: str
    words: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Offer:
    """All that may stand under a name, in order."""

    choices: tuple[Choice, ...]

    @property
    def words(self) -> dict[str, str]:
        """Each value with the words that readers see."""
        return {one.value: one.words for one in self.choices}

    def meant_by(self, written: str) -> list[str]:
        """The value that others write in this way, or none."""
        plain = bare(written)
        return [one.value for one in self.choices if plain in map(bare, one.also)][:1]


@lru_cache(maxsize=16)  # by what is offered: a preview reads the same lists over and over
def form_with(model: type[M], offers: tuple[tuple[str, Offer], ...]) -> type[M]:
    """The same form, with fields that take only what is offered, by the field's name. Each field holds one value or a
    list of them."""
    fields: dict[str, Any] = {}
    for name, offer in offers:
        field = copy(model.model_fields[name])
        value: Any = Literal[tuple(one.value for one in offer.choices)]
        field.annotation = tuple[value, ...] if get_origin(field.annotation) is tuple else value
        field.metadata = [*field.metadata, offer]  # where what is wrong is put into words, this is looked for
        fields[name] = (field.annotation, field)
    return create_model(model.__name__, __base__=model, __doc__=model.__doc__, **fields)


def offer_in(field: FieldInfo | None) -> Offer | None:
    """What is offered under a field of such a form, or None for every other field."""
    return next((one for one in field.metadata if isinstance(one, Offer)), None) if field else None
