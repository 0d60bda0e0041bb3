"""The pages of the documentation: their dates, their markers, and the sources that they link to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from scenario_quiz.checks.burdens import check_burdens
from scenario_quiz.checks.front_values import check_values
from scenario_quiz.checks.page_markup import check_page_markup
from scenario_quiz.checks.superseded import check_linked
from scenario_quiz.checks.typed_as import check_typed_as
from scenario_quiz.dialect import USUAL, Dialect
from scenario_quiz.findings import Finding
from scenario_quiz.front import check_front
from scenario_quiz.law_markers import check_law_markers
from scenario_quiz.list_markers import check_list_markers
from scenario_quiz.organisation.features import check_optional
from scenario_quiz.organisation.markers import check_markers
from scenario_quiz.reading.limits import ALIKE, first_of
from scenario_quiz.registers import Registers


def check_page(
    shown: str,
    markdown: str,
    page: str,
    registers: Registers,
    today: date | None,
    release: bool,
    dialect: Dialect = USUAL,
) -> Iterator[Finding]:
    """The findings on a page: `shown` is its path as authors know it, `page` its name on the site. Of those that are
    alike the first are told, and how many more there are."""
    kept: dict[str, list[Finding]] = {}
    totals: Counter[str] = Counter()
    for finding in _every(shown, markdown, page, registers, today, release, dialect):
        totals[finding.code] += 1
        if totals[finding.code] <= ALIKE:
            kept.setdefault(finding.code, []).append(finding)
    for code, findings in kept.items():
        yield from first_of(findings, totals[code])


def _every(
    shown: str, markdown: str, page: str, registers: Registers, today: date | None, release: bool, dialect: Dialect
) -> Iterator[Finding]:
    yield from check_front(shown, markdown, today, "error" if release else "warning")
    yield from check_typed_as(shown, markdown, dialect)
    yield from check_optional(shown, markdown)
    yield from check_values(shown, markdown)
    yield from check_burdens(shown, markdown)
    yield from check_page_markup(shown, markdown)
    yield from check_markers(shown, markdown)
    yield from check_law_markers(shown, markdown, registers)
    yield from check_list_markers(shown, markdown)
    yield from check_linked(shown, markdown, page, registers)
