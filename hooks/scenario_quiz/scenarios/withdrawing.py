"""Taking a published scenario down: its file with the new status and the reason, and nothing else changed; and the
lines of other files that name it, as they are to be written."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from scenario_quiz.reading import MappingNode, ScalarNode, read


def withdrawn_text(source: str, on: date, why: str, instead: Sequence[str] = ()) -> str:
    """The text of a scenario's file with `status: withdrawn` and its reason.

    Raises ValueError, in words for its author, for a scenario that is not published or a file that cannot be read.
    """
    reading = read("", source.encode())
    status = reading.root.get("status") if isinstance(reading.root, MappingNode) else None
    if not isinstance(reading.root, MappingNode) or not isinstance(status, ScalarNode):
        raise ValueError("its status cannot be read. Run scenario-quiz check, and mend the file.")
    if status.value != "published":
        raise ValueError(f"it is not published, its status is {status.value}.")
    if "withdrawn" in reading.root.entries:
        raise ValueError("it has a block withdrawn: already. Take that out first.")
    lines = source.split("\n")
    at = status.place.line - 1
    start = status.place.column - 1
    lines[at] = lines[at][:start] + "withdrawn" + lines[at][start + status.place.length :]
    block = ["withdrawn:", f"  on: {on.isoformat()}", f"  why: {json.dumps(why, ensure_ascii=False)}"]
    if instead:
        block.append(f"  instead: [{', '.join(instead)}]")
    ending = "\r" if lines[at].endswith("\r") else ""
    lines[at + 1 : at + 1] = [line + ending for line in block]
    return "\n".join(lines)


def line_without(line: str, start: int, id_: str, instead: str = "") -> str:
    """A line that names a story at `start`, counted from 0, as it is to be written once the story is gone: with another
    in its place, or without it. Nothing where the whole line goes."""
    before, after = line[:start], line[start + len(id_) :]
    if instead:
        return before + instead + after
    if before.strip() == "-":
        return ""  # an item of a list, with a remark that speaks of it
    if after.lstrip().startswith(","):
        return before + after.lstrip()[1:].lstrip()
    return before.rstrip().removesuffix(",") + after
