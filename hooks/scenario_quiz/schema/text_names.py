"""Which names a form has, and which of them hold words that an author writes, as the models say."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from scenario_quiz.schema.fields import Block, Line

_TEXTS = tuple(get_args(kind)[1] for kind in (Line, Block))  # what limits their length tells them from ids


@cache
def names_of_texts(form: type[BaseModel]) -> frozenset[str]:
    """The names under which a form holds lines or blocks of text, at any depth, lists of them too."""
    return frozenset(_names(form, _TEXTS))


@cache
def names_of_blocks(form: type[BaseModel]) -> frozenset[str]:
    """Those of them that hold longer texts, with paragraphs and lists."""
    return frozenset(_names(form, _TEXTS[1:]))


def texts_in(whole: BaseModel) -> Iterator[str]:
    """Every line or block of text that an author wrote in this, at any depth."""
    for name, field in type(whole).model_fields.items():
        yield from _texts(getattr(whole, name), _is_one(field, _TEXTS))


def _texts(value: Any, is_text: bool) -> Iterator[str]:
    if isinstance(value, BaseModel):
        yield from texts_in(value)
    elif isinstance(value, str) and is_text:
        yield value
    elif isinstance(value, tuple | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one, is_text)


@cache
def names_of(form: type[BaseModel]) -> frozenset[str]:
    """The names that may stand in a form, at any depth."""
    own = frozenset(field.alias or name for name, field in form.model_fields.items() if not field.exclude)
    shapes = [shape for field in form.model_fields.values() for shape in _parts(field.annotation)]
    inner = [names_of(shape) for shape in shapes if isinstance(shape, type) and issubclass(shape, BaseModel)]
    return own.union(*inner)


def _names(form: type[BaseModel], texts: tuple[Any, ...]) -> Iterator[str]:
    for name, field in form.model_fields.items():
        if _is_one(field, texts):
            yield field.alias or name
        for shape in _parts(field.annotation):
            if isinstance(shape, type) and issubclass(shape, BaseModel):
                yield from _names(shape, texts)


def _is_one(field: FieldInfo, texts: tuple[Any, ...]) -> bool:
    """Whether it holds such a text, or a list of them."""
    shapes = _parts(field.annotation)
    limits = [*field.metadata, *(limit for shape in shapes for limit in getattr(shape, "__metadata__", ()))]
    return any(limit is text for limit in limits for text in texts)


def _parts(shape: Any) -> Iterator[Any]:
    """A type and all that it is made of."""
    yield shape
    for part in get_args(shape):
        yield from _parts(part)
