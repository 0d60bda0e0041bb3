"""What the page for organisations says of hours a year, against what this release and its features really hold."""

from __future__ import annotations

import re

from scenario_quiz.bank import Bank, load_bank
from scenario_quiz.bank.left_out import left_out_pages, left_out_stories
from scenario_quiz.organisation.model import FEATURES, Features, Organisation
from scenario_quiz.project import Project
from tests.content import shipped

PAGE = (shipped.ROOT / "docs/organisations/years/index.md").read_text(encoding="utf-8")
CHOICES = (shipped.ROOT / "docs/organisations/index.md").read_text(encoding="utf-8")
CORE = Organisation(features=Features.model_validate(dict.fromkeys(FEATURES, "false")))
MINUTES = {"Pages": 25, "Stories": 20, "Law": 15}


def counts(bank: Bank, organisation: Organisation) -> tuple[int, int, int]:
    """Pages with a date, stories and entries of the law that an organisation with these choices keeps."""
    out = left_out_pages(bank.pages, organisation)
    dated = [page for page in bank.pages.values() if page.front.check_after and page.name not in out]
    return (
        len(dated),
        len(bank.published) - len(left_out_stories(bank.published, organisation)),
        len(bank.registers.law),
    )


def test_the_hours_are_those_of_what_there_is_and_of_what_the_features_leave() -> None:
    bank = load_bank(Project(shipped.ROOT))
    rows = re.findall(r"^\| (\w+), .*\| (\d+) hours \((\d+)\) \| (\d+) hours \((\d+)\) \|$", PAGE, re.M)
    assert [row[0] for row in rows] == list(MINUTES)
    for (name, hours, number, core_hours, core), whole, kept in zip(
        rows, counts(bank, Organisation()), counts(bank, CORE), strict=True
    ):
        assert (int(number), int(core)) == (whole, kept), name
        each = MINUTES[name] * 2 / 60
        assert abs(int(hours) - whole * each) <= 0.5 and abs(int(core_hours) - kept * each) <= 0.5, name
    assert f"{rows[0][2]} pages with review dates, {rows[1][2]} stories and {rows[2][2]} entries of the law" in PAGE


def test_the_sums_are_right() -> None:
    lines = re.findall(r"^\| [^|*]+\| (\d+) hours[^|]*\| (\d+) hours[^|]*\|$", PAGE, re.M)
    (together,) = re.findall(r"\*\*about (\d+) hours\*\* \| \*\*about (\d+) hours\*\*", PAGE)
    assert [sum(int(line[side]) for line in lines) for side in (0, 1)] == [int(one) for one in together]
    assert f"the last three lines: {sum(int(line[0]) for line in lines[-3:])} hours" in PAGE


def test_every_feature_is_offered_on_the_page_and_in_the_core_set() -> None:
    for name in FEATURES:
        assert f"\n      {name}: false\n" in PAGE
        assert f"\n- **`{name}`**: " in CHOICES
