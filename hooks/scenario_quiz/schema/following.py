"""What only follows from a mistake in the form of a file is held back until that mistake is mended.

A line that cannot be read, or that stands where it may not, takes what it holds away from where it belongs. Checks then
miss it there: an option, a promised id, the best answer. Such a finding says what it misses (`Finding.lacks`). It is
held back where that stands in the file after all, on a line that is in doubt. Whatever is missed and stands nowhere is
told as always, and so is every finding where no line is in doubt.

Nothing is held back without an error that stays, so a file with mistakes never passes for a sound one.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Iterator
from collections.abc import Mapping as TypingMapping
from collections.abc import Sequence as Sequence_
from dataclasses import dataclass, field

from scenario_quiz.findings import Finding, Place
from scenario_quiz.reading import Mapping, Node, Reading, Scalar, Sequence

# Findings of the reader that leave every name and value where its author meant it.
_HARMLESS = frozenset({"not-utf8", "control-character", "bidi-character", "line-break-character", "false-blank"})
# Findings of the reader after whose mend the other lines are sure to be read as they are meant.
_ON_ITS_LINE = frozenset({"colon-in-text", "hash-in-text", "anchor", "tag", *_HARMLESS})
# Findings of the reader on lines that may belong to something else than the mend takes them for.
_MOVED = frozenset({"tab", "bad-indent"})
# Findings on the form that may come of a line that is read in the wrong place.
_MISPLACED = frozenset({"unknown-key", "wrong-type", "option-letter", "empty-text", "bad-choice"})
_WORD = re.compile(r"[\w-]+")
_NAME = re.compile(r"(?P<dashes>[ \t-]*)(?P<name>[\w-]+)[ \t]*[:;](?=[ \t]|$)|(?P<more>[\w-]+)[:;](?=[ \t\w\[{])")
_FIRST = re.compile(r"[ \t-]*([\w-]+)")
_SECTION = re.compile(r" {0,2}-(?: |$)|[^\s#-]")
_LETTER = re.compile(r"[a-j]\Z")


@dataclass(frozen=True)
class Doubt:
    """The lines of one file, which of them are in doubt, and what that leaves unknown. Without any nothing is held."""

    lines: tuple[str, ...] = ()
    names: Collection[str] = ()  # that stand somewhere in the form of this file
    unread: frozenset[int] = frozenset()  # lines with a mistake of the reader's, from 1
    moved: frozenset[int] = frozenset()  # of these, lines that may belong to something else
    doubtful: frozenset[int] = frozenset()  # these, those with a mistake of form, and those read in no known place
    gaps: frozenset[int] = frozenset()  # lines above which something is lost, and nobody knows what
    wrong: frozenset[Place] = frozenset()  # values of the wrong form
    ends: dict[int, int] = field(default_factory=dict)  # the last line that belongs to a place, by its line

    def holds(self, finding: Finding) -> bool:
        """Whether a finding only follows from what is in doubt."""
        if not self.doubtful:
            return False
        place = finding.place
        if not finding.lacks:
            return place.line in self.unread or place in self.wrong
        return place.line in self.moved or any(self._may_hold(line, finding.lacks) for line in self._reach(place))

    def hides(self, names: Iterable[str]) -> bool:
        """Whether one of these may stand on a doubtful line, wherever in the file that is."""
        names = tuple(names)
        return any(self._may_hold(line, names) for line in self.doubtful)

    def without(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings but for those that only follow."""
        return [finding for finding in findings if not self.holds(finding)]

    def without_missed(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings on the form but for those that miss what is in doubt."""
        return [finding for finding in findings if not (finding.lacks and self.holds(finding))]

    def _reach(self, place: Place) -> Iterator[int]:
        """The doubtful lines that may hold what is missed at a place. What is missed on line 1 is so in the file."""
        last = self.ends.get(place.line, len(self.lines)) if place.line > 1 else len(self.lines)
        return (line for line in self.doubtful if place.line <= line <= last)

    def _may_hold(self, line: int, names: Iterable[str]) -> bool:
        return line in self.gaps or any(self._stands(name, line) for name in names)

    def _stands(self, name: str, line: int) -> bool:
        text = self.lines[line - 1]
        if name in self.names or _LETTER.match(name):
            first = _FIRST.match(text)
            near = bool(first and difflib.get_close_matches(first[1].lower(), [name], n=1, cutoff=0.8))
            return near or any(name in found.groups() for found in _NAME.finditer(text))
        return name in _WORD.findall(text)


def not_in_doubt(findings: Iterable[Finding], doubts: TypingMapping[str, Doubt]) -> list[Finding]:
    """Findings on several files but for those that only follow. `doubts` has what is in doubt in each, by its path."""
    return [one for one in findings if one.path not in doubts or not doubts[one.path].holds(one)]


def doubt_of(reading: Reading, form: Iterable[Finding], names: Collection[str]) -> tuple[Doubt, list[Finding]]:
    """What is in doubt in a file, and the findings on its form that do not only follow from a mistake of the reader's.

    `form` are the findings of `read_as`, `names` all names that stand anywhere in that form.
    """
    form = list(form)
    errors = [finding for finding in reading.findings if finding.is_error and finding.code not in _HARMLESS]
    unread = frozenset(finding.place.line for finding in errors)
    doubt = Doubt(reading.lines, names, unread)
    kept = _kept(form, errors, doubt)
    wrong = [finding for finding in kept if finding.is_error and not finding.lacks]
    causes = unread | {finding.place.line for finding in wrong}
    if not causes:
        return Doubt(), kept
    moved = frozenset(finding.place.line for finding in errors if finding.code in _MOVED)
    skipped = {finding.place for finding in form if finding.code in _MISPLACED}
    known = _Known(skipped, moved, reading.root)
    doubt = Doubt(
        reading.lines,
        names,
        unread,
        moved,
        causes | frozenset(_strays(reading.lines, known)),
        frozenset(finding.place.line for finding in [*errors, *wrong] if finding.leaves_gap),
        frozenset(finding.place for finding in wrong),
        known.ends(len(reading.lines)),
    )
    return doubt, doubt.without_missed(kept)


def _kept(form: Collection[Finding], errors: Collection[Finding], doubt: Doubt) -> list[Finding]:
    """The findings on the form but for those that come of a line which the reader's mend put in the wrong place."""
    followed: set[int] = set()
    kept = []
    for finding in sorted(form, key=lambda one: one.place.line):
        if _follows(finding, errors, doubt, followed):
            followed.add(finding.place.line)
        else:
            kept.append(finding)
    return kept


def _follows(finding: Finding, errors: Collection[Finding], doubt: Doubt, followed: Collection[int]) -> bool:
    if finding.lacks:
        return False
    line = finding.place.line
    if line in doubt.unread or _goes_on(doubt, line):
        return True
    above = [error for error in errors if error.place.line <= line + 1 and error.code not in _ON_ITS_LINE]
    if finding.code not in _MISPLACED or not above:
        return False
    start = finding.place.column - 1
    word = doubt.lines[line - 1][start : start + finding.place.length] if line <= len(doubt.lines) else ""
    if finding.code == "unknown-key":
        if word in doubt.names or _LETTER.match(word):
            return True  # a name that stands elsewhere in this form
        if difflib.get_close_matches(word, doubt.names, n=1, cutoff=0.7):
            return False  # misspelt, and so a mistake of its own
    first = _section(doubt.lines, line)
    while first > 1 and (first == line or first in followed):
        first = _section(doubt.lines, first - 1)
        if first not in followed:
            break
    return any(error.place.line >= first for error in above)


def _goes_on(doubt: Doubt, line: int) -> bool:
    """Whether the value on a line goes on with a line that could not be read."""
    below = next((number for number in range(line + 1, len(doubt.lines) + 1) if doubt.lines[number - 1].strip()), 0)
    return below in doubt.unread and _indent(doubt.lines[below - 1]) > _indent(doubt.lines[line - 1])


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _section(lines: Sequence_[str], line: int) -> int:
    """The line on which the part of a file begins that a line belongs to: a name at the margin, or an item below it."""
    return next((number for number in range(line, 0, -1) if _SECTION.match(lines[number - 1])), 1)


class _Known:
    """Where the names of a tree stand that are in their place, and how far each set of names reaches."""

    def __init__(self, skipped: Collection[Place], moved: Collection[int], root: Node | None) -> None:
        self.names: dict[int, set[str]] = {}
        self.blocks: list[tuple[int, int]] = []  # lines of blocks of text: the mark, and the column of the name
        self._starts: list[tuple[int, int]] = []  # of sets of names: line and column
        self._owned: dict[int, tuple[int, int]] = {}  # by line: where the innermost set of names begins that holds it
        pending: list[tuple[Node, int]] = [(root, 0)] if root else []
        while pending:
            node, column = pending.pop()
            if isinstance(node, Sequence):
                pending += [(item, column) for item in node.items if item.place.line not in moved]
            elif isinstance(node, Mapping):
                self._starts.append((node.place.line, node.place.column))
                for name, value in node.entries.items():
                    place = node.place_of_key(name)
                    if place not in skipped and (isinstance(value, Scalar) or value.place not in skipped):
                        self.names.setdefault(place.line, set()).add(name)
                        self._owned.setdefault(place.line, (node.place.line, node.place.column))
                        pending.append((value, place.column))
            elif isinstance(node, Scalar):
                self.names.setdefault(node.place.line, set())
                if node.style in ("literal", "folded"):
                    self.blocks.append((node.place.line, column))

    def ends(self, last: int) -> dict[int, int]:
        """By line, the last line of the set of names that stands there."""
        found: dict[int, int] = {}
        for line, (_, column) in self._owned.items():
            below = [start for start, left in self._starts if start > line and left <= column]
            keys = [number for number, (_, left) in self._owned.items() if number > line and left < column]
            found[line] = min([*below, *keys], default=last + 1) - 1
        return found


def _strays(lines: Collection[str], known: _Known) -> Iterator[int]:
    """The lines that begin with a name, or look so, and that were read in no known place."""
    blocks = dict(known.blocks)
    inside = -1
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if inside >= 0 and len(line) - len(line.lstrip(" ")) >= inside:
            continue
        inside = blocks.get(number, -1)
        if number not in known.names and _NAME.match(line):
            yield number
