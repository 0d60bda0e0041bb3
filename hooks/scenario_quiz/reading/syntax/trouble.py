"""What the rules work on and what they return."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from yaml import MarkedYAMLError, YAMLError

from scenario_quiz.findings import Code
from scenario_quiz.reading.lines import Shape, shape
from scenario_quiz.reading.mended_lines import MendedLines

SYNTAX = Code("syntax", "error", "The line cannot be understood.", "Compare it with a scenario that works.")

NO_COLON = "could not find expected ':'"  # the parser's words, then `from_` is the line that lacks it


@dataclass(frozen=True, slots=True)
class Mistake:
    """One syntax mistake. `line` and `column` count from 0; an empty message is a mend that nobody needs to hear of."""

    line: int
    column: int
    code: Code
    message: str
    help: str
    mend: Callable[[MendedLines], None]
    length: int = 1
    stopped: int = 0  # the line at which the parser stopped


@dataclass(frozen=True, slots=True)
class Trouble:
    """Where the parser stopped (`line`, `column`), where the thing it was reading began (`from_`), and its words."""

    problem: str
    context: str
    line: int
    column: int
    from_line: int
    from_column: int
    lines: list[str]

    @classmethod
    def of(cls, error: YAMLError, lines: list[str]) -> Trouble:
        """Take an exception apart; marks behind the end of the file are brought back into it."""
        problem = context = ""
        mark = start = None
        if isinstance(error, MarkedYAMLError):
            problem, context = error.problem or "", error.context or ""
            mark, start = error.problem_mark, error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        from_line, from_column = (start.line, start.column) if start else (line, column)
        last = len(lines) - 1
        while last > 0 and not lines[last].strip():
            last -= 1
        if line > last:
            line, column = last, len(lines[last])
        if from_line > last:
            from_line, from_column = line, column
        return cls(problem, context, line, column, from_line, from_column, lines)

    @property
    def text(self) -> str:
        return self.lines[self.line]

    @property
    def shape(self) -> Shape:
        return shape(self.text)

    def mistake(
        self,
        at: tuple[int, int],
        code: Code,
        message: str,
        help_: str,
        mend: Callable[[MendedLines], None],
        length: int = 1,
    ) -> Mistake:
        return Mistake(at[0], at[1], code, message, help_, mend, length, self.line)

    def line_before(self, number: int) -> int:
        """The nearest line above that is neither empty nor a note, or -1."""
        for index in range(number - 1, -1, -1):
            stripped = self.lines[index].strip()
            if stripped and not stripped.startswith("#"):
                return index
        return -1
