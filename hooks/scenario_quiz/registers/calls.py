"""Numbers of contacts.yml in texts, written as a link to `call:` and an id: `[](call:childline)`.

Between the brackets stands nothing, or the number itself where everybody knows it, as that of the emergency services:
so it can be read where nothing is filled in, too. Pages get a link that dials, stories and paper the number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel

from scenario_quiz.registers.models import Helpline

M = TypeVar("M", bound=BaseModel)

# The words, and the id. Blanks and capitals that somebody slipped in are read all the same.
CALL = re.compile(r"\[([^\[\]\n]*)\]\([ \t]*call:[ \t]*([^()\s]*)[ \t]*\)", re.IGNORECASE)


def filled(text: str, helplines: Mapping[str, Helpline], shown: Callable[[Helpline], str]) -> str:
    """The text with what `shown` gives of each number that it names. An unknown one stays: the checks have told it."""

    def number(found: re.Match[str]) -> str:
        helpline = helplines.get(found[2])
        return shown(helpline) if helpline else found.group()

    return CALL.sub(number, text)


def in_words(text: str, helplines: Mapping[str, Helpline]) -> str:
    """The text with the numbers themselves, for paper and for authors' texts, where nothing is a link."""
    return filled(text, helplines, lambda helpline: helpline.number)


def with_numbers(model: M, helplines: Mapping[str, Helpline]) -> M:
    """A story, a set or an entry of a register with the numbers themselves in every text of it."""
    changed = {name: now for name, value in model if (now := _with_numbers(value, helplines)) is not value}
    return model.model_copy(update=changed) if changed else model


def _with_numbers(value: Any, helplines: Mapping[str, Helpline]) -> Any:
    """The same object where it names no number."""
    if isinstance(value, str):
        return in_words(value, helplines) if "](" in value and CALL.search(value) else value
    if isinstance(value, BaseModel):
        return with_numbers(value, helplines)
    if isinstance(value, tuple):
        items = tuple(_with_numbers(item, helplines) for item in value)
        return items if any(now is not was for now, was in zip(items, value, strict=True)) else value
    if isinstance(value, dict):
        entries = {name: _with_numbers(item, helplines) for name, item in value.items()}
        return entries if any(entries[name] is not item for name, item in value.items()) else value
    return value
