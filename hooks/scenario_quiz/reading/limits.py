"""How much one file may hold. A scenario needs a fraction of each; the limits keep odd input from costing time."""

from __future__ import annotations

from dataclasses import replace

from scenario_quiz.findings import Finding

BYTES = 1024 * 1024
DEPTH = 16
NODES = 20_000  # texts, lists and sets of names, the names counted too
CHARACTERS = 100_000  # in one text
MENDS = 25  # syntax errors that are mended in memory, one parse for each
CHARACTERS_PARSED = 4 * BYTES  # by all those parses together, so that big broken files end in time
LINES_LISTED = 12  # in the help of one finding
ALIKE = 10  # findings of one kind where one cause (a wrong encoding, say) gives thousands


def first_of(findings: list[Finding], total: int) -> list[Finding]:
    """The first findings of one kind; the last of them says how many more there are."""
    more = total - len(findings)
    if findings and more > 0:
        last = findings[-1]
        findings[-1] = replace(last, help=f"{last.help} There are {more:,} more of these further down.".strip())
    return findings


def so_too_on(numbers: list[int]) -> str:
    """A sentence to follow a help: the other lines where the same is to be done. Nothing where there are none."""
    return f" So too on {listed_lines(numbers)}." if numbers else ""


def listed_lines(numbers: list[int]) -> str:
    """Numbers of lines in words, the first of them where they are many."""
    listed = ", ".join(map(str, numbers[:LINES_LISTED])) + (" and more" if len(numbers) > LINES_LISTED else "")
    return f"line{'s' if len(numbers) > 1 else ''} {listed}"
