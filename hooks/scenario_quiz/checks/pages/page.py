"""The pages of the documentation: their dates, their markers, and the sources that they link to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date

from scenario_quiz.checks.burdens import check_burdens
from scenario_quiz.checks.call_links import check_calls_on_page
from scenario_quiz.checks.pages.aliases import check_aliases
from scenario_quiz.checks.pages.dialling import check_dialling
from scenario_quiz.checks.pages.front_dates import check_dated, check_front
from scenario_quiz.checks.pages.front_form import check_front_form
from scenario_quiz.checks.pages.front_names import KNOWN, check_as_built, check_names
from scenario_quiz.checks.pages.front_values import check_optional, check_values
from scenario_quiz.checks.pages.law_markers import check_law_markers
from scenario_quiz.checks.pages.local_markers import check_local_markers
from scenario_quiz.checks.pages.page_marks import check_page_marks
from scenario_quiz.checks.pages.script import check_page_markup
from scenario_quiz.checks.pages.trainer_markers import check_list_markers
from scenario_quiz.checks.pages.typed_as import check_typed_as
from scenario_quiz.checks.superseded import check_linked
from scenario_quiz.documentation.document import Document
from scenario_quiz.documentation.front_model import FrontMatter
from scenario_quiz.findings import Code, Finding, Place, errors_in
from scenario_quiz.reading.decoding import NOT_UTF8
from scenario_quiz.reading.limits import ALIKE, first_of
from scenario_quiz.registers.loading import Registers
from scenario_quiz.schema.following import doubt_of
from scenario_quiz.schema.text_names import names_of


def check_page(
    document: Document,
    registers: Registers,
    today: date | None,
    release: bool,
    names: Collection[str] = (),
) -> Iterator[Finding]:
    """The findings on a page. `names` is what the site adds to the names of front matter. Of findings that are alike
    the first are told, and how many more there are."""
    if not document.is_utf8:
        message, help_ = "this page is not saved as UTF-8", "Save it again as UTF-8 in your editor."
        yield Finding(document.path, Place(), NOT_UTF8, message, help_)
        return
    kept: dict[Code, list[Finding]] = {}
    totals: Counter[Code] = Counter()
    for finding in _every(document, registers, today, release, names):
        totals[finding.code] += 1
        if totals[finding.code] <= ALIKE:
            kept.setdefault(finding.code, []).append(finding)
    for code, findings in kept.items():
        yield from first_of(findings, totals[code])


def _every(
    document: Document, registers: Registers, today: date | None, release: bool, names: Collection[str]
) -> Iterator[Finding]:
    yield from _front(document, today, release, names)
    yield from check_burdens(document)
    yield from check_page_markup(document)
    yield from check_page_marks(document)
    yield from check_dialling(document, registers, release)
    yield from check_calls_on_page(document, registers)
    yield from check_local_markers(document, registers)
    yield from check_law_markers(document, registers)
    yield from check_list_markers(document)
    yield from check_linked(document, registers)


def _front(document: Document, today: date | None, release: bool, names: Collection[str]) -> Iterator[Finding]:
    unseen = list(check_front_form(document, (*KNOWN, *names)))
    if unseen:
        yield from unseen  # what else would be found only follows
        return
    doubt, form = doubt_of(document.front_tree, check_names(document, names), {*names_of(FrontMatter), *names})
    judged = [
        *check_front(document, today, "error" if release else None),
        *check_typed_as(document),
        *check_aliases(document),
        *check_optional(document),
        *check_values(document),
        *(check_dated(document) if release else ()),
    ]
    # What the reader found is among those of the front matter, and holds.
    read = frozenset(document.front_tree.findings)
    findings = [*form, *(one for one in judged if one in read or not doubt.holds(one))]
    yield from findings
    if not errors_in(findings):
        yield from check_as_built(document)
