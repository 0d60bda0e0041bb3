"""Several right choices among several, all to be ticked."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from scenario_quiz.scenarios.kinds.marked import Marked
from scenario_quiz.scenarios.kinds.question import GoesOn


class Multiple(Marked, GoesOn):
    """Several right choices: tick all that apply."""

    kind: Literal["multiple"] = Field(description="The kind of question.")
