"""How long `scenario-quiz --help` takes to start, against Python with the library that reads commands."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.measuring import cost, spread

_LOADED = """
import contextlib, io, sys
from scenario_quiz.cli import main
with contextlib.redirect_stdout(io.StringIO()):
    main(["--help"], standalone_mode=False)
places = {name: getattr(module, "__file__", None) or "" for name, module in sys.modules.items() if "." not in name}
print(*sorted(name for name, place in places.items() if "site-packages" in place and name != "click"))
"""


def start_up(folder: Path, rounds: int) -> Iterator[tuple[str, str, str]]:
    """CPU in pairs one after the other, and the packages of others that are loaded on the way."""
    pairs = [
        (cost(folder, "scenario-quiz", "--help").cpu, cost(folder, sys.executable, "-c", "import click").cpu)
        for _ in range(rounds)
    ]
    yield "scenario-quiz --help / python -c 'import click'", spread([one / other for one, other in pairs]), ""
    yield "  CPU seconds", spread([one for one, _ in pairs]), ""
    loaded = cost(folder, sys.executable, "-c", _LOADED).said.split()
    yield "  packages of others loaded, click apart", f"{len(loaded)}: {' '.join(loaded)}"[:44], "0"
