"""The types of single fields. Authors write text; these say what the text must be read as."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

ID_PATTERN = r"^[a-z][a-z0-9-]{2,39}$"
ID_HELP = "Use 3 to 40 small letters, digits and hyphens, beginning with a letter, such as first-move."
CITATION_PATTERN = r"^([a-z][a-z0-9-]*:[a-z0-9-]+|[a-z0-9][a-z0-9/-]*(#[A-Za-z0-9_-]+)?)$"


def _iso_date(value: Any) -> date:
    if isinstance(value, date):
        return value
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("iso_date", "not a date")


def _yes_or_no(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in {"true", "false", "yes", "no"}:
        return value.lower() in {"true", "yes"}
    raise PydanticCustomError("yes_or_no", "not true or false")


def _whole_number(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,4}", value):
        return int(value)
    raise PydanticCustomError("whole_number", "not a whole number")


def is_web_address(text: str) -> bool:
    """Whether a text is one whole web address, with nothing in it that means something in HTML or Markdown."""
    return bool(re.fullmatch(r"https?://[^\s<>\"'`\\]+", text))


def _web_address(value: Any) -> str:
    if isinstance(value, str) and is_web_address(value.strip()):
        return value.strip()
    raise PydanticCustomError("web_address", "not a web address")


# Editors read YAML 1.2, where `text: 42` is a number. The reader keeps it as text, so the editor must not complain.
_ANY_TEXT = {"type": ["string", "number", "boolean"]}

# Blanks at both ends are taken off first: a reason of blanks is no reason.
LINE_LETTERS = 400  # at most, of a text of one line
_LINE = StringConstraints(strip_whitespace=True, min_length=1, max_length=LINE_LETTERS)
_BLOCK = StringConstraints(strip_whitespace=True, min_length=1, max_length=8000)
Line = Annotated[str, _LINE, WithJsonSchema(_ANY_TEXT)]
Block = Annotated[str, _BLOCK, WithJsonSchema(_ANY_TEXT)]


def is_id(text: str) -> bool:
    """Whether a text is a well-formed id."""
    return re.fullmatch(ID_PATTERN[1:-1], text) is not None


Identifier = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
# Whoever looks these up says what fits there, and one that is not well formed is just not there. Editors are told.
_NAMED = StringConstraints(min_length=1)
_CITATIONS = ["significant-harm#telling-the-family", "source:wt-2026", "law:duty-to-share"]
Named = Annotated[str, _NAMED, WithJsonSchema({"type": "string", "pattern": ID_PATTERN})]
Citation = Annotated[
    str,
    _NAMED,
    WithJsonSchema({"examples": _CITATIONS, "pattern": CITATION_PATTERN, "type": "string"}),
]
IsoDate = Annotated[date, BeforeValidator(_iso_date), WithJsonSchema({"type": "string", "format": "date"})]
WebAddress = Annotated[str, BeforeValidator(_web_address), WithJsonSchema({"type": "string", "format": "uri"})]
YesNo = Annotated[bool, BeforeValidator(_yes_or_no), WithJsonSchema({"type": "boolean"})]
Minutes = Annotated[int, BeforeValidator(_whole_number), Field(ge=1, le=120)]
