"""The text of the draft that `scenario-quiz new` writes."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def scenario_template() -> str:
    """A scenario file that passes the checks and explains itself."""
    return files(__package__).joinpath("new-scenario.yml").read_text(encoding="utf-8")
