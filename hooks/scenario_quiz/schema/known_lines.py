"""Which lines of a file hold names that stand in their place, and which look as if they held some that do not.

A tree and lines go in. Serves `following`, which holds back what only comes of such lines.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from scenario_quiz.findings import Place
from scenario_quiz.reading import MappingNode, Node, SequenceNode

# A name with its colon, or with a semicolon in its place: at the start of a line, behind dashes too, or further on.
NAME = re.compile(r"(?P<dashes>[ \t-]*)(?P<name>[\w-]+)[ \t]*[:;](?=[ \t]|$)|(?P<more>[\w-]+)[:;](?=[ \t\w\[{])")


class Known:
    """Where the names of a tree stand that are in their place, and how far what stands under each reaches."""

    def __init__(
        self,
        skipped: Collection[Place],
        strange: Collection[Place],
        spoilt: Collection[Place],
        moved: Collection[int],
        root: Node | None,
    ) -> None:
        """`skipped` are names that may not stand where they do, `strange` those of them that belong elsewhere, `spoilt`
        values of the wrong kind, `moved` lines that may belong elsewhere."""
        self.lines: set[int] = set()  # on which a known name or text stands
        self.blocks: dict[int, int] = {}  # of blocks of text: the column of the name, by the line of the mark
        self._keys: list[tuple[int, int]] = []  # line and column of each name
        self._starts: list[tuple[int, int]] = []  # and of each set of names
        self._owner: dict[tuple[int, int], tuple[int, int]] = {}  # of a value's place: where its set of names begins
        pending: list[tuple[Node, int]] = [(root, 0)] if root else []
        while pending:
            node, column = pending.pop()
            if isinstance(node, SequenceNode):
                pending += [(item, column) for item in node.items if item.place.line not in moved]
            elif isinstance(node, MappingNode):
                start = (node.place.line, node.place.column)
                self._starts.append(start)
                for name, value in node.entries.items():
                    place = node.place_of_key(name)
                    if place not in strange:
                        self._keys.append((place.line, place.column))
                    if place in skipped or value.place in spoilt:
                        continue
                    self.lines.add(place.line)
                    self._owner[value.place.line, value.place.column] = start
                    pending.append((value, place.column))
            else:
                self.lines.add(node.place.line)
                if node.style in ("literal", "folded"):
                    self.blocks[node.place.line] = column

    def end_of(self, place: Place, last: int) -> int:
        """The last line of the set of names that begins at a place or holds the value there, or of what stands under
        the name there."""
        here = (place.line, place.column)
        is_start = here in self._starts
        if not is_start and here in self._owner:
            here, is_start = self._owner[here], True
        column = here[1]
        ends = [at for at, left in self._keys if at > place.line and (left < column if is_start else left <= column)]
        if is_start:
            ends += [at for at, left in self._starts if at > place.line and left <= column]
        return min(ends, default=last + 1) - 1


def strays(lines: Collection[str], known: Known) -> Iterator[int]:
    """The lines that begin with a name, or look so, and that were read in no known place."""
    inside = -1
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if inside >= 0 and len(line) - len(line.lstrip(" ")) >= inside:
            continue
        inside = known.blocks.get(number, -1)
        if number not in known.lines and NAME.match(line):
            yield number
