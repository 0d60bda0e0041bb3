"""What is wrong with a value, in an author's words.

The words for what is broken come as a `Wording`, or as None where another finding says it already.
"""

from __future__ import annotations

from collections.abc import Callable

from scenario_quiz.findings.near import nearest
from scenario_quiz.reading import MappingNode, Node, ScalarNode, SequenceNode
from scenario_quiz.reading.lines import LETTERS
from scenario_quiz.reading.refusals import shown
from scenario_quiz.schema.broken import Broken, Wording, described, name_lost, names_in
from scenario_quiz.schema.choices import listing, suggested, suggested_value
from scenario_quiz.schema.codes import (
    BAD_ADDRESS,
    BAD_CHOICE,
    BAD_DATE,
    BAD_ID,
    BAD_NUMBER,
    EMPTY_TEXT,
    NO_KEY,
    OPTION_LETTER,
    TOO_LONG,
    UNKNOWN_AUDIENCE,
    UNKNOWN_KEY,
    WRONG_TYPE,
)
from scenario_quiz.schema.fields import ID_HELP
from scenario_quiz.schema.rewritten import day, identifier, is_nothing, number
from scenario_quiz.schema.twins import twins_of_value
from scenario_quiz.schema.wording_of_names import in_a_row, missing_code, name_meant

_WORD_LISTS = frozenset(
    {"nations", "audience", "touches", "aliases", "practises", "cite", "key", "retired_options", "sources"}
)
_CLOSED_LIST_CODES = {"audience": UNKNOWN_AUDIENCE}
_HOW = {
    "options": "Begin each option with its letter and a colon, as in a:, and indent its text and the rest below it.",
    "reviewed": "Write null, or after a review {on: DATE, by: a role}.",
}


def wrong_type(wanted: str, how: str) -> Callable[[Broken], Wording]:
    def words(at: Broken) -> Wording:
        if isinstance(at.node, ScalarNode) and (at.node.is_null or not at.node.value.strip()):
            choices = listing(at.fitting(at.values))
            listed = f" Choose from: {choices}." if choices else ""
            return EMPTY_TEXT, at.place, f"{at.named} is empty", f"Write {wanted}. {at.field_help}".rstrip() + listed
        message = f"{at.named} must be {wanted}, not {described(at.node)}"
        if at.name in _WORD_LISTS and isinstance(at.node, ScalarNode):
            values = at.values_in(at.node.value, at.values)
            if values or (is_nothing(at.node.value) and at.name == "touches"):
                return WRONG_TYPE, at.place, message, f"Write it in brackets: {at.name}: [{', '.join(values)}]"
            words_in_it = ", ".join(at.node.value.lstrip("- ").replace(",", " ").split())
            return WRONG_TYPE, at.place, message, f"Write it in brackets: {at.name}: [{words_in_it}]"
        text = _read_as_name(at.node) if wanted == "a text" else ""
        if text:
            return WRONG_TYPE, at.place, f"{message}: what stands before a ': ' is taken for a name", text
        return WRONG_TYPE, at.place, message, _HOW.get(at.name, how)

    return words


def too_short(at: Broken) -> Wording:
    if isinstance(at.node, SequenceNode) and at.node.items:
        return None  # pydantic counts only the items that are right; those that are wrong have findings of their own
    if isinstance(at.node, MappingNode):
        return None
    code = missing_code(at.name, EMPTY_TEXT)
    return code, at.place, f"'{at.name}' is empty", f"Write at least one. {at.field_help}".rstrip()


def too_long(at: Broken) -> Wording:
    most = at.context.get("max_length", 0)
    return TOO_LONG, at.place, f"{at.named} is longer than {most} characters", "Say it in fewer words."


def closed_list(at: Broken) -> Wording:
    expected = [word.strip(" '") for word in str(at.context.get("expected", "")).replace(" or ", ", ").split(",")]
    value = at.node.value if isinstance(at.node, ScalarNode) else ""
    if at.last_step == "[key]" and at.row:
        return in_a_row(at)
    if at.last_step == "[key]":
        return (
            OPTION_LETTER,
            at.key_place,
            f"'{at.name}' is not a letter from a to j",
            f"{_letter(at.name)}Name the options a, b, c and so on. At most ten.",
        )
    if not value.strip():
        listed = listing(at.fitting(expected))
        return EMPTY_TEXT, at.place, f"{at.named} is empty", f"Write one of: {listed}."
    if at.name == "schema":
        return BAD_CHOICE, at.place, f"this form has no version '{shown(value)}'", "Write schema: 1"
    help_ = suggested(value, at.fitting(expected), at.twins_of(at.name, value))
    several = at.values_in(value, expected) if isinstance(at.last_step, int) else []
    if len(several) > 1:
        help_ = f"Put a comma between them: {', '.join(several)}"
    code = _CLOSED_LIST_CODES.get(at.name, BAD_CHOICE)
    if at.name == "basis":
        help_ = "Write basis: invented, and only if nobody real is recognisable."
    return code, at.place, f"'{shown(value)}' may not stand under '{at.name}'", help_


def pattern(at: Broken) -> Wording:
    value = at.node.value if isinstance(at.node, ScalarNode) else ""
    made = identifier(value)
    help_ = f"Write {made}. {ID_HELP}" if made else ID_HELP
    return BAD_ID, at.place, f"'{shown(value)}' is not a well-formed id", help_


def whole_number(at: Broken) -> Wording:
    meant = number(at.node.value) if isinstance(at.node, ScalarNode) else ""
    message = f"'{at.name}' must be a whole number from 1 to 120"
    return BAD_NUMBER, at.place, message, f"Write {at.name}: {meant}" if meant else f"Write one, as in {at.name}: 6"


def date(at: Broken) -> Wording:
    message = f"'{at.name}' is not a day written as year-month-day"
    meant = day(at.node.value) if isinstance(at.node, ScalarNode) else ""
    return BAD_DATE, at.place, message, f"Write {'' if meant else 'it as in '}{at.name}: {meant or '2027-05-22'}"


def web_address(at: Broken) -> Wording:
    value = at.node.value if isinstance(at.node, ScalarNode) else ""
    return BAD_ADDRESS, at.place, f"'{shown(value)}' is not a web address", "Write one that begins with https://"


def yes_no(at: Broken) -> Wording:
    value = at.node.value if isinstance(at.node, ScalarNode) else ""
    likely = twins_of_value(at.name, value, {"true", "false"}) or ["true", "false"]
    help_ = f"Write {' or '.join(f'{at.name}: {one}' for one in likely)}"
    return BAD_CHOICE, at.place, f"'{at.name}' must be true or false", help_


def kind_of_question(at: Broken) -> Wording:
    known = list(at.kinds)
    names = sorted({name for model in at.kinds.values() for name in names_in(model)})
    kind = at.node.get("kind") if isinstance(at.node, MappingNode) else None
    if at.list_meant:
        message = f"an item of '{at.list_meant}' stands under '{at.name}'"
        return UNKNOWN_KEY, at.place, message, name_lost(at.list_meant)
    if isinstance(kind, ScalarNode) and kind.value.strip():
        help_ = suggested_value("kind", kind.value, known)
        return BAD_CHOICE, kind.place, f"'{shown(kind.value)}' is not a kind of question", help_
    if kind is None and isinstance(at.node, MappingNode):
        for name, value in at.node.entries.items():
            if name_meant(name, names) == "kind":
                written = value.value if isinstance(value, ScalarNode) else ""
                likely = [nearest(written, known) or ""] if nearest(written, known) else []
                likely = likely or twins_of_value("kind", written, set(known))
                help_ = f"Write kind: {' or '.join(likely) or 'and one of ' + ', '.join(known)}"
                return UNKNOWN_KEY, at.node.place_of_key(name), f"unknown name '{shown(name)}'", help_
    return NO_KEY, at.place, "this question has no kind", f"Add kind: one of {', '.join(known)}."


def other(at: Broken) -> Wording:
    return WRONG_TYPE, at.place, f"'{at.name}' is not of the right form", at.field_help


def _read_as_name(node: Node | None) -> str:
    """Help on a text of one line with a colon in it, which is read as a name with its value; nothing for all else."""
    if not isinstance(node, MappingNode) or len(node.entries) != 1:
        return ""
    [(name, value)] = node.entries.items()
    if (
        not isinstance(value, ScalarNode)
        or value.place.line != node.place_of_key(name).line
        or '"' in name + value.value
    ):
        return ""
    if name in ("source", "law"):
        return f'Take the space behind the colon away: "{name}:{shown(value.value, 60)}"'
    return f'Put the text in quotes: "{shown(f"{name}: {value.value}", 90)}"'


def _letter(name: str) -> str:
    """Help on a capital or a number where the letter of an option belongs."""
    numbers = dict(zip(map(str, range(1, 11)), LETTERS, strict=True))
    letter = numbers.get(name, name.lower())
    return f"Write {letter}: " if letter in LETTERS else ""
