"""No page for practitioners is longer than pages may be: measured on the built site."""

from __future__ import annotations

from pathlib import Path

from scenario_quiz.bank import Bank
from scenario_quiz.publishing.lengths import too_long


def test_no_page_is_longer_than_it_may_be(whole_site: Path, bank: Bank) -> None:
    assert list(too_long(bank, whole_site)) == []
