"""Findings: one problem at one place, in words that its author can act on; their codes, and how they are told."""

from scenario_quiz.findings.code import Code, Severity
from scenario_quiz.findings.finding import Finding, Place, counts, errors_in, in_order

__all__ = ["Code", "Finding", "Place", "Severity", "counts", "errors_in", "in_order"]
