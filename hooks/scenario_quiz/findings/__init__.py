"""Findings: one problem at one place, in words that its author can act on; their codes, and how they are told."""

from scenario_quiz.findings.finding import Finding, Place, Severity, counts, errors_in, in_order

__all__ = ["Finding", "Place", "Severity", "counts", "errors_in", "in_order"]
