"""Figures in one run: python -m tests.bench [--pairs N] [--rounds N] [--scenarios N] [PART ...]

CPU time as ratios, and not the clock, but for the requests a second of real servers. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.builds import after_changes, against_plain_pages, growth
from tests.bench.checking import against_a_bare_parse
from tests.bench.serving import pages_a_second
from tests.bench.shapes import growth_with_length
from tests.bench.weights import weights

PARTS = ("weights", "check", "shapes", "build", "kept", "growth", "serving")
Rows = Iterator[tuple[str, str, str]]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "parts", nargs="*", metavar="PART", help="build, kept, growth, check, shapes, weights or serving"
    )
    parser.add_argument("--pairs", type=int, default=5, help="how often to measure a pair")
    parser.add_argument("--rounds", type=int, default=2, help="how often to measure growth")
    parser.add_argument("--scenarios", type=int, default=1000, help="how many to measure what is kept with")
    chosen = parser.parse_args()
    parts: dict[str, Callable[[Path], Rows]] = {
        "weights": weights,
        "check": lambda folder: against_a_bare_parse(folder, 1000, chosen.pairs),
        "shapes": lambda _: growth_with_length(),
        "build": lambda folder: against_plain_pages(folder, 200, chosen.pairs),
        "kept": lambda folder: after_changes(folder, chosen.scenarios, chosen.rounds),
        "growth": lambda folder: growth(folder, chosen.rounds),
        "serving": lambda folder: pages_a_second(folder, chosen.pairs),
    }
    unknown = set(chosen.parts) - set(parts)
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    print(f"{'':70} {'measured: median (least to most)':44} at most", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, part in parts.items():
            if not chosen.parts or name in chosen.parts:
                for what, measured, target in part(Path(folder)):
                    print(f"{what:70} {measured:44} {target}", flush=True)


if __name__ == "__main__":
    main()
