"""Every code that a finding can have, wherever it stands. Nobody keeps a list of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from scenario_quiz.findings.code import KNOWN, Code

_ENGINE = "scenario_quiz"
# What stands above all checks: it shows findings and gives none, and importing it takes long.
_NO_CHECKS = {"__main__", "cli", "bundling", "publishing", "previewing", "hosting"}


@cache
def all_codes() -> dict[str, Code]:
    """Every code by its name, in the order of the alphabet. It imports the modules that nobody has needed so far, so it
    is not to be called while a module is being imported."""
    package = import_module(_ENGINE)
    for name in _modules(list(package.__path__), f"{_ENGINE}."):
        import_module(name)
    return {name: KNOWN[name][0] for name in sorted(KNOWN)}


def _modules(folders: list[str], prefix: str) -> Iterator[str]:
    for module in iter_modules(folders):
        if module.name in _NO_CHECKS:
            continue
        yield prefix + module.name
        if module.ispkg:
            below = [str(Path(folder) / module.name) for folder in folders]
            yield from _modules(below, f"{prefix}{module.name}.")
