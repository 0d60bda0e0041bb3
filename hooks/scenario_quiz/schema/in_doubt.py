"""A tree read as a model, with what that leaves in doubt: the one way in which files of every kind are judged."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel

from scenario_quiz.findings import Finding
from scenario_quiz.reading import MappingNode, Reading
from scenario_quiz.schema.following import Doubt, doubt_of
from scenario_quiz.schema.shape import read_as
from scenario_quiz.schema.text_names import names_of

T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Judged(Generic[T]):
    """What a tree was read as, what is in doubt in its file, and the findings of the reader and on its form."""

    value: T
    doubt: Doubt
    findings: tuple[Finding, ...]


def read_in_doubt(reading: Reading, form: Callable[[], tuple[T, list[Finding]]], names: Collection[str]) -> Judged[T]:
    """What `form` makes of the tree of a reading. It also gives what is wrong with the form; `names` are all that stand
    anywhere in it."""
    value, trouble = form()
    doubt, trouble = doubt_of(reading, trouble, names)
    return Judged(value, doubt, (*doubt.without_second(reading.findings), *trouble))


def model_in_doubt(model: type[M], reading: Reading, root: MappingNode) -> Judged[M | None]:
    """The same for a tree that is one model; None where it is not."""
    return read_in_doubt(reading, lambda: read_as(model, reading.path, root), names_of(model))
