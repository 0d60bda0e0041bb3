"""Parser events to a node tree: one loop, an explicit stack, no recursion.

Text goes in; the root node comes out, and notes: findings, and the unquoted texts that `losses` looks at. A syntax
error leaves as PyYAML's own exception, for `mending`. The loop is the hot spot of the whole check; what it does for
every event is kept to the least, and what is rare stands in `refusals`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, cast

import yaml
from yaml.error import Mark

from scenario_quiz.findings import Finding, Place
from scenario_quiz.reading import limits, refusals
from scenario_quiz.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode, Style
from scenario_quiz.reading.refusals import ANCHOR

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml where there is one; ten times faster
STYLES: dict[str | None, Style] = {
    None: "plain",
    "": "plain",
    "'": "quoted",
    '"': "quoted",
    "|": "literal",
    ">": "folded",
}


@dataclass(slots=True)
class Notes:
    """What the loop noticed besides the tree."""

    findings: list[Finding] = field(default_factory=list)
    twice: list[refusals.Twice] = field(default_factory=list)
    plain: list[tuple[Any, bool]] = field(default_factory=list)  # unquoted texts to look at, and whether each is a name


@dataclass(slots=True)
class _Frame:
    """An open list or set of names, while something inside it is read."""

    node: SequenceNode | MappingNode | None
    name: str | None  # for which a value is being read; None where the value has no valid name
    is_name: bool  # what is being read stands where a name should be


def build(text: str, lines: list[str], notes: Notes, watch: bool) -> Node | None:
    """Make the tree of a text; None where it is empty or passes a limit.

    With `watch`, every unquoted text is put into the notes; otherwise only those of several lines.
    """
    loader = LOADER(text)
    try:
        return _loop(loader.get_event, lines, notes, watch, len(text) > limits.CHARACTERS, "\\" in text)
    except (ValueError, OverflowError):  # PyYAML without libyaml, at an escape that names no character
        problem = "found unknown escape character"
        raise yaml.scanner.ScannerError("while scanning a quoted scalar", None, problem, loader.get_mark()) from None


def _loop(get: Any, lines: list[str], notes: Notes, watch: bool, big: bool, escapes: bool) -> Node | None:
    scalar_event, mapping_start, sequence_start = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
    mapping_end, sequence_end, alias_event = yaml.MappingEndEvent, yaml.SequenceEndEvent, yaml.AliasEvent
    document_end, stream_end = yaml.DocumentEndEvent, yaml.StreamEndEvent
    findings, plain = notes.findings, notes.plain
    stack: list[_Frame] = []
    top: list[Node] = []
    items: list[Node] = top  # of the open list, where `entries` is None
    entries: dict[str, Node] | None = None  # of the open set of names
    keys: dict[str, Place] = {}
    name: str | None = None
    name_next = False
    count = 0
    node: Node
    while True:
        event = get()
        kind = type(event)
        if kind is scalar_event:
            value = event.value
            start, end = event.start_mark, event.end_mark
            line, column = start.line, start.column
            style = STYLES[event.style]
            indent = 0
            if end.line == line:
                if not value and line >= len(lines):  # nothing, at the end of a file: libyaml puts it behind the end
                    line, column = len(lines) - 1, len(lines[-1])
                place = Place(line + 1, column + 1, end.column - start.column or 1)
            elif style == "literal":
                place = Place(line + 1, column + 1)
                indent = _stripped(value, lines, line + 1)
            else:
                place = refusals.place_of(event, lines) if style != "folded" else Place(line + 1, column + 1)
                if style == "plain" and not watch:
                    plain.append((event, name_next))
            if watch and style == "plain":
                plain.append((event, name_next))
            if event.anchor is not None or event.tag is not None:
                findings += refusals.special(event, lines)
            if big and len(value) > limits.CHARACTERS:
                findings.append(refusals.too_long(place, len(value)))
                value = value[: limits.CHARACTERS]
            if escapes and event.style == '"' and not value.isprintable():
                findings += refusals.escaped(value, place)
            if name_next:
                name_next = False
                if style == "plain" and value not in keys and value.isidentifier():  # as nearly all are
                    name = value
                else:
                    name = _name(value, style, place, keys, notes, (entries or {}).get(value))
                if name is not None:
                    keys[name] = place
            else:
                node = ScalarNode(value, place, style, indent, lines)
                if entries is None:
                    items.append(node)
                else:
                    if name is not None:
                        entries[name] = node
                    name_next = True
        elif kind is mapping_start or kind is sequence_start:
            start = event.start_mark
            place = Place(start.line + 1, start.column + 1)
            if len(stack) == limits.DEPTH:
                findings.append(refusals.too_deep(place))
                return None
            if event.anchor is not None or event.tag is not None:
                findings += refusals.special(event, lines)
            if name_next:
                findings.append(refusals.bad_key(place, "A list or a set of names"))
            node = MappingNode({}, place) if kind is mapping_start else SequenceNode([], place)
            if entries is None:
                items.append(node)
            elif name is not None and not name_next:
                entries[name] = node
            stack.append(_Frame(node, name, name_next))
            if kind is mapping_start:
                opened = cast(MappingNode, node)
                entries, keys, name_next = opened.entries, opened.keys, True
            else:
                entries, items, name_next = None, cast(SequenceNode, node).items, False
        elif kind is mapping_end or kind is sequence_end:
            closed = stack.pop()
            outer = stack[-1].node if stack else None
            if isinstance(outer, MappingNode):
                entries, keys = outer.entries, outer.keys
                name, name_next = None, not closed.is_name
            else:
                entries, items, name_next = None, top if outer is None else outer.items, False
        elif kind is alias_event:
            place = refusals.place_of(event, lines)
            findings.append(refusals.starts_with("*", ANCHOR, place, lines))
            if name_next:
                name, name_next = None, False
            elif entries is None:
                items.append(ScalarNode(f"*{event.anchor}", place))
            else:
                if name is not None:
                    entries[name] = ScalarNode(f"*{event.anchor}", place)
                name_next = True
        elif kind is document_end:
            _nothing_more(event.end_mark, lines)
            return top[0] if top else None
        elif kind is stream_end:
            return None
        count += 1
        if count > limits.NODES:
            mark = event.start_mark
            findings.append(refusals.too_many(Place(mark.line + 1, mark.column + 1)))
            return None


def _name(
    value: str, style: Style, place: Place, keys: dict[str, Place], notes: Notes, given: Node | None
) -> str | None:
    """The name that a value is to have; None, with a finding, where it cannot be one."""
    if value in keys:
        notes.twice.append(refusals.Twice(value, place, keys[value], keys))
        if isinstance(given, ScalarNode) and not given.value:
            return value  # the second is what was meant
    elif value == "<<" and style == "plain":
        notes.findings.append(refusals.merge(place))
    elif not value.strip():
        notes.findings.append(refusals.bad_key(place, "Nothing"))
    elif style in ("literal", "folded"):
        notes.findings.append(refusals.bad_key(place, "A block of text"))
    else:
        return value
    return None


def _stripped(value: str, lines: list[str], first: int) -> int:
    """How many columns YAML took off each line of a literal block whose text starts at line `first`, from 0."""
    for offset, text in enumerate(value.split("\n")):
        if text.strip(" "):
            source = lines[first + offset] if first + offset < len(lines) else ""
            return max(0, len(source) - len(source.lstrip(" ")) - (len(text) - len(text.lstrip(" "))))
    return 0


def _nothing_more(mark: Mark, lines: list[str]) -> None:
    """Raise a syntax error where something follows the end of the document.

    The parser itself is not asked: what follows may be a megabyte of instructions, for which it takes minutes.
    """
    rest = lines[mark.line][mark.column :].lstrip() if mark.line < len(lines) else ""
    if rest and not rest.startswith("#"):
        raise yaml.parser.ParserError(None, None, "expected '<document start>'", mark)
