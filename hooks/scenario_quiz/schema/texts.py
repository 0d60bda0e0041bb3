"""Which names a form has, and which of them hold words that an author writes, as the models say."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

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


@cache
def names_of(form: type[BaseModel]) -> frozenset[str]:
    """The names that may stand in a form, at any depth."""
    own = frozenset(field.alias or name for name, field in form.model_fields.items() if not field.exclude)
    shapes = [shape for field in form.model_fields.values() for shape in _parts(field.annotation)]
    inner = [names_of(shape) for shape in shapes if isinstance(shape, type) and issubclass(shape, BaseModel)]
    return own.union(*inner)


def _names(form: type[BaseModel], texts: tuple[Any, ...]) -> Iterator[str]:
    for name, field in form.model_fields.items():
        shapes = list(_parts(field.annotation))
        limits = [*field.metadata, *(limit for shape in shapes for limit in getattr(shape, "__metadata__", ()))]
        if any(limit is text for limit in limits for text in texts):
            yield field.alias or name
        for shape in shapes:
            if isinstance(shape, type) and issubclass(shape, BaseModel):
                yield from _names(shape, texts)


def _parts(shape: Any) -> Iterator[Any]:
    """A type and all that it is made of."""
    yield shape
    for part in get_args(shape):
        yield from _parts(part)
