"""The pages of the documentation: their dates, their markers, and the sources that they link to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date

from scenario_quiz.checks.burdens import check_burdens
from scenario_quiz.checks.pages.dialling import check_dialling
from scenario_quiz.checks.pages.front_form import check_front_form
from scenario_quiz.checks.pages.front_names import KNOWN, check_as_built, check_names
from scenario_quiz.checks.pages.front_values import check_values
from scenario_quiz.checks.pages.script import check_page_markup
from scenario_quiz.checks.pages.typed_as import check_typed_as
from scenario_quiz.checks.superseded import check_linked
from scenario_quiz.documentation.dialect import USUAL, Dialect
from scenario_quiz.documentation.front_matter import check_dated, check_front, read_front
from scenario_quiz.documentation.front_model import FrontMatter
from scenario_quiz.documentation.law_markers import check_law_markers
from scenario_quiz.documentation.trainer_markers import check_list_markers
from scenario_quiz.findings import Finding, errors_in
from scenario_quiz.organisation.features import check_optional
from scenario_quiz.organisation.markers import check_markers
from scenario_quiz.reading.limits import ALIKE, first_of
from scenario_quiz.registers.loading import Registers
from scenario_quiz.schema.following import doubt_of
from scenario_quiz.schema.texts import names_of


def check_page(
    shown: str,
    markdown: str,
    page: str,
    registers: Registers,
    today: date | None,
    release: bool,
    names: Collection[str] = (),
    dialect: Dialect = USUAL,
) -> Iterator[Finding]:
    """The findings on a page: `shown` is its path as authors know it, `page` its name on the site, `names` what the
    site adds to those of front matter, `dialect` the Markdown that it speaks. Of findings that are alike the first are
    told, and how many more there are."""
    kept: dict[str, list[Finding]] = {}
    totals: Counter[str] = Counter()
    for finding in _every(shown, markdown, page, registers, today, release, names, dialect):
        totals[finding.code] += 1
        if totals[finding.code] <= ALIKE:
            kept.setdefault(finding.code, []).append(finding)
    for code, findings in kept.items():
        yield from first_of(findings, totals[code])


def _every(
    shown: str,
    markdown: str,
    page: str,
    registers: Registers,
    today: date | None,
    release: bool,
    names: Collection[str],
    dialect: Dialect,
) -> Iterator[Finding]:
    yield from _front(shown, markdown, today, release, names, dialect)
    yield from check_burdens(shown, markdown)
    yield from check_page_markup(shown, markdown)
    yield from check_dialling(shown, markdown, release)
    yield from check_markers(shown, markdown)
    yield from check_law_markers(shown, markdown, registers)
    yield from check_list_markers(shown, markdown)
    yield from check_linked(shown, markdown, page, registers)


def _front(
    shown: str, markdown: str, today: date | None, release: bool, names: Collection[str], dialect: Dialect
) -> Iterator[Finding]:
    unseen = list(check_front_form(shown, markdown, (*KNOWN, *names)))
    if unseen:
        yield from unseen  # what else would be found only follows
        return
    reading = read_front(shown, markdown)
    doubt, form = doubt_of(reading, check_names(shown, markdown, names), {*names_of(FrontMatter), *names})
    judged = [
        *check_front(shown, markdown, today, "error" if release else "warning"),
        *check_typed_as(shown, markdown, dialect),
        *check_optional(shown, markdown),
        *check_values(shown, markdown),
        *(check_dated(shown, markdown) if release else ()),
    ]
    # What the reader found is among those of the front matter, and holds.
    findings = [*form, *(one for one in judged if one in reading.findings or not doubt.holds(one))]
    yield from findings
    if not errors_in(findings):
        yield from check_as_built(shown, markdown)
