"""What only follows from a mistake in the form of a file is held back until that mistake is mended.

A line that cannot be read, or that stands where it may not, takes what it holds away from where it belongs. Checks then
miss it there: an option, a promised id, the best answer. Such a finding says what it misses (`Finding.lacks`). It is
held back where that stands in the file after all, on a line that is in doubt. Whatever is missed and stands nowhere is
told as always, and so is every finding where no line is in doubt.

Nothing is held back without an error that stays, so a file with mistakes never passes for a sound one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from scenario_quiz.findings import Finding, Place
from scenario_quiz.findings.near import nearest
from scenario_quiz.reading import Reading
from scenario_quiz.reading.decoding import BIDI_CHARACTER, CONTROL_CHARACTER, LINE_BREAK_CHARACTER, NOT_UTF8
from scenario_quiz.reading.false_blanks import FALSE_BLANK
from scenario_quiz.reading.lines import LETTER, indent_of
from scenario_quiz.reading.reader import EMPTY_FILE
from scenario_quiz.reading.refusals import ANCHOR, BAD_KEY, DUPLICATE_KEY, TAG, TOO_LONG_TEXT
from scenario_quiz.reading.silent_losses import BAD_INDENT, HASH_IN_TEXT
from scenario_quiz.reading.syntax.tabs import TAB
from scenario_quiz.reading.syntax.trouble import SYNTAX
from scenario_quiz.reading.syntax.values import COLON_IN_TEXT
from scenario_quiz.schema.codes import BAD_CHOICE, EMPTY_TEXT, OPTION_LETTER, TOO_LONG, UNKNOWN_KEY, WRONG_TYPE
from scenario_quiz.schema.known_lines import NAME, Known, strays

# Findings of the reader that leave every name and value where its author meant it, or that there are none.
_HARMLESS = frozenset({NOT_UTF8, CONTROL_CHARACTER, BIDI_CHARACTER, LINE_BREAK_CHARACTER, FALSE_BLANK, EMPTY_FILE})
# Findings of the reader after whose mend the other lines are sure to be read as they are meant.
_ON_ITS_LINE = frozenset({COLON_IN_TEXT, HASH_IN_TEXT, ANCHOR, TAG, *_HARMLESS})
# Findings of the reader on lines that may belong to something else than the mend takes them for.
_MOVED = frozenset({TAB, BAD_INDENT})
# Findings on the form that may come of a line that is read in the wrong place.
_MISPLACED = frozenset({UNKNOWN_KEY, WRONG_TYPE, OPTION_LETTER, EMPTY_TEXT, BAD_CHOICE})
_WORD = re.compile(r"[\w-]+")
_FIRST = re.compile(r"[ \t-]*([\w-]+)")
_SECTION = re.compile(r" {0,2}-(?: |$)|[^\s#-]")
_NEEDED = frozenset({EMPTY_TEXT, OPTION_LETTER})  # findings on the form that say what to write
_ADD = "Add "  # so the help on a missing name begins
LONGEST = 10_000  # characters of a line that are looked at


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
    second: frozenset[Place] = frozenset()  # of mistakes of the reader's that only follow from one of form
    hints: Mapping[Place, str] = field(
        default_factory=dict, compare=False
    )  # what the form says of the reader's mistakes
    known: Known | None = field(default=None, compare=False)  # the names that stand in their places

    def holds(self, finding: Finding) -> bool:
        """Whether a finding only follows from what is in doubt."""
        if not self.doubtful:
            return False
        place = finding.place
        if not finding.lacks:
            return place.line in self.unread or (place in self.wrong and finding.code.names_nothing)
        return place.line in self.moved or any(self._may_hold(line, finding.lacks) for line in self._reach(place))

    def hides(self, names: Iterable[str]) -> bool:
        """Whether one of these may stand on a doubtful line, wherever in the file that is."""
        names = tuple(names)
        return any(self._may_hold(line, names) for line in self.doubtful)

    def may_name_another(self, name: str, known: Collection[str]) -> bool:
        """Whether a doubtful line may hold a name with a value that is none of these, or one that is lost."""
        lines = [line for line in self.doubtful if self._may_hold(line, (name,))]
        return any(line in self.gaps or self._parts[line][2].isdisjoint(known) for line in lines)

    def stands_beside(self, word: str, place: Place) -> bool:
        """Whether a word stands in the file on another line than that of a place."""
        others = (line[:LONGEST] for number, line in enumerate(self.lines, 1) if number != place.line)
        return any(word in line and word in _WORD.findall(line) for line in others)

    def without(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings but for those that only follow."""
        return [finding for finding in findings if not self.holds(finding)]

    def without_second(self, findings: Iterable[Finding]) -> list[Finding]:
        """The reader's findings but for those that only follow from a mistake of form, each with what the form says of
        the place, where that is held back."""
        kept = (finding for finding in findings if finding.place not in self.second)
        return [replace(one, help=f"{one.help} {self.hints.get(one.place, '')}".rstrip()) for one in kept]

    def without_missed(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings on the form but for those that miss what is in doubt."""
        return [finding for finding in findings if not (finding.lacks and self.holds(finding))]

    def _reach(self, place: Place) -> Iterator[int]:
        """The doubtful lines that may hold what is missed at a place. What is missed on line 1 is so in the file."""
        last = self.known.end_of(place, len(self.lines)) if self.known and place.line > 1 else len(self.lines)
        return (line for line in self.doubtful if place.line <= line <= last)

    def _may_hold(self, line: int, names: Iterable[str]) -> bool:
        return line in self.gaps or any(self._stands(name, line) for name in names)

    def _stands(self, name: str, line: int) -> bool:
        first, names, words = self._parts[line]
        if name in self.names or LETTER.match(name):
            return name in names or _near(first, name)
        return name in words

    @cached_property
    def _parts(self) -> dict[int, tuple[str, frozenset[str], frozenset[str]]]:
        """Of each doubtful line its first word, its names and all its words."""
        found = {}
        for line in self.doubtful:
            text = self.lines[line - 1][:LONGEST]
            first = _FIRST.match(text)
            names = frozenset(name for one in NAME.finditer(text) for name in one.groups() if name)
            found[line] = (first[1] if first else "", names, frozenset(_WORD.findall(text)))
        return found


def _near(word: str, name: str) -> bool:
    """Whether a word is a name, or was meant to be."""
    return word == name or (abs(len(word) - len(name)) <= 2 and nearest(word, [name]) is not None)


def not_in_doubt(findings: Iterable[Finding], doubts: Mapping[str, Doubt]) -> list[Finding]:
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
    spoilt = {finding.place for finding in form if finding.code == WRONG_TYPE}
    strange = {finding.place for finding in form if finding.place in skipped and _belongs_elsewhere(finding, doubt)}
    known = Known(skipped, strange, spoilt, moved, reading.root)
    doubt = Doubt(
        reading.lines,
        names,
        unread,
        moved,
        causes | frozenset(strays(reading.lines, known)),
        frozenset(finding.place.line for finding in [*errors, *wrong] if finding.leaves_gap),
        frozenset(finding.place for finding in wrong),
        frozenset(error.place for error in errors if _is_second(error, wrong, doubt)),
        known=known,
    )
    left = doubt.without_missed(kept)
    return replace(doubt, hints=dict(_hints(errors, form, left, doubt))), left


def _hints(
    errors: Collection[Finding], form: Collection[Finding], left: Collection[Finding], doubt: Doubt
) -> Iterator[tuple[Place, str]]:
    """What findings that are held back say of a line which has no name or no value: by its place, what is missing."""
    held = [finding for finding in form if finding not in left]
    missing = [finding for finding in held if finding.lacks and finding.help.startswith(_ADD)]
    gaps = [error for error in errors if error.place.line in doubt.gaps and error.code == BAD_KEY]
    for error in errors:
        same = [one for one in held if one.code in _NEEDED and one.place.line == error.place.line]
        if len(same) == 1 and error.code in (SYNTAX, BAD_KEY):
            yield error.place, same[0].help
    if len(gaps) == 1 and len(missing) == 1:
        yield gaps[0].place, f"The name that is missing is {missing[0].help.removeprefix(_ADD)}"


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
    here = {error.code for error in errors if error.place.line == line}
    if finding.code == TOO_LONG and here == {TOO_LONG_TEXT}:
        return False  # the form asks for less than the reader reads
    if line in doubt.unread or _goes_on(doubt, line):
        return True
    above = [error for error in errors if error.place.line <= line + 1 and error.code not in _ON_ITS_LINE]
    above = [error for error in above if error.code != DUPLICATE_KEY or error.place.line <= line]
    if finding.code not in _MISPLACED or not above:
        return False
    if finding.code == UNKNOWN_KEY:
        if _belongs_elsewhere(finding, doubt):
            return True
        if nearest(_word_at(finding.place, doubt), doubt.names):
            return False  # misspelt, and so a mistake of its own
    first = _section(doubt.lines, line)
    while first > 1 and (first == line or first in followed):
        first = _section(doubt.lines, first - 1)
        if first not in followed:
            break
    return any(error.place.line >= first for error in above)


def _word_at(place: Place, doubt: Doubt) -> str:
    start = place.column - 1
    return doubt.lines[place.line - 1][start : start + place.length] if place.line <= len(doubt.lines) else ""


def _belongs_elsewhere(finding: Finding, doubt: Doubt) -> bool:
    """Whether a finding is about a name that stands elsewhere in the form, or about the letter of an option."""
    word = _word_at(finding.place, doubt)
    return finding.code == UNKNOWN_KEY and (word in doubt.names or bool(LETTER.match(word)))


def _is_second(error: Finding, form: Iterable[Finding], doubt: Doubt) -> bool:
    """Whether a mistake of the reader's comes of an option: one whose letter stands too far right, so that its names
    meet those of the option above, or the one below an option that lost its letter."""
    if error.code == DUPLICATE_KEY:
        above = next((n for n in range(error.place.line - 1, 0, -1) if doubt.lines[n - 1].strip()), 0)
        return any(one.place.line == above and _belongs_elsewhere(one, doubt) for one in form)
    if error.code != BAD_INDENT or not LETTER.match(_word_at(error.place, doubt).rstrip(":")):
        return False
    first = _section(doubt.lines, error.place.line)
    return any(one.leaves_gap and one.code == OPTION_LETTER and one.place.line >= first for one in form)


def _goes_on(doubt: Doubt, line: int) -> bool:
    """Whether the value on a line goes on with a line that could not be read."""
    below = next((number for number in range(line + 1, len(doubt.lines) + 1) if doubt.lines[number - 1].strip()), 0)
    if below not in doubt.unread:
        return False
    deeper = indent_of(doubt.lines[below - 1]) - indent_of(doubt.lines[line - 1])
    return deeper > 0 or (deeper == 0 and not NAME.match(doubt.lines[below - 1]))


def _section(lines: tuple[str, ...], line: int) -> int:
    """The line on which the part of a file begins that a line belongs to: a name at the margin, or an item below it."""
    return next((number for number in range(line, 0, -1) if _SECTION.match(lines[number - 1])), 1)
