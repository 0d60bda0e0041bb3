"""A finding: one problem at one place in one file, in words that its author can act on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from scenario_quiz.findings.code import Code, Severity


class Place(NamedTuple):
    """Where something stands: line and column count from 1, in characters; `length` is how many to underline."""

    line: int = 1
    column: int = 1
    length: int = 1


@dataclass(frozen=True, slots=True, init=False)
class Finding:
    """One problem at one place.

    `path` is the file as its author knows it, `code` is what kind it is, `message` says what is wrong and
    `help` what to write instead. Only an error stops a build; a note is no mistake of anybody's. `lacks` are the names,
    ids and words of which it says that one is not there, where it says so; `leaves_gap` says that something is lost
    above it, and nobody knows what.
    """

    path: str
    place: Place
    code: Code
    message: str
    help: str
    severity: Severity
    source: str = field(compare=False)
    lacks: tuple[str, ...] = field(compare=False)
    leaves_gap: bool = field(compare=False)

    def __init__(
        self,
        path: str,
        place: Place,
        code: Code,
        message: str,
        help: str = "",
        severity: Severity | None = None,
        source: str = "",
        lacks: tuple[str, ...] = (),
        leaves_gap: bool = False,
    ) -> None:
        """Without a severity it has the usual one of its code."""
        put = object.__setattr__
        put(self, "path", path)
        put(self, "place", place)
        put(self, "code", code)
        put(self, "message", message)
        put(self, "help", help)
        put(self, "severity", severity or code.severity)
        put(self, "source", source)
        put(self, "lacks", lacks)
        put(self, "leaves_gap", leaves_gap)

    @property
    def is_error(self) -> bool:
        return self.severity == "error"

    def as_object(self) -> dict[str, str | int]:
        """The finding as plain data for `--format json`."""
        return {
            "path": self.path,
            "line": self.place.line,
            "column": self.place.column,
            "length": self.place.length,
            "code": self.code.name,
            "severity": self.severity,
            "message": self.message,
            "help": self.help,
        }


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sort by file, then place, then code; the same finding is kept once."""
    return sorted(set(findings), key=lambda f: (f.path, f.place.line, f.place.column, f.code.name, f.message))


def errors_in(findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.is_error]


def counts(findings: Iterable[Finding]) -> Mapping[Severity, int]:
    """How many errors, warnings and notes there are."""
    tally: dict[Severity, int] = {"error": 0, "warning": 0, "note": 0}
    for finding in findings:
        tally[finding.severity] += 1
    return tally
