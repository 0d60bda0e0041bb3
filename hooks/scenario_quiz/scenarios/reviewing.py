"""Recording a practitioner's review: a file with the review written where it belongs, and nothing else changed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from scenario_quiz.findings import Place
from scenario_quiz.reading import MappingNode, ScalarNode, SequenceNode, plain, read
from scenario_quiz.reading.reader import EMPTY_FILE
from scenario_quiz.scenarios.model import Review

_BY_HAND = "Write it by hand, beside the others."
_NULLS = ("null", "Null", "NULL", "~")


def reviewed_text(source: str, review: Review) -> str:
    """The text of a story, or of a page's front matter, with the review under `reviewed`. Where one stands there, it
    comes under `also_reviewed`.

    Raises ValueError, in words for its author, for a file that cannot be read, and for a review that is there.
    """
    root = _names_of(source)
    node = root.get("reviewed")
    _refuse_again(root, ("reviewed", "also_reviewed"), review)
    if "reviewed" not in root.entries:
        return _checked(_inserted(source, len(source.split("\n")), f"reviewed: {_flow(review)}"), review)
    if not (isinstance(node, ScalarNode) and node.is_null):
        return listed_text(source, "also_reviewed", review, after="reviewed")
    lines = source.split("\n")
    key = root.place_of_key("reviewed")
    start, colon, rest = lines[key.line - 1].partition(":")
    value = rest.lstrip(" ")
    rest = next((value[len(one) :] for one in _NULLS if value.startswith(one)), value)
    lines[key.line - 1] = f"{start}{colon} {_flow(review)}{rest}"
    return _checked("\n".join(lines), review)


def listed_text(source: str, name: str, review: Review, after: str = "") -> str:
    """The text of a file with the review in the list under a name, above those that stand there. Where there is no such
    list yet, it comes below what stands under the name `after`, or at the end.

    Raises ValueError as `reviewed_text` does.
    """
    root = _names_of(source)
    _refuse_again(root, (name,), review)
    lines = source.split("\n")
    if name not in root.entries:
        later = [one.line for one in root.keys.values() if one.line > root.place_of_key(after).line]
        at = min(later) - 1 if after and later else len(lines)
        return _checked(_inserted(source, at, f"{name}:", f"  - {_flow(review)}"), review)
    node = root.get(name)
    if not isinstance(node, SequenceNode) or not node.items:
        raise ValueError(f"what stands under {name} is no list of reviews. Run scenario-quiz check, and mend the file.")
    at = node.items[0].place.line - 1
    indent = lines[at].partition("-")[0]
    if indent.strip() or at < root.place_of_key(name).line:
        raise ValueError(f"the list under {name} is not written one a line. {_BY_HAND}")
    return _checked(_inserted(source, at, f"{indent}- {_flow(review)}"), review)


def _names_of(source: str) -> MappingNode:
    reading = read("", source.encode())
    wrong = any(one.is_error and one.code != EMPTY_FILE for one in reading.findings)
    if reading.root is None and not wrong:
        return MappingNode({}, Place())
    if not isinstance(reading.root, MappingNode) or wrong:
        raise ValueError("it cannot be read. Run scenario-quiz check, and mend the file.")
    return reading.root


def _refuse_again(root: MappingNode, names: tuple[str, ...], review: Review) -> None:
    if _values(review) in _there(root, names):
        raise ValueError("this review stands there already.")


def _checked(text: str, review: Review) -> str:
    """The text, if the review can be read in it."""
    root = read("", text.encode()).root
    if not isinstance(root, MappingNode) or _values(review) not in _there(root, root.entries):
        raise ValueError(f"there is no plain place for the review. {_BY_HAND}")
    return text


def _there(root: MappingNode, names: Iterable[str]) -> Iterator[object]:
    for name in names:
        node = root.get(name)
        if node is not None:
            yield from map(plain, node.items if isinstance(node, SequenceNode) else [node])


def _values(review: Review) -> dict[str, str]:
    return {name: str(value) for name, value in review.model_dump(exclude_none=True).items()}


def _flow(review: Review) -> str:
    texts = {name: json.dumps(value, ensure_ascii=False) for name, value in _values(review).items() if name != "on"}
    return "{" + ", ".join(f"{name}: {text}" for name, text in {"on": review.on.isoformat(), **texts}.items()) + "}"


def _inserted(source: str, at: int, *new: str) -> str:
    """The text with lines at a place, counted from 0; behind the last of them, at the end of the file."""
    ending = "\r" if "\r\n" in source else ""
    lines = source.split("\n")
    if at >= len(lines):  # the last is what follows the last line's end
        if lines[-1]:
            lines = [*lines[:-1], lines[-1] + ending, ""]
        at = len(lines) - 1
    lines[at:at] = [line + ending for line in new]
    return "\n".join(lines)
