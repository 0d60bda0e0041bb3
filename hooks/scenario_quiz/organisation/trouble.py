"""What is wrong with one value of organisation.yml, before it is known where it stands."""

from __future__ import annotations

from typing import NamedTuple

from scenario_quiz.findings import Code


class Trouble(NamedTuple):
    """The code of a finding, what is wrong and what to write instead."""

    code: Code
    message: str
    help: str
