"""The pages of the documentation: their dates, their markers, and the sources that they link to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from scenario_quiz.checks.dialling import check_dialling
from scenario_quiz.checks.front_values import check_values
from scenario_quiz.checks.page_markup import check_page_markup
from scenario_quiz.checks.superseded import check_linked
from scenario_quiz.checks.typed_as import check_typed_as
from scenario_quiz.findings import Finding
from scenario_quiz.front import check_front
from scenario_quiz.law_markers import check_law_markers
from scenario_quiz.list_markers import check_list_markers
from scenario_quiz.organisation.features import check_optional
from scenario_quiz.organisation.markers import check_markers
from scenario_quiz.registers import Registers


def check_page(
    shown: str, markdown: str, page: str, registers: Registers, today: date | None, release: bool
) -> Iterator[Finding]:
    """Every finding on a page: `shown` is its path as authors know it, `page` its name on the site."""
    yield from check_front(shown, markdown, today, "error" if release else "warning")
    yield from check_typed_as(shown, markdown)
    yield from check_optional(shown, markdown)
    yield from check_values(shown, markdown)
    yield from check_page_markup(shown, markdown)
    yield from check_dialling(shown, markdown, release)
    yield from check_markers(shown, markdown)
    yield from check_law_markers(shown, markdown, registers)
    yield from check_list_markers(shown, markdown)
    yield from check_linked(shown, markdown, page, registers)
