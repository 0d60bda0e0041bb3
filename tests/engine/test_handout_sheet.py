"""The catalogue as a spreadsheet: opened again it holds what the scenarios hold, and no formula."""

from __future__ import annotations

import csv
import io

import pytest

from scenario_quiz.bank import Bank
from scenario_quiz.handouts.catalogue_csv import catalogue_csv, guarded
from tests.engine.paper import key_of, sentences, squeezed
from tests.engine.small import every_kind, registers


def rows_of(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_it_holds_no_key() -> None:
    data = squeezed(catalogue_csv(Bank(scenarios=(every_kind(),), registers=registers())).decode())
    assert [sentence for sentence in sentences(key_of(every_kind())) if sentence in data] == []


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", " =", "\t="])
def test_a_text_that_looks_like_a_formula_is_guarded(start: str) -> None:
    assert guarded(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("text", ["", "A mark", "1-2", "a=b", "£5", "'quoted'"])
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text


def test_a_hostile_title_keeps_to_its_cell() -> None:
    title = '=HYPERLINK("http://x.example","y"), and more'
    bank = Bank(scenarios=(every_kind().model_copy(update={"title": title}),), registers=registers())
    assert rows_of(catalogue_csv(bank))[0]["Title"] == f"'{title}"
