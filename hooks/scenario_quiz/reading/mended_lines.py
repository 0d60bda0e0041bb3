"""A file's lines while they are mended in memory, and the way back from mended places to those of the file.

A mend replaces characters one for one wherever it can: a colon that must not be read as a colon becomes a stand-in from
Unicode's private area, and the stand-ins are turned back when the tree is there. So texts come out as their author
wrote them, and columns hold. Only indentation changes its length, which `shift` remembers.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from scenario_quiz.findings import Place
from scenario_quiz.reading.lines import COLON, COMMENT, TRAILING_COMMENT, shape
from scenario_quiz.reading.nodes import MappingNode, Node, ScalarNode

STAND_INS = 0xE000  # the first character of Unicode's private area
BACK = {STAND_INS + code: code for code in range(0x21, 0x7F)}


def _stand_in(character: str) -> str:
    return chr(STAND_INS + ord(character))


def own(text: str) -> str:
    """A text with the characters that its author wrote instead of stand-ins."""
    return text if text.isascii() else text.translate(BACK)


@dataclass(slots=True)
class MendedLines:
    """The lines as they are now. All numbers count from 0."""

    lines: list[str]
    source: list[str]  # the lines as they were
    shift: dict[int, int] = field(default_factory=dict)  # columns that a line moved to the right
    unmoved: dict[int, int] = field(default_factory=dict)  # how many columns at the start of a line stay in place
    touched: set[int] = field(default_factory=set)
    rewritten: set[int] = field(default_factory=set)  # lines of which more than the indent was changed
    moved: set[int] = field(default_factory=set)  # lines whose indent was changed
    emptied: set[int] = field(default_factory=set)  # lines whose value was given up

    def stand_in(self, number: int, at: int) -> None:
        """Make one character mean nothing to the parser."""
        line = self.lines[number]
        if at < len(line) and "!" <= line[at] <= "~":
            self.set(number, f"{line[:at]}{_stand_in(line[at])}{line[at + 1 :]}")

    def as_text(self, number: int, start: int) -> None:
        """Make a line from `start` on one text, as quotes would; a note at its end stays a note."""
        self.stand_in(number, start)
        line = self.lines[number]
        comment = TRAILING_COMMENT.search(line, start)
        stop = comment.start() if comment else len(line)
        text = COMMENT.sub(lambda match: match[0][0] + _stand_in("#"), line[start:stop])
        text = COLON.sub(_stand_in(":"), text)  # its last character counts too, if it is a colon
        self.set(number, line[:start] + text + line[stop:])

    def indent(self, first: int, last: int, by: int) -> None:
        """Move whole lines to the right, or to the left where `by` is negative."""
        for number in range(first, last + 1):
            line = self.lines[number]
            if line.strip():
                self.reindent(number, max(0, len(line) - len(line.lstrip(" ")) + by))

    def reindent(self, number: int, width: int) -> None:
        """Give a line an indent of so many spaces."""
        line = self.lines[number]
        bare = line.lstrip(" \t")
        self.shift[number] = self.shift.get(number, 0) + width - (len(line) - len(bare))
        self.moved.add(number)
        self.lines[number] = " " * width + bare
        self.touched.add(number)

    def without_dash(self, number: int) -> None:
        """Take the dash in front of a line away, so that the line stands where the dash stood."""
        parts = shape(self.lines[number])
        self.shift[number] = self.shift.get(number, 0) + parts.indent - parts.start
        self.moved.add(number)
        self.lines[number] = " " * parts.indent + self.lines[number][parts.start :]
        self.touched.add(number)

    def empty(self, number: int, keep_name: bool) -> None:
        """Take out what could not be mended: the value, or the whole line."""
        line = self.lines[number]
        parts = shape(line)
        self.set(number, line[: parts.colon + 1] if keep_name and parts.colon >= 0 else "")
        self.emptied.add(number)

    def insert(self, number: int, at: int, missing: str) -> None:
        """Put one missing character in."""
        line = self.lines[number]
        self.shift[number] = self.shift.get(number, 0) + 1
        self.unmoved[number] = at
        self.set(number, f"{line[:at]}{missing}{line[at:]}")

    def name(self, number: int, at: int) -> None:
        """Put a name in that is none of a form's, before a colon that has none."""
        self.insert(number, at, _stand_in("?"))
        self.unmoved[number] = at + 1  # the name stands where the colon does

    def set(self, number: int, line: str) -> None:
        """Replace a line."""
        self.lines[number] = line
        self.touched.add(number)
        self.rewritten.add(number)

    def place(self, number: int, column: int, length: int = 1) -> Place:
        """Where a mended place stands in the file."""
        shift = self.shift.get(number, 0) if column >= self.unmoved.get(number, 0) else 0
        end = len(self.source[number])  # what a mend added has its place at the end of the line
        column = max(0, min(column - shift, end))
        return Place(number + 1, column + 1, max(1, min(length, end - column)))

    def restore(self, root: Node | None) -> Node | None:
        """Give a tree of the mended lines the places and the characters of the file."""
        todo: list[Node] = [root] if root is not None else []
        while todo:
            node = todo.pop()
            node.place = self._back(node.place)
            if isinstance(node, ScalarNode):
                node.value = own(node.value)
                node.indent = max(0, node.indent - self.shift.get(node.place.line, 0))
            elif isinstance(node, MappingNode):
                todo += node.entries.values()
                self._restore_names(node)
            else:
                todo += node.items
        return root

    def _restore_names(self, node: MappingNode) -> None:
        names = {name: own(name) for name in node.keys}
        if len(set(names.values())) == len(names):
            node.entries = {names[name]: value for name, value in node.entries.items()}
            node.keys = {names[name]: self._back(place) for name, place in node.keys.items()}

    def _back(self, place: Place) -> Place:
        return self.place(place.line - 1, place.column - 1, place.length) if place.line - 1 in self.touched else place
