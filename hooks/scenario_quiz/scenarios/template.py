"""The text of the draft that `scenario-quiz new` writes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from scenario_quiz.scenarios.kinds import QUESTION_KINDS

_HELP_AT = 34  # the column, from 0, in which the help on a line begins
_CHOSEN = re.compile(r"^([a-z]+: )\[(NAME)?\] +# (.*)NAMES(.*)$", re.MULTILINE)

_OPEN = re.compile(r"(\[IDEA\]|\[PLACE\]|PROBLEM) +(?=#)")


@cache
def scenario_template() -> str:
    """A scenario file that explains itself. What stands in the closed lists of a topic is left open."""
    text = files(__package__).joinpath("new-scenario.yml").read_text(encoding="utf-8")
    *kinds, last = QUESTION_KINDS
    return text.replace("# KINDS", f"# {', '.join(kinds)} or {last}")


def new_scenario(offered: Mapping[str, Sequence[str]], idea: str, place: str, problem: str) -> str:
    """The same as a file that passes the checks. `offered` are the values of closed lists, by the name that they stand
    under: the first of each is chosen where one has to be, and all are named beside it. An idea, where it is explained,
    and a problem of a risky choice stand for what an author will write there."""

    def line(found: re.Match[str]) -> str:
        values = offered[found[1].removesuffix(": ")]
        chosen = f"{found[1]}[{values[0] if found[2] and values else ''}]"
        return f"{chosen.ljust(_HELP_AT)}# {found[3]}{', '.join(values)}{found[4]}"

    text = _CHOSEN.sub(line, scenario_template())
    chosen = {"[IDEA]": f"[{idea}]", "[PLACE]": f"[{place}]", "PROBLEM": problem}
    # The help beside it stays in its column, or moves on by as much as it must.
    return _OPEN.sub(lambda found: chosen[found[1]].ljust(len(found[0]) - 1) + " ", text)
