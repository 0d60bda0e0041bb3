"""What is wrong with the form of a file, in an author's words: a code, a place, what is wrong, and what to write."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from collections.abc import Mapping as Mapping_
from functools import partial
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from scenario_quiz.findings import Code, Place
from scenario_quiz.findings.near import nearest, plain_name
from scenario_quiz.reading import Mapping, Node, Scalar, Sequence
from scenario_quiz.reading.lines import LETTER, LETTERS
from scenario_quiz.reading.refusals import shown
from scenario_quiz.schema.choices import listing, suggested, suggested_value, with_meanings
from scenario_quiz.schema.codes import (
    BAD_ADDRESS,
    BAD_CHOICE,
    BAD_DATE,
    BAD_ID,
    BAD_NUMBER,
    EMPTY_TEXT,
    MISSING_KEY,
    NO_CITATION,
    NO_EXPLANATION,
    NO_IDEA,
    NO_KEY,
    NO_REASON,
    OPTION_LETTER,
    TOO_LONG,
    UNKNOWN_AUDIENCE,
    UNKNOWN_KEY,
    WRONG_TYPE,
)
from scenario_quiz.schema.key_names import homes_of_keys, names_of_keys
from scenario_quiz.schema.offers import offer_in
from scenario_quiz.schema.rewritten import day, identifier, is_nothing, number, values_in
from scenario_quiz.schema.twins import twins_of_name, twins_of_value
from scenario_quiz.words import english

ID_HELP = "Use 3 to 40 small letters, digits and hyphens, beginning with a letter, such as first-move."
_WORD_LISTS = frozenset(
    {"nations", "audience", "touches", "aliases", "practises", "cite", "key", "retired_options", "sources"}
)
# Names of one file that are looked at one by one; something else than a scenario may hold thousands.
MOST_NAMES = 60
# A missing key of these names is a hole in the answer key, so it has a code of its own.
_MISSING_CODES = {
    "why": NO_REASON,
    "explain": NO_EXPLANATION,
    "practises": NO_IDEA,
    "cite": NO_CITATION,
}
_CLOSED_LIST_CODES = {"audience": UNKNOWN_AUDIENCE}
# Where names belong that another level has: a wrong indent is the usual mistake. What only some kinds of question have
# is said with their words.
_BELONGS = {
    "figure": "the story as a whole",
    "minutes": "the story as a whole",
    "level": "the story as a whole",
    "audience": "the story as a whole",
    "touches": "the story as a whole",
    "nations": "the story as a whole",
    "trainer": "the story as a whole",
    "kind": "a question",
    "ask": "a question",
    "explain": "a question",
    "practises": "a question",
    "cite": "a question or an outcome",
    "text": "an option or an outcome",
    "why": "an option",
    "problem": "an option that is not right",
    "shares": "an option of a judgement, single or multiple question",
    "would_change": "an option of a judgement, single or multiple question",
    "next": "an option of a judgement or single question, or any other question itself",
}
# Marks out of so many: this site gives none, and an option has a verdict.
_POINTS = frozenset({"points", "score", "grade", "mark", "marks", "weight", "fraction", "rating", "value", "quality"})
_RIGHT = {"verdict": "verdict: best", "correct": "correct: true"}
_NUMBERS = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}
Words = tuple[Code, Place, str, str] | None


def told(broken: Broken) -> Words:
    """The words for one thing that pydantic found, or None where another finding says it already."""
    return _WORDINGS.get(broken.detail["type"], _other)(broken)


def no_names(node: Node) -> tuple[Code, Place, str, str]:
    """The words where something else stands than names with values."""
    what = "nothing" if isinstance(node, Scalar) and node.is_null else _described(node)
    message = f"names with values belong here, not {what}"
    return WRONG_TYPE, node.place, message, "Write its names below it, indented, as name: value, one a line."


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
        kinds: Mapping_[str, type[BaseModel]] | None = None,
        options: Mapping | None = None,
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
        return self.owner.place_of_key(self.name) if isinstance(self.owner, Mapping) else self.place

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


def _belongs(name: str) -> str:
    return _BELONGS.get(name, "") or homes_of_keys().get(name, "")


def _missing_code(name: str, otherwise: Code) -> Code:
    return _MISSING_CODES.get(name) or (NO_KEY if name in homes_of_keys() else otherwise)


def _missing(at: Broken) -> Words:
    code = _missing_code(at.name, MISSING_KEY)
    entries = at.owner.entries if isinstance(at.owner, Mapping) else {}
    if len(entries) <= MOST_NAMES and any(name_meant(name, at.known, entries) == at.name for name in entries):
        return None  # it is there under another name, and has a finding of its own
    return code, at.owner.place, f"'{at.name}' is missing here", f"Add {at.name}: … {at.field_help}".rstrip()


def _in_a_row(at: Broken) -> Words:
    """Several names where they may not stand: the name that they belong under is missing above them."""
    others = ", ".join(f"'{name}'" for name in at.row)
    if at.last_step == "[key]":
        message = f"'{at.name}' stands where the letter of an option belongs"
        help_ = f"So do {others}. Write the letter and a colon on a line of its own above them, such as a:"
        return OPTION_LETTER, at.key_place, message, help_
    help_ = f"Is a line missing above it, with the name that it belongs under? So too for {others}."
    return UNKNOWN_KEY, at.key_place, f"'{at.name}' may not stand here", help_


def _unknown(at: Broken) -> Words:
    if at.list_meant:
        message = f"'{at.name}' may not stand here"
        help_ = f"An item with these names belongs under '{at.list_meant}'. {_name_lost(at.list_meant)}"
        return UNKNOWN_KEY, at.key_place, message, help_
    if at.row:
        return _in_a_row(at)
    if LETTER.match(at.name) and at.options and at.options.keys:
        return _stray_option(at, at.options)
    if isinstance(at.node, Scalar) and at.node.is_null and " " in at.name:
        help_ = "Inside { } a comma ends a text. Put the whole text in quotes."
        return UNKNOWN_KEY, at.key_place, f"unknown name '{at.name}'", help_
    belongs = _belongs(at.name)
    entries = at.owner.entries if isinstance(at.owner, Mapping) else {}
    ours = name_meant(at.name, at.known, entries)
    if belongs:
        instead = f"{_called(ours, _with_value(ours, at))} " if ours and ours not in entries else ""
        help_ = f"It belongs to {belongs}. {instead}Is the kind right, and the indent of this line?"
        return UNKNOWN_KEY, at.key_place, f"'{at.name}' may not stand here", help_
    message = f"unknown name '{shown(at.name)}'"
    if ours:
        help_ = renamed(at.name, ours, ours in entries, at.help_on(ours), _with_value(ours, at))
        return UNKNOWN_KEY, at.key_place, message, help_
    help_ = _elsewhere(at) or f"Names that may stand here: {', '.join(at.known)}."
    return UNKNOWN_KEY, at.key_place, message, help_


def _name_lost(name: str) -> str:
    return f"Is the line {name}: missing above it? Write it there, on a line of its own."


def _stray_option(at: Broken, options: Mapping) -> Words:
    """A letter beside the options or inside one of them: only its indent is wrong."""
    here = at.key_place
    placed = list(options.keys.items())
    letter, place = next((one for one in reversed(placed) if one[1].line < here.line), placed[0])
    by = place.column - here.column
    blanks = f"{_NUMBERS.get(abs(by), str(abs(by)))} space{'' if abs(by) == 1 else 's'} {'more' if by > 0 else 'less'}"
    names = [one.place.column for one in options.entries.values() if isinstance(one, Mapping)]
    alone = not isinstance(at.node, Mapping) or at.node.place.column in names
    help_ = f"Indent it like '{letter}', {blanks}{'' if alone else ', and with it the lines that belong to it'}."
    return UNKNOWN_KEY, here, f"'{at.name}' looks like an option, and is not indented like one", help_


def name_meant(name: str, known: list[str], there: Collection[str] = ()) -> str:
    """The known name that another one was meant to be: what other tools call it, or a misspelling; or nothing. Of
    several, one that is not `there` yet."""
    if name in known:
        return ""
    twins = twins_of_name(name, known)
    ours = next((one for one in twins if one not in there), *twins[:1]) if twins else None
    near = nearest(name, known)
    if near and (not ours or (near not in there and plain_name(near) == plain_name(name))):
        ours = near
    return ours or ""


def renamed(name: str, ours: str, is_there: bool, about: str | None, written: str = "") -> str:
    """Help on a name that stands for one of ours. `about` says what ours is for, `written` how it is to be written."""
    already = " That is there already: make one of the two." if is_there else ""
    if nearest(name, [ours]):
        return f"Did you mean '{ours}'?{already}"
    return f"{_called(ours, written)} {already.strip() or (about if ':' not in written else '') or ''}".rstrip()


def _called(ours: str, written: str) -> str:
    return f"Here it is {written}." if ":" in written else f"Here its name is '{ours}'."


def _with_value(ours: str, at: Broken) -> str:
    """A name as it is to be written, with the value where that has to be another too."""
    values = at.twins_of(ours, at.node.value) if isinstance(at.node, Scalar) else []
    return f"{ours}: {' or '.join(values)}" if values else ours


def _elsewhere(at: Broken) -> str:
    """Help on a name that has a twin at another level of a scenario; nothing where it has none."""
    if not {"questions", "ask", "why"}.intersection(at.known) or plain_name(at.name) in _POINTS:
        return ""
    kind = at.owner.get("kind") if isinstance(at.owner, Mapping) else None
    every = names_of_keys()
    kinds = (kind.value, *twins_of_value("kind", kind.value, every.keys())) if isinstance(kind, Scalar) else ()
    keys = next((every[one] for one in kinds if one in every), ())
    others = {name for names in every.values() for name in names}.difference(keys) if keys else set()
    twins = [one for one in twins_of_name(at.name, {**homes_of_keys(), **_BELONGS}) if one not in others]
    twins.sort(key=lambda one: one not in (keys or _RIGHT))
    if not twins:
        return ""
    right = _RIGHT.get(twins[0], twins[0])
    return f"Here it is '{right}', and stands elsewhere: with {_belongs(twins[0])}."


def _wrong_type(wanted: str, how: str) -> Callable[[Broken], Words]:
    def words(at: Broken) -> Words:
        if isinstance(at.node, Scalar) and (at.node.is_null or not at.node.value.strip()):
            choices = listing(at.fitting(at.values))
            listed = f" Choose from: {choices}." if choices else ""
            return EMPTY_TEXT, at.place, f"{at.named} is empty", f"Write {wanted}. {at.field_help}".rstrip() + listed
        message = f"{at.named} must be {wanted}, not {_described(at.node)}"
        if at.name in _WORD_LISTS and isinstance(at.node, Scalar):
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


def _read_as_name(node: Node | None) -> str:
    """Help on a text of one line with a colon in it, which is read as a name with its value; nothing for all else."""
    if not isinstance(node, Mapping) or len(node.entries) != 1:
        return ""
    [(name, value)] = node.entries.items()
    if not isinstance(value, Scalar) or value.place.line != node.place_of_key(name).line or '"' in name + value.value:
        return ""
    if name in ("source", "law"):
        return f'Take the space behind the colon away: "{name}:{shown(value.value, 60)}"'
    return f'Put the text in quotes: "{shown(f"{name}: {value.value}", 90)}"'


def _too_short(at: Broken) -> Words:
    if isinstance(at.node, Sequence) and at.node.items:
        return None  # pydantic counts only the items that are right; those that are wrong have findings of their own
    if isinstance(at.node, Mapping):
        return None
    code = _missing_code(at.name, EMPTY_TEXT)
    return code, at.place, f"'{at.name}' is empty", f"Write at least one. {at.field_help}".rstrip()


def _too_long(at: Broken) -> Words:
    most = at.context.get("max_length", 0)
    return TOO_LONG, at.place, f"{at.named} is longer than {most} characters", "Say it in fewer words."


def _closed_list(at: Broken) -> Words:
    expected = [word.strip(" '") for word in str(at.context.get("expected", "")).replace(" or ", ", ").split(",")]
    value = at.node.value if isinstance(at.node, Scalar) else ""
    if at.last_step == "[key]" and at.row:
        return _in_a_row(at)
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


def _letter(name: str) -> str:
    """Help on a capital or a number where the letter of an option belongs."""
    numbers = dict(zip(map(str, range(1, 11)), LETTERS, strict=True))
    letter = numbers.get(name, name.lower())
    return f"Write {letter}: " if letter in LETTERS else ""


def _pattern(at: Broken) -> Words:
    value = at.node.value if isinstance(at.node, Scalar) else ""
    made = identifier(value)
    help_ = f"Write {made}. {ID_HELP}" if made else ID_HELP
    return BAD_ID, at.place, f"'{shown(value)}' is not a well-formed id", help_


def _number(at: Broken) -> Words:
    meant = number(at.node.value) if isinstance(at.node, Scalar) else ""
    message = f"'{at.name}' must be a whole number from 1 to 120"
    return BAD_NUMBER, at.place, message, f"Write {at.name}: {meant}" if meant else f"Write one, as in {at.name}: 6"


def _date(at: Broken) -> Words:
    message = f"'{at.name}' is not a day written as year-month-day"
    meant = day(at.node.value) if isinstance(at.node, Scalar) else ""
    return BAD_DATE, at.place, message, f"Write {'' if meant else 'it as in '}{at.name}: {meant or '2027-05-22'}"


def _web_address(at: Broken) -> Words:
    value = at.node.value if isinstance(at.node, Scalar) else ""
    return BAD_ADDRESS, at.place, f"'{shown(value)}' is not a web address", "Write one that begins with https://"


def _yes_no(at: Broken) -> Words:
    value = at.node.value if isinstance(at.node, Scalar) else ""
    likely = twins_of_value(at.name, value, {"true", "false"}) or ["true", "false"]
    help_ = f"Write {' or '.join(f'{at.name}: {one}' for one in likely)}"
    return BAD_CHOICE, at.place, f"'{at.name}' must be true or false", help_


def _kind(at: Broken) -> Words:
    known = list(at.kinds)
    names = sorted({name for model in at.kinds.values() for name in names_in(model)})
    kind = at.node.get("kind") if isinstance(at.node, Mapping) else None
    if at.list_meant:
        message = f"an item of '{at.list_meant}' stands under '{at.name}'"
        return UNKNOWN_KEY, at.place, message, _name_lost(at.list_meant)
    if isinstance(kind, Scalar) and kind.value.strip():
        help_ = suggested_value("kind", kind.value, known)
        return BAD_CHOICE, kind.place, f"'{shown(kind.value)}' is not a kind of question", help_
    if kind is None and isinstance(at.node, Mapping):
        for name, value in at.node.entries.items():
            if name_meant(name, names) == "kind":
                written = value.value if isinstance(value, Scalar) else ""
                likely = [nearest(written, known) or ""] if nearest(written, known) else []
                likely = likely or twins_of_value("kind", written, set(known))
                help_ = f"Write kind: {' or '.join(likely) or 'and one of ' + ', '.join(known)}"
                return UNKNOWN_KEY, at.node.place_of_key(name), f"unknown name '{shown(name)}'", help_
    return NO_KEY, at.place, "this question has no kind", f"Add kind: one of {', '.join(known)}."


def _other(at: Broken) -> Words:
    return WRONG_TYPE, at.place, f"'{at.name}' is not of the right form", at.field_help


_HOW = {
    "options": "Begin each option with its letter and a colon, as in a:, and indent its text and the rest below it.",
    "reviewed": "Write null, or after a review {on: DATE, by: a role}.",
}
_TEXT = _wrong_type("a text", "Write it on one line, or after | on the lines below.")
_LIST = _wrong_type("a list", "Write each on a line of its own after '- ', or all in [brackets].")
_NAMES = _wrong_type("a set of names with values", "Write its names below it, indented, as name: value, one a line.")
_WORDINGS: dict[str, Callable[[Broken], Words]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "string_type": _TEXT,
    "string_too_short": _TEXT,
    "tuple_type": _LIST,
    "dict_type": _NAMES,
    "model_type": _NAMES,
    "model_attributes_type": _NAMES,
    "too_short": _too_short,
    "string_too_long": _too_long,
    "literal_error": _closed_list,
    "string_pattern_mismatch": _pattern,
    "whole_number": _number,
    "greater_than_equal": _number,
    "less_than_equal": _number,
    "iso_date": _date,
    "web_address": _web_address,
    "yes_or_no": _yes_no,
    "union_tag_invalid": _kind,
    "union_tag_not_found": _kind,
}


def _described(node: Node | None) -> str:
    if isinstance(node, Sequence):
        return "a list"
    if isinstance(node, Mapping):
        return "names with values"
    return f"'{node.value[:40]}'" if isinstance(node, Scalar) else "nothing"


def _choices(shape: Any) -> Iterator[str]:
    """The texts of every closed list in a type; true and false where it takes those."""
    if get_origin(shape) is Literal:
        yield from (str(one) for one in get_args(shape))
    elif shape is bool:
        yield from ("true", "false")
    else:
        for part in get_args(shape):
            yield from _choices(part)
