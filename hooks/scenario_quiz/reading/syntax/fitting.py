"""Where a line most likely belongs whose indent cannot be right: what the author's other lines say.

Lines go in, and a column comes out, or None where nothing tells. It is used to mend in memory, so a guess is enough.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from scenario_quiz.reading.lines import LETTER, Shape, shape


def column_of_name(lines: Sequence[str], number: int, levels: Collection[int]) -> int | None:
    """The level at which the same name stands elsewhere in the file, the nearest of several. Letters are alike."""
    parts = shape(lines[number])
    name = _name(lines[number], parts)
    if not name:
        return None
    seen = {
        other.indent
        for index, line in enumerate(lines)
        if index != number and name in line and "\t" not in line
        for other in [shape(line)]
        if bool(other.dashes) == bool(parts.dashes) and _name(line, other) == name
    }
    if LETTER.match(name):
        seen |= {
            other.indent
            for index, line in enumerate(lines)
            if index != number and "\t" not in line
            for other in [shape(line)]
            if not other.dashes and LETTER.match(_name(line, other))
        }
    return min(seen.intersection(levels), key=lambda level: (abs(level - parts.indent), -level), default=None)


def column_for(lines: Sequence[str], number: int, levels: Collection[int]) -> int | None:
    """The level for a line that tabs indent: by its spaces, by its name, or by the line below it."""
    line = lines[number]
    parts = shape(line)
    lead = line[: len(line) - len(line.lstrip(" \t"))]
    spaces = lead.count(" ")
    opener = _opener(lines, number)
    if opener is not None:  # the first line below a name that holds more
        return spaces if spaces > opener else opener + 2
    below = next((one for one in lines[number + 1 :] if one.strip() and "\t" not in one), "")
    indent = shape(below).indent
    value = line[parts.value :].strip()
    opens = parts.colon >= 0 and (not value or value[0] in "|>")  # so that what stands below it stands further right
    fitting = [level for level in levels if (level < indent if opens else level >= indent)]
    named = column_of_name(lines, number, fitting)
    if named is not None:
        return named
    if spaces in fitting:
        return spaces
    return (max if opens else min)(fitting, default=None)


def _opener(lines: Sequence[str], number: int) -> int | None:
    """The column of the name on the line above, where that has no value of its own."""
    above = next((line for line in reversed(lines[:number]) if line.strip() and not line.lstrip().startswith("#")), "")
    parts = shape(above)
    value = above[parts.value :].strip()
    return parts.start if parts.colon >= 0 and (not value or value[0] in "#|>") else None


def too_far_left(lines: Sequence[str], number: int) -> int | None:
    """The line above that ended what a line belongs to, where it alone stands further left: the name before it stands
    as the line does."""
    here = shape(lines[number])
    if here.dashes:
        return None
    odd = _last_within(lines, number, here.indent)
    before = _last_within(lines, odd, here.indent) if odd >= 0 else -1
    if before < 0:
        return None
    parts, neighbour = shape(lines[odd]), shape(lines[before])
    alone = not parts.dashes and parts.colon >= 0 and parts.indent < here.indent and lines[odd][parts.value :].strip()
    return odd if alone and neighbour.start == here.indent and neighbour.colon >= 0 else None


def _last_within(lines: Sequence[str], number: int, indent: int) -> int:
    """The nearest line above that starts at this column or further left, or -1; an item starts where its name does."""
    for index in range(number - 1, -1, -1):
        line = lines[index]
        if line.strip() and not line.lstrip().startswith("#"):
            parts = shape(line)
            if min(parts.indent, parts.start) <= indent:
                return index
    return -1


def _name(line: str, parts: Shape) -> str:
    return line[parts.start : parts.colon].strip() if parts.colon >= 0 else ""
