"""The bank: every scenario and register of a project, read and checked, with all findings of all files in one run."""

from scenario_quiz.bank.bank import Bank, check_scenario, load_bank

__all__ = ["Bank", "check_scenario", "load_bank"]
