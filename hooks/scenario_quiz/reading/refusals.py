"""The words for what YAML would allow and a scenario may not hold: shared values, types, names given twice.

A parser event and the line it stands on go in; a finding comes out. `tree` decides when; here is how it is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, NamedTuple

from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.reading import limits
from scenario_quiz.reading.decoding import REFUSED, described
from scenario_quiz.reading.lines import LETTERS, corrected
from scenario_quiz.reading.nodes import MappingNode, Node, SequenceNode

DUPLICATE_KEY = Code("duplicate-key", "error", "A name is given twice; one would be lost.", "Keep one.")
BAD_KEY = Code("bad-key", "error", "A name is not plain text.", "Write a simple name before the colon.")
ANCHOR = Code(
    "anchor", "error", "& * and << copy parts of a file; here every text is written out.", "Write it out, or quote it."
)
TAG = Code("tag", "error", "! marks a type; here every value is text.", "Take it out, or put the text in quotes.")
TOO_DEEP = Code("too-deep", "error", "Lists and names stand inside each other too deeply.", "Look for stray brackets.")
TOO_MANY_NODES = Code(
    "too-many-nodes", "error", "The file holds more values than any scenario.", "Look for something pasted by mistake."
)
TOO_LONG_TEXT = Code(
    "too-long-text", "error", "A text is longer than 100,000 characters.", "Look for a quote that is never closed."
)

_ITEM = re.compile(r" *- +[\w-]+: +\S")
MOST = 8  # names in one finding


class Twice(NamedTuple):
    """A name that is given twice: where, where it was first, and the set of names that it stands in."""

    name: str
    place: Place
    first: Place
    among: dict[str, Place]


def special(event: Any, lines: list[str]) -> list[Finding]:
    """Findings for a value that starts with & or ! (or both), as YAML gives a value a label or a type."""
    place = place_of(event, lines)
    found = []
    if event.anchor is not None:
        found.append(starts_with("&", ANCHOR, place, lines))
    if getattr(event, "tag", None) is not None:
        mark = lines[place.line - 1].find("!", place.column - 1)
        found.append(starts_with("!", TAG, Place(place.line, max(mark + 1, place.column), place.length), lines))
    return found


def starts_with(mark: str, code: Code, place: Place, lines: list[str]) -> Finding:
    """A value starts with a character that means something else to YAML than to its author."""
    meaning = {
        "&": "gives the value a label, and values are not shared here",
        "*": "repeats a value by its label, and values are not shared here",
        "!": "gives the value a type, and values need none here",
    }[mark]
    fixed = corrected(lines[place.line - 1], place.column - 1)
    help_ = f"If it is part of the text, put the text in quotes: {fixed}" if fixed else "Put the text in quotes."
    return Finding("", place, code, f"A '{mark}' at the start of a value {meaning}.", help_)


def merge(place: Place) -> Finding:
    message = "The name '<<' copies values from another place, and values are not shared here."
    return Finding("", place, ANCHOR, message, "Delete this line and write the values out where they are needed.")


def duplicate(one: Twice) -> Finding:
    message = f"'{shown(one.name)}' is given twice in the same place."
    help_ = f"Keep one of the two; it was first given on line {one.first.line}."
    free = _free_letter(one)
    if free:
        help_ = f"Give the second another letter, such as {free}; the first stands on line {one.first.line}."
    if free and _is_doubled(one):
        help_ += " If the line is doubled, delete one of the two."
    return Finding("", one.place, DUPLICATE_KEY, message, help_)


def _is_doubled(one: Twice) -> bool:
    return one.place.line - one.first.line == 1


def _free_letter(one: Twice) -> str:
    """The next letter that no option beside it has, where a name is the letter of one; nothing otherwise."""
    if one.name not in LETTERS or not all(name in LETTERS for name in one.among):
        return ""
    at = LETTERS.index(one.name)
    return next((letter for letter in LETTERS[at:] + LETTERS[:at] if letter not in one.among), "")


def duplicates(twice: Iterable[Twice]) -> list[Finding]:
    """Findings on names that are given twice, one for each place where several are: something new begins there."""
    rows: dict[int, list[Twice]] = {}
    found = []
    for one in twice:
        if _is_doubled(one):
            found.append(duplicate(one))  # a line that is doubled
        else:
            rows.setdefault(id(one.among), []).append(one)
    for first, *more in rows.values():
        # One of the two may be meant to have another name.
        finding = replace(duplicate(first), leaves_gap=True)
        if more and not _free_letter(first):
            others = ", ".join(f"'{shown(one.name)}'" for one in more[:MOST])
            help_ = (
                f"It was first given on line {first.first.line}, and so were {others}. "
                "Is a line missing above it, or a dash in front, with which something new begins?"
            )
            finding = replace(finding, help=help_)
        found.append(finding)
    return found


def begun_twice(root: Node | None, lines: list[str]) -> list[Finding]:
    """Findings on items of lists whose first line is doubled. The item that holds nothing else is taken out."""
    doubled = {number for number, line in enumerate(lines[1:], 1) if line == lines[number - 1] and _ITEM.match(line)}
    found: list[Finding] = []
    pending: list[Node] = [root] if root and doubled else []
    while pending:
        node = pending.pop()
        if isinstance(node, MappingNode):
            pending += node.entries.values()
        elif isinstance(node, SequenceNode):
            for item, after in zip(node.items[:], node.items[1:], strict=False):
                if isinstance(item, MappingNode) and len(item.entries) == 1 and item.place.line in doubled:
                    node.items.remove(item)
                    message = "This line, which begins an item of the list, stands here twice."
                    place = after.place
                    found.append(Finding("", place, DUPLICATE_KEY, message, "Delete one of the two lines."))
            pending += node.items
    return found


def bad_key(place: Place, what: str) -> Finding:
    help_ = "Write one name, a colon, a space and the value, such as  title: A mark  or put the whole text in quotes."
    return Finding("", place, BAD_KEY, f"{what} stands where a name should be.", help_, leaves_gap=True)


def too_deep(place: Place) -> Finding:
    message = f"More than {limits.DEPTH} lists or values stand inside one another here."
    help_ = "Take brackets or indentation away. Text that starts with [ or { stands in quotes."
    return Finding("", place, TOO_DEEP, message, help_)


def too_many(place: Place) -> Finding:
    message = f"This file holds more than {limits.NODES:,} names and values; reading stopped here."
    return Finding("", place, TOO_MANY_NODES, message, "Split it into several files.")


def too_long(place: Place, length: int) -> Finding:
    message = f"This text is {length:,} characters long. At most {limits.CHARACTERS:,} are read."
    return Finding("", place, TOO_LONG_TEXT, message, "Shorten it, or look for a quote that is closed too late.")


def escaped(value: str, place: Place) -> list[Finding]:
    """A finding where an escape such as \\u202e brings in a character that is refused when it stands in the file."""
    match = REFUSED.search(value)
    if match is None:
        return []
    code, message, _ = described(match[0])
    message = message.replace(" stands here", " is written with a backslash in this text")
    return [Finding("", place, code, message, "Delete it: the backslash and the letters and digits that belong to it.")]


def place_of(event: Any, lines: list[str]) -> Place:
    """Where an event stands, underlined up to the end of its first line."""
    start, end = event.start_mark, event.end_mark
    if end.line == start.line:
        return Place(start.line + 1, start.column + 1, max(1, end.column - start.column))
    first = lines[start.line].rstrip() if start.line < len(lines) else ""
    return Place(start.line + 1, start.column + 1, max(1, len(first) - start.column))


def shown(text: str, most: int = 40) -> str:
    """A text short enough for a message."""
    return text if len(text) <= most else text[: most - 1] + "…"
