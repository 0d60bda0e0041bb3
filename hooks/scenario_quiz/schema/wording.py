"""What is wrong with the form of a file, in an author's words: a code, a place, what is wrong, and what to write."""

from __future__ import annotations

from collections.abc import Callable

from scenario_quiz.findings import Code, Place
from scenario_quiz.reading import Node, ScalarNode
from scenario_quiz.schema.broken import Broken, Wording, described
from scenario_quiz.schema.codes import WRONG_TYPE
from scenario_quiz.schema.wording_of_names import missing, unknown
from scenario_quiz.schema.wording_of_values import (
    closed_list,
    date,
    kind_of_question,
    other,
    pattern,
    too_long,
    too_short,
    web_address,
    whole_number,
    wrong_type,
    yes_no,
)


def told(broken: Broken) -> Wording:
    """The words for one thing that pydantic found, or None where another finding says it already."""
    return _WORDINGS.get(broken.detail["type"], other)(broken)


def no_names(node: Node) -> tuple[Code, Place, str, str]:
    """The words where something else stands than names with values."""
    what = "nothing" if isinstance(node, ScalarNode) and node.is_null else described(node)
    message = f"names with values belong here, not {what}"
    return WRONG_TYPE, node.place, message, "Write its names below it, indented, as name: value, one a line."


_TEXT = wrong_type("a text", "Write it on one line, or after | on the lines below.")
_LIST = wrong_type("a list", "Write each on a line of its own after '- ', or all in [brackets].")
_NAMES = wrong_type("a set of names with values", "Write its names below it, indented, as name: value, one a line.")
_WORDINGS: dict[str, Callable[[Broken], Wording]] = {
    "missing": missing,
    "extra_forbidden": unknown,
    "string_type": _TEXT,
    "string_too_short": _TEXT,
    "tuple_type": _LIST,
    "dict_type": _NAMES,
    "model_type": _NAMES,
    "model_attributes_type": _NAMES,
    "too_short": too_short,
    "string_too_long": too_long,
    "literal_error": closed_list,
    "string_pattern_mismatch": pattern,
    "whole_number": whole_number,
    "greater_than_equal": whole_number,
    "less_than_equal": whole_number,
    "iso_date": date,
    "web_address": web_address,
    "yes_or_no": yes_no,
    "union_tag_invalid": kind_of_question,
    "union_tag_not_found": kind_of_question,
}
