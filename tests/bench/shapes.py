"""Whether time grows as texts do and no faster: shapes that make expressions look again and again, at two lengths."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.measuring import call_cpu
from tests.engine.readers import FUNCTIONS, LENGTH

MOST = 2.5  # times the CPU for twice the length
_SHOWN = 12
_LOOKED_AT = 0.02  # CPU seconds below which a ratio says nothing

# Repeated up to the length wanted: openings, closes and blanks of Markdown, HTML, YAML and plain text, one a line.
SHAPES = tuple(map(json.loads, Path(__file__).with_name("shapes.txt").read_text(encoding="utf-8").splitlines()))
# What stands before and behind them.
AROUND = (("", ""), ("# a", "b"), ("[", "](b)"), ("`", "`"), ("<a ", ">"), ('"', '"'))


def shaped(shape: str, around: tuple[str, str], length: int) -> str:
    """A shape repeated up to a length, between what stands around it."""
    return around[0] + (shape * (length // len(shape) + 1))[:length] + around[1]


def growth_with_length(length: int = LENGTH) -> Iterator[tuple[str, str, str]]:
    """CPU at a length against CPU at half of it: the worst ratios, and how many are over what is allowed."""
    rows: list[tuple[float, float, str]] = []
    for name, function in FUNCTIONS.items():
        for shape in SHAPES:
            for around in AROUND:
                full, half = _compared(function, shaped(shape, around, length), shaped(shape, around, length // 2))
                if full >= _LOOKED_AT:
                    rows.append((full / max(half, 0.001), full, f"{name}: {around[0]}{shape!r}{around[1]}"))
    rows.sort(reverse=True)
    over = sum(ratio > MOST for ratio, _, _ in rows)
    yield f"shapes of {length:,} characters that take over {MOST} times as long as half", f"{over} of {len(rows)}", "0"
    for ratio, full, what in rows[:_SHOWN]:
        yield f"  {what[:66]}", f"{ratio:.2f} times, {full:.2f} s", str(MOST)


def _compared(function: Callable[[str], object], text: str, half: str) -> tuple[float, float]:
    """The CPU seconds for a text and for half of it. Where too many come out, the least of three measures each: what
    disturbs one only makes it longer."""
    whole = call_cpu(lambda: function(text))
    if whole < _LOOKED_AT:
        return whole, 0
    part = call_cpu(lambda: function(half))
    for _ in range(2):
        if whole <= MOST * part:
            break
        whole = min(whole, call_cpu(lambda: function(text)))
        part = min(part, call_cpu(lambda: function(half)))
    return whole, part
