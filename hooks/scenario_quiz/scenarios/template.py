"""The text of the draft that `scenario-quiz new` writes."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from scenario_quiz.scenarios.kinds import QUESTION_KINDS


@cache
def scenario_template() -> str:
    """A scenario file that passes the checks and explains itself."""
    text = files(__package__).joinpath("new-scenario.yml").read_text(encoding="utf-8")
    *kinds, last = QUESTION_KINDS
    return text.replace("# KINDS", f"# {', '.join(kinds)} or {last}")
