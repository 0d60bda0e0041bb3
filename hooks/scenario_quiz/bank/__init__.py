"""The bank: every scenario and register of a project, read and checked, with all findings of all files in one run.

`loading` is the way through: `ground` (registers, ledgers, organisation, pages), `stories` (scenarios and sets),
`guides`, `together` (what only the whole shows), `misnamed` (ids of registers that slipped) and `shown` (what is right,
less what is left out).
"""

from scenario_quiz.bank.bank import Bank
from scenario_quiz.bank.loading import load_bank
from scenario_quiz.bank.story_file import Asked, check_scenario

__all__ = ["Asked", "Bank", "check_scenario", "load_bank"]
