"""What is wrong with a name, in an author's words: it is missing, it is another's, or it stands in the wrong place.

The words for what is broken come as a `Wording`, or as None where another finding says it already.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from scenario_quiz.findings import Code
from scenario_quiz.findings.near import nearest, plain_name
from scenario_quiz.reading import MappingNode, ScalarNode
from scenario_quiz.reading.lines import LETTER
from scenario_quiz.reading.refusals import shown
from scenario_quiz.schema.broken import Broken, Wording, name_lost
from scenario_quiz.schema.codes import (
    MISSING_KEY,
    NO_CITATION,
    NO_EXPLANATION,
    NO_IDEA,
    NO_KEY,
    NO_REASON,
    OPTION_LETTER,
    UNKNOWN_KEY,
)
from scenario_quiz.schema.key_names import homes_of_keys, names_of_keys
from scenario_quiz.schema.offers import also_named
from scenario_quiz.schema.twins import twins_of_name, twins_of_value

# Names of one file that are looked at one by one; something else than a scenario may hold thousands.
MOST_NAMES = 60
# A missing key of these names is a hole in the answer key, so it has a code of its own.
_MISSING_CODES = {
    "why": NO_REASON,
    "explain": NO_EXPLANATION,
    "practises": NO_IDEA,
    "cite": NO_CITATION,
}
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


def missing(at: Broken) -> Wording:
    code = missing_code(at.name, MISSING_KEY)
    entries = at.owner.entries if isinstance(at.owner, MappingNode) else {}
    if len(entries) <= MOST_NAMES and any(_meant(name, at, entries) == at.name for name in entries):
        return None  # it is there under another name, and has a finding of its own
    return code, at.owner.place, f"'{at.name}' is missing here", f"Add {at.name}: … {at.field_help}".rstrip()


def unknown(at: Broken) -> Wording:
    if at.list_meant:
        message = f"'{at.name}' may not stand here"
        help_ = f"An item with these names belongs under '{at.list_meant}'. {name_lost(at.list_meant)}"
        return UNKNOWN_KEY, at.key_place, message, help_
    if at.row:
        return in_a_row(at)
    if LETTER.match(at.name) and at.options and at.options.keys:
        return _stray_option(at, at.options)
    if isinstance(at.node, ScalarNode) and at.node.is_null and " " in at.name:
        help_ = "Inside { } a comma ends a text. Put the whole text in quotes."
        return UNKNOWN_KEY, at.key_place, f"unknown name '{at.name}'", help_
    belongs = _belongs(at.name)
    entries = at.owner.entries if isinstance(at.owner, MappingNode) else {}
    ours = _meant(at.name, at, entries)
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


def in_a_row(at: Broken) -> Wording:
    """Several names where they may not stand: the name that they belong under is missing above them."""
    others = ", ".join(f"'{name}'" for name in at.row)
    if at.last_step == "[key]":
        message = f"'{at.name}' stands where the letter of an option belongs"
        help_ = f"So do {others}. Write the letter and a colon on a line of its own above them, such as a:"
        return OPTION_LETTER, at.key_place, message, help_
    help_ = f"Is a line missing above it, with the name that it belongs under? So too for {others}."
    return UNKNOWN_KEY, at.key_place, f"'{at.name}' may not stand here", help_


def name_meant(name: str, known: list[str], there: Collection[str] = (), also: Iterable[str] = ()) -> str:
    """The known name that another one was meant to be: what other tools call it, or a misspelling; or nothing. Of
    several, one that is not `there` yet. `also` are those that the form itself takes it for."""
    if name in known:
        return ""
    twins = [*also, *twins_of_name(name, known)]
    ours = next((one for one in twins if one not in there), *twins[:1]) if twins else None
    near = nearest(name, known)
    if near and (not ours or (near not in there and plain_name(near) == plain_name(name))):
        ours = near
    return ours or ""


def _meant(name: str, at: Broken, there: Collection[str]) -> str:
    """The name beside the broken one that another was meant to be, or nothing."""
    return name_meant(name, at.known, there, also_named(at.holder, name) if at.holder else ())


def renamed(name: str, ours: str, is_there: bool, about: str | None, written: str = "") -> str:
    """Help on a name that stands for one of ours. `about` says what ours is for, `written` how it is to be written."""
    already = " That is there already: make one of the two." if is_there else ""
    if nearest(name, [ours]):
        return f"Did you mean '{ours}'?{already}"
    return f"{_called(ours, written)} {already.strip() or (about if ':' not in written else '') or ''}".rstrip()


def missing_code(name: str, otherwise: Code) -> Code:
    return _MISSING_CODES.get(name) or (NO_KEY if name in homes_of_keys() else otherwise)


def _belongs(name: str) -> str:
    return _BELONGS.get(name, "") or homes_of_keys().get(name, "")


def _stray_option(at: Broken, options: MappingNode) -> Wording:
    """A letter beside the options or inside one of them: only its indent is wrong."""
    here = at.key_place
    placed = list(options.keys.items())
    letter, place = next((one for one in reversed(placed) if one[1].line < here.line), placed[0])
    by = place.column - here.column
    blanks = f"{_NUMBERS.get(abs(by), str(abs(by)))} space{'' if abs(by) == 1 else 's'} {'more' if by > 0 else 'less'}"
    names = [one.place.column for one in options.entries.values() if isinstance(one, MappingNode)]
    alone = not isinstance(at.node, MappingNode) or at.node.place.column in names
    help_ = f"Indent it like '{letter}', {blanks}{'' if alone else ', and with it the lines that belong to it'}."
    return UNKNOWN_KEY, here, f"'{at.name}' looks like an option, and is not indented like one", help_


def _called(ours: str, written: str) -> str:
    return f"Here it is {written}." if ":" in written else f"Here its name is '{ours}'."


def _with_value(ours: str, at: Broken) -> str:
    """A name as it is to be written, with the value where that has to be another too."""
    values = at.twins_of(ours, at.node.value) if isinstance(at.node, ScalarNode) else []
    return f"{ours}: {' or '.join(values)}" if values else ours


def _elsewhere(at: Broken) -> str:
    """Help on a name that has a twin at another level of a scenario; nothing where it has none."""
    if not {"questions", "ask", "why"}.intersection(at.known) or plain_name(at.name) in _POINTS:
        return ""
    kind = at.owner.get("kind") if isinstance(at.owner, MappingNode) else None
    every = names_of_keys()
    kinds = (kind.value, *twins_of_value("kind", kind.value, every.keys())) if isinstance(kind, ScalarNode) else ()
    keys = next((every[one] for one in kinds if one in every), ())
    others = {name for names in every.values() for name in names}.difference(keys) if keys else set()
    twins = [one for one in twins_of_name(at.name, {**homes_of_keys(), **_BELONGS}) if one not in others]
    twins.sort(key=lambda one: one not in (keys or _RIGHT))
    if not twins:
        return ""
    right = _RIGHT.get(twins[0], twins[0])
    return f"Here it is '{right}', and stands elsewhere: with {_belongs(twins[0])}."
