"""Figures in one run: python -m tests.bench [--pairs N] [--rounds N] [--scenarios N] [PART ...]

CPU time as ratios, and not the clock, but for the requests a second of real servers and for how many processors print.
Each measure with its median, the least and the most, and what it should be at most. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.builds import after_changes, against_plain_pages, growth
from tests.bench.checking import against_a_bare_parse
from tests.bench.handouts import handouts
from tests.bench.long import up_to_many
from tests.bench.rivals import beside_others
from tests.bench.serving import pages_a_second
from tests.bench.shapes import growth_with_length
from tests.bench.start import start_up
from tests.bench.weights import weights

Rows = Iterator[tuple[str, str, str]]
PARTS: dict[str, Callable[[Path, argparse.Namespace], Rows]] = {
    "weights": lambda folder, _: weights(folder),
    "start": lambda folder, asked: start_up(folder, asked.pairs),
    "check": lambda folder, asked: against_a_bare_parse(folder, 1000, asked.pairs),
    "shapes": lambda folder, _: growth_with_length(),
    "build": lambda folder, asked: against_plain_pages(folder, 200, asked.pairs),
    "kept": lambda folder, asked: after_changes(folder, asked.scenarios, asked.rounds),
    "rivals": lambda folder, asked: beside_others(folder / "rivals", 1000, asked.rounds),
    "growth": lambda folder, asked: growth(folder, asked.rounds),
    "handouts": lambda folder, asked: handouts(folder, asked.rounds),
    "serving": lambda folder, asked: pages_a_second(folder, asked.pairs),
    "long": lambda folder, asked: up_to_many(folder, asked.rounds),
    "long-rivals": lambda folder, asked: beside_others(folder / "long-rivals", 5000, asked.rounds),
}
ONLY_ASKED = ("long", "long-rivals")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "parts", nargs="*", metavar="PART", help=f"{', '.join(PARTS)}; without any: all but {', '.join(ONLY_ASKED)}"
    )
    parser.add_argument("--pairs", type=int, default=5, help="how often to measure a pair")
    parser.add_argument("--rounds", type=int, default=2, help="how often to measure what takes long")
    parser.add_argument("--scenarios", type=int, default=1000, help="how many to measure what is kept with")
    chosen = parser.parse_args()
    unknown = set(chosen.parts) - set(PARTS)
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    print(f"{'':70} {'measured: median (least to most)':44} at most", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, part in PARTS.items():
            if name in chosen.parts or not (chosen.parts or name in ONLY_ASKED):
                for what, measured, target in part(Path(folder), chosen):
                    print(f"{what:70} {measured:44} {target}", flush=True)


if __name__ == "__main__":
    main()
